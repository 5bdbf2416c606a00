package org.spaceodt.change.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Difference;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.change.recipe.RowKey;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.Outcome;

/**
 * A row of a job as it stands, in the reader's language.
 *
 * @param number as a spreadsheet counts
 * @param retryable whether a row that failed may work later as it is
 * @param targetId of what was changed; empty text while nobody knows it
 * @param differences that were made, or were to be
 * @param fields the differences as people read them
 * @param reason why nothing was changed, or what of it cannot be verified; empty where all is said
 * @param nextStep empty where the reason says it all
 * @param httpStatus of the call that failed; 0 for none
 * @param trackingIds of the writes, and of the call that failed
 */
public record RowView(
        int number,
        String key,
        RowEnd end,
        boolean retryable,
        String targetId,
        List<Difference> differences,
        List<FieldLine> fields,
        String reason,
        String nextStep,
        int httpStatus,
        List<String> trackingIds) {
    /** The columns of {@code results.csv}, and the fields of each row over HTTP. */
    public static final List<String> COLUMNS = List.of(
            "row_number",
            "key",
            "status",
            "http_status",
            "retryable",
            "target_id",
            "details",
            "reason",
            "next_step",
            "tracking_ids");

    /** @param steps all of one row */
    public static RowView of(List<ItemView> steps, ResultWords words) {
        ItemView first = steps.get(0);
        List<Result> results =
                steps.stream().flatMap(step -> words.result(step).stream()).toList();
        Optional<ItemView> failed = RowEnd.failed(steps);
        Optional<Result> why = failed.isPresent() ? words.result(failed.get()) : toBeSaid(results);
        Optional<FailureDetail> trouble = why.flatMap(RowView::trouble);
        List<Difference> differences =
                results.stream().flatMap(result -> differences(result).stream()).toList();
        RowEnd end = RowEnd.of(steps, words);
        return new RowView(
                first.item().row(),
                results.stream()
                        .findFirst()
                        .map(result -> RowKey.shown(first.item().key(), result.target()))
                        .orElse(first.item().key()),
                end,
                failed.flatMap(ItemView::outcome)
                        .filter(outcome -> outcome instanceof Outcome.Failed one && one.retryable())
                        .isPresent(),
                results.stream()
                        .map(result -> result.target().id())
                        .filter(id -> !id.isEmpty())
                        .findFirst()
                        .orElse(""),
                differences,
                words.fields(differences),
                end == RowEnd.PERHAPS_WRITTEN
                        ? words.perhapsWritten()
                        : which(first, failed, words) + reason(failed, why, words),
                why.map(words::nextStep).orElse(""),
                trouble.map(FailureDetail::status).orElse(0),
                results.stream()
                        .flatMap(result -> trackingIds(result).stream())
                        .distinct()
                        .toList());
    }

    /** Of what was done something may be left to say. */
    private static Optional<Result> toBeSaid(List<Result> results) {
        return results.stream()
                .filter(result -> result instanceof Result.Done done
                        && !(done.unverifiable().isEmpty() && done.lost().isEmpty()))
                .findFirst()
                .or(() -> results.stream().findFirst());
    }

    /** Which step failed, where the row has several. */
    private static String which(ItemView first, Optional<ItemView> failed, ResultWords words) {
        return failed.filter(step -> step.item().position() != first.item().position())
                .map(step -> words.action(step) + ": ")
                .orElse("");
    }

    private static String reason(Optional<ItemView> failed, Optional<Result> why, ResultWords words) {
        if (why.isPresent()) {
            return words.reason(why.get());
        }
        // A fault of the program is kept as it was.
        return failed.flatMap(ItemView::outcome).map(Outcome::result).orElse("");
    }

    public static List<Difference> differences(Result result) {
        if (result instanceof Result.Done done) {
            return done.differences();
        }
        return result instanceof Result.Failed failed ? failed.differences() : List.of();
    }

    public static Optional<FailureDetail> trouble(Result result) {
        return result instanceof Result.Failed failed ? failed.failure() : Optional.empty();
    }

    static List<String> trackingIds(Result result) {
        List<String> ids = new ArrayList<>();
        if (result instanceof Result.Done done) {
            ids.addAll(done.trackingIds());
            done.despite().map(FailureDetail::trackingId).ifPresent(ids::add);
        } else if (result instanceof Result.Failed failed) {
            ids.addAll(failed.trackingIds());
            failed.failure().map(FailureDetail::trackingId).ifPresent(ids::add);
        }
        ids.removeIf(String::isEmpty);
        return ids;
    }

    /** The fields that differ, in one line. */
    public String details() {
        return ResultWords.inOneLine(fields);
    }

    /** By column, in their order. */
    public Map<String, Object> cells() {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("row_number", number);
        cells.put("key", key);
        cells.put("status", end.id());
        cells.put("http_status", httpStatus == 0 ? "" : httpStatus);
        cells.put("retryable", end == RowEnd.FAILED || end == RowEnd.REFUSED ? retryable : "");
        cells.put("target_id", targetId);
        cells.put("details", details());
        cells.put("reason", reason);
        cells.put("next_step", nextStep);
        cells.put("tracking_ids", String.join(" ", trackingIds));
        return cells;
    }
}
