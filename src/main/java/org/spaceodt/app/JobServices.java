package org.spaceodt.app;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.apply.ActionWork;
import org.spaceodt.action.apply.Verifying;
import org.spaceodt.app.rehearsal.RehearsalFolder;
import org.spaceodt.change.IdNames;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.Whereabouts;
import org.spaceodt.change.files.JobFileKeeper;
import org.spaceodt.change.guard.Protection;
import org.spaceodt.change.recipe.StoredNotes;
import org.spaceodt.change.report.RunReportPage;
import org.spaceodt.change.trace.TracedWork;
import org.spaceodt.file.OutDir;
import org.spaceodt.identity.Account;
import org.spaceodt.inventory.InventoryExport;
import org.spaceodt.inventory.job.InventoryPlace;
import org.spaceodt.inventory.job.InventoryWork;
import org.spaceodt.job.Eta;
import org.spaceodt.job.Origin;
import org.spaceodt.job.Work;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.engine.JobSettings;
import org.spaceodt.job.engine.ProcessKeeper;
import org.spaceodt.job.engine.ProcessName;
import org.spaceodt.job.store.JobDatabase;
import org.spaceodt.job.store.JobProgress;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.process.JobProcess;
import org.spaceodt.job.store.process.ProcessRepository;
import org.spaceodt.notice.NoticeDelivery;
import org.spaceodt.notice.NoticePost;
import org.spaceodt.rehearsal.Rehearsals;
import org.spaceodt.rehearsal.SimulatedTenants;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexClients;

/** What commands that make, look at or run jobs work with. */
@Singleton
public class JobServices {
    private static final Duration FILES = Duration.ofSeconds(5);
    /** Folders in {@code v21}. */
    private static final List<String> WRITTEN = List.of(
            "v21/jobs",
            "v21/errors",
            "v2/errors",
            "v21/plans",
            "v21/transformacion/jobs",
            "v21/transformacion/logs",
            "v2/jobs",
            "v2/plans");

    private final WebexClients clients;
    private final Catalogue catalogue;
    private final StoredNotes notes;
    private final JobDatabase database;
    private final JobSettings settings;
    private final Verifying verifying;
    private final RunReportPage reportPage;
    private final InventoryExport inventory;

    JobServices(
            WebexClients clients,
            Catalogue catalogue,
            StoredNotes notes,
            JobDatabase database,
            JobSettings settings,
            Verifying verifying,
            RunReportPage reportPage,
            InventoryExport inventory) {
        this.inventory = inventory;
        this.reportPage = reportPage;
        this.settings = settings;
        this.verifying = verifying;
        this.clients = clients;
        this.catalogue = catalogue;
        this.notes = notes;
        this.database = database;
    }

    /** The jobs, without anything that could run them. */
    public Jobs jobs() {
        return new Jobs(database.store());
    }

    /** How long a database that fails is waited for. */
    public Duration patience() {
        return settings.patience();
    }

    /** @param hold how long Webex asks to wait, where this process works on the job */
    public JobProgress progress(String jobId, Supplier<Duration> hold) {
        return new JobProgress(database.store(), jobId, new Eta(), hold);
    }

    /**
     * Whose jobs a token may move; empty when nobody tells.
     *
     * @throws org.spaceodt.webex.WebexException when it is refused, or nobody answers
     */
    public Optional<String> account(WebexAccess.Line line) {
        return Account.of(clients.connect(line.access()));
    }

    /**
     * The jobs of whom the token is.
     *
     * @param csv how files are written that scripts read, too
     * @throws UsageError when nobody tells which organization the token is of, or a folder for files is a link
     * @throws org.spaceodt.webex.WebexException when it is refused, or nobody answers
     */
    public JobContext place(WebexAccess.Line line, Path folder, CsvForm csv, Messages messages) throws UsageError {
        refuseLinks(folder, messages);
        JobStore store = database.store();
        WebexClient webex = clients.connect(line.access());
        Whereabouts where = where(webex, messages);
        // A token of another organization would write the rows of this one there.
        webex.changeTokensOnlyIf(
                other -> Account.of(other).filter(where.account()::equals).isPresent());
        notes.ofAccount(where.account());
        if (!line.isRehearsal()) {
            leaveRehearsal(folder, line, messages);
        }
        PaceKeeper.resume(store.pace(), where.account(), webex);
        return new JobContext(
                new Jobs(store),
                catalogue,
                webex,
                where,
                folder,
                messages.locale(),
                csv,
                line.access().ceiling(),
                new RecentWrites(line.logs().writes()),
                reportPage,
                new IdNames(webex),
                here().at(where.kept()),
                Protection.of(folder, Optional.empty(), Optional.empty(), Clock.systemDefaultZone()),
                line.manyPeople(),
                line.second());
    }

    /** Who has something made on this machine, where nobody says another name. */
    public static Origin here() {
        return Origin.UNKNOWN.by(System.getProperty("user.name", "")).on(ProcessName.host());
    }

    private static Whereabouts where(WebexClient webex, Messages messages) throws UsageError {
        return where(
                Account.named(webex).orElseThrow(() -> new UsageError(messages.get("account.unknown"))),
                webex.rehearses());
    }

    public static Whereabouts where(Account account, boolean rehearsal) {
        return new Whereabouts(
                account.key(),
                account.organization(),
                rehearsal,
                account.person(),
                ProgramVersion.number(),
                ZoneId.systemDefault());
    }

    /** A tenant's jobs and plans come where a rehearsal was. */
    private static void leaveRehearsal(Path folder, WebexAccess.Line line, Messages messages) throws UsageError {
        RehearsalFolder rehearsal = new RehearsalFolder(folder);
        try {
            if (rehearsal.leave()) {
                line.logs().warn("rehearsal.left", rehearsal.left().toString());
            }
        } catch (IOException e) {
            throw new UsageError(messages.said(e));
        }
    }

    /** Before anything is done: what is found while a job is at work stops nothing of it. */
    private static void refuseLinks(Path folder, Messages messages) throws UsageError {
        try {
            for (String written : WRITTEN) {
                OutDir.at(folder).check(folder.resolve(written));
            }
        } catch (IOException e) {
            throw new UsageError(messages.said(e));
        }
    }

    /**
     * Keeps and uses the pace of a run that has no jobs, beside it.
     *
     * @param hasStore whether there is a store already; else one is made when there is something to keep
     */
    public PaceKeeper keepPace(WebexAccess.Line line, boolean hasStore) {
        return PaceKeeper.beside(() -> database.store().pace(), hasStore, clients.connect(line.access()));
    }

    /**
     * The same in a process that serves: others may leave jobs to it.
     *
     * @param watched makes of a work the one that is done, such as one that is counted
     */
    public Serving serve(JobContext place, NoticePost post, String command, UnaryOperator<Work> watched) {
        Running running = run(place, post, watched);
        return new Serving(
                running, ProcessKeeper.start(database.store(), place.account(), command, running.engine()::isRunning));
    }

    /** The process to which a job of the place may be left; empty where none serves. */
    public Optional<JobProcess> server(JobContext place) {
        return new ProcessRepository(database.store())
                .alive(place.account()).stream().findFirst();
    }

    /**
     * Runs the jobs of the place in this process, and keeps their files, until it is closed.
     *
     * @param post who is told of those that come to rest
     */
    public Running run(JobContext place, NoticePost post) {
        return run(place, post, UnaryOperator.identity());
    }

    /** What jobs are stored under that this program does. */
    public static Set<String> kinds() {
        return Set.of(ActionWork.KIND, ActionWork.STAGED, InventoryWork.KIND);
    }

    private Running run(JobContext place, NoticePost post, UnaryOperator<Work> watched) {
        InventoryPlace inventories = inventories(place);
        InventoryWork.removeOld(inventories);
        NoticeDelivery delivery = post.start(database.store(), place.account());
        JobEngine engine = JobEngine.start(
                database.store(),
                place.account(),
                Stream.concat(
                                Stream.of(ActionWork.KIND, ActionWork.STAGED).map(kind -> rows(kind, place)),
                                Stream.of(new InventoryWork(inventory, inventories)))
                        .map(watched)
                        .toList(),
                settings.engine(clients.callTimeout()));
        return new Running(
                engine,
                JobFileKeeper.start(place, FILES),
                PaceKeeper.start(database.store().pace(), place.account(), place.webex()),
                delivery);
    }

    /**
     * Rehearsals of plans that are kept for the place.
     *
     * @param tenants makes the organizations that they are tried on
     */
    public Rehearsals rehearsals(JobContext place, Function<WebexClients, SimulatedTenants> tenants) {
        return new Rehearsals(place, tenants.apply(clients), notes, Verifying.watch(verifying));
    }

    private Work rows(String kind, JobContext place) {
        return new TracedWork(
                new ActionWork(kind, place.catalogue(), place.webex(), Verifying.watch(verifying), place.jobGuards()),
                place);
    }

    /** Where inventories of the account are jobs. */
    public static InventoryPlace inventories(JobContext place) {
        return new InventoryPlace(
                place.jobs(),
                place.account(),
                place.webex(),
                place.folder(),
                place.atOnce(),
                place.where().rehearsal(),
                place.origin());
    }

    /** The same where somebody serves. */
    public record Serving(Running running, ProcessKeeper keeper) implements AutoCloseable {
        @Override
        public void close() {
            // First: nothing is left to who stops.
            keeper.close();
            running.close();
        }
    }

    /** Jobs at work. Closing it lets what is in work end, and then tells of it. */
    public record Running(JobEngine engine, JobFileKeeper files, PaceKeeper pace, NoticeDelivery delivery)
            implements AutoCloseable {
        @Override
        public void close() {
            try (delivery;
                    pace;
                    files) {
                engine.close();
            }
        }
    }
}
