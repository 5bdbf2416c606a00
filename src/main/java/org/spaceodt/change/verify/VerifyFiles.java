package org.spaceodt.change.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spaceodt.change.JobContext;
import org.spaceodt.file.NewFiles;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.Template;
import org.spaceodt.sheet.csv.CsvRows;

/**
 * {@code verify.csv}: a line for each field that is otherwise than the job wrote it, and one without a field for each other step;
 * {@code verify.json}: how many there are, and the first that are not as they were written; {@code verify.html}: the same for people. All
 * in the folder of the job.
 */
public final class VerifyFiles implements AutoCloseable {
    public static final String CSV = "verify.csv";
    public static final String JSON = "verify.json";

    static final List<String> COLUMNS = List.of(
            "row",
            "key",
            "action",
            "state",
            "field",
            "name",
            "written",
            "now",
            "later_job",
            "later_operator",
            "later_at",
            "note",
            "next_step");

    private final Path folder;
    private final NewFiles files;
    private final CsvRows rows;

    VerifyFiles(Path folder, JobContext place) throws IOException {
        this.folder = folder;
        this.files = new NewFiles(place.out());
        try {
            this.rows = Template.rows(files.instead(folder.resolve(CSV)), COLUMNS, place.language(), place.csv());
        } catch (IOException e) {
            files.close();
            throw e;
        }
    }

    /** What was found the last time; empty where nobody has looked, or what was kept is no report. */
    public static Optional<VerifyReport> last(Path folder) throws IOException {
        Path file = folder.resolve(JSON);
        try {
            return Files.isRegularFile(file)
                    ? Optional.ofNullable(JsonFormat.MAPPER.readValue(Files.readAllBytes(file), VerifyReport.class))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    void add(VerifiedStep step) throws IOException {
        if (step.fields().isEmpty()) {
            write(step, "", "", "", "", step.later());
        }
        for (VerifiedField field : step.fields()) {
            write(step, field.field(), field.name(), field.written(), field.now(), field.later());
        }
    }

    private void write(VerifiedStep step, String field, String name, String written, String now, LaterJob later)
            throws IOException {
        String note = step.unverifiable().isEmpty() || !step.note().isEmpty()
                ? step.note()
                : String.join(", ", step.unverifiable());
        rows.write(List.of(
                step.row(),
                step.key(),
                step.action(),
                step.state(),
                field,
                name,
                written,
                now,
                later == null ? "" : later.job(),
                later == null || later.operator() == null ? "" : later.operator(),
                later == null ? "" : later.at().toString(),
                note,
                step.nextStep()));
    }

    void finish(VerifyReport report, VerifyPage page) throws IOException {
        rows.close();
        page.write(report, files.instead(folder.resolve(VerifyPage.FILE)));
        files.text(folder.resolve(JSON), JsonFormat.MAPPER.writeValueAsString(report) + "\n");
        files.publish();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        files.close();
    }
}
