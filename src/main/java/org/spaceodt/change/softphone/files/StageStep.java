package org.spaceodt.change.softphone.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Difference;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.Outcome;

/**
 * A stage of a person as it stands.
 *
 * @param key the person, by address
 * @param stage the id of its action
 * @param result empty while it has not ended, and after a fault of the program
 * @param fault what was kept of a fault of the program; empty text for none
 * @param retryable whether a failure may work later as it is
 */
public record StageStep(
        int position,
        int row,
        String key,
        String stage,
        End end,
        Optional<Result> result,
        String fault,
        boolean retryable) {
    /** How a stage of a person ended. */
    public enum End {
        CHANGED,
        UNCHANGED,
        /** Somebody decided that nothing of the stage is done. */
        LEFT_OUT,
        /** A stage before it failed. */
        BLOCKED,
        REFUSED,
        FAILED,
        PERHAPS_WRITTEN,
        WAITING;

        static End of(RowEnd step) {
            return switch (step) {
                case CHANGED -> CHANGED;
                case UNCHANGED -> UNCHANGED;
                case REFUSED -> REFUSED;
                case FAILED -> FAILED;
                case PERHAPS_WRITTEN -> PERHAPS_WRITTEN;
                case WAITING -> WAITING;
            };
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it is as it was to be. */
        public boolean isGood() {
            return this == CHANGED || this == UNCHANGED;
        }

        public boolean isBad() {
            return this == REFUSED || this == FAILED;
        }

        /** As scripts of the original know it: {@code success} or {@code failed}, and what it had no word for. */
        public String status() {
            return switch (this) {
                case CHANGED, UNCHANGED -> "success";
                case REFUSED, FAILED -> FailedPeople.FAILED;
                case LEFT_OUT, BLOCKED -> "skipped";
                case PERHAPS_WRITTEN -> id();
                case WAITING -> "pending";
            };
        }
    }

    /** @param leftOut stages of which somebody decided that nothing is done */
    public static StageStep of(ItemView item, Set<String> leftOut, ResultWords words) {
        Optional<Result> result = words.result(item);
        String stage = words.action(item);
        return new StageStep(
                item.item().position(),
                item.item().row(),
                item.item().key(),
                stage,
                end(item, result, leftOut.contains(stage), words),
                result,
                item.state() == ItemView.State.FAILED && result.isEmpty()
                        ? item.outcome().map(Outcome::result).orElse("")
                        : "",
                item.outcome()
                        .filter(outcome -> outcome instanceof Outcome.Failed failed && failed.retryable())
                        .isPresent());
    }

    private static End end(ItemView item, Optional<Result> result, boolean leftOut, ResultWords words) {
        if (item.state() != ItemView.State.SKIPPED) {
            return End.of(RowEnd.of(List.of(item), words));
        }
        return leftOut ? End.LEFT_OUT : result.isPresent() ? End.UNCHANGED : End.BLOCKED;
    }

    /** That were made, or were to be. */
    public List<Difference> differences() {
        return result.map(one -> one instanceof Result.Done done
                        ? done.differences()
                        : one instanceof Result.Failed failed ? failed.differences() : List.<Difference>of())
                .orElse(List.of());
    }

    /** Whether all of it that was written was read back. */
    public boolean isVerified() {
        return end == End.UNCHANGED
                || end == End.LEFT_OUT
                || result.filter(one -> one instanceof Result.Done done
                                && done.unverifiable().isEmpty())
                        .isPresent();
    }

    /** Why it is as it is, in the reader's language; empty where all is said. */
    public String reason(ResultWords words) {
        return end == End.PERHAPS_WRITTEN
                ? words.perhapsWritten()
                : result.map(words::reason).orElse(fault);
    }

    /** Empty where the reason says it all. */
    public String nextStep(ResultWords words) {
        return result.map(words::nextStep).orElse("");
    }

    /** The call that did not work. */
    public Optional<FailureDetail> failure() {
        return result.flatMap(one -> one instanceof Result.Failed failed ? failed.failure() : Optional.empty());
    }

    /** Kind of what went wrong, such as {@code Rejected}, {@code Refused} or {@code NotVerified}; empty text for nothing. */
    public String errorType() {
        if (!end.isBad()) {
            return "";
        }
        return end == End.REFUSED
                ? "Refused"
                : result.isEmpty()
                        ? "ProgramFault"
                        : failure().map(FailureDetail::kind).orElse("NotVerified");
    }

    /** Of the writes, and of the call that failed. */
    public List<String> trackingIds() {
        List<String> ids = new ArrayList<>();
        result.ifPresent(one -> {
            if (one instanceof Result.Done done) {
                ids.addAll(done.trackingIds());
                done.despite().map(FailureDetail::trackingId).ifPresent(ids::add);
            } else if (one instanceof Result.Failed failed) {
                ids.addAll(failed.trackingIds());
                failed.failure().map(FailureDetail::trackingId).ifPresent(ids::add);
            }
        });
        ids.removeIf(String::isEmpty);
        return ids.stream().distinct().toList();
    }
}
