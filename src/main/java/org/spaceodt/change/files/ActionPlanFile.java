package org.spaceodt.change.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.file.NewFiles;
import org.spaceodt.sheet.CsvAndWorkbook;

/** {@code ACTION_plan.csv} and {@code .xlsx}: a line for each row; kept in {@code v21/plans}, too. */
final class ActionPlanFile implements PlanWriting {
    private static final List<String> COLUMNS = List.of("row_number", "key", "mode", "target_id", "details");

    private final JobContext place;
    private final String action;
    private final NewFiles files;
    private final CsvAndWorkbook csv;

    ActionPlanFile(JobContext place, String action, Path file) throws IOException {
        this.place = place;
        this.action = action;
        this.files = new NewFiles(place.out());
        this.csv = CsvAndWorkbook.create(file, files::instead, COLUMNS, place.csv());
    }

    @Override
    public void write(PlanRow row) throws IOException {
        String targetId =
                row.input().change().map(change -> change.target().id()).orElse("");
        csv.write(List.of(row.row(), row.key(), row.mode().id(), targetId, row.details()));
    }

    @Override
    public void publish(String planId) throws IOException {
        csv.close();
        KeptPlanFiles.keep(files, action, planId, place);
        files.publish();
    }

    @Override
    public void close() throws IOException {
        csv.close();
        files.close();
    }
}
