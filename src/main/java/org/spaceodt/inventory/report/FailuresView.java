package org.spaceodt.inventory.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.spaceodt.inventory.report.data.FailureLine;
import org.spaceodt.inventory.report.data.InventoryReport;

/**
 * The failed reads: first by cause, then one by one.
 *
 * @param none what to say when there is no line to show
 * @param extent how much of all failures is listed
 * @param moreCauses said when there are more causes than the table lists; empty otherwise
 */
public record FailuresView(
        String none, String extent, String moreCauses, List<CauseView> causes, List<FailureView> lines) {
    private static final int CAUSES = 60;

    /** Failures of one module that have the same cause. */
    public record CauseView(
            String module, String status, String code, String message, String count, long countNumber, String next) {}

    /** One failed read. */
    public record FailureView(
            String module, String ids, String status, String code, String message, String trackingId, int attempts) {}

    static FailuresView of(InventoryReport report, Completeness completeness, ReportLanguage language) {
        ReportMessages words = language.words();
        List<FailureLine> failures = report.failures();
        Map<Cause, Long> counts =
                failures.stream().collect(Collectors.groupingBy(Cause::of, LinkedHashMap::new, Collectors.counting()));
        return new FailuresView(
                completeness.complete() ? words.noFailures() : words.noFailuresListed(),
                words.failuresExtent(language.count(failures.size()), language.count(completeness.failures())),
                counts.size() > CAUSES ? words.moreCauses(language.count(counts.size() - CAUSES)) : "",
                counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(CAUSES)
                        .map(entry -> entry.getKey().view(entry.getValue(), language))
                        .toList(),
                failures.stream().map(FailuresView::line).toList());
    }

    private static FailureView line(FailureLine failure) {
        return new FailureView(
                ShownText.shown(failure.module()),
                ShownText.shown(failure.ids()),
                status(failure.httpStatus()),
                ShownText.shown(failure.errorCode()),
                ShownText.shown(failure.message()),
                ShownText.shown(failure.trackingId()),
                failure.attempts());
    }

    private static String status(OptionalInt status) {
        return status.isPresent() ? String.valueOf(status.getAsInt()) : ReportLanguage.UNKNOWN;
    }

    private record Cause(String module, OptionalInt status, String code, String message) {
        static Cause of(FailureLine failure) {
            return new Cause(
                    ShownText.shown(failure.module()),
                    failure.httpStatus(),
                    ShownText.shown(failure.errorCode()),
                    ShownText.shown(failure.message()));
        }

        CauseView view(long count, ReportLanguage language) {
            return new CauseView(
                    module,
                    FailuresView.status(status),
                    code,
                    message,
                    language.count(count),
                    count,
                    NextStep.of(status).words(language.words()));
        }
    }
}
