package org.spaceodt.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.diagnostic.Diagnostics;

/**
 * What was found in a table, for people in their language: as lines, not more than a screen takes. Equal faults of many rows
 * are one line; where that is not enough, those of one kind in one column are. Columns that are not known are one line.
 */
public final class Listing {
    /** With the one that says how many more there are. */
    public static final int MOST = 10;

    private final Diagnostics diagnostics;
    private final Locale language;
    private final Optional<Function<List<String>, String>> commands;
    private final UnknownColumns unknown = new UnknownColumns();

    public Listing(Diagnostics diagnostics, Locale language) {
        this(diagnostics, language, Optional.empty());
    }

    /** @param commands makes what is typed of the words of a command */
    public Listing(Diagnostics diagnostics, Locale language, Function<List<String>, String> commands) {
        this(diagnostics, language, Optional.of(commands));
    }

    private Listing(Diagnostics diagnostics, Locale language, Optional<Function<List<String>, String>> commands) {
        this.diagnostics = diagnostics;
        this.language = language;
        this.commands = commands;
    }

    /** One line for each kind, and one for those that have none. */
    public List<String> lines() {
        Map<Diagnostic, Alike> equal = new LinkedHashMap<>();
        Map<List<Object>, Alike> kinds = new LinkedHashMap<>();
        diagnostics.each(unknown::add);
        diagnostics.each(found -> {
            if (unknown.saysTogether(found)) {
                return;
            }
            if (equal.size() <= MOST) {
                equal.computeIfAbsent(anywhere(found), key -> new Alike(found)).add(found);
            }
            kinds.computeIfAbsent(
                            List.of(found.isError(), found.file(), found.code(), found.column()),
                            key -> new Alike(found))
                    .add(found);
        });
        List<Alike> all = new ArrayList<>((equal.size() <= MOST ? equal : kinds).values());
        unknown.together().ifPresent(one -> {
            Alike together = new Alike(one);
            together.add(one);
            all.add(together);
        });
        if (equal.size() <= MOST) {
            all.sort(
                    Comparator.comparingInt((Alike one) -> one.first.row()).thenComparing(one -> !one.first.isError()));
            return all.stream().map(this::line).toList();
        }
        all.sort(Comparator.comparing((Alike one) -> !one.first.isError()).thenComparingInt(one -> one.first.row()));
        List<String> lines = new ArrayList<>();
        int shown = all.size() <= MOST ? MOST : MOST - 1;
        all.stream().limit(shown).map(this::line).forEach(lines::add);
        long more = all.stream().skip(shown).mapToLong(one -> one.count).sum();
        if (more > 0) {
            lines.add(said("list.more", String.valueOf(more)));
        }
        return lines;
    }

    private static Diagnostic anywhere(Diagnostic found) {
        return new Diagnostic(
                found.severity(),
                found.file(),
                found.row() == 0 ? 0 : 1,
                0,
                found.column(),
                found.summary(),
                found.nextStep(),
                "");
    }

    private String line(Alike alike) {
        Diagnostic found = alike.first;
        List<String> place = new ArrayList<>();
        place.add(said(found.isError() ? "list.error" : "list.warning"));
        if (!found.file().isEmpty()) {
            place.add(found.file());
        }
        if (alike.rows.rows() > 1) {
            place.add(
                    alike.rows.more() == 0
                            ? said("list.rows", alike.rows.toString())
                            : said("list.rows_more", alike.rows.toString(), String.valueOf(alike.rows.more())));
        } else if (found.row() > 0) {
            place.add(said("list.row", String.valueOf(found.row())));
            if (found.line() > 0) {
                place.add(said("list.line", String.valueOf(found.line())));
            }
        }
        if (!found.column().isEmpty()) {
            place.add(said("list.column", found.column()));
        }
        String first = alike.differ ? said("list.first", String.valueOf(found.row())) + " " : "";
        return String.join(", ", place)
                + ": "
                + first
                + found.summary().in(language)
                + " "
                + commands.map(typed -> found.nextStep().in(language, typed))
                        .orElseGet(() -> found.nextStep().in(language));
    }

    private String said(String key, String... values) {
        return DiagnosticTexts.text(key, values).in(language);
    }

    /** Faults that are one line. */
    private static final class Alike {
        private final Diagnostic first;
        private final RowRanges rows = new RowRanges();
        private boolean differ;
        private long count;

        Alike(Diagnostic first) {
            this.first = first;
        }

        void add(Diagnostic found) {
            count++;
            differ |= !found.summary().equals(first.summary());
            if (found.row() > 0) {
                rows.add(found.row());
            }
        }
    }
}
