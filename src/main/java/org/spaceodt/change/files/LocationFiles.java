package org.spaceodt.change.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.RowTally;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.plan.files.PlanFields;
import org.spaceodt.change.plan.files.ReadablePlan;
import org.spaceodt.file.NewFiles;
import org.spaceodt.job.JobState;
import org.spaceodt.text.page.Pseudonyms;

/** The files of plans and jobs of locations: in {@code v21} those of the last plan and the newest job, a folder for each job. */
public final class LocationFiles implements JobFiles {
    static final String PLAN = "plan.csv";
    static final String RUN_STATE = "run_state.json";
    private static final String CURRENT = "results_locations.json";
    static final String JOB = "job.json";
    static final String FAILURE = "failure.json";

    private final JobContext place;
    private final RowJobs jobs;
    private final ObjectMapper json;

    public LocationFiles(JobContext place) {
        this.place = place;
        this.jobs = new RowJobs(place);
        this.json = place.webex().json();
    }

    @Override
    public PlanWriting plan(String subject) throws IOException {
        return LocationPlanFiles.ofPlan(place, subject);
    }

    @Override
    public List<Path> ofPlan(String subject) {
        return List.of(RUN_STATE, PLAN, ReadablePlan.PAGE, PlanFields.FILE).stream()
                .map(place.v21()::resolve)
                .toList();
    }

    @Override
    public List<Path> ofJob(RowJob job) {
        Path folder = jobs.files(job);
        Path tasks = folder.resolve(ManualTasks.FILE);
        Path report = folder.resolve(ReportFile.NAME);
        return Files.isRegularFile(tasks) ? List.of(folder, report, tasks) : List.of(folder, report);
    }

    @Override
    public void afterRun(RowJob job) throws IOException {
        new LocationRunState(place).write(job);
    }

    /** {@code v21/plan.csv} of the last dry run. */
    public Optional<Path> lastPlan() {
        return existing(PLAN);
    }

    /** {@code v21/run_state.json} of the last dry run or job. */
    public Optional<Path> lastRunState() {
        return existing(RUN_STATE);
    }

    private Optional<Path> existing(String name) {
        return Optional.of(place.v21().resolve(name)).filter(Files::isRegularFile);
    }

    @Override
    public void write(RowJob job) throws IOException {
        Path folder = jobs.files(job);
        NewFiles.removeLeftovers(folder);
        NewFiles.removeLeftovers(place.v21());
        try (NewFiles files = new NewFiles(place.out())) {
            RowTally tally;
            try (LocationRowFiles rows = new LocationRowFiles(files, folder, json, place)) {
                Optional<ManualTasks> tasks = ManualTasks.begin(job, folder.resolve(ManualTasks.FILE), files, place);
                jobs.rows(job).each(steps -> {
                    try {
                        rows.write(steps);
                        if (tasks.isPresent()) {
                            tasks.get().add(steps);
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                tally = rows.end(counted -> LocationJob.of(job, counted.counts()));
                boolean current = isCurrent(job);
                if (tasks.isPresent()) {
                    tasks.get().close();
                    if (current) {
                        files.copy(tasks.get().made(), place.v21().resolve(ManualTasks.FILE));
                    }
                }
                if (current) {
                    files.copy(rows.current(), place.v21().resolve(CURRENT));
                }
                files.text(folder.resolve("checkpoint.json"), text(checkpoint(job, tally)));
                failure(job, tally, rows.firstErrors(), files, folder);
                ReportFile.write(files.instead(folder.resolve(ReportFile.NAME)), job, tally, rows.shown(), place);
            }
            // Last: who finds it as it is in the store finds the others so, too.
            files.text(folder.resolve(JOB), text(LocationJob.of(job, tally.counts())));
            files.publish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void report(RowJob job, Optional<Pseudonyms> redaction, Writer page) throws IOException {
        ReportFile.write(page, job, redaction, place);
    }

    @Override
    public boolean isWritten(RowJob job) {
        Path file = jobs.files(job).resolve(JOB);
        try {
            if (!Files.isRegularFile(file)) {
                return false;
            }
            JsonNode written = json.readTree(file.toFile());
            return written.path("counts")
                            .equals(json.valueToTree(
                                    LocationJob.counts(job.view().counts())))
                    && written.path("state").asText().equals(LocationJob.state(job.view()));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isCurrent(RowJob job) {
        return jobs.latest(job.kind())
                .map(newest -> newest.id().equals(job.id()))
                .orElse(true);
    }

    private void failure(RowJob job, RowTally tally, ArrayNode errors, NewFiles files, Path folder) throws IOException {
        boolean failed = job.view().state() == JobState.FAILED || tally.bad() > 0;
        if (!failed && job.view().reason().isEmpty()) {
            Files.deleteIfExists(folder.resolve(FAILURE));
            return;
        }
        ObjectNode failure = json.createObjectNode()
                .put("job_id", job.id())
                .put("status", LocationJob.state(job.view()))
                .put("reason", job.view().reason().orElse(""))
                .put("rejected", tally.bad());
        failure.set("first_errors", errors);
        files.text(folder.resolve(FAILURE), text(failure));
    }

    private ObjectNode checkpoint(RowJob job, RowTally tally) {
        ObjectNode checkpoint = json.createObjectNode()
                .put("job_id", job.id())
                .put("status", LocationJob.state(job.view()))
                .put("cursor", tally.cursor())
                .put("updated_at", Instant.now().toString());
        checkpoint.set("totals", json.valueToTree(LocationJob.totals(tally.counts())));
        return checkpoint;
    }

    private String text(Object tree) throws IOException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }
}
