package org.spaceodt.change.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.ActionWork;
import org.spaceodt.action.apply.Verifying;
import org.spaceodt.action.owner.HolderStage;
import org.spaceodt.action.person.PersonOutgoingProfile;
import org.spaceodt.action.person.PersonPrefixForwarding;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.JobDesk;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.guard.SecondPerson;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.Undoing;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.Planning;
import org.spaceodt.job.JobMove;
import org.spaceodt.job.JobState;
import org.spaceodt.job.StopReason;
import org.spaceodt.job.engine.EngineSettings;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.store.JobProgress;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/** Jobs by stages, from a table or a plan, against the sandbox. */
class StagedJobsTest {
    private static final String HEADER = "person_id,extension,block_call_types\n";
    private static final String ANA = "ana.ejemplo@example.com";
    private static final String PEP = "pep.ejemplo@example.com";
    private static final String MAR = "mar.ejemplo@example.com";

    @RegisterExtension
    static final ActionStage STAGE = new ActionStage();

    @TempDir
    Path folder;

    private JobDesk desk;
    private JobContext place;
    private RowJobs jobs;
    private StagedJobs staged;

    @BeforeEach
    void open() {
        HolderStage people = HolderStage.of(STAGE);
        people.person(PEP, Optional.of("2903"));
        people.person(MAR, Optional.of("2904"));
        STAGE.forgetCalls();
        desk = JobDesk.in(folder, STAGE, Clock.systemUTC());
        place = placeOf("operadora");
        jobs = new RowJobs(place);
        staged = new StagedJobs(place);
    }

    private JobContext placeOf(String operator) {
        return desk.of(operator, null, new PersonPrefixForwarding(), new PersonOutgoingProfile());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private CheckedTable table(String... rows) throws IOException {
        byte[] csv = (HEADER + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        CheckedTable table = jobs.check(new TwoStages(), GivenRows.of(Source.of(csv)), TableLimits.USUAL);
        assertThat(table.diagnostics().list())
                .noneMatch(found -> table.diagnostics().hasErrors());
        return table;
    }

    private RowJob make(CheckedTable table, Decided... decided) throws IOException {
        return staged.make(table, "people.csv", place.usualLimits(), List.of(decided))
                .job();
    }

    /** Runs what may be run, to where it rests. */
    private RowJob run(RowJob job) throws InterruptedException {
        ActionWork work = new ActionWork(
                ActionWork.STAGED,
                place.catalogue(),
                STAGE.webex(),
                Verifying.watch(ActionStage.VERIFYING),
                place.jobProtection());
        try (JobEngine engine = JobEngine.start(desk.store(), "account", List.of(work), EngineSettings.usual())) {
            place.jobs().begin(job.id());
            return job.as(new JobProgress(desk.store(), job.id())
                    .follow(Duration.ofMillis(10), seen -> true)
                    .job());
        }
    }

    private static Decided beforehand(String stage, StageDecision.Answer answer) {
        return new Decided(stage, answer, Optional.empty(), Optional.empty());
    }

    private MadePlan plan(RowJob job, String stage, List<PlanRow> rows) throws IOException {
        return staged.plan(job, stage, JobDesk.NO_FILES, rows::add);
    }

    private void yes(RowJob job, String stage) throws IOException {
        staged.decide(
                job,
                stage,
                StageDecision.Answer.YES,
                plan(job, stage, new ArrayList<>()).plan(),
                "");
    }

    private List<String> ends(RowJob job) {
        ResultWords words = place.words();
        List<String> ends = new ArrayList<>();
        jobs.rows(job)
                .each(steps -> ends.add(steps.get(0).item().row() + " "
                        + RowEnd.of(steps, words).id() + " "
                        + steps.stream().map(step -> step.state().name()).toList()));
        return ends;
    }

    @Test
    void nothingIsBegunThatNobodyDecided() throws Exception {
        RowJob job = make(table(ANA + ",2902,INTERNATIONAL", PEP + ",2905,", MAR + ",,INTERNATIONAL"));

        RowJob waits = run(job);

        assertThat(waits.view().state()).isEqualTo(JobState.PAUSED);
        assertThat(waits.view().reason()).contains(StopReason.DECISION);
        assertThat(STAGE.writes()).isEmpty();
        assertThat(staged.next(waits)).contains(TwoStages.FORWARD);
        assertThat(staged.stages(waits))
                .extracting(JobStage::stage, JobStage::rows, JobStage::standing)
                .containsExactly(
                        tuple(TwoStages.FORWARD, 2, JobStage.Standing.WAITING),
                        tuple(TwoStages.BLOCK, 2, JobStage.Standing.UNDECIDED));
    }

    @Test
    void aStageIsShownDecidedAndDoneAfterTheOther() throws Exception {
        RowJob job = run(make(table(ANA + ",2902,INTERNATIONAL", PEP + ",2905,", MAR + ",,INTERNATIONAL")));
        List<PlanRow> shown = new ArrayList<>();
        MadePlan first = plan(job, TwoStages.FORWARD, shown);

        assertThat(shown).extracting(PlanRow::row).containsExactly(2, 3);
        assertThat(shown).allMatch(row -> row.mode() == PlanRow.Mode.UPDATE);
        assertThat(first.totals().rows()).isEqualTo(2);
        staged.decide(job, TwoStages.FORWARD, StageDecision.Answer.YES, first.plan(), "");
        RowJob second = run(job);

        assertThat(second.view().reason()).contains(StopReason.DECISION);
        assertThat(staged.next(second)).contains(TwoStages.BLOCK);
        assertThat(STAGE.writes()).hasSize(2);
        yes(second, TwoStages.BLOCK);
        RowJob last = run(second);

        assertThat(last.view().state()).isEqualTo(JobState.COMPLETED);
        assertThat(staged.next(last)).isEmpty();
        assertThat(ends(last)).containsExactly("2 changed [DONE, DONE]", "3 changed [DONE]", "4 changed [DONE]");
        assertThat(staged.stages(last)).allSatisfy(stage -> {
            assertThat(stage.standing()).isEqualTo(JobStage.Standing.DONE);
            assertThat(stage.decision().orElseThrow().decidedBy()).isEqualTo("operadora");
            assertThat(stage.decision().orElseThrow().digest()).isEqualTo(stage.digest());
        });
    }

    @Test
    void whatWasDecidedBeforehandIsDoneWithoutAnybody() throws Exception {
        RowJob job = make(
                table(ANA + ",2902,INTERNATIONAL", PEP + ",2905,INTERNATIONAL"),
                beforehand(TwoStages.FORWARD, StageDecision.Answer.YES),
                beforehand(TwoStages.BLOCK, StageDecision.Answer.YES));

        RowJob done = run(job);

        assertThat(done.view().state()).isEqualTo(JobState.COMPLETED);
        List<String> writes = STAGE.writes();
        assertThat(writes).hasSize(4);
        assertThat(writes.subList(0, 2)).allMatch(write -> write.contains("callForwarding"));
        assertThat(writes.subList(2, 4)).allMatch(write -> write.contains("outgoingPermission"));
    }

    @Test
    void aStageThatIsLeftOutKeepsNothingElseFromBeingDone() throws Exception {
        RowJob job = run(make(table(ANA + ",2902,INTERNATIONAL", PEP + ",2905,")));
        staged.decide(job, beforehand(TwoStages.FORWARD, StageDecision.Answer.NO));
        RowJob second = run(job);
        yes(second, TwoStages.BLOCK);

        RowJob last = run(second);

        assertThat(last.view().state()).isEqualTo(JobState.COMPLETED);
        assertThat(ends(last)).containsExactly("2 changed [SKIPPED, DONE]", "3 unchanged [SKIPPED]");
        assertThat(staged.stages(last).get(0).standing()).isEqualTo(JobStage.Standing.LEFT_OUT);
        assertThat(STAGE.writes()).allMatch(write -> write.contains("outgoingPermission"));
    }

    /** Other values for some rows, as whoever read them has checked them. */
    private record Given(String name, Map<Integer, Step> all) implements Overrides {
        @Override
        public SortedSet<Integer> rows() {
            return new TreeSet<>(all.keySet());
        }

        @Override
        public Step step(int row, Optional<ActionInput> given) {
            return all.get(row);
        }
    }

    private Overrides extensions(String file, Map<Integer, String> personAndExtension) throws IOException {
        Map<Integer, Overrides.Step> steps = new TreeMap<>();
        for (Map.Entry<Integer, String> one : personAndExtension.entrySet()) {
            try (CheckedTable.Rows rows = table(one.getValue() + ",").rows()) {
                var row = rows.next().orElseThrow();
                steps.put(
                        one.getKey(), new Overrides.Step(row.key(), row.steps().get(0)));
            }
        }
        return new Given(file, steps);
    }

    @Test
    void otherValuesReplaceThoseOfARowAndGiveARowAStepThatItHadNot() throws Exception {
        RowJob job = run(make(table(ANA + ",2902,", PEP + ",2905,", MAR + ",,INTERNATIONAL")));
        Overrides with = extensions("ext.csv", Map.of(3, PEP + ",2906", 4, MAR + ",2907"));
        List<PlanRow> shown = new ArrayList<>();

        MadePlan plan = staged.plan(job, TwoStages.FORWARD, with, JobDesk.NO_FILES, shown::add);
        staged.decide(job, TwoStages.FORWARD, StageDecision.Answer.YESBUT, plan.plan(), with.name());
        RowJob second = run(job);

        assertThat(shown).extracting(PlanRow::row).containsExactly(2, 3, 4);
        assertThat(shown.get(1).details()).contains("532906");
        assertThat(STAGE.sent("PUT /people/{personId}/features/callForwarding").toString())
                .contains("532902", "532906", "532907")
                .doesNotContain("532905");
        StageDecision decision = staged.stages(second).get(0).decision().orElseThrow();
        assertThat(decision.overrideName()).isEqualTo("ext.csv");
        assertThat(ends(second)).containsExactly("2 changed [DONE]", "3 changed [DONE]", "4 waiting [DONE, WAITING]");
        RowJob beforehand = make(
                table(ANA + ",2902,", PEP + ",2905,", MAR + ",,PREMIUM_SERVICES_I"),
                new Decided(TwoStages.FORWARD, StageDecision.Answer.YESBUT, Optional.of(with), Optional.empty()));
        assertThat(staged.stages(beforehand).get(0).digest())
                .as("whenever it is decided, it is the same that is written")
                .isEqualTo(decision.digest());
    }

    @Test
    void whatWasApprovedForOtherValuesIsNotDecided() throws Exception {
        String digest = staged.stages(make(table(ANA + ",2902,"))).get(0).digest();
        Decided approved =
                new Decided(TwoStages.FORWARD, StageDecision.Answer.YES, Optional.empty(), Optional.of(digest));

        RowJob same = make(table(ANA + ",2902,INTERNATIONAL"), approved);
        RowJob other = make(table(ANA + ",2903,INTERNATIONAL"), approved);

        assertThat(staged.stages(same).get(0).standing()).isEqualTo(JobStage.Standing.APPROVED);
        assertThat(staged.stages(other).get(0).standing()).isEqualTo(JobStage.Standing.WAITING);
    }

    @Test
    void ofTwoWhoDecideTheFirstIsHeardAndTheOtherIsToldWhoItWas() throws Exception {
        RowJob job = run(make(table(ANA + ",2902,")));
        StagedJobs another = new StagedJobs(placeOf("otra"));
        MadePlan shown = another.plan(job, TwoStages.FORWARD, JobDesk.NO_FILES, row -> {});
        yes(job, TwoStages.FORWARD);

        StagedJobs.AlreadyDecided told = catchThrowableOfType(
                StagedJobs.AlreadyDecided.class,
                () -> another.decide(job, TwoStages.FORWARD, StageDecision.Answer.NO, shown.plan(), ""));

        assertThat(told.decision().decidedBy()).isEqualTo("operadora");
        assertThat(told.decision().answer()).isEqualTo(StageDecision.Answer.YES);
        assertThat(run(job).view().state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void thePlanOfAnotherStageOrJobDecidesNothing() throws Exception {
        RowJob job = run(make(table(ANA + ",2902,INTERNATIONAL")));
        MadePlan other = plan(job, TwoStages.BLOCK, new ArrayList<>());

        assertThatThrownBy(() -> staged.decide(job, TwoStages.FORWARD, StageDecision.Answer.YES, other.plan(), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(staged.next(job)).contains(TwoStages.FORWARD);
    }

    @Test
    void aJobIsMadeOfAKeptPlanAndItsUndoGoesBackStageByStage() throws Exception {
        CheckedTable table = table(ANA + ",2902,INTERNATIONAL", PEP + ",2905,INTERNATIONAL");
        MadePlan plan = new Planning(place).plan(table, "people.csv", JobDesk.NO_FILES, row -> {});
        assertThat(StagedJobs.digests(plan.plan(), new TwoStages()))
                .containsOnlyKeys(TwoStages.FORWARD, TwoStages.BLOCK);
        RowJob job = staged.make(
                        plan.plan(),
                        new TwoStages(),
                        place.usualLimits(),
                        List.of(
                                beforehand(TwoStages.FORWARD, StageDecision.Answer.YES),
                                beforehand(TwoStages.BLOCK, StageDecision.Answer.YES)))
                .job();
        RowJob done = run(job);
        STAGE.forgetCalls();

        MadePlan undo = new Undoing(place).plan(done, row -> {});
        List<String> stages = new ArrayList<>();
        undo.plan().each(row -> stages.add(row.row() + " " + row.stage()));
        RowJob undone = run(jobs.make(undo.plan(), place.usualLimits()).job());

        assertThat(done.view().state()).isEqualTo(JobState.COMPLETED);
        assertThat(done.view().job().origin().plan()).isPresent();
        assertThat(stages)
                .containsExactly(
                        "2 " + TwoStages.BLOCK,
                        "3 " + TwoStages.BLOCK,
                        "2 " + TwoStages.FORWARD,
                        "3 " + TwoStages.FORWARD);
        assertThat(undo.totals().rows()).isEqualTo(2);
        assertThat(undone.view().state()).isEqualTo(JobState.COMPLETED);
        assertThat(ends(undone)).containsExactly("2 changed [DONE, DONE]", "3 changed [DONE, DONE]");
        List<String> writes = STAGE.writes();
        assertThat(writes.subList(0, 2)).allMatch(write -> write.contains("outgoingPermission"));
        assertThat(writes.subList(2, 4)).allMatch(write -> write.contains("callForwarding"));
    }

    @Test
    void aJobThatWaitsForADecisionIsUndoneAsFarAsItCame() throws Exception {
        RowJob half =
                run(make(table(ANA + ",2902,INTERNATIONAL"), beforehand(TwoStages.FORWARD, StageDecision.Answer.YES)));
        place.jobs().move(half.id(), JobMove.CANCEL);

        MadePlan undo = new Undoing(place).plan(half, row -> {});

        assertThat(undo.totals().steps()).isEqualTo(1);
        assertThat(run(jobs.make(undo.plan(), place.usualLimits()).job()).view().state())
                .isEqualTo(JobState.COMPLETED);
    }

    @Test
    void aRowThatFailedIsInTheNextPlanForWhenItIsTriedAgain() throws Exception {
        STAGE.faults(
                "{'where': {'method': 'PUT', 'path': '/people/{personId}/features/callForwarding'}, 'what': {'status': 400}}");
        RowJob failed =
                run(make(table(ANA + ",2902,INTERNATIONAL"), beforehand(TwoStages.FORWARD, StageDecision.Answer.YES)));
        List<PlanRow> shown = new ArrayList<>();
        MadePlan plan = plan(failed, TwoStages.BLOCK, shown);

        assertThat(shown).extracting(PlanRow::mode).containsExactly(PlanRow.Mode.LATER);
        staged.decide(failed, TwoStages.BLOCK, StageDecision.Answer.YES, plan.plan(), "");
        RowJob ended = run(failed);
        assertThat(jobs.failedRows(ended)).containsExactly(2);
        STAGE.faults("");
        place.jobs().move(ended.id(), JobMove.RETRY);

        assertThat(run(ended).view().state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void whoGaveTheRowsDecidesNothingAndWhoGaveOtherValuesDecidesNotThose() throws Exception {
        RowJob job = make(table(ANA + ",2902,INTERNATIONAL"));
        StagedJobs own = new StagedJobs(place.askingFor(new SecondPerson(true)));
        StagedJobs another = new StagedJobs(placeOf("marta").askingFor(new SecondPerson(true)));
        MadePlan plan = plan(job, TwoStages.FORWARD, new ArrayList<>());
        MadePlan martas = another.plan(job, TwoStages.FORWARD, JobDesk.NO_FILES, row -> {});

        assertThatThrownBy(() -> own.decide(job, TwoStages.FORWARD, StageDecision.Answer.YES, martas.plan(), ""))
                .isInstanceOf(SecondPerson.Refused.class);
        assertThatThrownBy(() -> own.decide(job, beforehand(TwoStages.FORWARD, StageDecision.Answer.NO)))
                .isInstanceOf(SecondPerson.Refused.class);
        assertThatThrownBy(() ->
                        another.decide(job, TwoStages.FORWARD, StageDecision.Answer.YESBUT, martas.plan(), "x.csv"))
                .isInstanceOf(SecondPerson.Refused.class);
        assertThat(staged.stages(job)).allMatch(stage -> stage.decision().isEmpty());
        another.decide(job, TwoStages.FORWARD, StageDecision.Answer.YESBUT, plan.plan(), "x.csv");
        another.decide(job, beforehand(TwoStages.BLOCK, StageDecision.Answer.YES));
        assertThat(staged.stages(job))
                .allMatch(stage -> stage.decision().orElseThrow().decidedBy().equals("marta"));
    }

    @Test
    void whereTwoPeopleAreAskedForNobodyDecidesARunThatTheyMake() throws Exception {
        CheckedTable table = table(ANA + ",2902,");
        StagedJobs own = new StagedJobs(place.askingFor(new SecondPerson(true)));

        assertThatThrownBy(() -> own.make(
                        table,
                        "people.csv",
                        place.usualLimits(),
                        List.of(beforehand(TwoStages.FORWARD, StageDecision.Answer.YES))))
                .isInstanceOf(SecondPerson.Refused.class);
        assertThat(own.make(table, "people.csv", place.usualLimits(), List.of()).already())
                .isFalse();
    }
}
