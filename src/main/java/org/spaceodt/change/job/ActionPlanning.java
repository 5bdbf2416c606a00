package org.spaceodt.change.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.action.apply.Planned;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.input.ActionTable;
import org.spaceodt.change.input.CheckedRow;
import org.spaceodt.change.input.RowKey;
import org.spaceodt.change.plan.InOrder;
import org.spaceodt.change.plan.NewFiles;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.plan.RowKind;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.sheet.csv.CsvRows;
import org.spaceodt.webex.WebexException;

/** Says what the rows of an action would change. It writes nothing to Webex. */
public final class ActionPlanning {
    private static final List<String> COLUMNS = List.of("row_number", "key", "mode", "target_id", "details");

    private final JobContext place;
    private final ObjectMapper json;

    public ActionPlanning(JobContext place) {
        this.place = place;
        this.json = place.webex().json();
    }

    /** {@code v21/transformacion/ACTION_plan.csv}, of the last plan. */
    public Path file(Description action) {
        return place.transformacion().resolve(action.id() + "_plan.csv");
    }

    /**
     * Plans all rows, in the order of the table. What several rows look at is read once. Until all of it is there, earlier
     * files stay as they are.
     *
     * @param source what the input is called
     * @param keep where the plan is kept
     * @param row gets each row as it is planned
     * @throws WebexException.Unauthorized when nothing can be read
     * @throws IOException when the table cannot be read or the files cannot be written
     */
    public PlanTotals plan(ActionTable table, String source, Optional<PlanWriting.Keep> keep, Consumer<PlanRow> row)
            throws IOException {
        Description action = table.action();
        PlanningSession looking = table.looking();
        SavedPlan.Head head = new SavedPlan.Head(
                RowKind.ACTION, action.id(), place.account(), source, table.digest(), table.count(), "");
        PlanTotals totals = new PlanTotals();
        try (NewFiles files = new NewFiles();
                CsvRows csv = CsvRows.create(files.instead(file(action)), COLUMNS);
                PlanWriting kept = keep.isPresent() ? keep.get().begin(head) : null;
                ActionTable.Rows rows = table.rows()) {
            InOrder.each(rows::next, place.atOnce(), one -> planned(action, looking, one), planned -> {
                totals.add(planned);
                row.accept(planned);
                csv.write(List.of(
                        planned.row(), planned.key(), planned.mode().id(), targetId(planned), planned.details()));
                if (kept != null) {
                    kept.write(planned);
                }
            });
            csv.close();
            files.publish();
            if (kept != null) {
                kept.publish();
            }
        }
        return totals;
    }

    private PlanRow planned(Description action, PlanningSession looking, CheckedRow row) {
        try {
            Planned planned = looking.plans().plan(row.input());
            Change change = planned.change();
            return row(
                    action,
                    row,
                    ActionInput.of(planned),
                    ResultWords.mode(change),
                    looking.words().details(change));
        } catch (WebexException.Unauthorized e) {
            throw e;
        } catch (WebexException e) {
            return row(
                    action,
                    row,
                    row.input(),
                    PlanRow.Mode.FAILED,
                    looking.words().inWords(FailureDetail.of(e)));
        }
    }

    private PlanRow row(Description action, CheckedRow row, ActionInput input, PlanRow.Mode mode, String details) {
        String key = input.change()
                .map(change -> RowKey.shown(row.key(), change.target()))
                .orElse(row.key());
        return new PlanRow(row.number(), place.entityType(action.id()), key, "", mode, details, input, false);
    }

    private static String targetId(PlanRow row) {
        return row.input().change().map(change -> change.target().id()).orElse("");
    }
}
