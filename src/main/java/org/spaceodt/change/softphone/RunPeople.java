package org.spaceodt.change.softphone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedRow;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.job.KeptRows;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.SavedPlan;

/** The people of a run, for whoever lays other values over their rows; memory does not grow with them. */
public final class RunPeople {
    private RunPeople() {}

    /** Of a table that was checked; rows that are refused are left out. */
    public static OverrideFile.People of(CheckedTable table, SoftphoneStage stage) {
        return person -> {
            try (CheckedTable.Rows rows = table.rows()) {
                for (Optional<CheckedRow> next; (next = rows.next()).isPresent(); ) {
                    CheckedRow row = next.get();
                    give(row.number(), row.key(), row.steps(), stage, person);
                }
            }
        };
    }

    /** Of a plan that was kept: the steps of a row stand there one after the other. */
    public static OverrideFile.People of(SavedPlan plan, SoftphoneStage stage) {
        return person -> {
            List<PlanRow> steps = new ArrayList<>();
            plan.each(step -> {
                if (!steps.isEmpty() && steps.get(0).row() != step.row()) {
                    give(steps, stage, person);
                    steps.clear();
                }
                steps.add(step);
            });
            give(steps, stage, person);
        };
    }

    private static void give(List<PlanRow> steps, SoftphoneStage stage, Consumer<OverrideFile.Person> person) {
        if (!steps.isEmpty()) {
            give(
                    steps.get(0).row(),
                    steps.get(0).key(),
                    steps.stream().map(PlanRow::input).toList(),
                    stage,
                    person);
        }
    }

    /** Of a job, as it stands. */
    public static OverrideFile.People of(RowJob job, SoftphoneStage stage, JobContext place) {
        KeptRows kept = new KeptRows(place.webex().json());
        return person -> new RowJobs(place)
                .rows(job)
                .each(steps -> give(
                        steps.get(0).item().row(),
                        steps.get(0).item().key(),
                        steps.stream().map(kept::input).toList(),
                        stage,
                        person));
    }

    private static void give(
            int row,
            String email,
            List<ActionInput> steps,
            SoftphoneStage stage,
            Consumer<OverrideFile.Person> person) {
        if (steps.stream().noneMatch(step -> step.badAsGiven().isPresent())) {
            Map<String, String> cells = steps.stream()
                    .filter(step -> step.action().equals(stage.id()))
                    .findFirst()
                    .map(ActionInput::cells)
                    .orElse(Map.of());
            person.accept(new OverrideFile.Person(row, email, cells));
        }
    }
}
