package org.spaceodt.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Planned;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.apply.Verification;
import org.spaceodt.action.apply.Verifier;
import org.spaceodt.webex.WebexId;

/** What holds for every action, whatever it does. */
public abstract class ActionContract {
    @RegisterExtension
    protected static final ActionStage STAGE = new ActionStage();

    protected abstract Action<?> action();

    /** Makes what the row needs, and says a row that changes something; with names where names are accepted. */
    protected abstract Map<String, String> row();

    /** Changes one of the fields that the row changes, otherwise than the row. */
    protected abstract void disturb(Change.Effective planned);

    /** Whether what the row does can be undone. */
    protected abstract boolean reversible();

    private Map<String, String> row;

    @BeforeEach
    void prepare() {
        row = row();
        STAGE.forgetCalls();
    }

    private Change.Effective plan() {
        Change change = STAGE.plan(action(), row);
        assertThat(change).isInstanceOf(Change.Effective.class);
        return (Change.Effective) change;
    }

    @Test
    void aPlanSaysWhatWouldChangeAndWritesNothing() {
        Change.Effective plan = plan();

        assertThat(plan.differences()).isNotEmpty();
        assertThat(STAGE.writes()).isEmpty();
    }

    @Test
    void aSavedPlanIsAppliedExactlyAndReadBack() {
        Change.Effective plan = plan();

        Result.Done done = STAGE.done(action(), ActionStage.kept(plan, Change.class));

        assertThat(Difference.between(done.after(), plan.after())).isEmpty();
        assertThat(done.before()).isEqualTo(plan.before());
        assertThat(done.target().id()).isNotEmpty();
        assertThat(done.trackingIds()).isNotEmpty();
        assertThat(ActionStage.kept(done, Result.class)).isEqualTo(done);
    }

    @Test
    void theSecondTimeThereIsNothingToDo() {
        Change.Effective plan = plan();
        STAGE.done(action(), plan);
        STAGE.forgetCalls();

        assertThat(STAGE.plan(action(), row)).isInstanceOf(Change.Nothing.class);
        assertThat(STAGE.apply(action(), plan, Applier.Mode.SAVED)).isInstanceOf(Result.Unchanged.class);
        assertThat(STAGE.writes()).isEmpty();
    }

    @Test
    void whatHasChangedSinceThePlanIsRefusedAndNamed() {
        Change.Effective plan = plan();
        disturb(plan);
        STAGE.forgetCalls();

        Result result = STAGE.apply(action(), plan, Applier.Mode.SAVED);

        assertThat(result).isInstanceOf(Result.Refused.class);
        assertThat(ActionStage.said(((Result.Refused) result).reasons())).isNotBlank();
        assertThat(STAGE.writes()).isEmpty();
    }

    @Test
    void theBeforeImageIsKeptBeforeAnythingIsWritten() {
        Change.Effective plan = plan();
        List<Change.Effective> kept = new ArrayList<>();

        assertThatThrownBy(() -> STAGE.applier().apply(action(), plan, Applier.Mode.SAVED, intended -> {
                    kept.add(intended);
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");

        assertThat(kept).containsExactly(plan);
        assertThat(STAGE.writes()).isEmpty();
    }

    @Test
    void afterACrashBeforeTheWriteItIsWritten() {
        Change.Effective plan = plan();

        Result result = STAGE.apply(action(), ActionStage.kept(plan, Change.class), Applier.Mode.IN_DOUBT);

        assertThat(result).isInstanceOf(Result.Done.class);
        assertThat(((Result.Done) result).foundDone()).isFalse();
    }

    @Test
    void afterACrashBetweenTheWriteAndItsAnswerItIsNotWrittenAgain() {
        Change.Effective plan = plan();
        action().write(plan, STAGE.webex());
        STAGE.forgetCalls();

        Result result = STAGE.apply(action(), ActionStage.kept(plan, Change.class), Applier.Mode.IN_DOUBT);

        assertThat(result).isInstanceOf(Result.Done.class);
        Result.Done done = (Result.Done) result;
        assertThat(done.foundDone()).isTrue();
        assertThat(done.before()).isEqualTo(plan.before());
        assertThat(done.target().id()).isNotEmpty();
        assertThat(STAGE.writes()).isEmpty();
    }

    @Test
    void whatSomebodyElseDidAfterACrashIsNotOverwritten() {
        Change.Effective plan = plan();
        disturb(plan);
        STAGE.forgetCalls();

        Result result = STAGE.apply(action(), plan, Applier.Mode.IN_DOUBT);

        assertThat(result).isInstanceOf(Result.Failed.class);
        assertThat(ActionStage.said(((Result.Failed) result).reasons())).isNotBlank();
        assertThat(STAGE.writes()).isEmpty();
    }

    @Test
    void anErrorAlthoughItWasDoneIsNoFailure() {
        Change.Effective plan = plan();
        STAGE.faultsOfWrites("'when': {'times': 1}, 'what': {'doneButStatus': 400}");

        Result result = STAGE.apply(action(), plan, Applier.Mode.JUST_PLANNED);

        assertThat(result).isInstanceOfAny(Result.Done.class, Result.Failed.class);
        if (result instanceof Result.Failed) {
            // The first of several writes was answered with an error: the others were not made.
            STAGE.faults("");
            result = STAGE.apply(action(), plan, Applier.Mode.IN_DOUBT);
        }
        assertThat(result).isInstanceOf(Result.Done.class);
        assertThat(STAGE.plan(action(), row)).isInstanceOf(Change.Nothing.class);
    }

    @Test
    void whatIsSeenLateIsWaitedFor() {
        Change.Effective plan = plan();
        STAGE.faultsOfWrites("'what': {'lateMs': 120}");

        assertThat(STAGE.apply(action(), plan, Applier.Mode.JUST_PLANNED)).isInstanceOf(Result.Done.class);
    }

    @Test
    void aWriteThatDoesNotTakeIsAFailureThatNamesTheFields() {
        Change.Effective plan = plan();

        Result result = STAGE.apply(new IdleAction<>(action()), plan, Applier.Mode.JUST_PLANNED);

        assertThat(result).isInstanceOf(Result.Failed.class);
        Result.Failed failed = (Result.Failed) result;
        assertThat(failed.missing()).isNotEmpty();
        assertThat(ActionStage.said(failed.reasons()))
                .contains(failed.missing().stream().map(Difference::field).toList());
        assertThat(failed.retryable()).isTrue();
        assertThat(failed.trackingIds()).isNotEmpty();
        assertThat(failed.before()).isEqualTo(plan.before());
    }

    @Test
    void aRefusedWriteIsAFailureWithItsTrackingId() {
        Change.Effective plan = plan();
        STAGE.faultsOfWrites("'what': {'status': 403}");

        Result result = STAGE.apply(action(), plan, Applier.Mode.JUST_PLANNED);

        assertThat(result).isInstanceOf(Result.Failed.class);
        Result.Failed failed = (Result.Failed) result;
        assertThat(failed.failure().orElseThrow().status()).isEqualTo(403);
        assertThat(failed.failure().orElseThrow().trackingId()).isNotEmpty();
        assertThat(failed.retryable()).isFalse();
        assertThat(failed.missing()).isNotEmpty();
        assertThat(ActionStage.kept(failed, Result.class)).isEqualTo(failed);
    }

    @Test
    void undoingRestoresWhatWasThereOrSaysWhyNot() {
        Change.Effective plan = plan();
        Result.Done done = ActionStage.kept(STAGE.done(action(), plan), Result.Done.class);

        Change undo = STAGE.undo(action(), plan, done);

        if (!reversible()) {
            assertThat(undo).isInstanceOf(Change.Refused.class);
            assertThat(ActionStage.said(((Change.Refused) undo).reasons())).isNotBlank();
            return;
        }
        assertThat(undo).isInstanceOf(Change.Effective.class);
        STAGE.done(action(), ActionStage.kept(undo, Change.class));
        Change.Effective again = plan();
        assertThat(again.before()).isEqualTo(plan.before());
        assertThat(again.after()).isEqualTo(plan.after());
        assertThat(Difference.between(plan.image(), again.image())).isEmpty();
        assertThat(STAGE.undo(action(), done)).isInstanceOf(Change.Nothing.class);
    }

    @Test
    void whatHasChangedSinceIsNotUndone() {
        Result.Done done = STAGE.done(action(), plan());
        disturb(done.change());

        assertThat(STAGE.undo(action(), done)).isInstanceOf(Change.Refused.class);
    }

    private Verification verify(Change.Effective plan, Result.Done done) {
        return new Verifier(new Catalogue(List.of(action())), STAGE.webex())
                .look(new Planned(action().description().id(), "", plan), done, Verifier.written(done));
    }

    @Test
    void theMorningAfterAllIsStillSo() {
        Change.Effective plan = ActionStage.kept(plan(), Change.Effective.class);
        Result.Done done = ActionStage.kept(STAGE.done(action(), plan), Result.Done.class);
        STAGE.forgetCalls();

        Verification found = verify(plan, done);

        assertThat(found.moved()).isEmpty();
        assertThat(found.state()).isEqualTo(Verification.State.STILL_SO);
        assertThat(STAGE.calls()).isPositive();
        assertThat(STAGE.writes()).isEmpty();
    }

    @Test
    void theMorningAfterWhatSomebodyChangedIsNamedWithWhatItWasAndWhatItIs() {
        Change.Effective plan = plan();
        Result.Done done = STAGE.done(action(), plan);
        disturb(done.change());
        STAGE.forgetCalls();

        Verification found = verify(plan, done);

        assertThat(found.state().isOtherwise()).isTrue();
        if (found.state() == Verification.State.DIFFERENT && found.reasons().isEmpty()) {
            assertThat(found.moved())
                    .isNotEmpty()
                    .allMatch(one -> Difference.same(one.before(), Fields.at(done.after(), one.field()))
                            && !Difference.same(one.before(), one.after()));
        }
        assertThat(STAGE.writes()).isEmpty();
    }

    @Test
    void ofWhatCannotBeReadNobodySaysThatItIsStillSo() {
        Change.Effective plan = plan();
        Result.Done done = STAGE.done(action(), plan);
        STAGE.faults("{'where': {'method': 'GET'}, 'what': {'status': 500}}");

        Verification found = verify(plan, done);

        assertThat(found.state()).isEqualTo(Verification.State.UNREAD);
        assertThat(found.failure().orElseThrow().status()).isEqualTo(500);
    }

    @Test
    void anotherRowAboutTheSameIsKnownAlsoWhereItIsSpelledOtherwise() {
        Row given = new Names(STAGE.webex())
                .resolve(action().description(), new Row(2, row))
                .row();
        Map<String, String> other = new HashMap<>();
        action().description().subject().forEach(name -> given.cell(name)
                .ifPresent(cell -> other.put(
                        name,
                        cell.startsWith("+")
                                ? cell.replace("+", "+ ")
                                : new WebexId(cell).bare().toUpperCase(Locale.ROOT))));
        Row spelled = new Row(3, Map.copyOf(other));

        assertThat(Subject.of(action().description(), given)).isNotEmpty();
        assertThat(keys(subjects(action(), given)))
                .containsAll(keys(Subject.of(action().description(), given)))
                .containsAll(keys(Subject.of(action().description(), spelled)));
    }

    private <P> List<Subject> subjects(Action<P> one, Row given) {
        P parameters = ((Reading.Good<P>) KeptCells.read(one, given)).parameters();
        return one.subjects(given, parameters, new Names(STAGE.webex()));
    }

    private static List<String> keys(List<Subject> subjects) {
        return subjects.stream().map(Subject::key).toList();
    }

    @Test
    void everythingIsSaidInThreeLanguages() {
        Description description = action().description();
        for (Locale language : List.of(Locale.ENGLISH, new Locale("es"), new Locale("ca"))) {
            assertThat(description.label(language)).isNotBlank();
            assertThat(description.help(language)).isNotBlank();
            description.parameters().forEach(parameter -> assertThat(description.help(parameter, language))
                    .isNotBlank());
        }
        assertThat(description.scopes()).isNotEmpty();
    }

    @Test
    void everyRequiredCellThatIsMissingIsSaidAtOnce() {
        List<String> required = action().description().parameters().stream()
                .filter(Description.Parameter::required)
                .map(Description.Parameter::name)
                .toList();

        Reading<?> reading = KeptCells.read(action(), new Row(7, Map.of()));

        assertThat(reading).isInstanceOf(Reading.Bad.class);
        Reading.Bad<?> bad = (Reading.Bad<?>) reading;
        assertThat(bad.faults().stream().map(fault -> fault.column())).containsAll(required);
        assertThat(bad.faults())
                .allMatch(fault -> fault.row() == 7
                        && !fault.summary().in(Locale.ENGLISH).isBlank()
                        && !fault.nextStep().in(Locale.ENGLISH).isBlank());
    }
}
