package org.spaceodt.change.stage;

import java.util.TreeMap;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.job.Sha256;

/**
 * Of what is to be written in a stage, as it was given: not of what was found there. So it stays the same when rows are looked
 * at that could not be looked at before.
 */
final class StageDigest {
    private final Sha256 digest = new Sha256();

    /** Adds a row; they come by their numbers. */
    void add(int row, ActionInput step) {
        digest.add(String.valueOf(row)).add(step.action()).add(step.organization());
        digest.add(String.valueOf(step.cells().size()));
        new TreeMap<>(step.cells()).forEach((name, value) -> digest.add(name).add(value));
    }

    /** Ends it. */
    String hex() {
        return digest.hex();
    }
}
