package org.spaceodt.location;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Result;
import org.spaceodt.action.Trouble;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.Outcome;
import org.spaceodt.text.Text;
import org.spaceodt.webex.cause.Cause;
import org.spaceodt.webex.cause.Causes;

/** What the steps of a row come to together. */
final class RowOutcome {
    private final ObjectMapper json;
    private final Locale language;
    private final Map<String, Cause> causes;

    RowOutcome(ObjectMapper json, Locale language) {
        this.json = json;
        this.language = language;
        this.causes = Causes.load().all().stream().collect(Collectors.toMap(Cause::id, Function.identity()));
    }

    RowResult of(List<ItemView> steps) {
        ItemView first = steps.get(0);
        String remoteId = steps.stream()
                .flatMap(step -> result(step).stream())
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
        Optional<Result> result = result(failed);
        String which = failed.item().position() == first.item().position() ? "" : action(failed) + ": ";
        return new RowResult(
                first.item().row(),
                first.item().key(),
                RowResult.Status.REJECTED,
                remoteId,
                retryable ? RowResult.Classification.RETRYABLE : RowResult.Classification.NON_RETRYABLE,
                result.map(RowOutcome::type).orElse("ProgramFault"),
                which
                        + result.map(this::inWords)
                                .orElseGet(() -> failed.outcome().orElseThrow().result()));
    }

    private String action(ItemView step) {
        try {
            return json.readTree(step.item().input()).path("action").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static String type(Result result) {
        if (result instanceof Result.Failed failed) {
            return failed.failure().map(Trouble::kind).orElse("NotVerified");
        }
        return "Refused";
    }

    String inWords(Result result) {
        if (result instanceof Result.Failed failed) {
            return failed.failure().map(this::inWords).orElseGet(() -> said(failed.reasons()));
        }
        return result instanceof Result.Refused refused ? said(refused.reasons()) : "";
    }

    String inWords(Trouble trouble) {
        String status = trouble.status() == 0 ? "" : "HTTP " + trouble.status() + " ";
        String codes = trouble.codes().isEmpty() ? "" : " [" + String.join(", ", trouble.codes()) + "]";
        String tracking = trouble.trackingId().isEmpty() ? "" : " (TrackingID " + trouble.trackingId() + ")";
        String cause = Optional.ofNullable(causes.get(trouble.cause()))
                .map(known -> " " + known.summary(language) + " " + known.nextStep(language))
                .orElse("");
        return trouble.call() + ": " + status + trouble.message() + codes + tracking + cause;
    }

    String said(List<Text> reasons) {
        return reasons.stream().map(reason -> reason.in(language)).collect(Collectors.joining(" "));
    }

    /** Empty while it has not ended, when it was skipped for another's failure, and after a fault of the program. */
    Optional<Result> result(ItemView step) {
        return step.outcome().flatMap(outcome -> {
            try {
                return Optional.of(json.readValue(outcome.result(), Result.class));
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        });
    }

    /** The fields that are, or were to be, different: {@code city: Madrid → Girona}. */
    static String inWords(List<Difference> differences) {
        return differences.stream()
                .map(one -> one.field() + ": " + Values.shown(one.before()) + " → " + Values.shown(one.after()))
                .collect(Collectors.joining("; "));
    }
}
