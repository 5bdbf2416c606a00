package org.spaceodt.change.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.plan.files.ReadablePlan;
import org.spaceodt.file.NewFiles;
import org.spaceodt.sheet.CsvAndWorkbook;

/** {@code ACTION_plan.csv} and {@code .xlsx}: a line for each row, and what people read of the plan; kept in {@code v21/plans}, too. */
final class ActionPlanFile implements PlanWriting {
    private static final List<String> COLUMNS = List.of("row_number", "key", "mode", "target_id", "details");

    private final JobContext place;
    private final String action;
    private final NewFiles files;
    private final CsvAndWorkbook csv;

    private final ReadablePlan readable;

    ActionPlanFile(JobContext place, String action, List<Path> places) throws IOException {
        this.place = place;
        this.action = action;
        this.files = new NewFiles(place.out());
        this.csv = CsvAndWorkbook.create(places.get(0), files::instead, COLUMNS, place.csv());
        this.readable = new ReadablePlan(place, places.get(1), places.get(2));
    }

    @Override
    public void write(PlanRow row) throws IOException {
        String targetId =
                row.input().change().map(change -> change.target().id()).orElse("");
        csv.write(List.of(row.row(), row.key(), row.mode().id(), targetId, row.details()));
        readable.write(row);
    }

    @Override
    public void publish(String planId) throws IOException {
        csv.close();
        KeptPlanFiles.keep(files, readable, RowKind.ACTION, action, planId, place);
        files.publish();
    }

    @Override
    public void close() throws IOException {
        csv.close();
        readable.close();
        files.close();
    }
}
