package org.spaceodt.action.location;

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
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Planned;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.location.notes.ForgetfulNotes;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.PstnConnections;
import org.spaceodt.webex.resource.location.PstnConnections.Choice;
import org.spaceodt.webex.resource.location.Route;
import org.spaceodt.webex.resource.location.RouteType;

class ConfigurePstnTest {
    @Nested
    class OfALocationWithAnotherRoute extends ActionContract {
        private final ConfigurePstn action =
                new ConfigurePstn(new ForgetfulNotes(), ActionStage.VERIFYING, ActionStage.WAITS);

        @Override
        protected Action<?> action() {
            return action;
        }

        @Override
        protected Map<String, String> row() {
            STAGE.connectedLocation("Sede con Ruta");
            return Map.of(
                    "location_id", "Sede con Ruta",
                    "premise_route_type", "route_group",
                    "premise_route_id",
                            STAGE.route("ROUTE_GROUP", 0).path("name").asText(),
                    "pstn_connection_type", "Premises-based PSTN");
        }

        @Override
        protected void disturb(Change.Effective planned) {
            String id = planned.target().id();
            PstnConnections connections = new PstnConnections(STAGE.webex());
            String option = connections.get(id).path("id").asText();
            Route other = new Route(
                    RouteType.ROUTE_GROUP,
                    STAGE.route("ROUTE_GROUP", 1).path("id").asText());
            connections.configure(id, Choice.premises(option, other));
        }

        @Override
        protected boolean reversible() {
            return true;
        }

        @Test
        void aProviderIsFoundByItsNameAndTheWayBackHasTheRoute() {
            Map<String, String> row = Map.of(
                    "location_id", "Sede con Ruta",
                    "premise_route_type", "TRUNK",
                    "premise_route_id", STAGE.route("TRUNK", 0).path("id").asText(),
                    "pstn_connection_type", "proveedor ejemplo");
            PstnConnections connections = new PstnConnections(STAGE.webex());
            Change plan = STAGE.plan(action, row);
            ObjectNode before = connections.get(plan.target().id());

            Result.Done done = STAGE.done(action, plan);

            assertThat(connections
                            .get(done.target().id())
                            .path("pstnConnectionType")
                            .asText())
                    .isEqualTo("NON_INTEGRATED_CCP");
            assertThat(STAGE.plan(action, row)).isInstanceOf(Change.Nothing.class);
            STAGE.done(action, STAGE.undo(action, done));
            assertThat(connections.get(done.target().id())).isEqualTo(before);
        }

        @Test
        void anOptionThatTheLocationDoesNotHaveIsRefusedWithThoseThatItHas() {
            Change change = STAGE.plan(
                    action,
                    Map.of(
                            "location_id", "Sede con Ruta",
                            "premise_route_type", "TRUNK",
                            "premise_route_id",
                                    STAGE.route("TRUNK", 0).path("id").asText(),
                            "pstn_connection_type", "CISCO_PSTN"));

            assertThat(ActionStage.said(((Change.Refused) change).reasons())).contains("Proveedor Ejemplo");
        }

        @Test
        void anIdOfTheOtherTypeIsAFaultOfTheRow() {
            Reading<?> reading = KeptCells.read(
                    action,
                    new Row(
                            4,
                            Map.of(
                                    "location_id", "any",
                                    "premise_route_type", "TRUNK",
                                    "premise_route_id",
                                            STAGE.route("ROUTE_GROUP", 0)
                                                    .path("id")
                                                    .asText())));

            assertThat(((Reading.Bad<?>) reading).faults())
                    .extracting(fault -> fault.column())
                    .containsExactly("premise_route_id");
        }

        @Test
        void aRouteThatIsNotUsedIsAWarning() {
            Reading<?> reading = KeptCells.read(
                    action,
                    new Row(
                            4,
                            Map.of(
                                    "location_id", "any",
                                    "premise_route_type", "TRUNK",
                                    "premise_route_id", "t1",
                                    "pstn_connection_type", "Proveedor Ejemplo")));

            assertThat(((Reading.Good<?>) reading).warnings()).hasSize(1);
        }
    }

    @Nested
    class OfALocationWithoutCalling extends ActionContract {
        private final ConfigurePstn action =
                new ConfigurePstn(new ForgetfulNotes(), ActionStage.VERIFYING, ActionStage.WAITS);

        @Override
        protected Action<?> action() {
            return action;
        }

        @Override
        protected Map<String, String> row() {
            STAGE.location("Sede sin Voz");
            return Map.of(
                    "location_id", "Sede sin Voz",
                    "premise_route_type", "TRUNK",
                    "premise_route_id", STAGE.route("TRUNK", 0).path("name").asText());
        }

        /** Somebody enables it and chooses another route. */
        @Override
        protected void disturb(Change.Effective planned) {
            String id = planned.target().id();
            if (new CallingLocations(STAGE.webex()).find(id).isEmpty()) {
                new CallingLocations(STAGE.webex()).enable(CallingLocations.Enabling.of(STAGE.read(id), "es_es"));
            }
            PstnConnections connections = new PstnConnections(STAGE.webex());
            String option =
                    connections.options(id, "LOCAL_GATEWAY").get(0).path("id").asText();
            Route other = new Route(
                    RouteType.ROUTE_GROUP,
                    STAGE.route("ROUTE_GROUP", 1).path("id").asText());
            connections.configure(id, Choice.premises(option, other));
        }

        @Override
        protected boolean reversible() {
            return true;
        }

        @Test
        void itIsEnabledFirst() {
            Map<String, String> row = Map.of(
                    "location_id", "Sede sin Voz",
                    "premise_route_type", "TRUNK",
                    "premise_route_id", STAGE.route("TRUNK", 0).path("name").asText());
            Change.Effective plan = (Change.Effective) STAGE.plan(action, row);
            STAGE.forgetCalls();

            Result.Done done = STAGE.done(action, plan);

            assertThat(STAGE.writes())
                    .containsExactly(
                            "POST /telephony/config/locations",
                            "PUT /telephony/pstn/locations/{locationId}/connection");
            assertThat(done.trackingIds()).hasSize(2);
            assertThat(done.differences()).extracting(Difference::field).contains("webexCalling");
        }

        @Test
        void itIsEnabledWithTheLanguageThatTheRowSays() {
            Map<String, String> row = Map.of(
                    "location_id", "Sede sin Voz",
                    "premise_route_type", "TRUNK",
                    "premise_route_id", STAGE.route("TRUNK", 0).path("name").asText(),
                    "announcement_language", "ca_ES");

            Result.Done done = STAGE.done(action, STAGE.plan(action, row));

            assertThat(STAGE.sent("POST /telephony/config/locations"))
                    .extracting(body -> body.path("announcementLanguage").asText())
                    .containsExactly("ca_es");
            assertThat(done.unverifiable()).containsExactly("announcementLanguage");
            assertThat(STAGE.plan(action, row)).isInstanceOf(Change.Nothing.class);
        }

        /** Who enabled it, and with which language, nobody knows then. */
        @Test
        void aCrashBetweenTheTwoWritesIsFinished() {
            Map<String, String> row = Map.of(
                    "location_id", "Sede sin Voz",
                    "premise_route_type", "TRUNK",
                    "premise_route_id", STAGE.route("TRUNK", 0).path("name").asText());
            Change.Effective plan = (Change.Effective) STAGE.plan(action, row);
            new CallingLocations(STAGE.webex())
                    .enable(CallingLocations.Enabling.of(
                            STAGE.read(plan.target().id()), "es_es"));
            STAGE.forgetCalls();

            assertThat(STAGE.apply(action, plan, Applier.Mode.SAVED)).isInstanceOf(Result.Refused.class);
            Result result = STAGE.apply(action, plan, Applier.Mode.IN_DOUBT);

            assertThat(result).isInstanceOf(Result.Done.class);
            assertThat(STAGE.writes())
                    .containsExactly(
                            "PUT /telephony/config/locations/{locationId}",
                            "PUT /telephony/pstn/locations/{locationId}/connection");
            assertThat(((Result.Done) result).before()).isEmpty();
        }

        @Test
        void aFailureOfTheSecondWriteSaysThatTheFirstWasDone() {
            Map<String, String> row = Map.of(
                    "location_id", "Sede sin Voz",
                    "premise_route_type", "TRUNK",
                    "premise_route_id", STAGE.route("TRUNK", 0).path("name").asText());
            Change.Effective plan = (Change.Effective) STAGE.plan(action, row);
            STAGE.faults("{'where': {'method': 'PUT'}, 'what': {'status': 400}}");

            Result.Failed failed = (Result.Failed) STAGE.apply(action, plan, Applier.Mode.JUST_PLANNED);

            assertThat(failed.after().path("webexCalling").asBoolean()).isTrue();
            assertThat(failed.missing()).extracting(Difference::field).doesNotContain("webexCalling");
            assertThat(failed.failure().orElseThrow().status()).isEqualTo(400);
            assertThat(failed.retryable()).isFalse();
            STAGE.faults("");
            Plans plans = new Plans(new Catalogue(List.of(action)), STAGE.webex());
            Planned intended = new Planned(action.description().id(), "", plan);
            Change undo = plans.undo(List.of(new Plans.Made(intended, Optional.of(failed))))
                    .get(0)
                    .change();
            STAGE.done(action, undo);
            assertThat(new CallingLocations(STAGE.webex()).find(plan.target().id()))
                    .isEmpty();
        }
    }
}
