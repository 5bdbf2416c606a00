package org.spaceodt.inventory.read;

import java.util.ArrayList;
import java.util.List;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.inventory.files.ReadFailure;
import org.spaceodt.inventory.manifest.InputSpec;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.webex.cause.Failure;

/**
 * What the reads of a module came to. Whoever counts holds the module's lock; {@link #rows()}, {@link #failed()} and {@link #skipped()} may be
 * looked at by anybody.
 */
final class ModuleTally {
    private static final int SAMPLE = 200;

    private final List<ReadFailure> sample = new ArrayList<>();
    private volatile long rows;
    private volatile long failed;
    private volatile long skipped;
    private long failures;
    private long notes;
    private boolean allForbidden = true;
    private boolean allNotFound = true;
    private Failure first;

    long rows() {
        return rows;
    }

    long failed() {
        return failed;
    }

    long skipped() {
        return skipped;
    }

    /** Lines in the failures file; an item of which a part is missing is one, though its read worked. */
    long failures() {
        return failures;
    }

    List<ReadFailure> sample() {
        return List.copyOf(sample);
    }

    boolean isClean() {
        return failures == 0;
    }

    long notes() {
        return notes;
    }

    void note() {
        notes++;
    }

    void row() {
        rows++;
    }

    void failure(ReadFailure failure) {
        failures++;
        if (first == null) {
            first = failure.failure();
        }
        if (sample.size() < SAMPLE) {
            sample.add(failure);
        }
    }

    void count(ReadOutcome outcome) {
        if (outcome instanceof ReadOutcome.Failed failure) {
            failed++;
            int status = failure.failure().httpStatus().orElse(0);
            allForbidden &= status == 403;
            allNotFound &= status == 404;
        } else if (outcome instanceof ReadOutcome.NotEntitled) {
            skipped++;
        }
    }

    /** Reads of somebody without Calling that an earlier export knows of. */
    void skip(long reads) {
        skipped += reads;
    }

    /** Reads that were not made, or not finished. */
    void missing(long reads) {
        failed += reads;
        allForbidden = false;
        allNotFound = false;
    }

    ModuleStatus status(InventoryModule module, InputList inputs, long elapsedMs) {
        return new ModuleStatus(
                module,
                result(inputs),
                httpStatus(inputs),
                error(module, inputs),
                rows,
                elapsedMs,
                inputs.size(),
                failed,
                skipped);
    }

    /** Where no read failed and ids are missing, there was no answer to speak of. */
    private int httpStatus(InputList inputs) {
        if (first != null) {
            return first.httpStatus().orElse(0);
        }
        return inputs.isWhole() ? 200 : 0;
    }

    private String result(InputList inputs) {
        if (isClean() && inputs.isWhole()) {
            return "ok";
        }
        boolean noReadWorked = rows == 0 && failed + skipped >= inputs.size();
        if (!noReadWorked) {
            return "partial";
        }
        if (failed == 0) {
            return "error";
        }
        return allForbidden ? "forbidden" : allNotFound ? "not_found" : "error";
    }

    private String error(InventoryModule module, InputList inputs) {
        List<String> parts = new ArrayList<>();
        if (first != null) {
            parts.add(first.message());
        }
        if (!inputs.isWhole()) {
            parts.add("the ids come from "
                    + module.inputs().map(InputSpec::module).orElse("?") + ", which is incomplete");
        }
        return String.join("; ", parts);
    }
}
