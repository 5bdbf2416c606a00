package org.spaceodt.change.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.spaceodt.action.Change;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.ActionWork;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedRow;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.InputCheck;
import org.spaceodt.change.input.Recipe;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.input.RowWatch;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.job.JobView;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Origin;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.StoredPlan;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.stage.StageRepository;
import org.spaceodt.job.store.stage.StoredStage;
import org.spaceodt.sheet.source.TableLimits;

/**
 * Jobs of rows, whatever is done with them: made from an input or from a plan, and found again. Moves ({@code start},
 * {@code pause}, …) are those of {@link org.spaceodt.job.store.Jobs}. Every method may throw
 * {@link org.spaceodt.job.StoreUnavailable}. Thread-safe.
 */
public final class RowJobs {
    private static final Logger LOG = Logger.getLogger(RowJobs.class);

    /** Before the digest of rows that a plan was made of, in what is kept of its job. */
    public static final String PLAN = "plan:";

    private static final int SOME = 100;
    private static final int WRITTEN = 20;

    private final JobContext place;
    private final KeptRows kept;

    public RowJobs(JobContext place) {
        this.place = place;
        this.kept = new KeptRows(place.webex().json());
    }

    /**
     * Looks at all rows: what is wrong with any value, also names that Webex does not know, is known before anything is done.
     * Reads lists of Webex where there are names; writes nothing.
     *
     * @throws IOException when a table could not be read at all; what is wrong with its content is in the diagnostics
     * @throws org.spaceodt.webex.WebexException when names could not be looked up
     */
    public CheckedTable check(Recipe recipe, GivenRows given, TableLimits limits) throws IOException {
        return new InputCheck(recipe, place, given, limits).check();
    }

    /** The same, for whoever shows the rows: they get each as it was understood. */
    public CheckedTable check(Recipe recipe, GivenRows given, TableLimits limits, RowWatch watch) throws IOException {
        return new InputCheck(recipe, place, given, limits).check(watch);
    }

    /**
     * Makes a job of good rows, which waits to be started. An input that has a job already, which has not ended, gets no
     * second one.
     *
     * @param sourceName what the input is called
     * @throws IllegalStateException when the table has errors
     * @throws org.spaceodt.change.guard.SecondPerson.Refused where another person has to apply a plan
     */
    public Made make(CheckedTable table, String sourceName, NewJob.Limits limits) throws IOException {
        place.second().refuseUnplanned();
        Recipe recipe = table.recipe();
        KeptRows.Input input =
                new KeptRows.Input(recipe.kind(), recipe.subject(), sourceName, table.digest(), table.count(), "");
        return withFaults(make(input, limits, items -> feed(table, items)), table);
    }

    /** Makes a job of a plan of such rows. */
    public Made make(CheckedTable table, SavedPlan plan, NewJob.Limits limits) throws IOException {
        return withFaults(make(plan, limits), table);
    }

    private Made withFaults(Made made, CheckedTable table) throws IOException {
        if (!made.already()) {
            table.writeFaults(place, source -> place.out().folder(files(made.job())));
        }
        return made;
    }

    private void feed(CheckedTable table, Consumer<NewJob.NewItem> items) {
        int position = 0;
        try (CheckedTable.Rows rows = table.rows()) {
            for (Optional<CheckedRow> next; (next = rows.next()).isPresent(); ) {
                CheckedRow row = next.get();
                boolean first = true;
                for (ActionInput step : row.steps()) {
                    OptionalInt before = first ? OptionalInt.empty() : OptionalInt.of(position - 1);
                    items.accept(item(row.number(), row.key(), before, step));
                    position++;
                    first = false;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NewJob.NewItem refused(PlanRow step, Change.Refused why) {
        Outcome.Failed outcome = new Outcome.Failed(kept.text(new Result.Refused(why.target(), why.reasons())), false);
        return new NewJob.NewItem(
                step.row(), step.key(), OptionalInt.empty(), kept.text(step.input()), Optional.of(outcome));
    }

    private NewJob.NewItem item(int row, String key, OptionalInt before, ActionInput step) {
        return new NewJob.NewItem(row, key, before, kept.text(step), kept.refused(step));
    }

    /**
     * @param already whether it was there: made earlier from the same input for the same account, and not ended
     */
    public record Made(RowJob job, boolean already) {}

    /**
     * Makes a job, which waits to be started. An input that has a job already, which has not ended, gets no second one.
     *
     * @param items feeds them; may throw an {@link UncheckedIOException}
     * @throws IOException when the input could not be read again
     */
    public Made make(KeptRows.Input input, NewJob.Limits limits, Consumer<Consumer<NewJob.NewItem>> items)
            throws IOException {
        return make(input, Optional.empty(), limits, Optional.empty(), items);
    }

    /**
     * The stages of a job that is to be made.
     *
     * @param holdFrom the first position that nobody has decided
     */
    public record Stages(int holdFrom, List<StoredStage> all) {}

    /** The same of a plan, or by stages. */
    public Made make(
            KeptRows.Input input,
            Optional<StoredPlan> plan,
            NewJob.Limits limits,
            Stages stages,
            Consumer<Consumer<NewJob.NewItem>> items)
            throws IOException {
        return make(input, plan, limits, Optional.of(stages), items);
    }

    private Made make(
            KeptRows.Input input,
            Optional<StoredPlan> plan,
            NewJob.Limits limits,
            Optional<Stages> stages,
            Consumer<Consumer<NewJob.NewItem>> items)
            throws IOException {
        place.protection().check(place.webex());
        String title = input.subject() + ": " + input.source();
        Origin rows = place.origin().of(new Origin.Key(recipe(input.kind(), input.subject()), ofRows(input.digest())));
        Origin origin = plan.map(made -> rows.ofPlan(made)).orElse(rows);
        NewJob job = new NewJob(
                stages.isPresent() ? ActionWork.STAGED : ActionWork.KIND,
                place.account(),
                title,
                kept.text(input, place.jobProtection()::keepIn),
                limits,
                origin,
                stages.map(some -> OptionalInt.of(some.holdFrom())).orElse(OptionalInt.empty()));
        List<StoredStage> all = stages.map(Stages::all).orElse(List.of());
        while (true) {
            // Also one of a version that stored no key, of which the store does not know.
            Optional<RowJob> unfinished = unfinished(input);
            if (unfinished.isPresent()) {
                return new Made(unfinished.get(), true);
            }
            try {
                return new Made(
                        find(place.jobs()
                                        .create(
                                                job,
                                                items,
                                                (connection, id) -> StageRepository.store(connection, id, all)))
                                .orElseThrow(),
                        false);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (Jobs.UnfinishedTwin e) {
                LOG.debugf("Another process was faster: %s", e.getMessage());
            }
        }
    }

    /** Rows are the same, whether they are done at once or as a plan says. */
    private static String ofRows(String digest) {
        return digest.startsWith(PLAN) ? digest.substring(PLAN.length()) : digest;
    }

    /** The job of the same rows that has not ended. */
    public Optional<RowJob> unfinished(CheckedTable table) {
        Recipe recipe = table.recipe();
        return unfinished(new KeptRows.Input(recipe.kind(), recipe.subject(), "", table.digest(), table.count(), ""));
    }

    /** The same of the rows of a plan. */
    public Optional<RowJob> unfinished(SavedPlan plan) {
        return unfinished(input(plan));
    }

    private static KeptRows.Input input(SavedPlan plan) {
        StoredPlan.Head head = plan.head();
        return new KeptRows.Input(
                plan.kind(), head.subject(), head.source(), PLAN + head.inputDigest(), head.rows(), head.undoOf());
    }

    private Optional<RowJob> unfinished(KeptRows.Input input) {
        return ours(Instant.now()).stream()
                .filter(job -> job.kind() == input.kind()
                        && job.subject().equals(input.subject())
                        && ofRows(job.digest()).equals(ofRows(input.digest())))
                .filter(job -> !job.view().state().ended())
                .findFirst();
    }

    /**
     * Makes a job that does exactly what the plan says; what has changed in Webex since is refused row by row. Of the plan of
     * an undo what is as it was before is left out, and what cannot be undone is refused before the job begins.
     *
     * @throws IllegalArgumentException for a plan of rows that go stage by stage, unless it is one of an undo
     * @throws org.spaceodt.change.guard.SecondPerson.Refused where another person has to apply it
     */
    public Made make(SavedPlan plan, NewJob.Limits limits) throws IOException {
        place.second().checkApplying(plan.stored(), place.origin());
        KeptRows.Input input = input(plan);
        if (plan.kind().staged() && plan.head().undoOf().isEmpty()) {
            throw new IllegalArgumentException("what goes stage by stage is decided stage by stage");
        }
        if (plan.kind().staged()) {
            StagedUndo undo = new StagedUndo(plan, kept);
            Stages decided = new Stages(undo.end(), List.of());
            return make(input, Optional.of(plan.stored()), limits, Optional.of(decided), undo::feed);
        }
        return make(input, Optional.of(plan.stored()), limits, Optional.empty(), items -> feed(plan, items));
    }

    private void feed(SavedPlan plan, Consumer<NewJob.NewItem> items) {
        boolean undo = !plan.head().undoOf().isEmpty();
        int[] position = {0};
        int[] row = {-1};
        int[] before = {-1};
        try {
            plan.each(step -> {
                if (undo && step.mode() == PlanRow.Mode.NOTHING) {
                    return;
                }
                boolean after = step.afterPrevious() && row[0] == step.row();
                OptionalInt dependsOn = after ? OptionalInt.of(before[0]) : OptionalInt.empty();
                Optional<Change.Refused> refused = undo ? step.input().refused() : Optional.empty();
                items.accept(
                        refused.isPresent()
                                ? refused(step, refused.get())
                                : item(step.row(), step.key(), dependsOn, step.input()));
                if (refused.isEmpty()) {
                    // What could not be undone keeps nothing else from being undone.
                    row[0] = step.row();
                    before[0] = position[0];
                }
                position[0]++;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when there is no such job, or it is one of something else. */
    public Optional<RowJob> find(String jobId) {
        return place.jobs().find(jobId).flatMap(kept::job);
    }

    /** The same, where it is of the account that is worked for. */
    public Optional<RowJob> ours(String jobId) {
        return find(jobId).filter(job -> job.view().job().account().equals(place.account()));
    }

    /** The same of one kind. */
    public Optional<RowJob> find(String jobId, RowKind kind) {
        return find(jobId).filter(job -> job.kind() == kind);
    }

    /** The newest job of that kind and subject that was started, and is no undo. */
    public Optional<RowJob> latest(RowKind kind, String subject) {
        return newestStarted(job -> job.kind() == kind
                && job.subject().equals(subject)
                && job.undoOf().isEmpty());
    }

    /** The newest job of that kind that was started. */
    public Optional<RowJob> latest(RowKind kind) {
        return newestStarted(job -> job.kind() == kind);
    }

    /** The newest job that was started. */
    public Optional<RowJob> latest() {
        return newestStarted(job -> true);
    }

    /** Some are read at a time: the one that is looked for is among the first, mostly, however many there are. */
    private Optional<RowJob> newestStarted(Predicate<RowJob> which) {
        int read = 0;
        while (true) {
            List<JobView> some = place.jobs().page(read, SOME);
            Optional<RowJob> found = ofUs(some)
                    .filter(job -> job.view().startedAt().isPresent())
                    .filter(which)
                    .findFirst();
            if (found.isPresent() || some.size() < SOME) {
                return found;
            }
            read += SOME;
        }
    }

    /** The newest of this account that wrote something, or may have, and is no undo. */
    public Optional<RowJob> lastWritten() {
        int offset = 0;
        while (true) {
            List<JobView> written = place.jobs().written(place.account(), offset, WRITTEN);
            Optional<RowJob> last = written.stream()
                    .flatMap(view -> kept.job(view).stream())
                    .filter(job -> job.undoOf().isEmpty())
                    .findFirst();
            if (last.isPresent() || written.size() < WRITTEN) {
                return last;
            }
            offset += WRITTEN;
        }
    }

    /** The newest of that kind and subject, undos among them. */
    public List<RowJob> newest(RowKind kind, String subject, int limit) {
        return place.jobs().newest(place.account(), recipe(kind, subject), limit).stream()
                .flatMap(view -> kept.job(view).stream())
                .toList();
    }

    /** What the store knows jobs by that do the same kind of thing. */
    private static String recipe(RowKind kind, String subject) {
        return kind.name() + " " + subject;
    }

    /** The numbers of the rows that failed, or were refused. */
    public Set<Integer> failedRows(RowJob job) {
        Set<Integer> failed = new TreeSet<>();
        rows(job).each(steps -> RowEnd.failed(steps)
                .ifPresent(step -> failed.add(step.item().row())));
        return failed;
    }

    /** What became of its rows so far, in the order of the input; also while it is at work. */
    public RowsOfJob rows(RowJob job) {
        return new RowsOfJob(place.jobs(), job.id(), job.staged());
    }

    /** Those of this account that have not ended, or ended then or later; the newest first. */
    public List<RowJob> ours(Instant ended) {
        return place.jobs().listRecent(place.account(), ended).stream()
                .flatMap(view -> kept.job(view).stream())
                .toList();
    }

    /** The same of one kind. */
    public List<RowJob> newest(RowKind kind, int among) {
        return newest(among).stream().filter(job -> job.kind() == kind).toList();
    }

    /** Those of this account among the newest jobs, however many there are: the newest first. */
    public List<RowJob> newest(int among) {
        return ofUs(place.jobs().page(0, among)).toList();
    }

    private Stream<RowJob> ofUs(List<JobView> jobs) {
        return jobs.stream()
                .filter(view -> view.job().account().equals(place.account()))
                .flatMap(view -> kept.job(view).stream());
    }

    /** All of this account, the newest first. */
    public List<RowJob> ours(RowKind kind) {
        return ours(Instant.EPOCH).stream().filter(job -> job.kind() == kind).toList();
    }

    /** The folder of a job's files. */
    public Path files(RowJob job) {
        return place.folder().resolve(job.kind().folder()).resolve(job.id());
    }
}
