package org.spaceodt.change.plan.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.sheet.Template;
import org.spaceodt.sheet.csv.CsvRows;

/**
 * {@code plan_fields.csv}: a line for each field that would be different, for people with a spreadsheet; one without a field for each
 * step that has none. Names stand for ids.
 */
public final class PlanFields implements AutoCloseable {
    public static final String FILE = "plan_fields.csv";
    static final List<String> COLUMNS =
            List.of("row", "key", "location", "action", "mode", "field", "name", "before", "after", "note");

    private final CsvRows rows;

    public PlanFields(Path file, JobContext place) throws IOException {
        this.rows = Template.rows(file, COLUMNS, place.language(), place.csv());
    }

    public void write(PlanBlock step) throws IOException {
        if (step.fields().isEmpty()) {
            write(step, "", "", "", "");
        }
        for (FieldLine field : step.fields()) {
            write(step, field.name(), field.label(), field.before(), field.after());
        }
    }

    private void write(PlanBlock step, String field, String name, String before, String after) throws IOException {
        rows.write(List.of(
                step.row(),
                step.key(),
                step.place(),
                step.action(),
                step.mark().id(),
                field,
                name,
                before,
                after,
                step.note()));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
