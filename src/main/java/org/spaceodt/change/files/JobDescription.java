package org.spaceodt.change.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowTally;
import org.spaceodt.file.NewFiles;
import org.spaceodt.job.JobView;
import org.spaceodt.job.hours.WorkingHours;
import org.spaceodt.json.JsonFormat;

/** {@code job.json}: a job and how its rows ended. It is the last of the files of a job, so it says whether they are those of the job as it stands. */
final class JobDescription {
    private static final String FILE = "job.json";
    private static final String STANDS = "stands";

    private JobDescription() {}

    /** @param tally of all rows */
    static void write(NewFiles files, Path folder, RowJob job, RowTally tally) throws IOException {
        files.text(folder.resolve(FILE), described(job, tally).toPrettyString() + "\n");
    }

    static boolean isWritten(Path folder, RowJob job) {
        Path file = folder.resolve(FILE);
        try {
            return Files.isRegularFile(file)
                    && JsonFormat.MAPPER
                            .readTree(file.toFile())
                            .path(STANDS)
                            .asText()
                            .equals(stands(job.view()));
        } catch (IOException e) {
            return false;
        }
    }

    private static String stands(JobView job) {
        return job.state() + " " + job.counts();
    }

    private static ObjectNode described(RowJob job, RowTally tally) {
        JobView view = job.view();
        ObjectNode described = JsonFormat.MAPPER
                .createObjectNode()
                .put("job_id", job.id())
                .put(job.kind().attribute(), job.subject())
                .put("state", view.state().name().toLowerCase(Locale.ROOT))
                .put("source", job.source())
                .put("digest", job.digest())
                .put("rows", job.rows())
                .put("created_at", view.createdAt().toString())
                .put("started_at", view.startedAt().map(Instant::toString).orElse(null))
                .put("ended_at", view.endedAt().map(Instant::toString).orElse(null))
                .put("reason", view.reason().orElse(null))
                .put("undo_of", job.undoOf())
                .put(STANDS, stands(view));
        view.hours().map(WorkingHours::text).ifPresent(window -> described.put("window", window));
        view.job().origin().fields().forEach(described.putObject("origin")::put);
        view.job()
                .origin()
                .danger()
                .flatMap(Dangers::of)
                .ifPresent(danger -> described.set("danger", JsonFormat.MAPPER.valueToTree(danger)));
        ObjectNode totals = described.putObject("totals");
        for (RowEnd end : RowEnd.values()) {
            totals.put(end.id(), tally.of(end));
        }
        return described;
    }
}
