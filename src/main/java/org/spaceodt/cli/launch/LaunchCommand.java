package org.spaceodt.cli.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.Services;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.launch.Launcher;
import org.spaceodt.change.launch.StepEnd;
import org.spaceodt.cli.job.JobRunning;
import org.spaceodt.cli.job.JobWatch;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.job.JobState;

/** A command that does several actions one after the other; without {@code --apply} it only says what they would change. */
abstract class LaunchCommand extends BaseCommand implements NeedsStore {
    private final Services services;
    private final JobServices jobServices;

    LaunchCommand(Services services, JobServices jobServices) {
        this.services = services;
        this.jobServices = jobServices;
    }

    @Override
    public Path outDir() {
        return options().outDir;
    }

    /** Declared by each launcher, so that its own options come first in the help. */
    abstract LaunchOptions options();

    Services services() {
        return services;
    }

    /** Before anything is opened. */
    abstract void check(Messages messages) throws UsageError;

    /** @return all that was done, also what was rejected */
    abstract List<StepEnd> launch(Launch launch) throws IOException, UsageError;

    /** Ways to do steps as the options say. */
    record Launch(
            JobContext place,
            Messages messages,
            Optional<String> country,
            LaunchView view,
            boolean apply,
            Function<String, JobState> run) {
        List<StepEnd> each(List<Launcher.Step> steps, Launcher.Order order) throws IOException {
            Launcher launcher = new Launcher(place);
            List<StepEnd> ends = apply ? launcher.apply(steps, order, run) : launcher.plan(steps, order);
            ends.forEach(view::print);
            return ends;
        }
    }

    @Override
    public final Integer call() throws UsageError {
        Messages messages = messages();
        try {
            options().access.check(messages);
            check(messages);
            Optional<String> country = options().country.code(console());
            try (WebexAccess.Line line = options().access.toWebex(options().folder(), console())) {
                JobContext place =
                        options().origin.of(jobServices.place(line, options().folder(), messages));
                return launched(place, country, messages);
            }
        } catch (IOException e) {
            return Refusals.say(e, spec.commandLine(), messages);
        }
    }

    private int launched(JobContext place, Optional<String> country, Messages messages) throws IOException, UsageError {
        LaunchView view = new LaunchView(out(), ansi(), messages);
        List<StepEnd> ends;
        if (options().apply) {
            try (JobServices.Running running = jobServices.run(place)) {
                ends = launch(new Launch(place, messages, country, view, true, id -> run(place, id, messages)));
            }
        } else {
            ends = launch(new Launch(place, messages, country, view, false, id -> JobState.CREATED));
        }
        view.end(ends, options().apply);
        return ends.stream().allMatch(StepEnd::good) ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
    }

    private JobState run(JobContext place, String id, Messages messages) {
        JobRunning.begin(place, place.jobs().find(id).orElseThrow());
        JobWatch watch = new JobWatch(jobServices.progress(id), console(), options().quiet);
        watch.endsAtInterrupt(messages.get("jobs.stopping", id));
        return watch.untilItRests().state();
    }
}
