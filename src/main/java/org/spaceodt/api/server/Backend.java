package org.spaceodt.api.server;

import io.quarkus.value.registry.ValueRegistry;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.app.metrics.ServerMeters;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.console.artifact.ArtifactPlace;
import org.spaceodt.console.artifact.ArtifactWorker;
import org.spaceodt.inventory.InventoryExport;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.rehearsal.Rehearsals;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.webex.WebexClient;

/**
 * What the resources work with. The port is open a moment before it is there and a moment after it is gone; in between,
 * everybody is told to come back.
 */
@Singleton
public class Backend {
    private final ValueRegistry runtime;
    private final UploadFolder uploads;
    /** With templates, operations and causes, which no command that serves nobody needs. */
    private final Provider<InventoryExport> export;

    private final Provider<WhoAsks> asking;
    private final OpenRequests requests;
    private final Duration delay;
    private final List<Runnable> lasts = new CopyOnWriteArrayList<>();
    private Optional<ArtifactWorker> artifacts = Optional.empty();
    private volatile Optional<Open> open = Optional.empty();
    private volatile boolean leaving;
    private volatile long leftAt;

    /**
     * @param delay {@code space-odt.stop.delay}: how long requests are taken, at least, once probes are told that the server is to stop
     */
    Backend(
            ValueRegistry runtime,
            UploadFolder uploads,
            Provider<InventoryExport> export,
            Provider<WhoAsks> asking,
            OpenRequests requests,
            @ConfigProperty(name = "space-odt.stop.delay", defaultValue = "0S") Duration delay) {
        this.requests = requests;
        this.delay = delay;
        this.export = export;
        this.asking = asking;
        this.runtime = runtime;
        this.uploads = uploads;
    }

    /** Where the container listens, also when it was told to find a free port. */
    public int port() {
        return runtime.get(isSecure() ? HttpServer.HTTPS_PORT : HttpServer.HTTP_PORT);
    }

    private boolean isSecure() {
        return runtime.containsKey(HttpServer.HTTPS_PORT);
    }

    /** An address of this server, with the scheme that it speaks there. */
    public URI as(URI address) {
        return isSecure() ? URI.create(address.toString().replaceFirst("^http:", "https:")) : address;
    }

    /**
     * @param running whether jobs are run by this process
     * @param uploads how large a file may be
     * @param country two letters: whose numbers digits without plus are, where neither row nor request says it
     * @param keptExports how many exports of the inventory are kept by time, where the request does not say it
     * @param rehearsals of plans
     * @param meters what the server says of itself
     */
    public record Open(
            JobStore store,
            JobContext place,
            BooleanSupplier running,
            TableLimits uploads,
            Optional<String> country,
            int keptExports,
            Rehearsals rehearsals,
            ServerMeters meters) {}

    public void open(Open what) {
        uploads.open();
        JobContext place = what.place();
        artifacts = Optional.of(ArtifactWorker.start(
                what.store(),
                new ArtifactPlace(
                        place.account(), place.webex(), place.folder(), place.atOnce(), place.csv(), place.language()),
                export.get()));
        open = Optional.of(what);
    }

    /** @param last what is done with the store before it closes */
    public void beforeClose(Runnable last) {
        lasts.add(last);
    }

    /** Says to probes that it is to stop; requests are answered as before. */
    public void leave() {
        leftAt = System.nanoTime();
        leaving = true;
    }

    /** Takes no more requests, and lets those end that are there. */
    public void end() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(leftAt + delay.toNanos() - System.nanoTime());
        requests.end();
    }

    /** Whether requests that go on for long have to come to an end. */
    public boolean isEnding() {
        return requests.areEnding();
    }

    /** Whether whoever has a choice sends requests here. */
    public boolean isReady() {
        return isOpen() && !leaving && running();
    }

    public void close() {
        if (isOpen()) {
            lasts.forEach(Runnable::run);
        }
        open = Optional.empty();
        artifacts.ifPresent(ArtifactWorker::close);
        artifacts = Optional.empty();
        uploads.close();
    }

    public boolean isOpen() {
        return open.isPresent();
    }

    /**
     * What is made by it comes from whoever asks, where that is known; else from who started the server.
     *
     * @throws Refusal when it is not there, as all that follow do
     */
    public JobContext place() {
        JobContext place = ready().place();
        return asking.get()
                .name()
                .map(name -> place.of(place.origin().by(name)))
                .orElse(place);
    }

    /** For who asks nothing of Webex; empty when it is not there. */
    public Optional<WebexClient> webex() {
        return open.map(what -> what.place().webex());
    }

    /** Who asks, as {@link #place} keeps it; empty text where nobody knows. */
    public String who() {
        return place().origin().operator().orElse("");
    }

    public JobStore store() {
        return ready().store();
    }

    public Jobs jobs() {
        return place().jobs();
    }

    /**
     * @param id the whole id of a job, or its beginning if no other's is the same
     * @throws Refusal when there is none, or it is not clear which
     */
    public JobView job(String id) {
        List<JobView> found = jobs().named(id);
        if (found.size() != 1) {
            throw found.isEmpty() ? Refusal.unknownJob(id) : Refusal.of(ProblemKind.SEVERAL_JOBS, Refusal.excerpt(id));
        }
        return seen(found.get(0));
    }

    /**
     * The same job, if it may be moved with the token of this server.
     *
     * @throws Refusal when it is of another organization
     */
    public JobView own(JobView job) {
        if (!job.job().account().equals(place().account())) {
            throw Refusal.of(ProblemKind.FOREIGN_JOB, job.id());
        }
        return job;
    }

    /** As it stands, seen from here: what this process is to work on, it works on, or will at once. */
    public JobView seen(JobView job) {
        boolean ours = running() && job.job().account().equals(place().account());
        return ours ? job.attended(true) : job;
    }

    public RowJobs rows() {
        return new RowJobs(place());
    }

    public TableLimits uploads() {
        return ready().uploads();
    }

    public Optional<String> country() {
        return ready().country();
    }

    public int keptExports() {
        return ready().keptExports();
    }

    public Rehearsals rehearsals() {
        return ready().rehearsals();
    }

    /** What the server says of itself; empty before it is there, and after. */
    public Optional<ServerMeters> meters() {
        return open.map(Open::meters);
    }

    /** Whether jobs are run by this process. */
    public boolean running() {
        return ready().running().getAsBoolean();
    }

    private Open ready() {
        return open.orElseThrow(() -> Refusal.of(ProblemKind.NOT_READY));
    }
}
