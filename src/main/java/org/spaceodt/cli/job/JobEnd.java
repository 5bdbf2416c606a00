package org.spaceodt.cli.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.HoursTexts;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.Whereabouts;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowTally;
import org.spaceodt.change.job.RowView;
import org.spaceodt.change.job.RowsOfJob;
import org.spaceodt.change.job.Undoing;
import org.spaceodt.cli.job.part.PartLines;
import org.spaceodt.cli.job.stage.StageLines;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.StopReason;
import org.spaceodt.json.JsonFormat;
import picocli.CommandLine.Help.Ansi;

/** What is said of a job of actions that rests, or that was left, and with which exit code. */
final class JobEnd {
    private static final int LISTED = 10;

    private final JobContext place;
    private final JobView job;
    private final Messages messages;

    JobEnd(JobContext place, JobView job, Messages messages) {
        this.place = place;
        this.job = job;
        this.messages = messages;
    }

    /** The organization that it is of. */
    void printPlace(PrintWriter out) {
        out.println(Whereabouts.title(job.job(), messages.locale()));
    }

    /** @param files that were made of it */
    void print(PrintWriter out, Ansi ansi, List<Path> files) {
        ResultWords words = place.in(messages.locale()).words();
        RowTally tally = new RowTally();
        List<RowView> bad = new ArrayList<>();
        new RowsOfJob(place.jobs(), job.id(), job.job().holdFrom().isPresent()).each(steps -> {
            RowView row = RowView.of(steps, words);
            tally.add(row.end());
            if (!row.end().isGood() && row.end() != RowEnd.WAITING && bad.size() < LISTED) {
                bad.add(row);
            }
        });
        int perhaps = tally.of(RowEnd.PERHAPS_WRITTEN);
        String colour = exitCode() == ExitCodes.COMPLETE ? "green" : job.state().ended() ? "red" : "yellow";
        String state = JobWords.state(job, messages);
        out.println(messages.get(
                        "jobs.end",
                        job.id(),
                        tally.rows(),
                        tally.of(RowEnd.CHANGED),
                        tally.of(RowEnd.UNCHANGED),
                        tally.of(RowEnd.REFUSED),
                        tally.of(RowEnd.FAILED),
                        tally.of(RowEnd.WAITING),
                        perhaps,
                        state)
                .replace(state, ansi.string("@|bold," + colour + " " + state + "|@")));
        bad.forEach(row -> out.println(messages.get(
                "jobs.rejected",
                row.number(),
                row.key(),
                messages.get("jobs.row." + row.end()),
                words.readable((row.reason() + " " + row.nextStep()).strip()))));
        if (tally.bad() + perhaps > bad.size()) {
            out.println(messages.get("jobs.rejectedMore", tally.bad() + perhaps - bad.size()));
        }
        next().forEach(out::println);
        if (tally.of(RowEnd.CHANGED) + perhaps > 0 && Undoing.mayBeUndone(job)) {
            out.println(messages.get("jobs.undo", job.id()));
        }
        files.forEach(file -> out.println(messages.get("jobs.files", file.toString())));
        out.flush();
    }

    /** The same of an inventory. */
    void printInventory(PrintWriter out, Ansi ansi) {
        String colour = exitCode() == ExitCodes.COMPLETE ? "green" : job.state().ended() ? "red" : "yellow";
        String state = JobWords.state(job, messages);
        out.println(messages.get("jobs.inventoryEnd", job.id(), state)
                .replace(state, ansi.string("@|bold," + colour + " " + state + "|@")));
        new PartLines(place.jobs(), messages).of(job).forEach(out::println);
        next().forEach(out::println);
        if (job.state() == JobState.COMPLETED || job.state() == JobState.COMPLETED_WITH_FAILURES) {
            out.println(
                    messages.get("jobs.files", place.folder().resolve("exports").toString()));
        }
        out.flush();
    }

    private List<String> next() {
        List<String> next = new ArrayList<>();
        if (job.state() == JobState.PAUSED) {
            next.add(messages.get("jobs.pausedBecause", JobWords.reason(job, messages)));
            next.add(new StageLines(place.jobs(), messages)
                    .waits(job)
                    .orElseGet(() -> messages.get("jobs.resume", job.id())));
        } else if (job.state() == JobState.COMPLETED_WITH_FAILURES || job.state() == JobState.FAILED) {
            next.add(messages.get("jobs.retry", job.id()));
        } else if (!job.state().ended() && job.state() != JobState.CREATED) {
            new HoursTexts(messages).goesOn(job, Instant.now()).ifPresent(next::add);
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
            if (reason.equals(StopReason.MAX_ROWS)
                    && job.counts().failed() + job.counts().perhapsWritten() == 0) {
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
            JsonNode trouble = JsonFormat.MAPPER.readTree(reason);
            return trouble != null && trouble.path("kind").asText().equals("Unauthorized");
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
