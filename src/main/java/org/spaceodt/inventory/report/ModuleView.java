package org.spaceodt.inventory.report;

import java.util.Locale;

/**
 * A module as a table row. The plain numbers beside the formatted ones are what the columns sort by.
 *
 * @param link the CSV file, empty when it cannot be linked
 * @param style the colour of the result
 */
public record ModuleView(
        String name,
        String link,
        String method,
        String style,
        String result,
        String rows,
        long rowsNumber,
        String reads,
        long readsNumber,
        String failed,
        long failedNumber,
        String skipped,
        long skippedNumber,
        String time,
        long timeNumber,
        String error) {

    static ModuleView of(ModuleLine line, ReportLanguage language) {
        ModuleResult result = ModuleResult.of(line);
        boolean idle = Completeness.isIdle(line);
        return new ModuleView(
                Text.shown(line.module()),
                Text.link(line.csvFile()).orElse(""),
                Text.shown(line.method()),
                idle ? "idle" : result.name().toLowerCase(Locale.ROOT),
                idle ? language.words().resultIdle() : word(result, line, language.words()),
                result.unread() && line.rows() == 0 ? ReportLanguage.UNKNOWN : language.count(line.rows()),
                result.unread() && line.rows() == 0 ? -1 : line.rows(),
                language.count(line.done()) + " / " + language.count(line.expected()),
                line.expected(),
                language.count(line.failed()),
                line.failed(),
                language.count(line.skipped()),
                line.skipped(),
                language.time(line.elapsedMs()),
                line.elapsedMs(),
                Text.shown(line.error()));
    }

    private static String word(ModuleResult result, ModuleLine line, ReportMessages words) {
        String word =
                switch (result) {
                    case OK -> words.resultOk();
                    case PARTIAL -> words.resultPartial();
                    case FORBIDDEN -> words.resultForbidden();
                    case NOT_FOUND -> words.resultNotFound();
                    case ERROR -> words.resultError();
                };
        return result.unread() && line.httpStatus().isPresent()
                ? word + " · " + line.httpStatus().getAsInt()
                : word;
    }
}
