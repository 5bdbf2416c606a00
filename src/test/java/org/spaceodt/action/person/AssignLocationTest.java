package org.spaceodt.action.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionContract;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Result;
import org.spaceodt.webex.resource.person.MoveStart;
import org.spaceodt.webex.resource.person.MoveUsersJobs;
import org.spaceodt.webex.resource.person.MoveUsersJobs.MovingUser;
import org.spaceodt.webex.resource.person.People;

class AssignLocationTest {
    private abstract static class Moved extends ActionContract {
        static final String TARGET = "Sede de Destino";
        static final String EMAIL = "mar.ejemplo@example.com";

        final AssignLocation action = new AssignLocation(Office.WAITS);
        final Office office = new Office(STAGE);
        String person;
        String elsewhere;

        @Override
        protected Action<?> action() {
            return action;
        }

        @Override
        protected boolean reversible() {
            return true;
        }

        Map<String, String> cells() {
            return Map.of("selected", "sí", "person_id", person, "target_location_id", TARGET);
        }

        String location() {
            return new People(STAGE.webex()).get(person).path("locationId").asText();
        }
    }

    @Nested
    class SomebodyWhoCalls extends Moved {
        private String target;

        @Override
        protected Map<String, String> row() {
            String origin = office.open("Sede de Origen", "+34555010150");
            target = office.open(TARGET, "+34555010160");
            elsewhere = office.open("Otra Sede", "+34555010170");
            person = office.hireWithLine(EMAIL, origin, "2971");
            return cells();
        }

        @Override
        protected void disturb(Change.Effective planned) {
            new MoveUsersJobs(STAGE.webex()).start(elsewhere, List.of(MovingUser.of(person)));
        }

        @Test
        void aJobMovesThePersonWithTheExtension() {
            Change plan = STAGE.plan(action, cells());
            STAGE.forgetCalls();

            STAGE.done(action, plan);

            assertThat(STAGE.writes()).containsExactly("POST /telephony/config/jobs/person/moveLocation");
            assertThat(location()).isEqualTo(target);
            assertThat(new People(STAGE.webex()).get(person).path("extension").asText())
                    .isEqualTo("2971");
        }

        @Test
        void whatHindersTheMoveIsInThePlanWithItsCode() {
            office.hireWithLine("otra.ejemplo@example.com", target, "2971");

            Change change = STAGE.plan(action, cells());

            assertThat(ActionStage.said(((Change.Refused) change).reasons())).contains("4202");
            assertThat(STAGE.writes()).doesNotContain("POST /telephony/config/jobs/person/moveLocation");
        }

        @Test
        void whatHindersTheMoveByNowIsAFailureWithItsCode() {
            Change.Effective plan = (Change.Effective) STAGE.plan(action, cells());
            office.hireWithLine("otra.ejemplo@example.com", target, "2971");

            Result.Failed failed = (Result.Failed) STAGE.apply(action, plan, Applier.Mode.SAVED);

            assertThat(ActionStage.said(failed.reasons())).contains("4202");
            assertThat(location()).isNotEqualTo(target);
        }

        @Test
        void anotherJobIsWaitedFor() {
            Change.Effective plan = (Change.Effective) STAGE.plan(action, cells());
            STAGE.faults("{'where': {'method': 'POST'}, 'when': {'times': 2}, 'what': {'status': 409}}");

            assertThat(STAGE.apply(action, plan, Applier.Mode.JUST_PLANNED)).isInstanceOf(Result.Done.class);
        }

        @Test
        void aRowThatIsNotSelectedIsSkippedAndNothingIsReadForIt() {
            Change change =
                    STAGE.plan(action, Map.of("selected", "no", "person_id", person, "target_location_id", target));

            assertThat(ActionStage.said(List.of(((Change.Nothing) change).reason())))
                    .contains("not selected");
            assertThat(STAGE.calls()).isZero();
        }

        @Test
        void onlyARowThatIsSelectedHasToSayWhereTo() {
            assertThat(STAGE.plan(action, Map.of("selected", "no", "person_id", person)))
                    .isInstanceOf(Change.Nothing.class);
            Reading<AssignLocation.Parameters> selected =
                    KeptCells.read(action, new Row(7, Map.of("selected", "yes", "person_id", person)));
            assertThat(((Reading.Bad<?>) selected).faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.column()).isEqualTo("target_location_id"));
        }

        @Test
        void whoIsThereAlreadyIsNotMoved() {
            STAGE.done(action, STAGE.plan(action, cells()));
            STAGE.forgetCalls();

            assertThat(STAGE.plan(action, Map.of("selected", "1", "person_id", person, "target_location_id", target)))
                    .isInstanceOf(Change.Nothing.class);
            assertThat(STAGE.calls()).isEqualTo(1);
        }

        @Test
        void somebodyUnknownIsRefused() {
            Change change = STAGE.plan(
                    action,
                    Map.of(
                            "selected", "true",
                            "person_id", "0f7c1a7e-6f0c-4a55-9f57-0a4b8d3c2e11",
                            "target_location_id", target));

            assertThat(ActionStage.said(((Change.Refused) change).reasons())).contains("0f7c1a7e");
        }
    }

    /** The numbers of the sandbox are of premises PSTN: they do not move along. */
    @Nested
    class SomebodyWithANumber extends Moved {
        private static final String OLD = "+34555010151";
        private static final String NEW = "+34555010161";
        private String origin;

        @Override
        protected Map<String, String> row() {
            origin = office.open("Sede de Origen", "+34555010150", OLD);
            office.open(TARGET, "+34555010160", NEW);
            elsewhere = office.open("Otra Sede", "+34555010170");
            person = office.hireWithNumber(EMAIL, origin, "2971", OLD);
            return with("target_phone_number", NEW);
        }

        private Map<String, String> with(String column, String value) {
            Map<String, String> cells = new HashMap<>(cells());
            cells.put(column, value);
            return cells;
        }

        @Override
        protected void disturb(Change.Effective planned) {
            new MoveUsersJobs(STAGE.webex())
                    .start(elsewhere, List.of(new MovingUser(person, Optional.empty(), Optional.of(""))));
        }

        private String number() {
            return Fields.text(Accounts.fields(new People(STAGE.webex()).get(person)), Accounts.NUMBER)
                    .orElse("");
        }

        @Test
        void anotherNumberIsInThePlanAndComesBackWithTheUndo() {
            Change.Effective plan = (Change.Effective) STAGE.plan(action, with("target_phone_number", NEW));
            assertThat(plan.differences())
                    .filteredOn(one -> one.field().equals(Accounts.NUMBER))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.before().asText()).isEqualTo(OLD);
                        assertThat(one.after().asText()).isEqualTo(NEW);
                    });

            Result.Done done = STAGE.done(action, plan);

            assertThat(number()).isEqualTo(NEW);
            STAGE.done(action, STAGE.undo(action, done));
            assertThat(number()).isEqualTo(OLD);
            assertThat(location()).isEqualTo(origin);
        }

        @ParameterizedTest
        @CsvSource({"remove_phone_number, sí", "target_phone_number, [clear]"})
        void aNumberIsTakenAwayWhereTheRowSaysSo(String column, String cell) {
            Change.Effective plan = (Change.Effective) STAGE.plan(action, with(column, cell));
            assertThat(plan.differences()).extracting(Difference::field).contains(Accounts.NUMBER);

            Result.Done done = STAGE.done(action, plan);

            assertThat(number()).isEmpty();
            STAGE.done(action, STAGE.undo(action, done));
            assertThat(number()).isEqualTo(OLD);
        }

        @Test
        void aNumberThatCannotMoveAlongIsRefusedWithItsCodesAndWhatToDo() {
            Change change = STAGE.plan(action, cells());

            assertThat(ActionStage.said(((Change.Refused) change).reasons()))
                    .contains("10050010", "target_phone_number", "remove_phone_number");
        }

        @Test
        void aNumberThatIsNotFreeInTheTargetIsRefused() {
            Change change = STAGE.plan(action, with("target_phone_number", "+34555010199"));

            assertThat(ActionStage.said(((Change.Refused) change).reasons())).contains("27966");
        }

        @Test
        void aNumberIsNotGivenAndTakenAwayInOneRow() {
            Map<String, String> cells = new HashMap<>(with("target_phone_number", NEW));
            cells.put("remove_phone_number", "yes");

            Reading<AssignLocation.Parameters> reading = KeptCells.read(action, new Row(7, cells));

            assertThat(((Reading.Bad<?>) reading).faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.column()).isEqualTo("remove_phone_number"));
        }

        @Test
        void aNumberOfSomebodyWhoIsThereAlreadyIsNotChanged() {
            Map<String, String> cells = new HashMap<>(with("target_phone_number", NEW));
            cells.put("target_location_id", origin);

            Change change = STAGE.plan(action, cells);

            assertThat(ActionStage.said(((Change.Refused) change).reasons()))
                    .contains("in that location already", Accounts.NUMBER);
        }
    }

    @Nested
    class SomebodyWhoDoesNotCall extends Moved {
        @Override
        protected Map<String, String> row() {
            STAGE.location(TARGET);
            elsewhere = STAGE.location("Otra Sede");
            person = office.hire(EMAIL, Office.MESSAGING);
            moveAtOnce(STAGE.location("Sede de Origen"));
            return cells();
        }

        @Override
        protected void disturb(Change.Effective planned) {
            moveAtOnce(elsewhere);
        }

        private void moveAtOnce(String location) {
            assertThat(new MoveUsersJobs(STAGE.webex()).start(location, List.of(MovingUser.of(person))))
                    .isInstanceOf(MoveStart.Moved.class);
        }

        @Test
        void noJobIsNeeded() {
            Change plan = STAGE.plan(action, cells());
            STAGE.forgetCalls();

            STAGE.done(action, plan);

            assertThat(STAGE.writes()).containsExactly("POST /telephony/config/jobs/person/moveLocation");
            assertThat(new MoveUsersJobs(STAGE.webex()).list()).isEmpty();
        }

        @Test
        void aNumberOrAnExtensionNeedsCalling() {
            Map<String, String> cells = new HashMap<>(cells());
            cells.put("target_extension", "2977");

            Change change = STAGE.plan(action, cells);

            assertThat(ActionStage.said(((Change.Refused) change).reasons())).contains("does not call");
        }

        @Test
        void whoHadNoLocationBeforeKeepsTheNewOne() {
            String nobody = office.hire("otra.ejemplo@example.com", Office.MESSAGING);
            Map<String, String> cells = new HashMap<>(cells());
            cells.put("person_id", nobody);

            Change undo = STAGE.undo(action, STAGE.done(action, STAGE.plan(action, cells)));

            assertThat(ActionStage.said(((Change.Refused) undo).reasons())).contains("had no location before");
        }
    }
}
