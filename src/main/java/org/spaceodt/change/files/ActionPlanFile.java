package org.spaceodt.change.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.file.NewFiles;
import org.spaceodt.file.OutDir;
import org.spaceodt.sheet.csv.CsvRows;

/** {@code ACTION_plan.csv}: a line for each row. */
final class ActionPlanFile implements PlanWriting {
    private static final List<String> COLUMNS = List.of("row_number", "key", "mode", "target_id", "details");

    private final NewFiles files;
    private final CsvRows csv;

    ActionPlanFile(OutDir out, Path file) throws IOException {
        this.files = new NewFiles(out);
        this.csv = CsvRows.create(files.instead(file), COLUMNS);
    }

    @Override
    public void write(PlanRow row) throws IOException {
        String targetId =
                row.input().change().map(change -> change.target().id()).orElse("");
        csv.write(List.of(row.row(), row.key(), row.mode().id(), targetId, row.details()));
    }

    @Override
    public void publish() throws IOException {
        csv.close();
        files.publish();
    }

    @Override
    public void close() throws IOException {
        csv.close();
        files.close();
    }
}
