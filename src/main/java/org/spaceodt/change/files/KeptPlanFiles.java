package org.spaceodt.change.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.plan.StoredPlans;
import org.spaceodt.change.plan.files.ReadablePlan;
import org.spaceodt.file.DatedFolders;
import org.spaceodt.file.NewFiles;

/** What people read of a plan, kept beyond the next one: {@code v21/plans/TIME_SUBJECT_PLAN/}. */
final class KeptPlanFiles {
    private static final String FOLDER = "plans";
    private static final int ID_LENGTH = 8;

    private KeptPlanFiles() {}

    /**
     * Puts copies of all files that are being written there, and what people read of the plan.
     *
     * @param planId of the plan in the store
     */
    static void keep(
            NewFiles files, ReadablePlan readable, RowKind kind, String subject, String planId, JobContext place)
            throws IOException {
        Path folder = folder(place.v21(), subject, planId, place);
        files.copyAll(folder);
        readable.publish(
                new StoredPlans(place)
                        .find(planId, kind)
                        .orElseThrow(() -> new IllegalStateException("a plan that was kept is gone: " + planId))
                        .stored(),
                folder);
    }

    /**
     * A new one.
     *
     * @param version where the files of the plan's kind are
     */
    static Path folder(Path version, String subject, String planId, JobContext place) throws IOException {
        return new DatedFolders(place.out(), version.resolve(FOLDER), Clock.systemUTC())
                .make(subject + "_" + planId.substring(0, Math.min(ID_LENGTH, planId.length())));
    }
}
