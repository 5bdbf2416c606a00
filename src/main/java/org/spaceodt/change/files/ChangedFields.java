package org.spaceodt.change.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.action.Difference;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.job.ItemView;
import org.spaceodt.sheet.Template;
import org.spaceodt.sheet.csv.CsvRows;

/**
 * {@code changed_fields.csv}: a line for each field that was written and read back, with what was there before, also of rows that
 * failed in another part. A field that several steps of a row changed has one line: from what it was to what it is.
 * {@code field} is the API's path, {@code name} what people call it.
 */
final class ChangedFields implements AutoCloseable {
    static final String FILE = "changed_fields.csv";
    private static final List<String> COLUMNS = List.of("row", "key", "field", "before", "after", "name");

    private final ResultWords words;
    private final CsvRows rows;

    ChangedFields(Path file, JobContext place) throws IOException {
        this.words = place.words();
        this.rows = Template.rows(file, COLUMNS, place.language(), place.csv());
    }

    /** @param steps all of one row */
    void add(int row, String key, List<ItemView> steps) throws IOException {
        List<Difference> changed = new ArrayList<>();
        steps.forEach(step -> words.result(step).ifPresent(result -> changed.addAll(changed(result))));
        for (FieldLine field : once(words.fields(changed))) {
            rows.write(List.of(row, key, field.name(), field.before(), field.after(), field.label()));
        }
    }

    private static List<Difference> changed(Result result) {
        if (result instanceof Result.Done done) {
            return done.differences();
        }
        if (!(result instanceof Result.Failed failed) || failed.missing().isEmpty()) {
            return List.of();
        }
        Set<String> missing = failed.missing().stream().map(Difference::field).collect(Collectors.toSet());
        return failed.differences().stream()
                .filter(one -> !missing.contains(one.field()))
                .toList();
    }

    /** Each field once, from the first before to the last after; what is as it was is left out. */
    static List<FieldLine> once(List<FieldLine> fields) {
        Map<String, FieldLine> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.merge(
                field.name(),
                field,
                (first, last) -> new FieldLine(first.name(), first.label(), first.before(), last.after())));
        return byName.values().stream()
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
