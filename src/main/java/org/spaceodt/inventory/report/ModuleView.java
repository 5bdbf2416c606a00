package org.spaceodt.inventory.report;

import java.util.Locale;
import org.spaceodt.inventory.report.data.ModuleLine;

/**
 * A module as a table row.
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
        Figure rows,
        Figure reads,
        Figure failed,
        Figure skipped,
        Figure time,
        String error) {

    /** A number as it is written, and as its column sorts it. */
    public record Figure(String text, long number) {
        static Figure count(long number, ReportLanguage language) {
            return new Figure(language.count(number), number);
        }
    }

    static ModuleView of(ModuleLine line, ReportLanguage language) {
        ModuleResult result = ModuleResult.of(line);
        boolean idle = Completeness.isIdle(line);
        return new ModuleView(
                ShownText.shown(line.module()),
                ShownText.link(line.csvFile()).orElse(""),
                ShownText.shown(line.method()),
                idle ? "idle" : style(result),
                idle ? language.get("result.idle") : word(result, line, language),
                result.unread() && line.rows() == 0
                        ? new Figure(ReportLanguage.UNKNOWN, -1)
                        : Figure.count(line.rows(), language),
                new Figure(language.count(line.done()) + " / " + language.count(line.expected()), line.expected()),
                Figure.count(line.failed(), language),
                Figure.count(line.skipped(), language),
                new Figure(language.time(line.elapsedMs()), line.elapsedMs()),
                ShownText.shown(line.error()));
    }

    private static String word(ModuleResult result, ModuleLine line, ReportLanguage language) {
        String word = language.get("result." + style(result));
        return result.unread() && line.httpStatus().isPresent()
                ? word + " · " + line.httpStatus().getAsInt()
                : word;
    }

    private static String style(ModuleResult result) {
        return result.name().toLowerCase(Locale.ROOT);
    }
}
