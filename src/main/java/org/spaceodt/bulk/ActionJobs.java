package org.spaceodt.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.spaceodt.action.ActionWork;
import org.spaceodt.action.Description;
import org.spaceodt.action.Plans;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.NewJob;
import org.spaceodt.sheet.Limits;

/**
 * Jobs of rows of one action: made from what somebody gave, or from a plan, and looked at row by row. Moves ({@code start},
 * {@code pause}, …) are those of {@link org.spaceodt.job.Jobs}. Every method may throw
 * {@link org.spaceodt.job.StoreUnavailable}. Thread-safe.
 */
public final class ActionJobs {
    private final Workplace place;
    private final Attributes attributes;

    public ActionJobs(Workplace place) {
        this.place = place;
        this.attributes = new Attributes(place.webex().json());
    }

    /**
     * Looks at all rows: what is wrong with any value, also names that Webex does not know, is known before anything is done.
     * Reads lists of Webex where there are names; writes nothing.
     *
     * @throws IOException when a table could not be read at all; what is wrong with its content is in the diagnostics
     * @throws org.spaceodt.webex.WebexException when names could not be looked up
     */
    public ActionTable check(Description action, GivenRows given, Limits limits) throws IOException {
        return new ActionCheck(action, new Plans(place.catalogue(), place.webex()), given, limits).check();
    }

    /**
     * @param already whether it was there: made earlier from the same input for the same account, and not ended
     */
    public record Made(ActionJob job, boolean already) {}

    /**
     * Makes a job of good rows; it waits to be started. An input that has a job already, which has not ended, gets no second
     * one.
     *
     * @param source what the input is called
     * @throws IllegalStateException when the table has errors
     * @throws IOException when the table could not be read again
     */
    public Made make(ActionTable table, String source, NewJob.Limits limits) throws IOException {
        String action = table.action().id();
        ObjectNode kept = attributes.of(action, source, table.digest(), table.count());
        return make(new ToBeMade(action, source, table.digest(), kept), limits, items -> feed(table, items));
    }

    /**
     * Makes a job that does exactly what the plan says; what has changed in Webex since is refused row by row. The plan of
     * an undo has items only for what it can undo.
     */
    public Made make(SavedPlan plan, NewJob.Limits limits) throws IOException {
        SavedPlan.Head head = plan.head();
        String digest = "plan:" + head.digest();
        ObjectNode kept = attributes.ofPlan(head, digest);
        return make(new ToBeMade(head.subject(), head.source(), digest, kept), limits, items -> feed(plan, items));
    }

    private record ToBeMade(String action, String source, String digest, ObjectNode kept) {}

    private Made make(ToBeMade job, NewJob.Limits limits, Consumer<Consumer<NewJob.NewItem>> items) throws IOException {
        return OneAtATime.in(place.v21(), () -> {
            Optional<ActionJob> unfinished = unfinished(job.action(), job.digest());
            if (unfinished.isPresent()) {
                return new Made(unfinished.get(), true);
            }
            try {
                String id = place.jobs()
                        .create(
                                new NewJob(
                                        ActionWork.KIND,
                                        place.account(),
                                        job.action() + ": " + job.source(),
                                        job.kept().toString(),
                                        limits),
                                items);
                return new Made(find(id).orElseThrow(), false);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private void feed(ActionTable table, Consumer<NewJob.NewItem> items) {
        try (ActionTable.Rows rows = table.rows()) {
            for (Optional<CheckedRow> row; (row = rows.next()).isPresent(); ) {
                items.accept(new NewJob.NewItem(
                        row.get().number(),
                        row.get().key(),
                        OptionalInt.empty(),
                        attributes.text(row.get().input())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void feed(SavedPlan plan, Consumer<NewJob.NewItem> items) {
        boolean undo = !plan.head().undoOf().isEmpty();
        try {
            plan.each(place.webex().json(), row -> {
                if (!undo || row.mode().writes()) {
                    items.accept(new NewJob.NewItem(
                            row.row(), row.key(), OptionalInt.empty(), attributes.text(row.input())));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ActionJob> unfinished(String action, String digest) {
        return ours().stream()
                .filter(job -> job.action().equals(action) && job.digest().equals(digest))
                .filter(job -> !job.view().state().ended())
                .findFirst();
    }

    /** Empty when there is no such job, or it is one of something else. */
    public Optional<ActionJob> find(String jobId) {
        return place.jobs().find(jobId).flatMap(attributes::job);
    }

    /** The newest first, of all accounts. */
    public List<ActionJob> list() {
        return place.jobs().list().stream()
                .flatMap(job -> attributes.job(job).stream())
                .toList();
    }

    private List<ActionJob> ours() {
        return list().stream()
                .filter(job -> job.view().job().account().equals(place.account()))
                .toList();
    }

    /** The newest job of an action that was started, and is no undo. */
    public Optional<ActionJob> latest(String action) {
        return ours().stream()
                .filter(job -> job.action().equals(action)
                        && job.undoOf().isEmpty()
                        && job.view().startedAt().isPresent())
                .findFirst();
    }

    /** The numbers of the rows that failed, or were refused. */
    public Set<Integer> failedRows(ActionJob job) {
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

    /** Where traces are: {@code ACTION.log}, {@code ACTION_ok.csv}, {@code ACTION_error.jsonl}. */
    Path logs() {
        return ActionFiles.root(place).resolve("logs");
    }

    /** All that was done for an action, row by row, as lines of JSON. */
    public Path log(String action) {
        return logs().resolve(action + Trace.LOG_END);
    }

    /** What people read about a job. */
    public Path report(String jobId) {
        return files(jobId).resolve(ActionFiles.REPORT);
    }

    /** The folder of a job's files: {@code results.csv}, {@code report.html}, {@code job.json}. */
    public Path files(String jobId) {
        return new ActionFiles(place).folder(jobId);
    }

    /**
     * Writes the files of the jobs that are not as their files say.
     *
     * @throws IOException when they cannot be written
     */
    public void writeChanged() throws IOException {
        ActionFiles files = new ActionFiles(place);
        for (ActionJob job : ours()) {
            if (job.view().startedAt().isPresent() && !files.isWritten(job)) {
                files.write(job);
            }
        }
    }
}
