package org.spaceodt.api.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
    private final int atOnce;
    private final AtomicInteger watching = new AtomicInteger();

    /** @param atOnce {@code space-odt.watchers.at-once} */
    JobEventsResource(
            Backend backend,
            ObjectMapper json,
            @ConfigProperty(name = "space-odt.watchers.at-once", defaultValue = "100") int atOnce) {
        this.atOnce = atOnce;
        this.backend = backend;
        this.json = json;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description = "Events until the job has ended",
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
        Watch watch = new Watch(backend.job(id).id(), sse);
        // Each costs the store two reads a second.
        if (watching.incrementAndGet() > atOnce) {
            watching.decrementAndGet();
            throw Refusal.of(ProblemKind.WATCHERS).after(AGAIN);
        }
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(tick -> watch.look())
                .select()
                .first(Look::goesOn)
                .filter(look -> look.event().isPresent())
                .map(look -> look.event().get())
                .onTermination()
                .invoke(watching::decrementAndGet);
    }

    private record Look(Optional<OutboundSseEvent> event, boolean goesOn) {
        static final Look LAST = new Look(Optional.empty(), false);
    }

    /** One stream. */
    private final class Watch {
        private final JobProgress progress;
        private final Sse sse;
        private Optional<JobView> last = Optional.empty();
        private long quietSince = System.nanoTime();

        Watch(String id, Sse sse) {
            this.progress = new JobProgress(backend.store(), id);
            this.sse = sse;
        }

        Look look() {
            if (!backend.isOpen() || last.filter(job -> job.state().ended()).isPresent()) {
                return Look.LAST;
            }
            try {
                Progress seen = progress.look();
                return told(new Progress(
                        backend.seen(seen.job()), seen.itemsPerSecond(), seen.left(), seen.heartbeatAge()));
            } catch (StoreUnavailable e) {
                return new Look(heartbeat(), true);
            } catch (NoSuchElementException e) {
                return Look.LAST;
            }
        }

        private Look told(Progress seen) {
            if (last.equals(Optional.of(seen.job()))) {
                return new Look(heartbeat(), true);
            }
            last = Optional.of(seen.job());
            quietSince = System.nanoTime();
            boolean ended = seen.job().state().ended();
            return new Look(Optional.of(event(ended ? "ended" : "progress", ProgressJson.of(seen))), true);
        }

        private OutboundSseEvent event(String name, ProgressJson progress) {
            try {
                return sse.newEventBuilder()
                        .name(name)
                        .data(json.writeValueAsString(progress))
                        .build();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
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
