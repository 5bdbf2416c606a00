package org.spaceodt.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.spaceodt.file.FileErrors;
import org.spaceodt.identity.Account;
import org.spaceodt.inventory.again.Again;
import org.spaceodt.inventory.choice.Choice;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.files.ExportRefused;
import org.spaceodt.inventory.files.Ledgers;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.inventory.files.Staging;
import org.spaceodt.inventory.kept.KeptExports;
import org.spaceodt.inventory.read.Cascade;
import org.spaceodt.inventory.read.EarlierRows;
import org.spaceodt.inventory.read.ModuleProgress;
import org.spaceodt.inventory.read.ModuleReader;
import org.spaceodt.inventory.read.ModuleRun;
import org.spaceodt.inventory.read.ReadQueue;
import org.spaceodt.inventory.read.ReadWorkers;
import org.spaceodt.inventory.read.RunAbort;
import org.spaceodt.inventory.report.data.MadeBy;
import org.spaceodt.webex.Traffic;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.listing.EarlierReads;
import org.spaceodt.webex.operation.Operations;

/** One run of the inventory, from the first call to the published files. It runs once. */
public final class InventoryRun {
    private static final long LOOK_MILLIS = 50;

    private final ExportRequest request;
    private final WebexClient client;
    private final ReportWriter reportWriter;
    private final Operations operations;
    private final EarlierReads earlier;
    private final Optional<Again> again;
    private final PeopleByLocation people = new PeopleByLocation();
    private final Cascade cascade;
    private final ReadQueue queue;
    /** For whom is read, where somebody has asked. */
    private Optional<Account> account = Optional.empty();
    /** Its id, once it is published; empty where nobody tells. */
    private String organization = "";
    /** Its name, once it was asked for. */
    private String organizationName = "";

    InventoryRun(ExportRequest request, WebexClient client, Collaborators collaborators) {
        this.request = request;
        this.client = client;
        this.reportWriter = collaborators.reportWriter();
        this.operations = collaborators.operations();
        this.earlier = collaborators.earlier();
        this.again = collaborators.again();
        this.cascade = new Cascade(
                request.choice().manifest(),
                again.map(Again::rows).orElse(EarlierRows.NONE),
                people,
                collaborators.ended());
        this.queue = new ReadQueue(cascade.runs());
    }

    /**
     * @param ended is told when a module has ended, by whichever thread ended it
     * @param earlier what this run has read before it was broken off, and is not read again
     * @param again the export that is made whole; empty for a new one
     */
    record Collaborators(
            ReportWriter reportWriter,
            Operations operations,
            Consumer<ModuleStatus> ended,
            EarlierReads earlier,
            Optional<Again> again) {}

    /** The modules in the order of the manifest. */
    public List<ModuleProgress> progress() {
        return cascade.runs().stream().map(ModuleRun::progress).toList();
    }

    /** Whether it is the sandbox that answers; known from the first answer on. */
    public boolean rehearses() {
        return client.rehearses();
    }

    public Traffic traffic() {
        return client.traffic();
    }

    /**
     * For whom is read, and as whom: to be said before the first read, at most three of its own. Empty where nobody tells, or the run
     * was stopped meanwhile; a token that is refused, and a server that does not answer, end the run.
     */
    public Optional<Account> account() {
        CompletableFuture<Optional<Account>> told = CompletableFuture.supplyAsync(() -> Account.named(client), task -> {
            Thread thread = new Thread(task, "account");
            thread.setDaemon(true);
            thread.start();
        });
        try {
            while (stopped().isEmpty()) {
                try {
                    account = told.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    return account;
                } catch (TimeoutException e) {
                    // Webex may ask to wait, and the operator not to.
                }
            }
        } catch (ExecutionException e) {
            notTold(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            interrupt();
        }
        return account;
    }

    private void notTold(Throwable why) {
        if (why instanceof WebexException.Unauthorized refused) {
            queue.stop(new RunAbort.Refused(ExportRefused.Reason.TOKEN_REFUSED, refused.failure()));
        } else if (why instanceof WebexException.Unreachable silent) {
            queue.stop(new RunAbort.Refused(ExportRefused.Reason.UNREACHABLE, silent.failure()));
        }
        // Else the first reads show what is wrong.
    }

    /**
     * Of which organization the export is, once it is published: its name; its id where Webex does not tell the name, or the run was
     * stopped; the host where nobody tells the organization.
     */
    public String organizationName() {
        return organizationName.isEmpty() ? request.host() : organizationName;
    }

    /** One read where nobody has asked before. */
    private String nameOf(String id) {
        Optional<String> known =
                account.filter(who -> who.key().endsWith(" " + id)).map(Account::organization);
        if (known.isPresent() || id.isEmpty()) {
            return known.orElse("");
        }
        return stopped().isPresent() ? id : Account.name(client, id);
    }

    /** When the token ends, if that is known: the run may take longer. */
    public Optional<Instant> tokenEnd() {
        return client.tokenEnd();
    }

    /** Ends the run soon; what was read is still published, and said to be incomplete. */
    public void interrupt() {
        queue.stop(new RunAbort.Interrupted());
    }

    /**
     * Reads and publishes.
     *
     * @throws ExportRefused when nothing was published
     */
    public ExportResult execute() {
        try (Staging staging = Staging.open(request.outDir(), request.csv(), request.workbooks())) {
            return execute(staging);
        } catch (IOException e) {
            throw new ExportRefused(ExportRefused.Reason.NOT_WRITTEN, FileErrors.inWords(e));
        } catch (UncheckedIOException e) {
            throw new ExportRefused(ExportRefused.Reason.NOT_WRITTEN, FileErrors.inWords(e.getCause()));
        }
    }

    /** What a run that may go on later waits for before it publishes. */
    public interface Gate {
        /** Returns when the files may be moved to their places; whatever it throws, nothing is published. */
        void pass() throws IOException;
    }

    /**
     * Reads and publishes all of it, or nothing: of a run that was stopped nothing is published.
     *
     * @param gate is passed when all reads have ended
     * @return empty when it was stopped, for the reason that {@link #stopped()} tells
     * @throws ExportRefused when nothing was read
     * @throws IOException when a file could not be written
     */
    public Optional<ExportResult> execute(Staging staging, Gate gate) throws IOException {
        try {
            Begun begun = begin(staging);
            if (queue.stopped().isPresent()) {
                return Optional.empty();
            }
            List<ModuleStatus> statuses = statuses();
            refuseIfNothingWasRead(statuses);
            return Optional.of(publish(staging, begun.at(), result(statuses, begun.elapsed()), gate));
        } finally {
            cascade.close();
        }
    }

    /** Why it was stopped before all was read. */
    public Optional<RunAbort> stopped() {
        return queue.stopped();
    }

    private ExportResult execute(Staging staging) throws IOException {
        Begun begun = begin(staging);
        Optional<RunAbort> stopped = queue.stopped();
        if (stopped.isPresent()) {
            refuseIfNothingIsWorthKeeping(stopped.get());
            if (again.isPresent()) {
                // The export that was to be made whole has more than this would have.
                throw new ExportRefused(
                        ExportRefused.Reason.STOPPED, stopped.get().inWords());
            }
            cascade.abandon(stopped.get().inWords());
        }
        List<ModuleStatus> statuses = statuses();
        refuseIfNothingWasRead(statuses);
        return publish(staging, begun.at(), result(statuses, begun.elapsed()), () -> {});
    }

    /** When it began, and how long the reads took. */
    private record Begun(Instant at, Duration elapsed) {}

    private Begun begin(Staging staging) throws IOException {
        for (ModuleRun run : cascade.runs()) {
            run.open(staging);
        }
        Instant begun = Instant.now();
        long started = System.nanoTime();
        read();
        return new Begun(begun, Duration.ofNanos(System.nanoTime() - started));
    }

    private List<ModuleStatus> statuses() {
        return cascade.runs().stream().map(ModuleRun::status).toList();
    }

    private void read() {
        try {
            boolean goesOnLater = earlier != EarlierReads.NONE;
            new ReadWorkers(queue, new ModuleReader(client, earlier, operations), cascade, goesOnLater).work(threads());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            queue.stop(new RunAbort.Interrupted());
        }
    }

    /**
     * More threads than calls may be in flight: while one waits before a repeated call, or understands an answer, another
     * can use its place. The client keeps to the ceiling.
     */
    private int threads() {
        return request.atOnce() + request.atOnce() / 2;
    }

    private void refuseIfNothingIsWorthKeeping(RunAbort stop) throws IOException {
        if (stop instanceof RunAbort.Disk disk) {
            throw disk.failure();
        }
        if (stop instanceof RunAbort.Fault fault) {
            throw new IllegalStateException("internal fault", fault.failure());
        }
        if (!queue.hasAnswered()) {
            boolean token = stop.reason() == ExportRefused.Reason.TOKEN_REFUSED;
            throw new ExportRefused(
                    stop.reason(),
                    token && stop instanceof RunAbort.Refused refused
                            ? refused.failure().message().replaceFirst("\\.+$", "")
                            : stop.inWords());
        }
    }

    /** An export without anything in it must not take the place of one with something. */
    private static void refuseIfNothingWasRead(List<ModuleStatus> statuses) {
        boolean nothingWorked =
                statuses.stream().allMatch(status -> status.failed() + status.skipped() >= status.expected());
        if (nothingWorked && statuses.stream().allMatch(status -> status.count() == 0)) {
            throw new ExportRefused(
                    ExportRefused.Reason.NOTHING_READ,
                    statuses.get(0).name() + ": " + statuses.get(0).error());
        }
    }

    private ExportResult result(List<ModuleStatus> statuses, Duration elapsed) {
        return new ExportResult(
                statuses,
                cascade.runs().stream().mapToLong(ModuleRun::noteCount).sum(),
                queue.stopped().map(RunAbort::inWords),
                client.traffic(),
                elapsed,
                request.outDir().resolve("exports"),
                request.withReport()
                        ? Optional.of(request.outDir().resolve("report").resolve("index.html"))
                        : Optional.empty(),
                request.choice().notAsked().size(),
                Optional.empty());
    }

    private ExportResult publish(Staging staging, Instant begun, ExportResult result, Gate gate) throws IOException {
        Ledgers ledgers = new Ledgers(staging, result.modules());
        ledgers.writeFailures();
        ledgers.writeNotes();
        ledgers.writeStatus(request.choice().notAsked());
        if (request.withCache()) {
            ledgers.writeCache(begun);
        }
        organization = toldOrganization();
        organizationName = request.by().organization().isEmpty()
                ? nameOf(organization)
                : request.by().organization();
        if (request.withReport()) {
            MadeBy by = request.by()
                    .of(organizationName())
                    .as(account.flatMap(Account::person).orElse(request.by().tokenPerson()));
            ReportWriter.Material material = new ReportWriter.Material(
                    request.simulatedIf(client.rehearses()), by, begun, result, cascade.runs(), people);
            reportWriter.write(material, staging.report(), staging.redactedReport());
        }
        gate.pass();
        ledgers.writeAbout(about(begun, result));
        return publish(staging, result);
    }

    /** A part of an export takes the place of a whole one only when that is kept. */
    private ExportResult publish(Staging staging, ExportResult result) throws IOException {
        KeptExports kept = new KeptExports(request.outDir());
        try {
            kept.keepLatest();
        } catch (IOException e) {
            if (!request.choice().isWhole()) {
                throw e;
            }
        }
        staging.publish(request.choice().left());
        try {
            kept.keepLatest();
            kept.removeAllBut(request.keep());
            return result;
        } catch (IOException e) {
            return result.notKept(FileErrors.inWords(e));
        }
    }

    /** As a UUID. A part may be without locations, which say it: then Webex is asked; empty where it does not tell. */
    private String toldOrganization() {
        if (!people.organization().isEmpty()) {
            return new WebexId(people.organization()).bare();
        }
        if (again.isPresent()) {
            return again.get().about().organization();
        }
        try {
            Optional<String> account = request.choice().isWhole() ? Optional.empty() : Account.of(client);
            return account.map(key -> Account.organization(key)).orElse("");
        } catch (WebexException e) {
            return "";
        }
    }

    private ExportAbout about(Instant begun, ExportResult result) {
        Choice choice = request.choice();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new ExportAbout(
                KeptExports.newId(now),
                begun.truncatedTo(ChronoUnit.MILLIS),
                now,
                choice.isWhole(),
                choice.isWhole() && result.isComplete(),
                request.simulatedIf(client.rehearses()).simulated(),
                request.host(),
                organization,
                organizationName.equals(organization) ? "" : organizationName,
                choice.asked(),
                choice.needed(),
                result.incomplete().stream().map(ModuleStatus::name).toList(),
                result.rows(),
                again.map(earlierOne -> earlierOne.about().id()).orElse(""));
    }
}
