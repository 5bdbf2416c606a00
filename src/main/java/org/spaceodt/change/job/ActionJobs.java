package org.spaceodt.change.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.spaceodt.action.Description;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.input.ActionCheck;
import org.spaceodt.change.input.ActionTable;
import org.spaceodt.change.input.CheckedRow;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.plan.RowKind;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.NewJob;
import org.spaceodt.sheet.source.TableLimits;

/**
 * Jobs of rows of one action: made from what somebody gave, or from a plan, and looked at row by row. Moves ({@code start},
 * {@code pause}, …) are those of {@link org.spaceodt.job.store.Jobs}. Every method may throw
 * {@link org.spaceodt.job.StoreUnavailable}. Thread-safe.
 */
public final class ActionJobs {
    private final JobContext place;
    private final RowJobs jobs;

    public ActionJobs(JobContext place) {
        this.place = place;
        this.jobs = new RowJobs(place);
    }

    /**
     * Looks at all rows: what is wrong with any value, also names that Webex does not know, is known before anything is done.
     * Reads lists of Webex where there are names; writes nothing.
     *
     * @throws IOException when a table could not be read at all; what is wrong with its content is in the diagnostics
     * @throws org.spaceodt.webex.WebexException when names could not be looked up
     */
    public ActionTable check(Description action, GivenRows given, TableLimits limits) throws IOException {
        return new ActionCheck(action, place, given, limits).check();
    }

    /**
     * Makes a job of good rows; it waits to be started. An input that has a job already, which has not ended, gets no second
     * one.
     *
     * @param source what the input is called
     * @throws IllegalStateException when the table has errors
     * @throws IOException when the table could not be read again
     */
    public RowJobs.Made make(ActionTable table, String source, NewJob.Limits limits) throws IOException {
        KeptRows.Input input =
                new KeptRows.Input(RowKind.ACTION, table.action().id(), source, table.digest(), table.count(), "");
        return jobs.make(input, limits, items -> feed(table, items));
    }

    private void feed(ActionTable table, Consumer<NewJob.NewItem> items) {
        KeptRows kept = new KeptRows(place.webex().json());
        try (ActionTable.Rows rows = table.rows()) {
            for (Optional<CheckedRow> row; (row = rows.next()).isPresent(); ) {
                items.accept(new NewJob.NewItem(
                        row.get().number(),
                        row.get().key(),
                        OptionalInt.empty(),
                        kept.text(row.get().input())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when there is no such job, or it is one of something else. */
    public Optional<RowJob> find(String jobId) {
        return jobs.find(jobId).filter(job -> job.kind() == RowKind.ACTION);
    }

    /** The newest job of an action that was started, and is no undo. */
    public Optional<RowJob> latest(String action) {
        return jobs.ours(RowKind.ACTION).stream()
                .filter(job -> job.subject().equals(action)
                        && job.undoOf().isEmpty()
                        && job.view().startedAt().isPresent())
                .findFirst();
    }

    /** The numbers of the rows that failed, or were refused. */
    public Set<Integer> failedRows(RowJob job) {
        Set<Integer> failed = new TreeSet<>();
        new RowsOfJob(place.jobs(), job.id()).each(steps -> steps.stream()
                .filter(step -> step.state() == ItemView.State.FAILED)
                .forEach(step -> failed.add(step.item().row())));
        return failed;
    }

    /** What became of the rows so far, in the order of the input; also while the job is at work. */
    public void eachRow(String jobId, Consumer<RowView> row) {
        ResultWords words = place.words();
        new RowsOfJob(place.jobs(), jobId).each(steps -> row.accept(RowView.of(steps, words)));
    }
}
