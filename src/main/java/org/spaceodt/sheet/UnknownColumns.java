package org.spaceodt.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.DiagnosticTexts;

/** Columns of a table that are not known, for people: a table of somebody else has many, and one line is enough for them. */
final class UnknownColumns {
    /** Its values: the heading, and the names that there are. */
    static final String CODE = "column.unknown";
    /** Its values: the heading, and the name that is near. */
    static final String NEAR = "column.unknown_near";

    /** By heading. */
    private final Map<String, Diagnostic> found = new LinkedHashMap<>();

    void add(Diagnostic one) {
        if (isOfThem(one)) {
            found.putIfAbsent(one.column(), one);
        }
    }

    /** Whether it needs no line of its own. */
    boolean saysTogether(Diagnostic one) {
        return found.size() > 1 && isOfThem(one);
    }

    /** One for all of them, with the names that are near; empty where there are not several. */
    Optional<Diagnostic> together() {
        if (found.size() < 2) {
            return Optional.empty();
        }
        String headings = found.values().stream().map(UnknownColumns::heading).collect(Collectors.joining(", "));
        String names = found.values().stream()
                .filter(one -> one.code().equals(CODE))
                .map(one -> one.summary().values().get(1))
                .findFirst()
                .orElse("");
        int row = found.values().iterator().next().row();
        return Optional.of(DiagnosticTexts.warning(row, "", "column.unknown_several", headings, names));
    }

    private static String heading(Diagnostic one) {
        return one.code().equals(NEAR)
                ? one.column() + " (" + one.summary().values().get(1) + "?)"
                : one.column();
    }

    private static boolean isOfThem(Diagnostic one) {
        return one.code().equals(CODE) || one.code().equals(NEAR);
    }
}
