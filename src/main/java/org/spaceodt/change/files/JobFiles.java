package org.spaceodt.change.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Locale;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.LocationJobs;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.RowReading;
import org.spaceodt.change.job.RowTotals;
import org.spaceodt.change.plan.NewFiles;
import org.spaceodt.change.plan.RowKind;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;

/** The files of a job, as operators' scripts know them, made from the store in one pass over its rows. */
final class JobFiles {
    static final String JOB = "job.json";
    static final String FAILURE = "failure.json";

    private final JobContext place;
    private final RowJobs jobs;
    private final ObjectMapper json;

    JobFiles(JobContext place) {
        this.place = place;
        this.jobs = new RowJobs(place);
        this.json = place.webex().json();
    }

    void write(RowJob job) throws IOException {
        Path folder = jobs.files(job);
        NewFiles.removeLeftovers(folder);
        NewFiles.removeLeftovers(place.v21());
        try (NewFiles files = new NewFiles()) {
            RowTotals totals;
            try (RowFiles rows = new RowFiles(files, folder, json, place)) {
                rows.begin(described(job));
                new RowReading(place).each(job.id(), row -> {
                    try {
                        rows.write(row);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                totals = rows.end();
                if (isCurrent(job)) {
                    Files.copy(
                            rows.current(),
                            files.instead(place.v21().resolve(LocationJobs.CURRENT)),
                            StandardCopyOption.REPLACE_EXISTING);
                }
                files.text(folder.resolve("checkpoint.json"), text(checkpoint(job, totals, rows.cursor())));
                failure(job, totals, rows.firstErrors(), files, folder);
            }
            // Last: who finds it as it is in the store finds the others so, too.
            files.text(folder.resolve(JOB), text(described(job).set("totals", totals(totals))));
            files.publish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether the files are those of the job as it stands. */
    boolean isWritten(RowJob job) {
        Path file = jobs.files(job).resolve(JOB);
        try {
            return Files.isRegularFile(file)
                    && json.readTree(file.toFile()).path("counts").equals(counts(job.view()))
                    && json.readTree(file.toFile())
                            .path("state")
                            .asText()
                            .equals(job.view().state().name());
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isCurrent(RowJob job) {
        return jobs.ours(job.view().createdAt()).stream()
                .filter(other -> other.kind() == RowKind.LOCATION
                        && other.view().startedAt().isPresent())
                .findFirst()
                .map(newest -> newest.id().equals(job.id()))
                .orElse(true);
    }

    private void failure(RowJob job, RowTotals totals, ArrayNode errors, NewFiles files, Path folder)
            throws IOException {
        boolean failed = job.view().state() == JobState.FAILED || totals.rejected() > 0;
        if (!failed && job.view().reason().isEmpty()) {
            Files.deleteIfExists(folder.resolve(FAILURE));
            return;
        }
        ObjectNode failure = json.createObjectNode()
                .put("job_id", job.id())
                .put("status", status(job.view().state()))
                .put("reason", job.view().reason().orElse(""))
                .put("rejected", totals.rejected());
        failure.set("first_errors", errors);
        files.text(folder.resolve(FAILURE), text(failure));
    }

    private ObjectNode checkpoint(RowJob job, RowTotals totals, int cursor) {
        ObjectNode checkpoint = json.createObjectNode()
                .put("job_id", job.id())
                .put("status", status(job.view().state()))
                .put("cursor", cursor)
                .put("updated_at", Instant.now().toString());
        checkpoint.set("totals", totals(totals));
        return checkpoint;
    }

    private ObjectNode described(RowJob job) {
        JobView view = job.view();
        ObjectNode described = json.createObjectNode()
                .put("job_id", job.id())
                .put("entity_type", job.subject())
                .put("status", status(view.state()))
                .put("state", view.state().name())
                .put("source", job.source())
                .put("digest", job.digest())
                .put("total_rows", job.rows())
                .put("created_at", view.createdAt().toString())
                .put("started_at", view.startedAt().map(Instant::toString).orElse(null))
                .put("ended_at", view.endedAt().map(Instant::toString).orElse(null))
                .put("reason", view.reason().orElse(null));
        if (!job.undoOf().isEmpty()) {
            described.put("undo_of", job.undoOf());
        }
        described.set("counts", counts(view));
        return described;
    }

    private ObjectNode counts(JobView view) {
        return json.createObjectNode()
                .put("waiting", view.counts().waiting())
                .put("running", view.counts().running())
                .put("done", view.counts().done())
                .put("skipped", view.counts().skipped())
                .put("failed", view.counts().failed());
    }

    private ObjectNode totals(RowTotals totals) {
        return json.createObjectNode()
                .put("rows", totals.rows())
                .put("success", totals.success())
                .put("pending", totals.pending())
                .put("rejected", totals.rejected());
    }

    /** In small letters, as everything else in the files. */
    static String status(JobState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private String text(Object tree) throws IOException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }
}
