package org.spaceodt.action.location;

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
import org.spaceodt.action.Difference;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.CallingLocations.CallerId;
import org.spaceodt.webex.resource.location.CallingLocations.CallingChange;
import org.spaceodt.webex.resource.number.LocationNumbers;
import org.spaceodt.webex.resource.number.LocationNumbers.NewNumbers;
import org.spaceodt.webex.resource.number.NumberState;

class UpdateCallerIdTest {
    private abstract static class WithNumbers extends ActionContract {
        final UpdateCallerId action = new UpdateCallerId();

        @Override
        protected Action<?> action() {
            return action;
        }

        static String location() {
            String id = STAGE.connectedLocation("Sede con Cabecera");
            new LocationNumbers(STAGE.webex())
                    .add(
                            id,
                            new NewNumbers(
                                    List.of("+34555010150", "+34555010151", "+34555010152"),
                                    Optional.empty(),
                                    NumberState.ACTIVE,
                                    Optional.empty()));
            return id;
        }

        static void set(String id, String name, String number) {
            new CallingLocations(STAGE.webex())
                    .update(id, CallingChange.of(new CallerId(Optional.of(name), Optional.of(number))));
        }

        @Override
        protected void disturb(Change.Effective planned) {
            set(planned.target().id(), "Otro Nombre", "+34555010152");
        }
    }

    @Nested
    class OfALocationThatHasOne extends WithNumbers {
        @Override
        protected Map<String, String> row() {
            set(location(), "Ejemplo SA", "+34555010150");
            return Map.of(
                    "location_id", "Sede con Cabecera",
                    "phone_number", "34555010151",
                    "calling_line_name", "Ejemplo Nuevo");
        }

        @Override
        protected boolean reversible() {
            return true;
        }

        @Test
        void theNameStaysWhereTheRowGivesNone() {
            Change change =
                    STAGE.plan(action, Map.of("location_id", "Sede con Cabecera", "phone_number", "+34555010151"));

            assertThat(STAGE.done(action, change).differences())
                    .extracting(Difference::field)
                    .containsExactly("callingLineId/phoneNumber");
            assertThat(new CallingLocations(STAGE.webex())
                            .get(change.target().id())
                            .at("/callingLineId/name")
                            .asText())
                    .isEqualTo("Ejemplo SA");
        }

        @Test
        void aNumberThatIsNotTheLocationsIsRefused() {
            Change change =
                    STAGE.plan(action, Map.of("location_id", "Sede con Cabecera", "phone_number", "+34555010199"));

            assertThat(ActionStage.said(((Change.Refused) change).reasons())).contains("+34555010199");
        }
    }

    @Nested
    class OfALocationThatHasNone extends WithNumbers {
        @Override
        protected Map<String, String> row() {
            location();
            return Map.of("location_id", "Sede con Cabecera", "phone_number", "+34555010151");
        }

        /** A main number cannot be removed. */
        @Override
        protected boolean reversible() {
            return false;
        }
    }
}
