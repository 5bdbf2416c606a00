package org.spaceodt.action.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionContract;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Planner;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.person.Office;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.device.Devices;
import org.spaceodt.webex.resource.workspace.Workspaces;
import org.spaceodt.webex.resource.workspace.Workspaces.Calling;
import org.spaceodt.webex.resource.workspace.Workspaces.NewWorkspace;
import org.spaceodt.webex.resource.workspace.Workspaces.WebexCalling;
import org.spaceodt.webex.resource.workspace.Workspaces.WorkspaceChange;

class AddWorkspaceTest {
    private abstract static class Adding extends ActionContract {
        static final String NAME = "Sala Nueva 1";

        final AddWorkspace action = new AddWorkspace();
        final Office office = new Office(STAGE);

        @Override
        protected Action<?> action() {
            return action;
        }

        @Override
        protected boolean reversible() {
            return true;
        }

        static Workspaces workspaces() {
            return new Workspaces(STAGE.webex());
        }

        static String make(String name, Optional<String> location) {
            return workspaces()
                    .create(new NewWorkspace(
                            name,
                            location,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()))
                    .id();
        }

        static void giveLine(String id, String location, String extension) {
            Calling calling = Calling.webex(new WebexCalling(
                    Optional.empty(), Optional.of(extension), Optional.of(location), Optional.empty()));
            workspaces()
                    .update(
                            id,
                            new WorkspaceChange(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(calling),
                                    Optional.empty()));
        }
    }

    @Nested
    class WithALine extends Adding {
        private String location;

        @Override
        protected Map<String, String> row() {
            location = office.open("Sede de Salas", "+34555010150", "+34555010151");
            return cells();
        }

        private Map<String, String> cells() {
            return Map.of(
                    "display_name", NAME,
                    "location_id", "Sede de Salas",
                    "extension", "2961",
                    "primary_number", "34555010151");
        }

        /** Somebody makes one with that name and another extension, or gives another one to that which was made. */
        @Override
        protected void disturb(Change.Effective planned) {
            String id = planned.target().id().isEmpty()
                    ? make(NAME, Optional.of(location))
                    : planned.target().id();
            giveLine(id, location, "2999");
        }

        @Test
        void theLineIsReadBackFromTheNumbers() {
            Result.Done done = STAGE.done(action, STAGE.plan(action, cells()));

            assertThat(done.differences())
                    .extracting(Difference::field)
                    .contains("calling/webexCalling/extension", "calling/webexCalling/phoneNumber");
            assertThat(done.unverifiable()).isEmpty();
        }

        @Test
        void whatWasLeftWithoutALineByACrashGetsIt() {
            Change.Effective plan = (Change.Effective) STAGE.plan(action, cells());
            String id = make(NAME, Optional.of(location));

            Result result = STAGE.apply(action, plan, Applier.Mode.IN_DOUBT);

            assertThat(result).isInstanceOf(Result.Done.class);
            assertThat(result.target().id()).isEqualTo(id);
        }
    }

    @Nested
    class WithoutALine extends Adding {
        @Override
        protected Map<String, String> row() {
            STAGE.location("Sede de Salas");
            return cells();
        }

        private Map<String, String> cells() {
            return Map.of("display_name", NAME, "location_id", "Sede de Salas");
        }

        /** Somebody makes one with that name elsewhere, or renames that which was made. */
        @Override
        protected void disturb(Change.Effective planned) {
            if (planned.target().id().isEmpty()) {
                make(NAME, Optional.of(STAGE.location("Otra Sede")));
            } else {
                workspaces().update(planned.target().id(), WorkspaceChange.name("Otra Sala"));
            }
        }

        @Test
        void aRowThatIsPlannedAndMadeAtOnceCostsThreeCalls() {
            Map<String, String> row = Map.of("display_name", NAME);
            Change plan = STAGE.plan(action, row);
            STAGE.apply(action, plan, Applier.Mode.JUST_PLANNED);

            assertThat(STAGE.calls()).isEqualTo(3);
        }

        @Test
        void oneThatIsThereAlreadyIsSkipped() {
            String id = make(NAME, Optional.empty());
            STAGE.forgetCalls();

            Change change = STAGE.plan(action, cells());

            assertThat(change).isInstanceOf(Change.Nothing.class);
            assertThat(change.target().id()).isEqualTo(id);
            assertThat(ActionStage.said(List.of(((Change.Nothing) change).reason())))
                    .contains(NAME);
            assertThat(STAGE.writes()).isEmpty();
        }

        @Test
        void oneThatGotALineSinceIsNotRemoved() {
            String location = office.open("Sede con Líneas", "+34555010150");
            Result.Done done = STAGE.done(action, STAGE.plan(action, Map.of("display_name", NAME)));
            giveLine(done.target().id(), location, "2961");

            Change undo = STAGE.undo(action, done);

            assertThat(ActionStage.said(((Change.Refused) undo).reasons())).contains("extension = 2961");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{'where': {'path': '/devices'}, 'what': {'status': 403}}"})
        void oneThatGotADeviceSinceIsNotRemoved(String fault) {
            ObjectNode place = workspaces().list().stream()
                    .filter(one -> !devices(one.path("id").asText()).isEmpty())
                    .findFirst()
                    .orElseThrow();
            Target target = new Target(
                    "workspace",
                    place.path("id").asText(),
                    place.path("displayName").asText());
            Change.Create made =
                    new Change.Create(target, Fields.none().put("displayName", target.name()), Fields.none());
            ObjectNode left =
                    ((Observed.Found) action.readBack(new Change.Remove(target, made.after()), STAGE.webex())).image();
            left.remove("devices");
            STAGE.faults(fault);

            Change undo = new Planner(STAGE.webex()).undo(action, made, left);

            assertThat(ActionStage.said(((Change.Refused) undo).reasons()))
                    .contains(
                            "devices/" + devices(target.id()).get(0).path("id").asText());
        }

        private static List<ObjectNode> devices(String workspaceId) {
            return new Devices(STAGE.webex()).of(Owner.workspace(workspaceId));
        }

        @Test
        void whichOfTwoWasMadeCannotBeToldAfterACrash() {
            Change.Effective plan = (Change.Effective) STAGE.plan(action, cells());
            make(NAME, Optional.empty());
            make(NAME, Optional.empty());

            Result result = STAGE.apply(action, plan, Applier.Mode.IN_DOUBT);

            assertThat(ActionStage.said(((Result.Failed) result).reasons())).contains(NAME);
        }

        @Test
        void aLineWithoutALocationIsAFault() {
            Reading<?> reading = KeptCells.read(action, new Row(3, Map.of("display_name", NAME, "extension", "2961")));

            assertThat(((Reading.Bad<?>) reading).faults())
                    .extracting(fault -> fault.column())
                    .containsExactly("location_id");
        }
    }
}
