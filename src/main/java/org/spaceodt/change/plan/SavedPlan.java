package org.spaceodt.change.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.job.StoredPlan;
import org.spaceodt.job.store.PlanRepository;

/** A plan of rows as the store has it, to be looked at and applied later exactly as it is. */
public final class SavedPlan {
    private final StoredPlan stored;
    private final PlanRepository plans;
    private final ObjectMapper json;

    SavedPlan(StoredPlan stored, PlanRepository plans, ObjectMapper json) {
        this.stored = stored;
        this.plans = plans;
        this.json = json;
    }

    public StoredPlan stored() {
        return stored;
    }

    public StoredPlan.Head head() {
        return stored.head();
    }

    /** As they were counted when it was made; empty for plans of versions that did not, and of files. */
    public Optional<Dangers> dangers() {
        return head().origin().danger().flatMap(Dangers::of);
    }

    public RowKind kind() {
        return RowKind.valueOf(head().recipe());
    }

    /**
     * Gives the steps in their order.
     *
     * @throws PlanRepository.Altered after the last, when they are not those that the digest is of
     */
    public void each(InOrder.Sink<PlanRow> step) throws IOException {
        plans.each(stored, line -> step.take(json.readValue(line, PlanRow.class)));
    }

    /** Gets steps, and where they are. */
    public interface PlacedSink {
        void take(int position, PlanRow step) throws IOException;
    }

    /** The same, with the position by which {@link #steps} finds them. */
    public void eachPlaced(PlacedSink step) throws IOException {
        plans.eachPlaced(stored, (position, line) -> step.take(position, json.readValue(line, PlanRow.class)));
    }

    /** Some of them in their order, not held against the digest. */
    public List<PlanRow> steps(int... positions) throws IOException {
        List<PlanRow> steps = new ArrayList<>();
        for (String line : plans.some(stored.id(), positions)) {
            steps.add(json.readValue(line, PlanRow.class));
        }
        return steps;
    }

    /** Whether any of its steps changes something, or cannot be done. */
    public boolean saysSomething() throws IOException {
        boolean[] some = {false};
        each(step -> some[0] |= step.mode() != PlanRow.Mode.NOTHING);
        return some[0];
    }

    /** Writes a copy that can be looked at, and applied by a program on another store. */
    public void copyTo(Path file) throws IOException {
        try (PlanFile.Writing copy = new PlanFile.Writing(file, json, stored)) {
            plans.each(stored, copy::write);
            copy.publish();
        }
    }
}
