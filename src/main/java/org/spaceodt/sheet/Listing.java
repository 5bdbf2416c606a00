package org.spaceodt.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.diagnostic.Diagnostics;

/** What was found in a table, for people in their language: as lines. */
public final class Listing {
    private final Diagnostics diagnostics;
    private final Locale language;

    public Listing(Diagnostics diagnostics, Locale language) {
        this.diagnostics = diagnostics;
        this.language = language;
    }

    /** One line for each, and one for those that were not kept. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        diagnostics.list().forEach(found -> lines.add(line(found)));
        if (diagnostics.more() > 0) {
            lines.add(said("list.more", String.valueOf(diagnostics.more())));
        }
        return lines;
    }

    private String line(Diagnostic found) {
        List<String> place = new ArrayList<>();
        place.add(said(found.severity() == Diagnostic.Severity.ERROR ? "list.error" : "list.warning"));
        if (found.row() > 0) {
            place.add(said("list.row", String.valueOf(found.row())));
        }
        if (found.line() > 0) {
            place.add(said("list.line", String.valueOf(found.line())));
        }
        if (!found.column().isEmpty()) {
            place.add(said("list.column", found.column()));
        }
        return String.join(", ", place)
                + ": "
                + found.summary().in(language)
                + " "
                + found.nextStep().in(language);
    }

    private String said(String key, String... values) {
        return DiagnosticTexts.text(key, values).in(language);
    }
}
