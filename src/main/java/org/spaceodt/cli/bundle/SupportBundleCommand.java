package org.spaceodt.cli.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.bundle.ShownSettings;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.GivenJob;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.file.NewFiles;
import org.spaceodt.file.OutDir;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One zip about a job, for Cisco's support or for us. It asks Webex nothing. */
@Command(name = "support-bundle")
public class SupportBundleCommand extends BaseCommand implements NeedsStore {
    private final JobServices services;

    @Parameters(paramLabel = "ID")
    String id;

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Option(names = "--file", paramLabel = "FILE")
    Path file;

    @Option(names = "--sandbox")
    boolean sandbox;

    SupportBundleCommand(JobServices services) {
        this.services = services;
    }

    @Override
    public Path outDir() {
        return outDir;
    }

    @Override
    public boolean isRehearsal() {
        return sandbox;
    }

    @Override
    public boolean onlyLooks() {
        return true;
    }

    @Override
    public Integer call() throws UsageError {
        Jobs jobs = services.jobs();
        JobView job = GivenJob.of(jobs, id, messages());
        Path folder = outDir.toAbsolutePath().normalize();
        Path place = file == null ? folder.resolve("support-" + job.id() + ".zip") : file.toAbsolutePath();
        try {
            write(jobs, job, folder, place);
        } catch (IOException e) {
            throw new UsageError(messages().said(e));
        }
        out().println(messages().get("support.written", place.toString()));
        out().flush();
        err().println(messages().get("support.look"));
        return ExitCodes.COMPLETE;
    }

    /** Whole, or not at all. */
    private void write(Jobs jobs, JobView job, Path folder, Path place) throws IOException {
        try (NewFiles files = new NewFiles(OutDir.at(place.getParent()))) {
            try (OutputStream zip = new BufferedOutputStream(files.stream(place))) {
                ShownSettings.bundle(jobs, job, folder, console().settings()).write(zip);
            }
            files.publish();
        }
    }
}
