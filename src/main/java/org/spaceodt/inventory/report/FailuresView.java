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
        List<FailureLine> failures = report.failures();
        Map<Cause, Long> counts =
                failures.stream().collect(Collectors.groupingBy(Cause::of, LinkedHashMap::new, Collectors.counting()));
        return new FailuresView(
                completeness.complete() ? language.get("noFailures") : language.get("noFailuresListed"),
                language.get(
                        "failuresExtent", language.count(failures.size()), language.count(completeness.failures())),
                counts.size() > CAUSES ? language.get("moreCauses", language.count(counts.size() - CAUSES)) : "",
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

    /** What a person can do about it; decided by the HTTP status alone. */
    private static String nextStep(OptionalInt status) {
        if (status.isEmpty()) {
            return "nextConnection";
        }
        return switch (status.getAsInt()) {
            case 401 -> "nextToken";
            case 403 -> "nextPermission";
            case 404 -> "nextGone";
            case 429 -> "nextLimit";
            default -> status.getAsInt() >= 500 ? "nextTryAgain" : "nextRequest";
        };
    }

    private record Cause(String module, OptionalInt status, String code, String message, String next) {
        static Cause of(FailureLine failure) {
            return new Cause(
                    ShownText.shown(failure.module()),
                    failure.httpStatus(),
                    ShownText.shown(failure.errorCode()),
                    ShownText.shown(failure.message()),
                    ShownText.shown(failure.next()));
        }

        CauseView view(long count, ReportLanguage language) {
            return new CauseView(
                    module,
                    FailuresView.status(status),
                    code,
                    message,
                    language.count(count),
                    count,
                    next.isEmpty() ? language.get(nextStep(status)) : next);
        }
    }
}
