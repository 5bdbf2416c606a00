package org.spaceodt.change.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.KeptRows;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.recipe.Stage;
import org.spaceodt.change.recipe.StaticPolicy;
import org.spaceodt.file.NewFiles;
import org.spaceodt.job.ItemView;
import org.spaceodt.sheet.Template;
import org.spaceodt.sheet.csv.CsvRows;

/**
 * {@code manual_tasks.csv}: what a job of locations was to do and left undone, with where people do it in Control Hub. In the
 * language of whoever made the job.
 */
final class ManualTasks implements AutoCloseable {
    static final String FILE = "manual_tasks.csv";
    private static final List<String> COLUMNS = List.of("location", "task", "where_in_control_hub");

    private final Path made;
    private final CsvRows rows;
    private final KeptRows kept;
    private final Locale language;
    private final boolean ended;

    private ManualTasks(Path made, CsvRows rows, ObjectMapper json, Locale language, boolean ended) {
        this.made = made;
        this.rows = rows;
        this.kept = new KeptRows(json);
        this.language = language;
        this.ended = ended;
    }

    /** Empty unless {@code static_policy.json} asks for it; a job that undoes another leaves nothing to be done. */
    static Optional<ManualTasks> begin(RowJob job, Path file, NewFiles files, JobContext place) throws IOException {
        ObjectMapper json = place.webex().json();
        if (!job.undoOf().isEmpty() || !StaticPolicy.read(place.v21(), json).manualTasksEnabled()) {
            return Optional.empty();
        }
        Path made = files.instead(file);
        CsvRows rows = Template.rows(made, COLUMNS, place.language(), place.csv());
        return Optional.of(new ManualTasks(
                made, rows, json, place.language(), job.view().state().ended()));
    }

    /** @param steps all of one row */
    void add(List<ItemView> steps) throws IOException {
        boolean left = false;
        for (ItemView step : steps) {
            // The steps after one that failed were not tried.
            left |= step.state() == ItemView.State.FAILED;
            boolean open = step.state().isOpen();
            if (left || open && ended) {
                String name = step.item().key();
                Stage stage = Stage.of(kept.input(step).action());
                rows.write(List.of(
                        name,
                        stage.manualTask().in(language),
                        stage.inControlHub(name).in(language)));
            }
        }
    }

    /** What was made, before it is in its place. */
    Path made() {
        return made;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
