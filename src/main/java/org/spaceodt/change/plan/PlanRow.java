package org.spaceodt.change.plan;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spaceodt.action.Change;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.change.danger.DangerCount;
import org.spaceodt.text.Text;

/**
 * What a plan says of one step of a row.
 *
 * @param row as a spreadsheet counts
 * @param input what an item of a job gets, so that exactly this is done
 * @param afterPrevious whether it is done only if the step before it was
 * @param details the fields that differ, or why not
 */
@RegisterForReflection
public record PlanRow(
        int row,
        String entityType,
        String key,
        String stage,
        Mode mode,
        String details,
        ActionInput input,
        boolean afterPrevious) {
    /** The columns of {@code plan.csv}. */
    public static final List<String> COLUMNS =
            List.of("action_id", "entity_type", "entity_key", "stage", "mode", "details");

    /** What would be done. */
    @RegisterForReflection
    public enum Mode {
        CREATE,
        UPDATE,
        REMOVE,
        /** It is so already. */
        NOTHING,
        /** It cannot be done as things are. */
        REFUSED,
        /** It could not be read what is there. */
        FAILED,
        /** It is seen when the steps before it are done. */
        LATER;

        /** Of a change as it was planned. */
        public static Mode of(Change change) {
            if (change instanceof Change.Create) {
                return CREATE;
            }
            if (change instanceof Change.Update) {
                return UPDATE;
            }
            if (change instanceof Change.Remove) {
                return REMOVE;
            }
            return change instanceof Change.Nothing ? NOTHING : REFUSED;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isBad() {
            return this == REFUSED || this == FAILED;
        }

        public boolean writes() {
            return this == CREATE || this == UPDATE || this == REMOVE;
        }
    }

    /** Counts what is dangerous in what it writes, now or later. */
    public void countDangers(DangerCount count) {
        if (mode == Mode.LATER) {
            count.addLater(row, input);
        } else {
            input.change().ifPresent(change -> count.add(row, input.organization(), change));
        }
    }

    /** The same, of which nobody can say yet what it would be. */
    public PlanRow later() {
        return new PlanRow(row, entityType, key, stage, Mode.LATER, details, input, afterPrevious);
    }

    /** The same step, which is not done. */
    PlanRow refused(Text why, Locale language) {
        Target target = input.change().map(Change::target).orElseGet(() -> new Target("", "", key));
        Change.Refused refused = new Change.Refused(target, List.of(why));
        return new PlanRow(
                row, entityType, key, stage, Mode.REFUSED, why.in(language), input.refused(refused), afterPrevious);
    }

    /** By column, in their order. */
    public Map<String, Object> cells() {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("action_id", input.action());
        cells.put("entity_type", entityType);
        cells.put("entity_key", key);
        cells.put("stage", stage);
        cells.put("mode", mode.id());
        cells.put("details", details);
        return cells;
    }
}
