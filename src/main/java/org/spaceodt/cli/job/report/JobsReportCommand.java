package org.spaceodt.cli.job.report;

import java.io.IOException;
import java.nio.file.Path;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.GivenJob;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.WebexOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the report of a job again, in the reader's language; or one that may leave the house. */
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false)
public class JobsReportCommand implements NeedsStore {
    private final JobServices jobServices;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ID")
    String id;

    @Mixin
    RedactOption redaction = new RedactOption();

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Mixin
    CsvOption csv = new CsvOption();

    @Mixin
    WebexOptions access = new WebexOptions();

    public JobsReportCommand(JobServices jobServices) {
        this.jobServices = jobServices;
    }

    @Override
    public Path outDir() {
        return outDir;
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
        Console console = Console.of(spec);
        Messages messages = console.messages();
        Path folder = outDir.toAbsolutePath().normalize();
        String jobId = GivenJob.of(jobServices.jobs(), id, messages).id();
        try (WebexAccess.Line line = access.toWebex(folder, console)) {
            JobContext place = jobServices.place(line, folder, csv.form(console), messages);
            RowJob job = GivenJob.ours(place, jobId, messages);
            spec.commandLine()
                    .getOut()
                    .println(redaction.redact ? JobFiles.redacted(job, place) : JobFiles.again(job, place));
            return ExitCodes.COMPLETE;
        }
    }
}
