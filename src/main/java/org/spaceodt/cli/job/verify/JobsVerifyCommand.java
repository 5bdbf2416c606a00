package org.spaceodt.cli.job.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.audit.AuditTime;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.verify.JobVerification;
import org.spaceodt.change.verify.VerifyPage;
import org.spaceodt.change.verify.VerifyReport;
import org.spaceodt.cli.job.report.RedactOption;
import org.spaceodt.cli.progress.RunHead;
import org.spaceodt.cli.progress.WorkLine;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.GivenJob;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.inventory.job.InventoryJobs;
import org.spaceodt.job.JobView;
import org.spaceodt.webex.WebexException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads again what jobs changed, and says what is still so. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false)
public class JobsVerifyCommand implements NeedsStore {
    private final JobServices services;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..1")
    String id;

    @Option(names = "--last")
    boolean last;

    @Option(names = "--since", paramLabel = "TIME")
    String since;

    @Mixin
    RedactOption redaction = new RedactOption();

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Option(names = "--json")
    boolean json;

    @Mixin
    CsvOption csv = new CsvOption();

    @Mixin
    WebexOptions access = new WebexOptions();

    JobsVerifyCommand(JobServices services) {
        this.services = services;
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
        if (Stream.of(id != null, last, since != null).filter(given -> given).count() != 1) {
            throw new UsageError(messages.get("verify.which"));
        }
        Path folder = outDir.toAbsolutePath().normalize();
        Optional<JobView> named =
                id == null ? Optional.empty() : Optional.of(GivenJob.of(services.jobs(), id, messages));
        if (named.filter(InventoryJobs::isOne).isPresent()) {
            throw new UsageError(messages.get("verify.inventory", named.get().id()));
        }
        Optional<Instant> from = from(messages);
        AtomicBoolean stopped = new AtomicBoolean();
        try (WebexAccess.Line line = access.toWebex(folder, console)) {
            JobContext place = RunHead.say(console, services.place(line, folder, csv.form(console), messages));
            List<RowJob> jobs = chosen(place, named, from, messages);
            console.interrupts().onFirst(() -> {
                stopped.set(true);
                console.err().println(messages.get("verify.stopping"));
                console.err().flush();
            });
            int code = ExitCodes.COMPLETE;
            for (RowJob job : jobs) {
                code = Math.max(code, stopped.get() ? ExitCodes.INCOMPLETE : verify(place, job, stopped));
            }
            return code;
        }
    }

    private Optional<Instant> from(Messages messages) throws UsageError {
        if (since == null) {
            return Optional.empty();
        }
        Optional<Instant> from = AuditTime.first(since, ZoneId.systemDefault(), Instant.now());
        if (from.isEmpty()) {
            throw new UsageError(messages.get("verify.noTime", Messages.repeated(since, "[0-9TZ:+.-]{1,30}")));
        }
        return from;
    }

    private List<RowJob> chosen(JobContext place, Optional<JobView> named, Optional<Instant> from, Messages messages)
            throws UsageError {
        if (named.isPresent()) {
            return List.of(GivenJob.ours(place, named.get().id(), messages));
        }
        RowJobs all = new RowJobs(place);
        List<RowJob> begun = from.isEmpty()
                ? all.latest().stream().toList()
                : all.ours(from.get()).stream()
                        .filter(job -> job.view().startedAt().isPresent())
                        .toList();
        if (begun.isEmpty() && from.isPresent()) {
            // A quiet night is no fault: cron would send a mail about it.
            Console.of(spec).err().println(messages.get("verify.quiet", messages.time(from.get())));
        } else if (begun.isEmpty()) {
            throw new UsageError(messages.get("verify.noJob"));
        }
        if (last) {
            return begun;
        }
        return begun.stream().filter(job -> isLeft(job, begun, messages)).toList();
    }

    /** What was undone is no longer as it was written, and has to be so: the undo says what is there. */
    private boolean isLeft(RowJob job, List<RowJob> begun, Messages messages) {
        Optional<RowJob> undo =
                begun.stream().filter(other -> other.undoOf().equals(job.id())).findFirst();
        undo.ifPresent(other -> Console.of(spec).err().println(messages.get("verify.undone", job.id(), other.id())));
        return undo.isEmpty();
    }

    private int verify(JobContext place, RowJob job, AtomicBoolean stopped) throws IOException {
        Console console = Console.of(spec);
        VerifyView view = new VerifyView(
                console, place, spec.commandLine().getColorScheme().ansi());
        VerifyReport report;
        try (WorkLine line = WorkLine.begin(console, place, "progress.verified", job.rows(), json)) {
            report = new JobVerification(place).run(job, rows -> line.reached(rows, 0), stopped::get);
        } catch (WebexException.Unauthorized e) {
            console.err().println(console.messages().get("verify.ended", view.folder(job)));
            throw e;
        }
        if (json) {
            view.printJson(report);
        } else {
            view.print(job, report);
        }
        if (RedactOption.isGiven(spec)) {
            console.err()
                    .println(console.messages()
                            .get(
                                    "jobs.files",
                                    new VerifyPage(job, place).redacted(report).toString()));
            console.err().flush();
        }
        if (report.isOtherwise()) {
            return ExitCodes.CHANGED_SINCE;
        }
        return report.isOpen() ? ExitCodes.INCOMPLETE : ExitCodes.COMPLETE;
    }
}
