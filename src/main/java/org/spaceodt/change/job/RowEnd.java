package org.spaceodt.change.job;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.ResultWords;
import org.spaceodt.job.ItemView;

/** What became of a row, all its steps together. */
public enum RowEnd {
    /** Something was written, and read back. */
    CHANGED,
    /** It was so already: nothing was written. */
    UNCHANGED,
    /** Nothing was written, because it cannot be done as things are. */
    REFUSED,
    FAILED,
    /** Nobody knows whether what was intended was written: its process was killed, or its token ended, and it was left. */
    PERHAPS_WRITTEN,
    /** Not at its end yet. */
    WAITING;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the row is as it was to be. */
    public boolean isGood() {
        return this == CHANGED || this == UNCHANGED;
    }

    /** @param id one of these, or anything else */
    public static boolean isGood(String id) {
        return id.equals(CHANGED.id()) || id.equals(UNCHANGED.id());
    }

    /** @param steps all of one row */
    public static RowEnd of(List<ItemView> steps, ResultWords words) {
        Optional<ItemView> failed = failed(steps);
        if (failed.isPresent()) {
            return words.result(failed.get())
                            .filter(Result.Refused.class::isInstance)
                            .isPresent()
                    ? REFUSED
                    : FAILED;
        }
        if (steps.stream().anyMatch(RowEnd::isPerhapsWritten)) {
            return PERHAPS_WRITTEN;
        }
        if (steps.stream().anyMatch(step -> step.state().isOpen())) {
            return WAITING;
        }
        return steps.stream().anyMatch(step -> step.state() == ItemView.State.DONE) ? CHANGED : UNCHANGED;
    }

    /** Also one in work, as long as it is not known how it ended: who reads it may be all that is left of its process. */
    private static boolean isPerhapsWritten(ItemView step) {
        return step.state() == ItemView.State.PERHAPS_WRITTEN
                || step.state() == ItemView.State.RUNNING && step.intent().isPresent();
    }

    /** The step that ended the row before its end: one that was tried, before one that was refused when it was planned. */
    public static Optional<ItemView> failed(List<ItemView> steps) {
        return steps.stream()
                .filter(step -> step.state() == ItemView.State.FAILED)
                .min(Comparator.comparing(step -> step.attempts() == 0));
    }
}
