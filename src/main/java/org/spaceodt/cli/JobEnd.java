package org.spaceodt.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.StopReason;
import org.spaceodt.location.LocationJobs;
import org.spaceodt.location.RowResult;
import org.spaceodt.location.RowTotals;
import picocli.CommandLine.Help.Ansi;

/** What is said of a job that rests, or that was left, and with which exit code. */
final class JobEnd {
    private static final int LISTED = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocationJobs locations;
    private final JobView job;
    private final Messages messages;
    private RowTotals totals = RowTotals.NONE;
    private final List<RowResult> rejected = new ArrayList<>();

    JobEnd(LocationJobs locations, JobView job, Messages messages) {
        this.locations = locations;
        this.job = job;
        this.messages = messages;
    }

    /** @param folder with the files of the job */
    void print(PrintWriter out, Ansi ansi, Path folder) {
        int[] success = new int[1];
        int[] pending = new int[1];
        int[] bad = new int[1];
        locations.eachRow(job.id(), row -> {
            switch (row.status()) {
                case SUCCESS -> success[0]++;
                case PENDING -> pending[0]++;
                case REJECTED -> {
                    bad[0]++;
                    if (rejected.size() < LISTED) {
                        rejected.add(row);
                    }
                }
            }
        });
        totals = new RowTotals(success[0], pending[0], bad[0]);
        String colour = exitCode() == ExitCodes.COMPLETE ? "green" : job.state().ended() ? "red" : "yellow";
        out.println(ansi.string("@|bold," + colour + " " + JobWords.state(job.state(), messages) + "|@ ")
                + messages.get(
                        "jobs.end", job.id(), totals.rows(), totals.success(), totals.rejected(), totals.pending()));
        rejected.forEach(row -> out.println(messages.get(
                "jobs.rejected",
                row.rowNumber(),
                row.locationKey(),
                row.classification().id(),
                row.error())));
        if (totals.rejected() > rejected.size()) {
            out.println(messages.get("jobs.rejectedMore", totals.rejected() - rejected.size()));
        }
        next().forEach(out::println);
        out.println(messages.get("jobs.files", folder.toString()));
        out.flush();
    }

    private List<String> next() {
        List<String> next = new ArrayList<>();
        if (job.state() == JobState.PAUSED) {
            next.add(messages.get("jobs.pausedBecause", JobWords.reason(job, messages)));
            next.add(messages.get("jobs.resume", job.id()));
        } else if (job.state() == JobState.COMPLETED_WITH_FAILURES || job.state() == JobState.FAILED) {
            next.add(messages.get("jobs.retry", job.id()));
        } else if (!job.state().ended() && job.state() != JobState.CREATED) {
            next.add(messages.get("jobs.goesOn", job.id()));
        }
        return next;
    }

    int exitCode() {
        if (job.state() == JobState.COMPLETED) {
            return ExitCodes.COMPLETE;
        }
        if (job.state() == JobState.PAUSED) {
            String reason = job.reason().orElse("");
            if (reason.equals(StopReason.MAX_ROWS) && job.counts().failed() == 0) {
                return ExitCodes.COMPLETE;
            }
            if (isUnauthorized(reason)) {
                return ExitCodes.TOKEN_REFUSED;
            }
        }
        return ExitCodes.INCOMPLETE;
    }

    private static boolean isUnauthorized(String reason) {
        try {
            JsonNode trouble = JSON.readTree(reason);
            return trouble != null && trouble.path("kind").asText().equals("Unauthorized");
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
