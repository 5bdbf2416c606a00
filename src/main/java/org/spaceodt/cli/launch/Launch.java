package org.spaceodt.cli.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.Facts;
import org.spaceodt.app.told.Gathered;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.danger.DangerCount;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.launch.LaunchLog;
import org.spaceodt.change.launch.Launcher;
import org.spaceodt.change.launch.StepEnd;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.cli.job.JobWatch;
import org.spaceodt.cli.job.hours.Start;
import org.spaceodt.cli.job.report.RedactOption;
import org.spaceodt.cli.protection.OthersWords;
import org.spaceodt.cli.question.Question;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.NotifyOption;
import org.spaceodt.job.JobState;
import org.spaceodt.job.StoredPlan;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Model.CommandSpec;

/** One run of a launcher: plans steps, or does them; shows what became of each, and leaves it in the log of the launcher. */
final class Launch implements AutoCloseable {
    private final JobContext place;
    private final JobServices services;
    private final CommandSpec spec;
    private final Console console;
    private final Way way;
    private final LaunchView view;
    private final LaunchLog log;
    private final List<StepEnd> ends = new ArrayList<>();
    private Optional<JobServices.Running> running = Optional.empty();

    /**
     * How jobs are run.
     *
     * @param quiet whether nothing is shown of how they go on
     * @param start when each of them may be worked on
     */
    record Way(boolean quiet, Start start) {}

    Launch(JobContext place, JobServices services, CommandSpec spec, Way way, LaunchView view, LaunchLog log) {
        this.place = place;
        this.services = services;
        this.spec = spec;
        this.console = Console.of(spec);
        this.way = way;
        this.view = view;
        this.log = log;
    }

    JobContext place() {
        return place;
    }

    Messages messages() {
        return console.messages();
    }

    /** @return what each step would change */
    List<StepEnd> plan(List<Launcher.Step> steps, Launcher.Order order) throws IOException {
        return told(new Launcher(place).plan(steps, order), false);
    }

    /** Whether somebody approves what was planned; nobody is asked when nothing would be written. */
    boolean isApproved(String what, List<StepEnd> planned) throws IOException {
        place.second().refuseUnplanned();
        Facts facts = facts(what, planned);
        return !facts.writes() || Question.isAnswered(console, facts);
    }

    /** What a step would change, for who is asked about it. */
    StepEnd planned(Launcher.Step step) throws IOException {
        return new Launcher(place)
                .plan(List.of(step), Launcher.Order.EACH_FOR_ITSELF)
                .get(0);
    }

    /** What somebody has to know who is asked. */
    Facts facts(String what, List<StepEnd> planned) throws IOException {
        List<Gathered> gathered = new ArrayList<>();
        List<Dangers> dangers = new ArrayList<>();
        List<StoredPlan> plans = new ArrayList<>();
        for (StepEnd end : planned) {
            if (end.plan().isPresent()) {
                Gathered step = new Gathered(place.catalogue(), false);
                DangerCount count = place.dangerCount();
                end.plan().get().each(made -> {
                    PlanRow row = end.isLater() ? made.later() : made;
                    step.accept(row);
                    row.countDangers(count);
                });
                gathered.add(step);
                dangers.add(count.dangers());
                plans.add(end.plan().get().stored());
            }
        }
        return new Facts(place.where(), what, gathered, dangers.stream().reduce(Dangers::and), plans)
                .beside(OthersWords.beside("", place));
    }

    /**
     * Does what was shown.
     *
     * @param planned what was shown of each step
     * @return what became of each
     */
    List<StepEnd> apply(List<Launcher.Step> steps, List<StepEnd> planned, Launcher.Order order) throws IOException {
        List<Launcher.Step> approved = new ArrayList<>();
        for (Launcher.Step step : steps) {
            approved.add(step.approved(planned.get(approved.size())));
        }
        return apply(approved, order);
    }

    /** @return what became of each step */
    List<StepEnd> apply(List<Launcher.Step> steps, Launcher.Order order) throws IOException {
        place.second().refuseUnplanned();
        if (running.isEmpty()) {
            way.start().before(place, messages()).forEach(line -> console.err().println(Visible.of(line)));
            console.err().flush();
            running = Optional.of(services.run(place, NotifyOption.post(spec, Optional.empty())));
        }
        return told(new Launcher(place).apply(steps, order, this::run), true);
    }

    private List<StepEnd> told(List<StepEnd> made, boolean applied) {
        ends.addAll(made);
        made.forEach(end -> {
            view.print(end);
            log.add(end, applied);
        });
        return made;
    }

    private JobState run(String id) {
        place.jobs().begin(id, way.start().change());
        JobWatch watch = new JobWatch(services, id, console, Optional.of(place.webex()::traffic), way.quiet());
        watch.endsAtInterrupt(console.messages().get("jobs.stopping", id));
        JobState state = watch.untilItRests().state();
        if (RedactOption.isGiven(spec)) {
            redact(id);
        }
        return state;
    }

    private void redact(String id) {
        Optional<RowJob> job = new RowJobs(place).find(id);
        if (job.isPresent()) {
            try {
                console.err()
                        .println(messages()
                                .get(
                                        "jobs.files",
                                        JobFiles.redacted(job.get(), place).toString()));
                console.err().flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether Webex was to be changed. */
    boolean applied() {
        return running.isPresent();
    }

    /** Lets what is in work end. */
    @Override
    public void close() {
        running.ifPresent(JobServices.Running::close);
    }
}
