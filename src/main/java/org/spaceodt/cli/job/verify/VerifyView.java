package org.spaceodt.cli.job.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.spaceodt.action.apply.Verification.State;
import org.spaceodt.app.Messages;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.verify.LaterJob;
import org.spaceodt.change.verify.VerifiedField;
import org.spaceodt.change.verify.VerifiedStep;
import org.spaceodt.change.verify.VerifyFiles;
import org.spaceodt.change.verify.VerifyReport;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Help.Ansi;

/** What was found, on the screen: the first rows that are not as they were written, and where all are. */
final class VerifyView {
    private static final int SHOWN = 20;

    private final JobContext place;
    private final Messages messages;
    private final PrintWriter out;
    private final Ansi ansi;

    VerifyView(Console console, JobContext place, Ansi ansi) {
        this.place = place;
        this.messages = console.messages();
        this.out = console.out();
        this.ansi = ansi;
    }

    Path folder(RowJob job) {
        return new RowJobs(place).files(job);
    }

    /** One object a line: several jobs are several lines. */
    void printJson(VerifyReport report) {
        try {
            out.println(JsonFormat.MAPPER.writeValueAsString(report));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void print(RowJob job, VerifyReport report) {
        out.println(ansi.string("@|bold " + job.id() + "|@  ") + Visible.of(report.title()));
        if (!job.view().state().ended()) {
            out.println(messages.get("verify.goesOn"));
        }
        out.println(messages.get(
                "verify.counts",
                report.of(State.STILL_SO),
                report.of(State.DIFFERENT),
                report.of(State.GONE),
                report.of(State.UNREAD),
                report.of(State.PERHAPS_WRITTEN),
                report.of(State.UNVERIFIABLE),
                report.unchanged()));
        List<VerifiedStep> steps = report.steps();
        steps.stream().limit(SHOWN).forEach(this::print);
        if (steps.size() + report.more() > SHOWN) {
            out.println(messages.get("verify.more", steps.size() + report.more() - SHOWN));
        }
        out.println(verdict(report));
        out.println(
                messages.get("jobs.files", folder(job).resolve(VerifyFiles.CSV).toString()));
        out.flush();
    }

    private String verdict(VerifyReport report) {
        if (!report.complete()) {
            return ansi.string("@|bold,yellow " + messages.get("verify.incomplete", report.rows()) + "|@");
        }
        if (report.isOtherwise()) {
            return ansi.string("@|bold,red " + messages.get("verify.otherwise") + "|@");
        }
        if (report.isOpen()) {
            return ansi.string("@|bold,yellow " + messages.get("verify.open") + "|@");
        }
        String good = report.rows() == report.unchanged() ? "verify.nothing" : "verify.good";
        return ansi.string("@|bold,green " + messages.get(good) + "|@");
    }

    private void print(VerifiedStep step) {
        out.println(Visible.of(messages.get(
                "verify.step", step.row(), step.key(), step.action(), messages.get("verify.state." + step.state()))));
        for (VerifiedField field : step.fields()) {
            say("verify.field", field.name(), field.written(), field.now());
            say(field.later());
        }
        if (!step.unverifiable().isEmpty()) {
            say("verify.unverifiable", String.join(", ", step.unverifiable()));
        }
        if (!(step.note() + step.nextStep()).isEmpty()) {
            say("verify.note", (step.note() + " " + step.nextStep()).strip());
        }
        say(step.later());
    }

    private void say(LaterJob later) {
        if (later != null) {
            say(
                    "verify.later",
                    later.job(),
                    later.operator() == null ? "" : later.operator(),
                    messages.time(later.at()));
        }
    }

    private void say(String key, Object... values) {
        out.println(Visible.of(messages.get(key, values)));
    }
}
