package org.spaceodt.rehearsal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.action.apply.Result;

/** What came of a step in a rehearsal. */
@RegisterForReflection
public enum CameOut {
    /** Something was written, and read back. */
    CHANGED,
    /** It was so already. */
    UNCHANGED,
    /** Nothing was written, because it cannot be done as things are. */
    REFUSED,
    FAILED,
    /** The step before it, on which it depends, was not done. */
    LEFT_OUT;

    /** Of a step that was done; one without a result met a fault of the program. */
    static CameOut of(Optional<Result> result) {
        if (result.isEmpty() || result.get() instanceof Result.Failed) {
            return FAILED;
        }
        if (result.get() instanceof Result.Done) {
            return CHANGED;
        }
        return result.get() instanceof Result.Unchanged ? UNCHANGED : REFUSED;
    }

    public boolean isGood() {
        return this == CHANGED || this == UNCHANGED;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
