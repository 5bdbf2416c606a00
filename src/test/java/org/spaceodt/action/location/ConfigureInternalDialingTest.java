package org.spaceodt.action.location;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionContract;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Result;
import org.spaceodt.webex.resource.location.InternalDialing;
import org.spaceodt.webex.resource.location.Route;
import org.spaceodt.webex.resource.location.RouteType;

class ConfigureInternalDialingTest {
    private abstract static class WithALocation extends ActionContract {
        static final String NAME = "Sede con Extensiones";

        final ConfigureInternalDialing action = new ConfigureInternalDialing();

        @Override
        protected Action<?> action() {
            return action;
        }

        static InternalDialing dialing() {
            return new InternalDialing(STAGE.webex());
        }

        static Route route(RouteType type, int number) {
            return new Route(type, STAGE.route(type.name(), number).path("id").asText());
        }

        @Override
        protected boolean reversible() {
            return true;
        }
    }

    @Nested
    class TurnedOn extends WithALocation {
        @Override
        protected Map<String, String> row() {
            dialing().stop(STAGE.connectedLocation(NAME), Optional.empty());
            return Map.of(
                    "location_id",
                    NAME,
                    "enable_unknown_extension_route_policy",
                    "VERDADERO",
                    "premise_route_type",
                    "trunk",
                    "premise_route_id",
                    STAGE.route("TRUNK", 0).path("name").asText());
        }

        @Override
        protected void disturb(Change.Effective planned) {
            dialing().route(planned.target().id(), route(RouteType.ROUTE_GROUP, 1));
        }

        @Test
        void theWayBackChoosesAgainWhatWasChosenWhileItWasOff() {
            Map<String, String> row = Map.of(
                    "location_id",
                    NAME,
                    "enable_unknown_extension_route_policy",
                    "true",
                    "premise_route_type",
                    "TRUNK",
                    "premise_route_id",
                    route(RouteType.TRUNK, 0).id());
            String id = STAGE.plan(action, row).target().id();
            dialing().stop(id, Optional.of(route(RouteType.ROUTE_GROUP, 1)));
            ObjectNode before = dialing().get(id);

            Result.Done done = STAGE.done(action, STAGE.plan(action, row));
            STAGE.done(action, STAGE.undo(action, done));

            assertThat(dialing().get(id)).isEqualTo(before);
        }

        @Test
        void aRouteThatStaysChosenWhileItIsOffIsSaidInThePlanAndTheResult() {
            String id = STAGE.callingLocation("Sede sin Ruta");
            Change.Effective plan = (Change.Effective) STAGE.plan(
                    action,
                    Map.of(
                            "location_id",
                            id,
                            "enable_unknown_extension_route_policy",
                            "true",
                            "premise_route_type",
                            "TRUNK",
                            "premise_route_id",
                            route(RouteType.TRUNK, 0).id()));
            Result.Done done = STAGE.done(action, plan);

            Change.Update undo = (Change.Update) STAGE.undo(action, plan, done);
            Result.Done undone = STAGE.done(action, ActionStage.kept(undo, Change.class));

            assertThat(ActionStage.said(undo.lost())).contains("stays chosen");
            assertThat(ActionStage.said(undone.lost())).contains("stays chosen");
            assertThat(plan.image()).isEqualTo(Fields.none().put("enableUnknownExtensionRoutePolicy", false));
            assertThat(dialing().get(id).at("/unknownExtensionRouteIdentity/id").asText())
                    .isEqualTo(route(RouteType.TRUNK, 0).id());
        }

        @Test
        void aLocationWithoutCallingIsRefused() {
            STAGE.location("Sede sin Voz");

            Change change = STAGE.plan(
                    action, Map.of("location_id", "Sede sin Voz", "enable_unknown_extension_route_policy", "no"));

            assertThat(ActionStage.said(((Change.Refused) change).reasons())).contains("not enabled for Webex Calling");
        }

        @Test
        void whatIsMissingToTurnItOnIsSaidAtOnce() {
            Reading<?> reading = KeptCells.read(
                    action, new Row(4, Map.of("location_id", "any", "enable_unknown_extension_route_policy", "sí")));

            assertThat(((Reading.Bad<?>) reading).faults())
                    .extracting(fault -> fault.column())
                    .containsExactlyInAnyOrder("premise_route_type", "premise_route_id");
        }

        @Test
        void anIdOfTheOtherTypeIsAFaultOfTheRow() {
            String group = STAGE.route("ROUTE_GROUP", 0).path("id").asText();

            Reading<?> reading = KeptCells.read(
                    action,
                    new Row(
                            4,
                            Map.of(
                                    "location_id", "any",
                                    "enable_unknown_extension_route_policy", "true",
                                    "premise_route_type", "TRUNK",
                                    "premise_route_id", group)));

            assertThat(((Reading.Bad<?>) reading).faults())
                    .extracting(fault -> fault.column())
                    .containsExactly("premise_route_id");
        }

        @Test
        void whatIsNeitherYesNorNoIsAFault() {
            Reading<?> reading = KeptCells.read(
                    action,
                    new Row(4, Map.of("location_id", "any", "enable_unknown_extension_route_policy", "quizás")));

            assertThat(((Reading.Bad<?>) reading).faults()).hasSize(1);
        }
    }

    @Nested
    class SentElsewhere extends WithALocation {
        @Override
        protected Map<String, String> row() {
            dialing().route(STAGE.connectedLocation(NAME), route(RouteType.TRUNK, 0));
            return Map.of(
                    "location_id",
                    NAME,
                    "enable_unknown_extension_route_policy",
                    "true",
                    "premise_route_type",
                    "ROUTE_GROUP",
                    "premise_route_id",
                    route(RouteType.ROUTE_GROUP, 0).id());
        }

        @Override
        protected void disturb(Change.Effective planned) {
            dialing().route(planned.target().id(), route(RouteType.ROUTE_GROUP, 1));
        }

        @Test
        void itIsTurnedOffAndTheWayBackHasTheRouteThatWasChosen() {
            Change.Effective plan = (Change.Effective)
                    STAGE.plan(action, Map.of("location_id", NAME, "enable_unknown_extension_route_policy", "false"));
            assertThat(plan.differences())
                    .extracting(Difference::field)
                    .containsExactly("enableUnknownExtensionRoutePolicy");

            Result.Done done = STAGE.done(action, plan);
            STAGE.done(action, STAGE.undo(action, done));

            assertThat(dialing()
                            .get(done.target().id())
                            .at("/unknownExtensionRouteIdentity/type")
                            .asText())
                    .isEqualTo("TRUNK");
        }

        @Test
        void whatOthersChoseWhileItWasOffIsNotWrittenOver() {
            Change.Effective plan = (Change.Effective)
                    STAGE.plan(action, Map.of("location_id", NAME, "enable_unknown_extension_route_policy", "no"));
            Result.Done done = STAGE.done(action, plan);
            dialing().stop(done.target().id(), Optional.of(route(RouteType.ROUTE_GROUP, 1)));

            Change undo = STAGE.undo(action, plan, done);

            assertThat(ActionStage.said(((Change.Refused) undo).reasons()))
                    .contains("unknownExtensionRouteIdentityWhileOff/id");
        }

        @Test
        void aRouteThatIsNotUsedIsAWarning() {
            Reading<?> reading = KeptCells.read(
                    action,
                    new Row(
                            4,
                            Map.of(
                                    "location_id", "any",
                                    "enable_unknown_extension_route_policy", "no",
                                    "premise_route_id", "t1")));

            assertThat(((Reading.Good<?>) reading).warnings()).hasSize(1);
        }
    }
}
