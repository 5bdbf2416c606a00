package org.spaceodt.cli.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.change.Whereabouts;
import org.spaceodt.cli.job.hours.Start;
import org.spaceodt.cli.job.report.RedactOption;
import org.spaceodt.cli.job.stage.StageLines;
import org.spaceodt.cli.progress.RunHead;
import org.spaceodt.cli.protection.ProtectedOption;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.NotifyOption;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how a job goes on, and runs it here where nobody else does. */
@Command(name = "watch", mixinStandardHelpOptions = true, sortOptions = false)
class JobsWatchCommand implements NeedsStore {
    private final JobServices jobServices;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ID")
    String id;

    @Option(names = "--look-only")
    boolean lookOnly;

    @Mixin
    StoreOptions store = new StoreOptions();

    @Mixin
    CsvOption csv = new CsvOption();

    @Mixin
    RedactOption redaction = new RedactOption();

    @Mixin
    ProtectedOption guarded = new ProtectedOption();

    @Mixin
    WebexOptions access = new WebexOptions();

    @Mixin
    NotifyOption told = new NotifyOption();

    JobsWatchCommand(JobServices jobServices) {
        this.jobServices = jobServices;
    }

    @Override
    public Path outDir() {
        return store.outDir;
    }

    @Override
    public boolean isRehearsal() {
        return access.isRehearsal();
    }

    @Override
    public boolean onlyLooks() {
        return true;
    }

    @Override
    public Integer call() throws IOException, UsageError {
        Messages messages = Console.of(spec).messages();
        JobView job = StoreOptions.job(jobServices.jobs(), id, messages);
        return lookOnly || JobWatch.rests(job.state()) ? look(job, messages) : run(job, messages);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private int look(JobView job, Messages messages) {
        StoreOptions.sayPassedOver(Console.of(spec));
        err().println(Whereabouts.title(job.job(), messages.locale()));
        JobWatch watch = new JobWatch(jobServices, job.id(), Console.of(spec), false);
        watch.endsAtInterrupt(messages.get("jobs.lookEnded"));
        JobView last = watch.untilItRests();
        PrintWriter out = spec.commandLine().getOut();
        StageLines stages = new StageLines(jobServices.jobs(), messages);
        if (store.json) {
            ObjectNode json = JobWords.json(last);
            stages.addTo(json, last);
            out.println(JobWords.text(json));
        } else {
            out.println(JobWords.state(last, messages));
            stages.of(last).forEach(out::println);
        }
        out.flush();
        return last.state() == JobState.COMPLETED ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
    }

    private int run(JobView job, Messages messages) throws IOException, UsageError {
        try (WebexAccess.Line line = access.toWebex(store.folder(), Console.of(spec))) {
            var place = guarded.of(
                    jobServices.place(line, store.folder(), csv.form(Console.of(spec)), messages), Console.of(spec));
            if (!place.account().equals(job.job().account())) {
                throw new UsageError(messages.get("jobs.otherAccount", job.id()));
            }
            RunHead.say(Console.of(spec), place);
            return new JobRunning(jobServices, spec, messages, false, Start.HERE).run(place, job.id());
        }
    }
}
