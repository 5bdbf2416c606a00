package org.spaceodt.cli.inventory;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.PaceKeeper;
import org.spaceodt.app.ProgramVersion;
import org.spaceodt.app.StoreAccess;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.app.listen.HttpPort;
import org.spaceodt.change.Whereabouts;
import org.spaceodt.cli.browser.Browser;
import org.spaceodt.cli.progress.RunHead;
import org.spaceodt.cli.rehearsal.SimulatedOrganization;
import org.spaceodt.cli.rehearsal.TakenOver;
import org.spaceodt.cli.sandbox.SandboxSize;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.OriginOptions;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.identity.Account;
import org.spaceodt.inventory.ExportRequest;
import org.spaceodt.inventory.ExportResult;
import org.spaceodt.inventory.InventoryExport;
import org.spaceodt.inventory.InventoryRun;
import org.spaceodt.inventory.again.Again;
import org.spaceodt.inventory.choice.Choice;
import org.spaceodt.inventory.files.ExportRefused;
import org.spaceodt.inventory.job.InventoryOrder;
import org.spaceodt.inventory.report.data.MadeBy;
import org.spaceodt.job.Origin;
import org.spaceodt.sandbox.options.SandboxException;
import org.spaceodt.text.Visible;
import org.spaceodt.webex.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Exports a tenant's calling configuration. */
@Command(name = "inventory_run")
public class InventoryRunCommand extends BaseCommand implements NeedsStore {
    private final InventoryExport inventory;
    private final JobServices jobServices;

    @Mixin
    WebexOptions access = new WebexOptions();

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Mixin
    CsvOption csv = new CsvOption();

    @Option(names = "--xlsx")
    boolean xlsx;

    @Option(names = "--open-report")
    boolean openReport;

    @Option(names = "--no-report")
    boolean noReport;

    @Option(names = "--redact")
    boolean redact;

    @Option(names = "--no-cache")
    boolean noCache;

    @Mixin
    ChoiceOptions parts = new ChoiceOptions();

    @Option(names = "--detach")
    boolean detach;

    @Mixin
    OriginOptions origin = new OriginOptions();

    @Option(names = {"-q", "--quiet"})
    boolean quiet;

    @Mixin
    SandboxSize size = new SandboxSize();

    public InventoryRunCommand(InventoryExport inventory, JobServices jobServices) {
        this.inventory = inventory;
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

    /** The store has nothing but the pace for an export: one that cannot be used is no reason to refuse it. */
    @Override
    public Map<String, String> prepareRuntime(Console console) throws UsageError {
        if (detach) {
            return NeedsStore.super.prepareRuntime(console);
        }
        if (isRehearsal()) {
            return HttpPort.closed();
        }
        try {
            return NeedsStore.super.prepareRuntime(console);
        } catch (UsageError e) {
            return HttpPort.closed();
        }
    }

    @Override
    public Integer call() {
        Messages messages = messages();
        try {
            check(messages);
            return isRehearsal() ? exportSandbox(messages) : exportWebex(messages);
        } catch (UsageError | SandboxException e) {
            err().println(spec.commandLine().getColorScheme().errorText(e.getMessage()));
            return ExitCodes.USAGE;
        } catch (ExportRefused e) {
            err().println(spec.commandLine().getColorScheme().errorText(Refusals.inWords(e, messages)));
            return Refusals.exitCode(e);
        }
    }

    private void check(Messages messages) throws UsageError {
        access.check(messages);
        csv.form(console());
        parts.choice(messages);
        parts.keep(console());
        if (redact && (detach || noReport)) {
            throw new UsageError(messages.get("usage.redact", detach ? "--detach" : "--no-report"));
        }
        if (openReport && (detach || noReport)) {
            throw new UsageError(messages.get("usage.openReport", detach ? "--detach" : "--no-report"));
        }
        Optional<OptionSpec> size = given();
        if (!isRehearsal() && size.isPresent()) {
            throw new UsageError(messages.get("usage.needsSandbox", size.get().longestName()));
        }
    }

    /** One of the options of the simulated tenant. */
    private Optional<OptionSpec> given() {
        return spec.mixins().get("size").options().stream()
                .filter(option -> spec.commandLine().getParseResult().hasMatchedOption(option))
                .findFirst();
    }

    private int exportSandbox(Messages messages) throws UsageError {
        SimulatedOrganization.Asked asked =
                new SimulatedOrganization.Asked(size.options(messages), size.isSized(spec.commandLine()));
        try (WebexAccess.Line line = access.toSandbox(asked, folder(), folder(), console())) {
            return detach ? detached(line, messages) : export(line, messages);
        }
    }

    private int detached(WebexAccess.Line line, Messages messages) throws UsageError {
        InventoryOrder order = order(messages);
        if (parts.onlyFailures) {
            // What is to be made whole is looked at once more when the job begins.
            Again again = new AgainAsked(jobServices, messages).of(folder(), line);
            if (again.about().incomplete().isEmpty()) {
                // Standard output is the job's id alone.
                err().println(nothingMissing(again, messages));
                return ExitCodes.COMPLETE;
            }
            order = order.ofWhatFailed();
        }
        return new DetachedInventory(jobServices, origin, console(), messages).start(line, order, folder());
    }

    private static String nothingMissing(Again again, Messages messages) {
        return messages.get("again.nothing", messages.time(again.about().publishedAt()));
    }

    private InventoryOrder order(Messages messages) throws UsageError {
        return new InventoryOrder(
                parts.only,
                !parts.skipGroupMembers,
                !noReport,
                !noCache,
                csv.form(console()),
                xlsx,
                messages.locale(),
                parts.keep(console()));
    }

    private int exportWebex(Messages messages) throws UsageError {
        if (detach) {
            try (WebexAccess.Line line = access.toWebex(folder(), console())) {
                return detached(line, messages);
            }
        }
        try (WebexAccess.Line line = access.toWebex(folder(), console());
                PaceKeeper pace = jobServices.keepPace(
                        line, StoreAccess.exists(folder(), console().settings()));
                TakenOver taken = TakenOver.from(folder(), err(), messages)) {
            int end = export(line, messages);
            taken.forGood();
            return end;
        }
    }

    private Path folder() {
        return outDir.toAbsolutePath().normalize();
    }

    private int export(WebexAccess.Line line, Messages messages) throws UsageError {
        if (!parts.onlyFailures) {
            return export(line, parts.choice(messages), Optional.empty(), messages);
        }
        Again again = new AgainAsked(jobServices, messages).of(folder(), line);
        if (again.about().incomplete().isEmpty()) {
            out().println(nothingMissing(again, messages));
            return ExitCodes.COMPLETE;
        }
        return export(line, again.choice(), Optional.of(again), messages);
    }

    private int export(WebexAccess.Line line, Choice choice, Optional<Again> again, Messages messages)
            throws UsageError {
        ProgressView view = quiet ? ProgressView.silent(err(), messages) : ProgressView.on(console());
        InventoryRun run =
                inventory.prepare(line.access(), request(line.access(), choice, messages), view::ended, again);
        console().interrupts().onFirst(() -> {
            view.say(messages.get("run.stopping"));
            run.interrupt();
        });
        if (!quiet) {
            RunHead.say(console(), where(run, line), origin.of(JobServices.here()));
        }
        ExportResult result;
        try (view) {
            view.watch(run);
            result = redact ? run.execute().redacted() : run.execute();
        }
        String organization = Visible.of(run.organizationName());
        out().println(view.mark(run) + " " + organization);
        Summary.of(result, messages).print(out(), organization);
        result.notKept().ifPresent(reason -> err().println(messages.get("summary.notKept", reason)));
        openReport(result, messages);
        return result.isComplete() ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
    }

    /** Where nobody tells the organization, the host has to do. */
    private static Whereabouts where(InventoryRun run, WebexAccess.Line line) {
        String host = line.access().address().host();
        Account account = run.account().orElseGet(() -> new Account("", host, Optional.empty()));
        return JobServices.where(account, run.rehearses());
    }

    private MadeBy madeBy() {
        Origin by = origin.of(JobServices.here());
        return new MadeBy(
                "",
                by.operator().orElse(""),
                by.host().orElse(""),
                "",
                by.note().orElse(""),
                ProgramVersion.number());
    }

    private ExportRequest request(Access to, Choice choice, Messages messages) throws UsageError {
        return new ExportRequest(
                to.address().host(),
                to.ceiling(),
                isRehearsal(),
                folder(),
                !noReport,
                !noCache,
                choice,
                csv.form(console()),
                xlsx,
                messages.locale(),
                parts.keep(console()),
                madeBy());
    }

    private void openReport(ExportResult result, Messages messages) {
        if (openReport
                && result.report().isPresent()
                && !Browser.open(result.report().get())) {
            err().println(messages.get("report.notOpened"));
        }
    }
}
