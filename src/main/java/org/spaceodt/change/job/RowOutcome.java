package org.spaceodt.change.job;

import java.util.List;
import java.util.Optional;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.ResultWords;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.Outcome;

/** What the steps of a row come to together. */
final class RowOutcome {
    private final ResultWords words;

    RowOutcome(ResultWords words) {
        this.words = words;
    }

    RowResult of(List<ItemView> steps) {
        ItemView first = steps.get(0);
        String remoteId = steps.stream()
                .flatMap(step -> words.result(step).stream())
                .map(result -> result.target().id())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
        Optional<ItemView> failed = steps.stream()
                .filter(step -> step.state() == ItemView.State.FAILED)
                .findFirst();
        if (failed.isPresent()) {
            return rejected(first, remoteId, failed.get());
        }
        boolean pending = steps.stream()
                .anyMatch(step -> step.state() == ItemView.State.WAITING || step.state() == ItemView.State.RUNNING);
        return new RowResult(
                first.item().row(),
                first.item().key(),
                pending ? RowResult.Status.PENDING : RowResult.Status.SUCCESS,
                remoteId,
                RowResult.Classification.NONE,
                "",
                "");
    }

    private RowResult rejected(ItemView first, String remoteId, ItemView failed) {
        boolean retryable = failed.outcome().orElseThrow() instanceof Outcome.Failed failure && failure.retryable();
        Optional<Result> result = words.result(failed);
        String which = failed.item().position() == first.item().position() ? "" : words.action(failed) + ": ";
        return new RowResult(
                first.item().row(),
                first.item().key(),
                RowResult.Status.REJECTED,
                remoteId,
                retryable ? RowResult.Classification.RETRYABLE : RowResult.Classification.NON_RETRYABLE,
                result.map(RowOutcome::type).orElse("ProgramFault"),
                which
                        + result.map(words::inWords)
                                .orElseGet(() -> failed.outcome().orElseThrow().result()));
    }

    private static String type(Result result) {
        if (result instanceof Result.Failed failed) {
            return failed.failure().map(FailureDetail::kind).orElse("NotVerified");
        }
        return "Refused";
    }
}
