package org.spaceodt.change.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.files.ReadablePlan;

/** What people have of the plan of an undo, in the folder of the job that would be undone; the last two are kept in {@code plans}, too. */
public final class UndoPlanFiles {
    /** A copy of the plan. */
    private static final String COPY = "undo_plan.jsonl";

    private static final String PAGE = "undo_plan.html";
    private static final String FIELDS = "undo_plan_fields.csv";

    private UndoPlanFiles() {}

    /** @return the files */
    public static List<Path> write(RowJob job, SavedPlan plan, JobContext place) throws IOException {
        Path folder = new RowJobs(place).files(job);
        List<Path> files = List.of(folder.resolve(COPY), folder.resolve(PAGE), folder.resolve(FIELDS));
        plan.copyTo(files.get(0));
        try (ReadablePlan readable = new ReadablePlan(place, files.get(1), files.get(2))) {
            plan.each(readable::write);
            readable.publish(
                    plan.stored(),
                    KeptPlanFiles.folder(
                            place.folder().resolve(Path.of(job.kind().folder()).getName(0)),
                            "undo_" + job.subject(),
                            plan.stored().id(),
                            place));
        }
        return files;
    }
}
