package org.spaceodt.web.lookup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.spaceodt.app.Messages;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.lookup.LookupOrigin;
import org.spaceodt.lookup.LookupRun;
import org.spaceodt.lookup.LookupTexts;
import org.spaceodt.lookup.WrongLookup;
import org.spaceodt.text.Visible;
import org.spaceodt.text.Words;

/** What these pages say, in one language. */
record LookupWords(Locale language) {
    private static final int LONGEST = 200;

    Words words() {
        return LookupTexts.in(language);
    }

    String moment(Instant at) {
        return Messages.in(language).time(at);
    }

    /** Where it is from, and what is missing. */
    String head(LookupOrigin origin, List<LookupRun.Lacking> lacking) {
        List<String> facts = new ArrayList<>();
        facts.add(words().get(
                        "origin." + origin.way().name().toLowerCase(Locale.ROOT),
                        origin.at().map(this::moment).orElse(""),
                        origin.folder()));
        facts.add(
                lacking.isEmpty()
                        ? words().get("origin.whole")
                        : words().get(
                                        "origin.lacking",
                                        String.join(
                                                ", ",
                                                lacking.stream()
                                                        .map(one -> words().get("standing." + one.how(), one.module()))
                                                        .toList())));
        if (origin.others()) {
            facts.add(words().get("origin.others"));
        }
        return (origin.simulated() ? words().get("origin.rehearsal") + " " : "") + String.join(", ", facts);
    }

    static String style(LookupOrigin origin, List<LookupRun.Lacking> lacking) {
        return lacking.isEmpty() && !origin.others() ? "" : "bad";
    }

    String said(WrongLookup wrong) {
        return LookupTexts.said(wrong, language, words -> "space-odt " + String.join(" ", words));
    }

    String kind(LookupKind kind) {
        return words().get("kind." + kind.id());
    }

    List<SearchView.Link> kinds(String current) {
        return Stream.of(LookupKind.values())
                .map(kind -> new SearchView.Link(
                        "/lookup/" + kind.id(), kind(kind), kind.id().equals(current)))
                .toList();
    }

    /** The word of that key, or what others call it. */
    String name(String key) {
        return words().has(key) ? words().get(key) : shown(key);
    }

    /** What others wrote, and yes and no. */
    String value(String value) {
        return words().has("value." + value) ? words().get("value." + value) : shown(value);
    }

    static String shown(String text) {
        String visible = Visible.onPage(text);
        return visible.codePointCount(0, visible.length()) <= LONGEST
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
