package org.spaceodt.cli.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.launch.LaunchLog;
import org.spaceodt.change.launch.StepEnd;
import org.spaceodt.cli.job.hours.Start;
import org.spaceodt.cli.progress.RunHead;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.job.hours.GivenHours;
import org.spaceodt.sheet.csv.CsvForm;

/** A command that does several actions one after the other. */
abstract class LaunchCommand extends BaseCommand implements NeedsStore {
    private final JobServices jobServices;

    LaunchCommand(JobServices jobServices) {
        this.jobServices = jobServices;
    }

    @Override
    public Path outDir() {
        return options().outDir;
    }

    @Override
    public boolean isRehearsal() {
        return options().access.isRehearsal();
    }

    /** Declared by each launcher, so that its own options come first in the help. */
    abstract LaunchOptions options();

    /** Before anything is opened. */
    abstract void check(Messages messages) throws UsageError;

    /**
     * @param country whose numbers those without a plus are
     * @return what was planned, or done if it came to that; also what was rejected
     */
    abstract List<StepEnd> launch(Launch launch, Optional<String> country) throws IOException, UsageError;

    /** Whether it may come to that that something is done. */
    boolean mayApply() {
        return options().apply;
    }

    /** @throws UsageError for hours that cannot be, or that are for nothing */
    private Start start() throws UsageError {
        Optional<GivenHours> hours = options().hours.read(console());
        if (hours.isPresent() && !mayApply()) {
            throw new UsageError(messages().get("start.nothing"));
        }
        return new Start(hours, Optional.empty());
    }

    /** How that is done which was only planned. */
    String toApply(Messages messages) {
        return messages.get("launch.toApply");
    }

    @Override
    public final Integer call() throws UsageError {
        Messages messages = messages();
        try {
            options().access.check(messages);
            CsvForm csv = options().csv.form(console());
            check(messages);
            Start start = start();
            Optional<String> country = options().country.code(console());
            try (WebexAccess.Line line = options().access.toWebex(options().folder(), console())) {
                JobContext place = RunHead.say(
                        console(),
                        options()
                                .guarded
                                .of(
                                        options()
                                                .origin
                                                .of(jobServices.place(
                                                        line, options().folder(), csv, messages)),
                                        console()));
                return launched(place, country, start, messages);
            }
        } catch (IOException e) {
            return Refusals.say(e, spec.commandLine(), messages);
        }
    }

    private int launched(JobContext place, Optional<String> country, Start start, Messages messages)
            throws IOException, UsageError {
        LaunchView view = new LaunchView(out(), ansi(), messages);
        LaunchLog log = new LaunchLog(place, spec.name());
        try (Launch launch = new Launch(place, jobServices, spec, new Launch.Way(options().quiet, start), view, log)) {
            List<StepEnd> ends = launch(launch, country);
            view.end(ends, launch.applied() ? Optional.empty() : Optional.of(toApply(messages)));
            return ends.stream().allMatch(StepEnd::good) ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
        }
    }
}
