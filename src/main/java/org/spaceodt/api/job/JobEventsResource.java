package org.spaceodt.api.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.access.StillIn;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Progress;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.store.JobProgress;

/** How a job goes on, told as it happens. */
@Path("/api/jobs/{id}/events")
@Tag(name = "Jobs")
public class JobEventsResource {
    /** The store is asked, since another process may run the job. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private static final Duration AGAIN = Duration.ofSeconds(10);
    /** So that nobody in between takes the connection for a dead one. */
    private static final long QUIET_NANOS = Duration.ofSeconds(10).toNanos();

    private final Backend backend;
    private final ObjectMapper json;
    private final StillIn stillIn;
    private final RoutingContext exchange;
    private final int atOnce;
    private final WatchedJobs<Told> jobs = new WatchedJobs<>(this::looks, JobEventsResource::everySoOften);
    private final AtomicInteger watching = new AtomicInteger();

    /** @param atOnce {@code space-odt.watchers.at-once}: how many streams of events there are at once */
    JobEventsResource(
            Backend backend,
            ObjectMapper json,
            StillIn stillIn,
            RoutingContext exchange,
            @ConfigProperty(name = "space-odt.watchers.at-once", defaultValue = "100") int atOnce) {
        this.atOnce = atOnce;
        this.backend = backend;
        this.json = json;
        this.stillIn = stillIn;
        this.exchange = exchange;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description = "Events until the job has ended, whoever watches may do so no more, or the server stops",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "progress",
                                            value =
                                                    "event: progress\ndata: {\"jobId\":\"0f5f3a1e\",\"state\":\"running\","
                                                            + "\"counts\":{\"total\":10,\"waiting\":6,\"running\":2,\"done\":2,"
                                                            + "\"skipped\":0,\"failed\":0},\"itemsPerSecond\":4.0,\"secondsLeft\":2}\n\n")))
    public Multi<OutboundSseEvent> events(
            @PathParam("id") @Parameter(description = "Of the job") String id, @Context Sse sse) {
        String job = backend.job(id).id();
        Watch watch = new Watch(sse);
        BooleanSupplier mayWatch = stillIn.of(exchange);
        if (watching.incrementAndGet() > atOnce) {
            watching.decrementAndGet();
            throw Refusal.of(ProblemKind.WATCHERS).after(AGAIN);
        }
        return jobs.watch(job)
                // What is done with a look by one of those who watch is not waited for by the others.
                .emitOn(Infrastructure.getDefaultExecutor(), 1)
                .select()
                .first(look -> mayGoOn(mayWatch))
                .map(watch::told)
                .filter(Optional::isPresent)
                .map(Optional::get)
                .onTermination()
                .invoke(watching::decrementAndGet);
    }

    /** Where the store cannot say it, it tells nothing of jobs either; the next look asks again. */
    private static boolean mayGoOn(BooleanSupplier mayWatch) {
        try {
            return mayWatch.getAsBoolean();
        } catch (StoreUnavailable e) {
            return true;
        }
    }

    /**
     * What is told of a job.
     *
     * @param data what an event says of it
     */
    private record Told(JobView job, String data) {}

    /** Looks at one job, for all who watch it. */
    private Supplier<WatchedJobs.Seen<Told>> looks(String id) {
        JobProgress progress = new JobProgress(backend.store(), id);
        return () -> {
            if (!backend.isOpen()) {
                return new WatchedJobs.Seen<>(Optional.empty(), true);
            }
            // Before the look: what is told last is how it stands then.
            boolean ending = backend.isEnding();
            try {
                Progress seen = progress.look();
                JobView job = backend.seen(seen.job());
                Progress told = new Progress(job, seen.itemsPerSecond(), seen.left(), seen.heartbeatAge());
                return new WatchedJobs.Seen<>(
                        Optional.of(new Told(job, json.writeValueAsString(ProgressJson.of(told)))),
                        ending || job.state().ended());
            } catch (StoreUnavailable e) {
                return new WatchedJobs.Seen<>(Optional.empty(), ending);
            } catch (NoSuchElementException e) {
                return new WatchedJobs.Seen<>(Optional.empty(), true);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** @return ends the looks */
    private static Runnable everySoOften(Runnable look) {
        ScheduledFuture<?> looks = Infrastructure.getDefaultWorkerPool()
                .scheduleWithFixedDelay(look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return () -> looks.cancel(false);
    }

    /** One stream. */
    private final class Watch {
        private final Sse sse;
        private Optional<JobView> last = Optional.empty();
        private long quietSince = System.nanoTime();

        Watch(Sse sse) {
            this.sse = sse;
        }

        Optional<OutboundSseEvent> told(WatchedJobs.Seen<Told> seen) {
            if (seen.what().isEmpty()
                    || !seen.isLast() && last.equals(seen.what().map(Told::job))) {
                return heartbeat();
            }
            Told now = seen.what().get();
            last = Optional.of(now.job());
            quietSince = System.nanoTime();
            return Optional.of(sse.newEventBuilder()
                    .name(now.job().state().ended() ? "ended" : "progress")
                    .data(now.data())
                    .build());
        }

        private Optional<OutboundSseEvent> heartbeat() {
            if (System.nanoTime() - quietSince < QUIET_NANOS) {
                return Optional.empty();
            }
            quietSince = System.nanoTime();
            return Optional.of(sse.newEventBuilder().comment("still here").build());
        }
    }
}
