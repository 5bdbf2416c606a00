package org.spaceodt.action.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionContract;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Result;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.license.Licenses.LicenseChange;
import org.spaceodt.webex.resource.license.Licenses.Line;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.person.People.PersonChange;

class ChangeLicensesTest {
    private abstract static class WithAPerson extends ActionContract {
        static final String PLACE = "Sede de Licencias";
        static final String EMAIL = "lia.ejemplo@example.com";

        final ChangeLicenses action = new ChangeLicenses(Office.WAITS);
        final Office office = new Office(STAGE);
        String location;
        String person;

        @Override
        protected Action<?> action() {
            return action;
        }

        @Override
        protected boolean reversible() {
            return true;
        }

        /** Somebody gives the person another extension, and the licence if there is none. */
        @Override
        protected void disturb(Change.Effective planned) {
            boolean calls = held().contains(Accounts.path(office.license(Office.CALLING)));
            if (calls) {
                new People(STAGE.webex()).update(person, extension("2999"));
            } else {
                Line line = new Line(Optional.of(location), Optional.empty(), Optional.of("2999"));
                new Licenses(STAGE.webex())
                        .assign(person, List.of(LicenseChange.addCalling(office.license(Office.CALLING), line)));
            }
        }

        static PersonChange extension(String extension) {
            return new PersonChange(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(extension),
                    Optional.empty(),
                    Optional.empty());
        }

        ObjectNode now() {
            return new People(STAGE.webex()).get(person);
        }

        List<String> held() {
            return Accounts.ids(now().path("licenses")).stream()
                    .map(Accounts::path)
                    .toList();
        }
    }

    @Nested
    class Giving extends WithAPerson {
        @Override
        protected Map<String, String> row() {
            location = office.open(PLACE, "+34555010150", "+34555010151");
            person = office.hire(EMAIL, Office.MESSAGING);
            return cells();
        }

        private Map<String, String> cells() {
            return Map.of(
                    "person_id",
                    person,
                    "add_license_ids",
                    "Webex Calling - Professional; Messaging",
                    "location_id",
                    PLACE,
                    "extension",
                    "2951");
        }

        @Test
        void theLineComesWithTheLicenceInOneCall() {
            Change plan = STAGE.plan(action, cells());
            STAGE.forgetCalls();

            STAGE.done(action, plan);

            assertThat(STAGE.writes()).containsExactly("PATCH /licenses/users");
            assertThat(now().path("extension").asText()).isEqualTo("2951");
            assertThat(now().path("locationId").asText()).isEqualTo(location);
        }

        @Test
        void theUndoTakesOnlyWhatWasGiven() {
            Result.Done done = STAGE.done(action, STAGE.plan(action, cells()));

            STAGE.done(action, STAGE.undo(action, done));

            assertThat(held()).containsExactly(Accounts.path(office.license(Office.MESSAGING)));
            assertThat(now().path("extension").asText()).isEmpty();
        }

        @Test
        void ofSeveralLicencesTheOneForCallingGetsTheLine() {
            person = office.hire("otra.ejemplo@example.com");
            Map<String, String> row = Map.of(
                    "person_id", person,
                    "add_license_ids", "Messaging|Webex Calling - Professional",
                    "phone_number", "+34555010151");

            STAGE.done(action, STAGE.plan(action, row));

            assertThat(held()).hasSize(2);
            assertThat(now().at("/phoneNumbers/0/value").asText()).isEqualTo("+34555010151");
        }

        @Test
        void whatWasDoneInPartOnlyIsAFailureThatNamesTheLicenceAndCanBeFinished() {
            person = office.hire("otra.ejemplo@example.com");
            Map<String, String> row = Map.of(
                    "person_id",
                    person,
                    "add_license_ids",
                    "Webex Calling - Professional;Messaging",
                    "location_id",
                    PLACE,
                    "extension",
                    "2952");
            Change.Effective plan = (Change.Effective) STAGE.plan(action, row);
            STAGE.faults("{'where': {'method': 'PATCH'}, 'what': {'partial': true}}");

            Result.Failed failed = (Result.Failed) STAGE.apply(action, plan, Applier.Mode.JUST_PLANNED);

            assertThat(failed.missing())
                    .extracting(Difference::field)
                    .containsExactly(Accounts.path(office.license(Office.MESSAGING)));
            assertThat(failed.retryable()).isTrue();
            STAGE.faults("");
            assertThat(STAGE.apply(action, plan, Applier.Mode.IN_DOUBT)).isInstanceOf(Result.Done.class);
            assertThat(held()).hasSize(2);
        }

        @Test
        void whoHasTheLicenceKeepsTheLine() {
            person = office.hireWithLine("otra.ejemplo@example.com", location, "2953");

            Change change = STAGE.plan(
                    action,
                    Map.of(
                            "person_id",
                            person,
                            "add_license_ids",
                            "Webex Calling - Professional",
                            "location_id",
                            PLACE,
                            "extension",
                            "2954"));

            assertThat(change).isInstanceOf(Change.Nothing.class);
        }

        @Test
        void somebodyUnknownIsRefused() {
            Change change = STAGE.plan(
                    action,
                    Map.of("person_id", "0f7c1a7e-6f0c-4a55-9f57-0a4b8d3c2e11", "add_license_ids", "Messaging"));

            assertThat(ActionStage.said(((Change.Refused) change).reasons())).contains("0f7c1a7e");
        }

        @Test
        void whatIsNotEnoughAndWhatContradictsItselfAreFaults() {
            assertThat(columns(Map.of("person_id", "p"))).containsExactly("add_license_ids");
            assertThat(columns(Map.of("person_id", "p", "add_license_ids", "a", "extension", "2951")))
                    .containsExactly("location_id");
            assertThat(columns(Map.of("person_id", "p", "add_license_ids", "a;b", "remove_license_ids", "b")))
                    .containsExactly("remove_license_ids");
        }

        private List<String> columns(Map<String, String> row) {
            Reading<?> reading = KeptCells.read(action, new Row(3, row));
            return ((Reading.Bad<?>) reading)
                    .faults().stream().map(fault -> fault.column()).toList();
        }
    }

    @Nested
    class Swapping extends WithAPerson {
        @Override
        protected Map<String, String> row() {
            location = office.open(PLACE, "+34555010150", "+34555010151");
            person = office.hire(EMAIL, Office.MESSAGING);
            return Map.of(
                    "person_id",
                    person,
                    "add_license_ids",
                    office.license(Office.CALLING),
                    "remove_license_ids",
                    "Messaging",
                    "location_id",
                    location,
                    "extension",
                    "2951",
                    "phone_number",
                    "+34555010151");
        }

        @Test
        void aLineWithoutALicenceIsAWarning() {
            Reading<?> reading = action.read(
                    new Row(3, Map.of("person_id", "p", "remove_license_ids", "a", "phone_number", "+34555010151")));

            assertThat(((Reading.Good<?>) reading).warnings()).hasSize(1);
        }
    }

    @Nested
    class Taking extends WithAPerson {
        private final RemoveLicenses removing = new RemoveLicenses(Office.WAITS);

        @Override
        protected Action<?> action() {
            return removing;
        }

        @Override
        protected Map<String, String> row() {
            location = office.open(PLACE, "+34555010150", "+34555010151");
            person = office.hireWithLine(EMAIL, location, "2951");
            return cells();
        }

        private Map<String, String> cells() {
            return Map.of("person_id", person, "remove_license_ids", "Webex Calling - Professional;Messaging");
        }

        @Test
        void theLineGoesWithTheLicenceAndComesBackWithTheUndo() {
            Result.Done done = STAGE.done(removing, STAGE.plan(removing, cells()));
            assertThat(done.differences()).extracting(Difference::field).contains("extension", "locationId");

            STAGE.done(removing, STAGE.undo(removing, done));

            assertThat(now().path("extension").asText()).isEqualTo("2951");
            assertThat(now().path("locationId").asText()).isEqualTo(location);
            assertThat(held()).containsExactly(Accounts.path(office.license(Office.CALLING)));
        }

        @Test
        void columnsOfOtherActionsAreNotItsOwn() {
            Change.Effective plan = (Change.Effective) STAGE.plan(
                    removing,
                    Map.of(
                            "person_id",
                            person,
                            "remove_license_ids",
                            "Webex Calling - Professional",
                            "add_license_ids",
                            office.license(Office.MESSAGING)));

            assertThat(plan.after().toString()).doesNotContain(office.license(Office.MESSAGING));
        }
    }
}
