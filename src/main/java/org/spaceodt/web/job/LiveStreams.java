package org.spaceodt.web.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.spaceodt.api.access.StillIn;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.job.StoreUnavailable;

/**
 * Streams of fragments for the live parts of pages: {@code progress} whenever something is different, {@code end} as the last, after which
 * a page does not ask again. A stream that breaks off without it is asked for again by the page.
 */
@Singleton
class LiveStreams {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    /** So that nobody in between takes the connection for a dead one. */
    private static final long QUIET_NANOS = Duration.ofSeconds(10).toNanos();

    /** The page looks for itself, and is led to where somebody logs in. */
    private static final String LOG_IN = "<p hx-get=\"/jobs\" hx-trigger=\"load\" hx-swap=\"none\"></p>";

    private final Backend backend;
    private final StillIn still;
    private final int atOnce;
    private final AtomicInteger watching = new AtomicInteger();

    /** @param atOnce {@code space-odt.watchers.at-once}: how many streams of events there are at once */
    LiveStreams(
            Backend backend,
            StillIn still,
            @ConfigProperty(name = "space-odt.watchers.at-once", defaultValue = "100") int atOnce) {
        this.backend = backend;
        this.still = still;
        this.atOnce = atOnce;
    }

    /** @param isLast whether nothing else comes */
    record Told(String html, boolean isLast) {}

    /**
     * @param exchange of whoever watches: once they may not any more, nothing is told
     * @throws Refusal when too many watch already
     */
    Multi<OutboundSseEvent> stream(Sse sse, RoutingContext exchange, Supplier<Told> look) {
        BooleanSupplier may = still.of(exchange);
        if (watching.incrementAndGet() > atOnce) {
            watching.decrementAndGet();
            throw Refusal.of(ProblemKind.WATCHERS).after(AGAIN);
        }
        Stream stream = new Stream(sse, may, look);
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(tick -> stream.next())
                .select()
                .first(events -> !stream.over)
                .onItem()
                .transformToIterable(events -> events)
                .onTermination()
                .invoke(watching::decrementAndGet);
    }

    private final class Stream {
        private final Sse sse;
        private final BooleanSupplier may;
        private final Supplier<Told> look;
        private String last = "";
        private long quietSince = System.nanoTime();
        private boolean ended;
        /** Not before what ended it was sent. */
        private volatile boolean over;

        Stream(Sse sse, BooleanSupplier may, Supplier<Told> look) {
            this.sse = sse;
            this.may = may;
            this.look = look;
        }

        List<OutboundSseEvent> next() {
            // A server that stops breaks off, without an end: the page comes back to the next one.
            boolean ending = backend.isEnding();
            if (ended || !backend.isOpen()) {
                over = true;
                return List.of();
            }
            try {
                if (!may.getAsBoolean()) {
                    ended = true;
                    return List.of(event("progress", LOG_IN), event("end", ""));
                }
                List<OutboundSseEvent> told = told(look.get());
                ended |= ending;
                return told;
            } catch (StoreUnavailable e) {
                return heartbeat();
            } catch (NoSuchElementException | Refusal e) {
                ended = true;
                return List.of(event("end", ""));
            }
        }

        private List<OutboundSseEvent> told(Told now) {
            ended = now.isLast();
            String html = now.html().replaceAll("\\s*\\R\\s*", " ").strip();
            if (html.equals(last) && !ended) {
                return heartbeat();
            }
            last = html;
            quietSince = System.nanoTime();
            return ended ? List.of(event("progress", html), event("end", "")) : List.of(event("progress", html));
        }

        private List<OutboundSseEvent> heartbeat() {
            if (System.nanoTime() - quietSince < QUIET_NANOS) {
                return List.of();
            }
            quietSince = System.nanoTime();
            return List.of(sse.newEventBuilder().comment("still here").build());
        }

        private OutboundSseEvent event(String name, String data) {
            return sse.newEventBuilder()
                    .name(name)
                    .data(data.isEmpty() ? "-" : data)
                    .build();
        }
    }
}
