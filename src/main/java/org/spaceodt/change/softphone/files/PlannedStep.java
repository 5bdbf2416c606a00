package org.spaceodt.change.softphone.files;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.change.plan.PlanRow;

/** What a step of a plan of softphones would write. */
public final class PlannedStep {
    /** Whom or what a row is about, not what is written. */
    private static final Set<String> NOT_WRITTEN = Set.of("person_id");

    private PlannedStep() {}

    /** Of what is seen later it is known what will be written, by column, not what is there. */
    public static List<Difference> differences(PlanRow step) {
        Optional<Change> change = step.input().change();
        if (change.isPresent()) {
            return change.get() instanceof Change.Effective effective ? effective.differences() : List.of();
        }
        return step.input().cells().entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty() && !NOT_WRITTEN.contains(cell.getKey()))
                .map(cell ->
                        new Difference(cell.getKey(), MissingNode.getInstance(), TextNode.valueOf(cell.getValue())))
                .toList();
    }
}
