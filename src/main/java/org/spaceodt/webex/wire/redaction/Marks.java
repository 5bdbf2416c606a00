package org.spaceodt.webex.wire.redaction;

import java.util.BitSet;

/** The characters of a text that must go. All are marked before any is replaced: what hides them may overlap. */
final class Marks {
    private final String text;
    private final BitSet marked = new BitSet();

    Marks(String text) {
        this.text = text;
    }

    void add(int from, int to) {
        marked.set(from, to);
    }

    /** The text with {@link Redaction#HIDDEN} in the place of whatever is marked in one piece. */
    String replaced() {
        if (marked.isEmpty()) {
            return text;
        }
        StringBuilder hidden = new StringBuilder(text.length());
        int from = 0;
        for (int at = marked.nextSetBit(0); at >= 0; at = marked.nextSetBit(from)) {
            hidden.append(text, from, at).append(Redaction.HIDDEN);
            from = marked.nextClearBit(at);
        }
        return hidden.append(text, from, text.length()).toString();
    }
}
