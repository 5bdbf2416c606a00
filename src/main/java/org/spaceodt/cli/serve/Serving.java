package org.spaceodt.cli.serve;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.spaceodt.api.request.StartPage;
import org.spaceodt.api.server.Backend;
import org.spaceodt.api.server.UploadFolder;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.ProgramVersion;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.app.listen.HttpPort;
import org.spaceodt.app.listen.ListenAddress;
import org.spaceodt.app.metrics.ServerMeters;
import org.spaceodt.app.purge.DailyRetention;
import org.spaceodt.app.purge.RetentionSettings;
import org.spaceodt.app.trace.Tracing;
import org.spaceodt.app.watch.TraceSettings;
import org.spaceodt.audit.AuditTrail;
import org.spaceodt.change.JobContext;
import org.spaceodt.cli.browser.OpenOption;
import org.spaceodt.cli.inventory.KeptCount;
import org.spaceodt.cli.progress.RunHead;
import org.spaceodt.cli.protection.ProtectedOption;
import org.spaceodt.cli.rehearsal.ExportedTenants;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.CountryOption;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.NotifyOption;
import org.spaceodt.cli.terminal.OriginOptions;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.file.TemporaryFolder;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.Work;
import org.spaceodt.job.act.Act;
import org.spaceodt.job.store.JobDatabase;
import org.spaceodt.purge.Purge;
import org.spaceodt.rehearsal.Rehearsals;
import org.spaceodt.sheet.source.TableLimits;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves HTTP on this machine and runs jobs, until it is stopped: then items in work end, and the rest waits in the store. */
abstract class Serving implements NeedsStore {
    private static final int MOST_MB = 1_000;

    private final JobDatabase database;
    private final JobServices jobs;
    private final Backend backend;

    @Spec
    CommandSpec spec;

    @Mixin
    WebexOptions access = new WebexOptions();

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Mixin
    ListenOptions listen = new ListenOptions();

    @Mixin
    DoorOptions door = new DoorOptions();

    @Mixin
    OpenOption browser = new OpenOption();

    @Mixin
    CountryOption country = new CountryOption();

    @Option(names = "--max-upload-mb", paramLabel = "MB", defaultValue = "20")
    int maxUploadMb;

    @Mixin
    CsvOption csv = new CsvOption();

    @Mixin
    OriginOptions origin = new OriginOptions();

    @Mixin
    NotifyOption told = new NotifyOption();

    @Mixin
    LoginOptions login = new LoginOptions();

    @Mixin
    ProtectedOption guarded = new ProtectedOption();

    Serving(JobDatabase database, JobServices jobs, Backend backend) {
        this.database = database;
        this.jobs = jobs;
        this.backend = backend;
    }

    /** Where it listens unless somebody says otherwise. */
    abstract int usualPort();

    /** What somebody meets who opens its address; all else is the same on every server. */
    abstract StartPage startPage();

    @Override
    public Path outDir() {
        return outDir;
    }

    @Override
    public boolean serves() {
        return true;
    }

    @Override
    public boolean isRehearsal() {
        return access.isRehearsal();
    }

    @Override
    public Map<String, String> prepareRuntime(Console console) throws UsageError {
        Messages messages = console.messages();
        Map<String, String> properties = new HashMap<>(NeedsStore.super.prepareRuntime(console));
        ListenAddress address = listen.address(usualPort(), messages);
        address.refuseTaken(messages);
        if (maxUploadMb < 1 || maxUploadMb > MOST_MB) {
            throw new UsageError(messages.get("usage.upload"));
        }
        access.check(messages);
        country.code(console);
        csv.form(console);
        KeptCount.usual(console);
        RetentionSettings.read(console.settings(), messages);
        TraceSettings.address(console.settings(), messages);
        properties.putAll(HttpPort.open(address, uploadBytes()));
        properties.putAll(door.properties(address, console));
        properties.put(StartPage.WHICH, startPage().name());
        properties.putAll(login.properties(outDir, address, door.publicUrl(), console));
        String uploads = TemporaryFolder.unused().toString();
        properties.put(UploadFolder.PLACE, uploads);
        properties.put(UploadFolder.OF_FORMS, uploads);
        return properties;
    }

    private long uploadBytes() {
        return (long) maxUploadMb << 20;
    }

    @Override
    public Integer call() throws InterruptedException, UsageError {
        Messages messages = Console.of(spec).messages();
        PrintWriter err = spec.commandLine().getErr();
        Optional<Tracing> tracing = TraceSettings.open(Console.of(spec).settings(), messages);
        try (WebexAccess.Line line =
                access.serving(tracing).toWebex(outDir.toAbsolutePath().normalize(), Console.of(spec))) {
            serve(line, tracing, messages);
            return ExitCodes.COMPLETE;
        } finally {
            tracing.ifPresent(Tracing::close);
        }
    }

    private void serve(WebexAccess.Line line, Optional<Tracing> tracing, Messages messages)
            throws InterruptedException, UsageError {
        CountDownLatch stopped = new CountDownLatch(1);
        Console.of(spec).interrupts().onFirst(stopped::countDown);
        if (!storeCame(stopped, messages)) {
            return;
        }
        JobContext place = RunHead.say(
                        Console.of(spec),
                        guarded.of(
                                origin.of(jobs.place(
                                        line,
                                        outDir.toAbsolutePath().normalize(),
                                        csv.form(Console.of(spec)),
                                        messages)),
                                Console.of(spec)))
                .askingFor(login.second(Console.of(spec)));
        Act.current().ifPresent(new AuditTrail(database.store())::begin);
        try (DailyRetention retention = DailyRetention.start(
                        new Purge(database.store(), outDir.toAbsolutePath().normalize()),
                        RetentionSettings.read(Console.of(spec).settings(), messages));
                ServerMeters meters = ServerMeters.of(
                        line.logs().meters().orElseThrow(),
                        database.store(),
                        place.webex(),
                        JobServices.kinds(),
                        ProgramVersion.number())) {
            work(place, meters, work -> told(meters.items().counted(work), tracing), stopped, messages);
            backend.end();
        } finally {
            backend.close();
        }
    }

    /** Until then the server is not ready. @return false when it was told to stop before */
    private boolean storeCame(CountDownLatch stopped, Messages messages) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        boolean said = false;
        for (Optional<StoreUnavailable> away = database.tryStore(); away.isPresent(); away = database.tryStore()) {
            if (!said) {
                err.println(messages.get("serve.storeAway", away.get().getMessage()));
                said = true;
            }
            if (stopped.await(1, TimeUnit.SECONDS)) {
                return false;
            }
        }
        if (said) {
            err.println(messages.get("serve.storeCame"));
        }
        return true;
    }

    /** Requests are answered while items in work end. */
    private void work(
            JobContext place,
            ServerMeters meters,
            UnaryOperator<Work> watched,
            CountDownLatch stopped,
            Messages messages)
            throws InterruptedException, UsageError {
        try (Rehearsals rehearsals = jobs.rehearsals(place, ExportedTenants::new);
                JobServices.Serving serving =
                        jobs.serve(place, NotifyOption.post(spec, door.publicUrl()), spec.name(), watched)) {
            backend.open(new Backend.Open(
                    database.store(),
                    place,
                    serving.running().engine()::isRunning,
                    TableLimits.USUAL.withBytes(uploadBytes()),
                    country.code(Console.of(spec)),
                    KeptCount.usual(Console.of(spec)),
                    rehearsals,
                    meters));
            sayWhere(messages);
            stopped.await();
            spec.commandLine().getErr().println(messages.get("serve.stopping"));
            backend.leave();
        }
    }

    private static Work told(Work work, Optional<Tracing> tracing) {
        return tracing.map(spans -> spans.traced(work)).orElse(work);
    }

    private void sayWhere(Messages messages) throws UsageError {
        PrintWriter out = spec.commandLine().getOut();
        URI here = backend.as(listen.address(usualPort(), messages).here(backend.port()));
        out.println(messages.get("serve.serving", here.toString()));
        out.println(messages.get("serve.documents", here + "q/swagger-ui/"));
        out.flush();
        browser.open(here, spec.commandLine().getErr(), messages);
    }
}
