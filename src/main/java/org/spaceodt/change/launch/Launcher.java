package org.spaceodt.change.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spaceodt.action.Description;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.FaultFiles;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.RowView;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.Planning;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.recipe.ActionRecipe;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.job.JobState;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.webex.WebexException;

/** Plans or applies actions one after the other. One that cannot be done does not keep the others from it. */
public final class Launcher {
    private final JobContext place;
    private final RowJobs jobs;

    public Launcher(JobContext place) {
        this.place = place;
        this.jobs = new RowJobs(place);
    }

    /**
     * @param action its id, which may be none
     * @param source what the rows are called
     * @param checked the rows, where they were looked at before
     * @param approved the plan that somebody was shown: it is done as it is, and what has changed since is refused
     */
    public record Step(
            String action,
            GivenRows rows,
            String source,
            Optional<CheckedTable> checked,
            Optional<SavedPlan> approved) {
        public Step(String action, GivenRows rows, String source) {
            this(action, rows, source, Optional.empty(), Optional.empty());
        }

        public Step(String action, GivenRows rows, String source, CheckedTable checked) {
            this(action, rows, source, Optional.of(checked), Optional.empty());
        }

        /** @param shown what was planned for it; what is seen later goes by its rows */
        public Step approved(StepEnd shown) {
            return new Step(action, rows, source, checked, shown.isLater() ? Optional.empty() : shown.plan());
        }
    }

    /** Whether a step is of use when the one before it was not done. */
    public enum Order {
        EACH_FOR_ITSELF,
        ONE_NEEDS_THE_OTHER
    }

    /**
     * Says what the steps would change. Where one needs the other, a step that cannot be done yet is {@code later}.
     *
     * @throws WebexException.Unauthorized when nothing can be read
     */
    public List<StepEnd> plan(List<Step> steps, Order order) throws IOException {
        List<StepEnd> ends = new ArrayList<>();
        boolean before = false;
        for (Step step : steps) {
            StepEnd end = tried(step, this::plan);
            boolean later = before && order == Order.ONE_NEEDS_THE_OTHER && !end.good() && !end.rejected();
            ends.add(later ? end.later(said("step.later")) : end);
            before |= end.writes() || later;
        }
        return ends;
    }

    /**
     * Does the steps, each as a job.
     *
     * @param run runs the job of that id, and says how it stands when it was left; one that is not at its end ends it all
     * @throws WebexException.Unauthorized when the token is refused before a job was made
     */
    public List<StepEnd> apply(List<Step> steps, Order order, Function<String, JobState> run) throws IOException {
        List<StepEnd> ends = new ArrayList<>();
        boolean goOn = true;
        for (Step step : steps) {
            if (!goOn) {
                ends.add(StepEnd.said(step.action(), "skipped", said("step.skipped"), false));
                continue;
            }
            StepEnd end = tried(step, table -> apply(table, step, run));
            ends.add(end);
            goOn = !end.left() && (end.good() || order == Order.EACH_FOR_ITSELF);
        }
        return ends;
    }

    private interface Doing {
        StepEnd with(CheckedTable table) throws IOException;
    }

    private StepEnd tried(Step step, Doing doing) throws IOException {
        var action = place.catalogue().find(step.action());
        if (action.isEmpty()) {
            return StepEnd.said(
                            step.action(),
                            "rejected",
                            said(
                                    "step.unknown",
                                    step.action(),
                                    place.catalogue().near(step.action())),
                            false)
                    .asRejected();
        }
        try {
            CheckedTable table = step.checked().isPresent()
                    ? step.checked().get()
                    : check(action.get().description(), step.rows());
            return table.isGood() ? doing.with(table) : faults(table);
        } catch (WebexException.Unauthorized e) {
            throw e;
        } catch (WebexException e) {
            FailureDetail trouble = FailureDetail.of(e);
            return StepEnd.failed(step.action(), trouble.status(), words().inWords(trouble));
        }
    }

    /** What is wrong with the rows of a step, before anything is done. */
    public CheckedTable check(Description action, GivenRows rows) throws IOException {
        return jobs.check(new ActionRecipe(action), rows, TableLimits.USUAL);
    }

    private StepEnd faults(CheckedTable table) throws IOException {
        StepEnd.Making end = new StepEnd.Making(table.recipe().subject());
        table.generalDiagnostics().each(found -> fault(found, end));
        table.diagnostics().each(found -> fault(found, end));
        table.writeFaults(
                        place, source -> FaultFiles.folder(place, table.recipe().kind(), source))
                .ifPresent(folder ->
                        end.also(new StepEnd.Line(0, "", "rejected", 0, said("step.faults", folder.toString()))));
        return end.end().asRejected();
    }

    private void fault(Diagnostic found, StepEnd.Making end) {
        if (found.severity() == Diagnostic.Severity.ERROR) {
            String text = found.summary().in(place.language())
                    + " "
                    + found.nextStep().in(place.language());
            end.add(new StepEnd.Line(found.row(), found.column(), "rejected", 0, text), false);
        }
    }

    private StepEnd plan(CheckedTable table) throws IOException {
        StepEnd.Making end = new StepEnd.Making(table.recipe().subject()).leftOut(table.leftOut());
        JobFiles files = JobFiles.of(table.recipe().kind(), place);
        MadePlan made = new Planning(place)
                .plan(
                        table,
                        table.recipe().subject(),
                        files::plan,
                        row -> end.add(line(row), !row.mode().isBad()));
        return end.end().of(made);
    }

    private static StepEnd.Line line(PlanRow row) {
        return new StepEnd.Line(row.row(), row.key(), row.mode().id(), 0, row.details());
    }

    private StepEnd apply(CheckedTable table, Step step, Function<String, JobState> run) throws IOException {
        StepEnd.Making end = new StepEnd.Making(table.recipe().subject()).leftOut(table.leftOut());
        if (table.count() == 0) {
            return end.end();
        }
        RowJobs.Made made = step.approved().isPresent()
                ? jobs.make(table, step.approved().get(), place.usualLimits())
                : jobs.make(table, step.source(), place.usualLimits());
        String id = made.job().id();
        JobState state = run.apply(id);
        ResultWords words = words();
        jobs.rows(made.job()).each(steps -> {
            RowView row = RowView.of(steps, words);
            String details = (row.details() + " " + row.reason() + " " + row.nextStep()).strip();
            end.add(
                    new StepEnd.Line(row.number(), row.key(), row.end().id(), row.httpStatus(), details),
                    row.end().isGood());
        });
        StepEnd ended = end.end().of(id);
        return state.ended() ? ended : ended.asLeft();
    }

    private ResultWords words() {
        return place.words();
    }

    private String said(String key, String... values) {
        return LaunchTexts.text(key, values).in(place.language());
    }
}
