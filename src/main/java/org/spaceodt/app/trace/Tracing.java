package org.spaceodt.app.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.spaceodt.job.Item;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.Work;
import org.spaceodt.notice.NotSent;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.Reply;
import org.spaceodt.webex.wire.WireListener;

/**
 * Spans of what jobs do in this process: the run of a job, its items in it, their calls in these. A job is one trace, whose id is the
 * job's without dashes, in whichever process it is worked on. Nobody waits for the collector: what it does not take is lost.
 */
public final class Tracing implements WireListener, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Tracing.class);
    /** Some MB; a job of 20,000 rows fills it in minutes where nobody takes them. */
    private static final int MOST_KEPT = 8_192;

    private static final int AT_ONCE = 512;
    private static final Duration GATHERING = Duration.ofSeconds(2);
    private static final Duration LAST = Duration.ofSeconds(5);
    private static final int REFUSED = 400;

    private final Collector collector;
    private final SpanJson json;
    private final BlockingQueue<Span> waiting = new ArrayBlockingQueue<>(MOST_KEPT);
    private final Map<String, Span.Place> runs = new ConcurrentHashMap<>();
    private final ThreadLocal<Span.Place> item = new ThreadLocal<>();
    private final Thread sending;
    private volatile boolean closed;
    private boolean troubled;

    private Tracing(Collector collector, Map<String, Object> resource) {
        this.collector = collector;
        this.json = new SpanJson(resource);
        this.sending = new Thread(this::send, "spans");
        sending.setDaemon(true);
    }

    /** @param resource who the spans are of, such as {@code service.name} */
    public static Tracing to(Collector collector, Map<String, Object> resource) {
        Tracing tracing = new Tracing(collector, resource);
        tracing.sending.start();
        return tracing;
    }

    /** The same work, told of. */
    public Work traced(Work work) {
        return new TracedItems(work);
    }

    /** A call of an item, made on its thread; other calls are nobody's. */
    @Override
    public void exchanged(Exchange exchange) {
        Span.Place within = item.get();
        if (within == null) {
            return;
        }
        int status = exchange.reply().map(Reply::status).orElse(0);
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("http.request.method", exchange.method());
        attributes.put("url.template", exchange.template());
        attributes.put("tracking_id", exchange.trackingId());
        attributes.put("space_odt.waited_ms", exchange.waited().toMillis());
        if (exchange.attempt() > 1) {
            attributes.put("http.request.resend_count", exchange.attempt() - 1);
        }
        if (status > 0) {
            attributes.put("http.response.status_code", status);
        }
        keep(new Span(
                new Span.Place(within.trace(), id()),
                Optional.of(within.id()),
                exchange.method() + " " + exchange.template(),
                true,
                exchange.started(),
                exchange.timings().total(),
                attributes,
                status == 0 || status >= REFUSED));
    }

    private void keep(Span span) {
        // Full where the collector takes none: then it is lost.
        waiting.offer(span);
    }

    private static String id() {
        return String.format(Locale.ROOT, "%016x", ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }

    private static String trace(String jobId) {
        return jobId.replace("-", "");
    }

    private void send() {
        List<Span> some = new ArrayList<>();
        try {
            while (!closed || !waiting.isEmpty()) {
                Span first = waiting.poll(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    some.add(first);
                    waiting.drainTo(some, AT_ONCE - 1);
                    send(some);
                    some.clear();
                }
            }
        } catch (InterruptedException e) {
            // Nobody waits any more.
        }
    }

    private void send(List<Span> some) {
        try {
            collector.take(json.of(some));
            troubled = false;
        } catch (NotSent e) {
            if (!troubled) {
                LOG.warn("The collector of traces takes no spans: " + e.getMessage());
            }
            troubled = true;
        } catch (RuntimeException e) {
            LOG.warn("Spans are lost", e);
        }
    }

    /** Sends what is left, for some seconds. */
    @Override
    public void close() {
        closed = true;
        try {
            sending.join(LAST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sending.interrupt();
    }

    private final class TracedItems extends Work.Forwarding {
        TracedItems(Work work) {
            super(work);
        }

        @Override
        public Runnable begun(String jobId) {
            Runnable stopped = super.begun(jobId);
            Span.Place run = new Span.Place(trace(jobId), id());
            Instant began = Instant.now();
            long nanos = System.nanoTime();
            runs.put(jobId, run);
            return () -> {
                runs.remove(jobId, run);
                keep(new Span(
                        run,
                        Optional.empty(),
                        "job " + kind(),
                        false,
                        began,
                        Duration.ofNanos(System.nanoTime() - nanos),
                        Map.of("space_odt.job", jobId, "space_odt.kind", kind()),
                        false));
                stopped.run();
            };
        }

        @Override
        public Outcome run(Item of, Attempt attempt) throws WorkStopped {
            Span.Place place = new Span.Place(trace(of.jobId()), id());
            Instant began = Instant.now();
            long nanos = System.nanoTime();
            String outcome = "stopped";
            item.set(place);
            try {
                Outcome end = super.run(of, attempt);
                outcome = end.state().name().toLowerCase(Locale.ROOT);
                return end;
            } catch (RuntimeException e) {
                outcome = "failed";
                throw e;
            } finally {
                item.remove();
                keep(new Span(
                        place,
                        Optional.ofNullable(runs.get(of.jobId())).map(Span.Place::id),
                        "item " + kind(),
                        false,
                        began,
                        Duration.ofNanos(System.nanoTime() - nanos),
                        Map.of(
                                "space_odt.job", of.jobId(),
                                "space_odt.position", of.position(),
                                "space_odt.row", of.row(),
                                "space_odt.outcome", outcome),
                        outcome.equals("failed")));
            }
        }
    }
}
