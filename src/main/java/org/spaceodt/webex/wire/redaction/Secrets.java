package org.spaceodt.webex.wire.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The secret values of this process. Whoever reads or fetches one adds it here, and from then on it is found and hidden
 * wherever it turns up, also percent-encoded or escaped as in JSON. Safe for many threads; never printed.
 */
public final class Secrets {
    /** Shorter values are not looked for: they would be found everywhere. */
    public static final int SHORTEST = 8;

    private volatile Forms known = new Forms(List.of(), List.of(), 0);

    /** @param value as it is, not encoded; what is shorter than {@value #SHORTEST} characters is ignored */
    public synchronized void add(String value) {
        if (value.length() < SHORTEST || known.text().contains(value)) {
            return;
        }
        Set<String> text = new LinkedHashSet<>(known.text());
        text.addAll(SecretForms.inText(value));
        Set<String> binary = new LinkedHashSet<>(known.binary());
        binary.addAll(SecretForms.inBinary(value));
        known = Forms.of(text, binary);
    }

    /** Whether a secret is in the text, in any of the forms that are known. */
    boolean in(String text) {
        for (String form : known.text()) {
            if (text.contains(form)) {
                return true;
            }
        }
        return false;
    }

    String hide(String text) {
        return hide(text, known.text());
    }

    /** Looks for the values in UTF-8, UTF-16 and the encodings of text. */
    byte[] hide(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        String hidden = hide(text, known.binary());
        return hidden.equals(text) ? content : hidden.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Characters of the longest form: so much may be left of a value at the end of a text that was cut. */
    int longest() {
        return known.longest();
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }

    void mark(String text, Marks marks) {
        mark(text, known.text(), marks);
    }

    private static String hide(String text, List<String> forms) {
        Marks marks = new Marks(text);
        mark(text, forms, marks);
        return marks.replaced();
    }

    private static void mark(String text, List<String> forms, Marks marks) {
        for (String form : forms) {
            for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                marks.add(at, at + form.length());
            }
        }
    }

    private record Forms(List<String> text, List<String> binary, int longest) {
        static Forms of(Set<String> text, Set<String> binary) {
            int longest = text.stream().mapToInt(String::length).max().orElse(0);
            return new Forms(new ArrayList<>(text), new ArrayList<>(binary), longest);
        }
    }
}
