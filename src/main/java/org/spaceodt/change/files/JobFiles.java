package org.spaceodt.change.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.plan.PlanWriting;

/** The files of plans and jobs of one kind, with the names and columns that operators and their scripts know. */
public interface JobFiles {
    /** For jobs of that kind. */
    static JobFiles of(RowKind kind, JobContext place) {
        Map<RowKind, Function<JobContext, JobFiles>> all = Map.of(
                RowKind.ACTION,
                ActionFiles::new,
                RowKind.LOCATION,
                LocationFiles::new,
                RowKind.SOFTPHONE,
                SoftphoneFiles::new);
        return all.get(kind).apply(place);
    }

    /** What people read of a plan, step by step. */
    PlanWriting plan(String subject) throws IOException;

    /** The files of the last plan. */
    List<Path> ofPlan(String subject);

    /** Makes the files of a job from the store, in one pass over its rows. */
    void write(RowJob job) throws IOException;

    /** Whether the files are those of the job as it stands. */
    boolean isWritten(RowJob job);

    /** What people read of a job. */
    List<Path> ofJob(RowJob job);

    /** What else is written when a command has run a job. */
    default void afterRun(RowJob job) throws IOException {}
}
