package org.spaceodt.web.plan;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spaceodt.app.told.Gathered;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.danger.DangerCount;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.job.store.PlanRepository;

/**
 * Plans that were looked at: what is said of all their steps, and where those of each kind are. A plan never changes, so it is read
 * whole, and held against its digest, once; from then on each of its pages is read from the store alone. Whoever applies it reads it
 * whole again. Thread-safe.
 */
@Singleton
class ReadPlans {
    /** What is kept of a plan is small: four bytes or so a step. */
    private static final int KEPT = 32;

    private final Map<String, Read> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param gathered of all steps; nothing is added to it any more
     * @param routes likewise
     * @param altered whether the steps are not those that the plan was made with
     * @param places of the steps of each kind, in their order
     */
    record Read(
            Gathered gathered, Dangers dangers, RouteMoves routes, boolean altered, Map<PlanRow.Mode, int[]> places) {
        int count(Optional<PlanRow.Mode> mode) {
            return mode.map(one -> gathered.totals().of(one))
                    .orElse(gathered.totals().steps());
        }

        /** Some of those of a kind, or of all. */
        private int[] some(Optional<PlanRow.Mode> mode, int first, int most) {
            int[] of = mode.map(one -> places.getOrDefault(one, new int[0])).orElseGet(() -> places.values().stream()
                    .flatMapToInt(Arrays::stream)
                    .sorted()
                    .toArray());
            return IntStream.range(first, Math.min(of.length, first + most))
                    .map(n -> of[n])
                    .toArray();
        }
    }

    Read of(SavedPlan plan, JobContext place) throws IOException {
        String id = plan.stored().id() + " " + plan.stored().digest();
        synchronized (kept) {
            Read before = kept.get(id);
            if (before != null) {
                return before;
            }
        }
        Read read = read(plan, place);
        if (!read.altered()) {
            synchronized (kept) {
                kept.put(id, read);
            }
        }
        return read;
    }

    /** The steps of a page. */
    List<PlanRow> steps(SavedPlan plan, Read read, Optional<PlanRow.Mode> mode, int first, int most)
            throws IOException {
        return plan.steps(read.some(mode, first, most));
    }

    private static Read read(SavedPlan plan, JobContext place) throws IOException {
        Gathered gathered =
                new Gathered(place.catalogue(), !plan.head().undoOf().isEmpty());
        Optional<DangerCount> count = plan.dangers().isPresent() ? Optional.empty() : Optional.of(place.dangerCount());
        Map<PlanRow.Mode, IntStream.Builder> places = new EnumMap<>(PlanRow.Mode.class);
        RouteMoves routes = new RouteMoves();
        boolean altered = false;
        try {
            plan.eachPlaced((position, step) -> {
                gathered.accept(step);
                routes.add(step);
                count.ifPresent(step::countDangers);
                places.computeIfAbsent(step.mode(), mode -> IntStream.builder()).add(position);
            });
        } catch (PlanRepository.Altered e) {
            altered = true;
        }
        Map<PlanRow.Mode, int[]> found = new EnumMap<>(PlanRow.Mode.class);
        places.forEach((mode, all) -> found.put(mode, all.build().toArray()));
        Dangers dangers = plan.dangers().orElseGet(() -> count.orElseThrow().dangers());
        return new Read(gathered, dangers, routes, altered, found);
    }
}
