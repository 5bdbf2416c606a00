package org.spaceodt.cli.softphone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.lookup.LookUps;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.Planning;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.preflight.Preflight;
import org.spaceodt.change.preflight.TokenFacts;
import org.spaceodt.change.softphone.DecisionsFile;
import org.spaceodt.change.softphone.OverrideFile;
import org.spaceodt.change.softphone.OverridePlaces;
import org.spaceodt.change.softphone.RunPeople;
import org.spaceodt.change.softphone.SoftphoneRecipe;
import org.spaceodt.change.softphone.SoftphoneStage;
import org.spaceodt.change.stage.Decided;
import org.spaceodt.change.stage.StagedJobs;
import org.spaceodt.cli.job.JobRunning;
import org.spaceodt.cli.job.LimitOptions;
import org.spaceodt.cli.job.PlanOptions;
import org.spaceodt.cli.job.PlanRun;
import org.spaceodt.cli.job.hours.Start;
import org.spaceodt.cli.progress.WorkLine;
import org.spaceodt.cli.question.Approval;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.FaultList;
import org.spaceodt.job.NewJob;
import org.spaceodt.sheet.Listing;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** One run: its table is checked and planned, then its stages are decided and done. */
final class BulkRun {
    private final JobContext place;
    private final JobServices services;
    private final CommandSpec spec;
    private final Asked asked;
    private final OverridePlaces places;
    private final Messages messages;
    private final PrintWriter err;
    private final StagedJobs staged;

    /** What the operator asks for beside a table. */
    record Asked(PlanOptions plans, LimitOptions limits, boolean live, boolean quiet, Start start) {
        NewJob.Limits limits(JobContext place) {
            return limits.of(place);
        }
    }

    BulkRun(JobContext place, JobServices services, CommandSpec spec, Asked asked, OverridePlaces places) {
        this.place = place;
        this.services = services;
        this.spec = spec;
        this.asked = asked;
        this.places = places;
        this.messages = Console.of(spec).messages();
        this.err = spec.commandLine().getErr();
        this.staged = new StagedJobs(place);
    }

    /** @return the exit code */
    int table(Path file, GivenRows given, Optional<DecisionsFile> answers, boolean onlyFailures)
            throws IOException, UsageError {
        GivenRows rows = given;
        SoftphoneRecipe recipe = SoftphoneRecipe.of(place).lookingIn(lookUps());
        String source = file.getFileName().toString();
        if (onlyFailures) {
            FailuresOnly failures = FailuresOnly.of(place, given, recipe, messages);
            if (failures.rows().isEmpty()) {
                err.println(messages.get("action.nothingFailed"));
                return ExitCodes.COMPLETE;
            }
            rows = given.onlyRows(failures.rows());
            recipe = recipe.from(failures.stages());
        }
        CheckedTable table;
        try (WorkLine line = WorkLine.checking(Console.of(spec), place, asked.quiet())) {
            table = new RowJobs(place).check(recipe, rows, TableLimits.USUAL);
        }
        new FaultList(err, ansi(), messages)
                .print(
                        table,
                        Optional.empty(),
                        file.toString(),
                        place,
                        !asked.plans().planAlone());
        if (!table.isGood()) {
            return ExitCodes.USAGE;
        }
        Optional<List<Decided>> decided =
                decided(stage -> RunPeople.of(table, stage), recipe, given.country(), answers);
        if (decided.isEmpty()) {
            return ExitCodes.USAGE;
        }
        PlanRun plans = plans();
        Optional<RowJob> unfinished =
                asked.plans().planAlone() ? Optional.empty() : new RowJobs(place).unfinished(table);
        if (unfinished.isEmpty() && table.count() > 0) {
            Preflight preflight =
                    new Preflight(place.catalogue(), place.webex(), TokenFacts.of(place.webex()), Clock.systemUTC());
            new Listing(preflight.check(table), messages.locale(), messages.commands())
                    .lines()
                    .forEach(err::println);
            err.flush();
        }
        if (asked.plans().planAlone() || table.count() == 0) {
            return plans.plan(table, source);
        }
        RowJobs.Made made = unfinished.isPresent()
                ? new RowJobs.Made(unfinished.get(), true)
                : made(table, source, recipe, plans, decided.get());
        return go(made, recipe, given.country(), decided.get());
    }

    private Optional<List<Decided>> decided(
            Function<SoftphoneStage, OverrideFile.People> people,
            SoftphoneRecipe recipe,
            Optional<String> country,
            Optional<DecisionsFile> answers)
            throws IOException {
        return answers.isPresent()
                ? new GivenDecisions(answers.get(), overrides(recipe, country)).of(people)
                : Optional.of(List.of());
    }

    private LookUps lookUps() throws IOException {
        return LookUps.of(place, asked.live(), Clock.systemUTC());
    }

    /** A run of a plan that is shown and kept. */
    private RowJobs.Made made(
            CheckedTable table, String source, SoftphoneRecipe recipe, PlanRun plans, List<Decided> decided)
            throws IOException {
        JobFiles files = JobFiles.of(RowKind.SOFTPHONE, place);
        MadePlan plan = plans.show(table.count(), view -> new Planning(place).plan(table, source, files::plan, view));
        plans.sayLeftOut(table);
        err.println(messages.get(
                "plan.kept", plan.plan().stored().id(), plan.plan().stored().digest()));
        return staged.make(plan.plan(), recipe, asked.limits(place), decided);
    }

    /**
     * Goes on with a plan that was kept: what was approved for its digest is not asked again, and nothing is where a file answers.
     *
     * @return the exit code
     */
    int named(Optional<String> country, Optional<DecisionsFile> answers) throws IOException, UsageError {
        SavedPlan plan = asked.plans().open(place, RowKind.SOFTPHONE, Console.of(spec));
        PlanRun plans = plans();
        if (!plan.head().undoOf().isEmpty()) {
            if (answers.isPresent()) {
                throw new UsageError(messages.get("softphones.options"));
            }
            return plans.applyNamed(
                    RowKind.SOFTPHONE, any -> true, asked.limits(place), new Approval().isNeeded(place));
        }
        SoftphoneRecipe recipe = SoftphoneRecipe.of(place);
        if (answers.isPresent()) {
            Optional<List<Decided>> decided = decided(stage -> RunPeople.of(plan, stage), recipe, country, answers);
            return decided.isEmpty()
                    ? ExitCodes.USAGE
                    : go(staged.make(plan, recipe, asked.limits(place), decided.get()), recipe, country, decided.get());
        }
        Map<String, String> digests = StagedJobs.digests(plan, recipe);
        List<Decided> approved = new Approved(place, staged).of(plan, digests);
        approved.forEach(one -> err.println(messages.get("softphones.approved", one.stage())));
        return go(staged.make(plan, recipe, asked.limits(place), approved), recipe, country, approved);
    }

    private int go(RowJobs.Made made, SoftphoneRecipe recipe, Optional<String> country, List<Decided> decided)
            throws IOException, UsageError {
        StageApproval approval = new StageApproval(
                place,
                new StageQuestions(Console.of(spec)),
                overrides(recipe, country),
                new StageApproval.StageScreen(Console.of(spec), err, messages, ansi()));
        asked.start().before(place, messages).forEach(line -> err.println(Visible.of(line)));
        JobRunning running = new JobRunning(services, spec, messages, asked.quiet(), asked.start());
        return new StagedRun(place, running, approval, err, messages).go(made, decided);
    }

    private PlanRun plans() {
        return new PlanRun(place, asked.plans(), services, spec, asked.quiet(), asked.start(), spec.name());
    }

    private OverrideReading overrides(SoftphoneRecipe recipe, Optional<String> country) {
        return new OverrideReading(recipe, place.session(), places, country, err, messages);
    }

    private Ansi ansi() {
        return spec.commandLine().getColorScheme().ansi();
    }
}
