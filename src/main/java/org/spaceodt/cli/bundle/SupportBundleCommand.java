package org.spaceodt.cli.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.bundle.ShownSettings;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.file.AtomicFiles;
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
        List<JobView> found = jobs.named(id);
        if (found.size() != 1) {
            throw new UsageError(messages()
                    .get(
                            found.isEmpty() ? "jobs.unknown" : "jobs.several",
                            Messages.repeated(id, "[0-9a-fA-F-]{1,36}|[a-z-]{1,12}"),
                            found.size()));
        }
        JobView job = found.get(0);
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
        OutDir out = OutDir.at(place.getParent());
        Path made = out.file(place.resolveSibling("." + place.getFileName() + ".new"));
        try (OutputStream zip = new BufferedOutputStream(Files.newOutputStream(made))) {
            ShownSettings.bundle(jobs, job, folder, console().settings()).write(zip);
        }
        out.check(place);
        AtomicFiles.replace(java.util.Map.of(place, made));
    }
}
