package org.spaceodt.webex.wire.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.WireListener;

/**
 * Counts attempts by endpoint template:
 *
 * <ul>
 *   <li>{@code webex.calls}: a timer of the attempts, without the wait for a turn; by method, template, status (or none) and
 *       outcome
 *   <li>{@code webex.waits}: a timer of the waits for a turn; by method and template
 *   <li>{@code webex.retries}: attempts after the first; by method and template
 *   <li>{@code webex.refused}: answers 429; by method and template
 *   <li>{@code webex.bytes}: sizes of bodies; by method, template and direction (in, out)
 * </ul>
 *
 * The number of meters is bounded: whatever is no template counts as {@value #OTHER}.
 */
public final class CallMetrics implements WireListener {
    static final String OTHER = "other";
    /** Webex has some hundreds of operations that are used; statuses are few. */
    static final int MOST_SERIES = 4000;

    private final MeterRegistry registry;
    private final PathLabels templates = new PathLabels();
    private final ConcurrentMap<Series, CallMeters> meters = new ConcurrentHashMap<>();

    public CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void exchanged(Exchange exchange) {
        Series series = Series.of(exchange, templates.bounded(exchange.template()));
        CallMeters known = meters.get(series);
        if (known == null) {
            Series bounded = meters.size() < MOST_SERIES ? series : series.anywhere();
            known = meters.computeIfAbsent(bounded, missing -> CallMeters.register(registry, missing));
        }
        known.record(exchange);
    }
}
