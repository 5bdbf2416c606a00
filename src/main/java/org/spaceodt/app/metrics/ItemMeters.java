package org.spaceodt.app.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.spaceodt.job.Item;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.Work;

/** Items that ended in this process: one that is tried again is counted again. */
public final class ItemMeters {
    private static final ItemView.State[] ENDS = {ItemView.State.DONE, ItemView.State.SKIPPED, ItemView.State.FAILED};

    private final MeterRegistry registry;

    ItemMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The same work, its items counted. */
    public Work counted(Work work) {
        Map<ItemView.State, Counter> counters = new TreeMap<>();
        for (ItemView.State end : ENDS) {
            counters.put(
                    end,
                    Counter.builder("space.odt.items")
                            .description("Items that ended in this process")
                            .tags("kind", work.kind(), "outcome", end.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        return new CountedWork(work, counters);
    }

    private static final class CountedWork extends Work.Forwarding {
        private final Map<ItemView.State, Counter> counters;

        CountedWork(Work work, Map<ItemView.State, Counter> counters) {
            super(work);
            this.counters = counters;
        }

        @Override
        public Outcome run(Item item, Attempt attempt) throws WorkStopped {
            try {
                return super.run(item, attempt);
            } catch (Superseded | StoreUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                counters.get(ItemView.State.FAILED).increment();
                throw e;
            }
        }

        @Override
        protected void ended(Item item, Outcome outcome) {
            counters.get(outcome.state()).increment();
        }
    }
}
