package org.spaceodt.change.job;

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
        if (steps.stream()
                .anyMatch(step -> step.state() == ItemView.State.WAITING || step.state() == ItemView.State.RUNNING)) {
            return WAITING;
        }
        return steps.stream().anyMatch(step -> step.state() == ItemView.State.DONE) ? CHANGED : UNCHANGED;
    }

    /** The step that ended the row before its end. */
    public static Optional<ItemView> failed(List<ItemView> steps) {
        return steps.stream()
                .filter(step -> step.state() == ItemView.State.FAILED)
                .findFirst();
    }
}
