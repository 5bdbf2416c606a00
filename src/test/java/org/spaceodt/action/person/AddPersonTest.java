package org.spaceodt.action.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionContract;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Result;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.license.Licenses.LicenseChange;
import org.spaceodt.webex.resource.person.People;

class AddPersonTest {
    private abstract static class Adding extends ActionContract {
        static final String EMAIL = "ana.nueva@example.com";

        final AddPerson action = new AddPerson();
        final Office office = new Office(STAGE);

        @Override
        protected Action<?> action() {
            return action;
        }

        /** Somebody makes a person with that address, or renames the one who was made. */
        @Override
        protected void disturb(Change.Effective planned) {
            String id = planned.target().id().isEmpty()
                    ? office.hire(EMAIL)
                    : planned.target().id();
            office.rename(id, "Otra Persona");
        }

        @Override
        protected boolean reversible() {
            return true;
        }

        static Optional<String> idOf(String email) {
            return new People(STAGE.webex()).find(email).map(person -> person.path("id")
                    .asText());
        }
    }

    @Nested
    class WithALine extends Adding {
        @Override
        protected Map<String, String> row() {
            office.open("Sede de Ana", "+34555010150", "+34555010151");
            return cells();
        }

        private Map<String, String> cells() {
            return Map.of(
                    "email", "Ana.Nueva@example.com",
                    "first_name", "Ana",
                    "last_name", "Nueva",
                    "location_id", "Sede de Ana",
                    "extension", "2951",
                    "phone_number", "34555010151",
                    "licenses", "Webex Calling - Professional | messaging");
        }

        @Test
        void thePersonHasLineAndLicences() {
            Result.Done done = STAGE.done(action, STAGE.plan(action, cells()));

            var person = new People(STAGE.webex()).get(done.target().id());
            assertThat(person.path("displayName").asText()).isEqualTo("Ana Nueva");
            assertThat(person.path("extension").asText()).isEqualTo("2951");
            assertThat(person.path("licenses")).hasSize(2);
            assertThat(done.effect()).isEqualTo(Result.Effect.CREATE);
        }

        @Test
        void whoWasLeftWithoutLicencesByACrashGetsThem() {
            Change.Effective plan = (Change.Effective) STAGE.plan(action, cells());
            String id = new AddPerson()
                    .write(
                            new Change.Create(
                                    plan.target(),
                                    plan.after()
                                            .deepCopy()
                                            .without(List.of("licenses", "locationId", "extension", "phoneNumbers")),
                                    plan.unseen()),
                            STAGE.webex())
                    .target()
                    .id();

            Result result = STAGE.apply(action, plan, Applier.Mode.IN_DOUBT);

            assertThat(result).isInstanceOf(Result.Done.class);
            assertThat(result.target().id()).isEqualTo(id);
        }

        @Test
        void anUnknownLicenceIsNamedWithTheNearOnes() {
            var faults = new org.spaceodt.action.Names(STAGE.webex())
                    .resolve(action.description(), new Row(3, Map.of("licenses", "Mesaging;Webex Calling - Standard")))
                    .faults();

            assertThat(faults).hasSize(1);
            assertThat(faults.get(0).nextStep().in(java.util.Locale.ENGLISH)).contains("Messaging");
        }
    }

    @Nested
    class WithoutALine extends Adding {
        @Override
        protected Map<String, String> row() {
            return cells();
        }

        private Map<String, String> cells() {
            return Map.of("email", EMAIL, "first_name", "Ana", "last_name", "Nueva", "display_name", "Ana N.");
        }

        @Test
        void aRowThatIsPlannedAndMadeAtOnceCostsThreeCalls() {
            Change plan = STAGE.plan(action, cells());
            STAGE.apply(action, plan, Applier.Mode.JUST_PLANNED);

            assertThat(STAGE.calls()).isEqualTo(3);
        }

        @Test
        void whoIsThereAlreadyIsSkippedWhateverElseTheRowSays() {
            String id = office.hire(EMAIL);
            STAGE.forgetCalls();

            Change change = STAGE.plan(action, cells());

            assertThat(change).isInstanceOf(Change.Nothing.class);
            assertThat(change.target().id()).isEqualTo(id);
            assertThat(ActionStage.said(List.of(((Change.Nothing) change).reason())))
                    .contains(EMAIL);
            assertThat(STAGE.writes()).isEmpty();
        }

        @Test
        void anErrorAlthoughThePersonWasMadeIsNotMadeTwice() {
            Change.Effective plan = (Change.Effective) STAGE.plan(action, cells());
            STAGE.faults("{'where': {'method': 'POST'}, 'when': {'times': 1}, 'what': {'doneButStatus': 400}}");
            STAGE.forgetCalls();

            assertThat(STAGE.apply(action, plan, Applier.Mode.JUST_PLANNED)).isInstanceOf(Result.Done.class);
            assertThat(STAGE.writes()).containsExactly("POST /people");
        }

        @Test
        void whoGotALicenceSinceIsNotRemoved() {
            Result.Done done = STAGE.done(action, STAGE.plan(action, cells()));
            new Licenses(STAGE.webex())
                    .assign(done.target().id(), List.of(LicenseChange.add(office.license(Office.MESSAGING))));

            Change undo = STAGE.undo(action, done);

            assertThat(ActionStage.said(((Change.Refused) undo).reasons())).contains("licenses/");
            assertThat(idOf(EMAIL)).isPresent();
        }

        @Test
        void theUndoRemovesThePerson() {
            Result.Done done = STAGE.done(action, STAGE.plan(action, cells()));

            STAGE.done(action, STAGE.undo(action, done));

            assertThat(idOf(EMAIL)).isEmpty();
        }

        @Test
        void whatIsNoAddressAndWhatIsNoExtensionAreFaults() {
            Reading<?> reading = KeptCells.read(
                    action,
                    new Row(
                            3,
                            Map.of("email", "ana", "first_name", "Ana", "last_name", "Nueva", "extension", "21-01")));

            assertThat(((Reading.Bad<?>) reading).faults())
                    .extracting(fault -> fault.column())
                    .containsExactlyInAnyOrder("email", "extension");
        }
    }
}
