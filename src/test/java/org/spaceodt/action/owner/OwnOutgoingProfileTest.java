package org.spaceodt.action.owner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.person.PersonOutgoingProfile;
import org.spaceodt.action.workspace.WorkspaceOutgoingProfile;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.webex.resource.calling.CallType;
import org.spaceodt.webex.resource.calling.OutgoingPermissions;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.OutgoingChange;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.Permission;

class OwnOutgoingProfileTest {
    private abstract static class OfSomebody extends ActionContract {
        final Holder holder;
        final OwnOutgoingProfile action;
        HolderStage stage;

        OfSomebody(Holder holder, OwnOutgoingProfile action) {
            this.holder = holder;
            this.action = action;
        }

        @Override
        protected Action<?> action() {
            return action;
        }

        @Override
        protected Map<String, String> row() {
            stage = HolderStage.of(STAGE);
            Change plan = STAGE.plan(action, cells("INTERNATIONAL"));
            permissions()
                    .update(
                            holder.owner(plan.target()),
                            new OutgoingChange(
                                    Optional.of(false),
                                    Optional.of(false),
                                    Map.of(
                                            CallType.NATIONAL, Permission.ALLOWED,
                                            CallType.INTERNATIONAL, Permission.BLOCKED)));
            return cells("national; INTERNATIONAL|PREMIUM_SERVICES_I, PREMIUM_SERVICES_II");
        }

        Map<String, String> cells(String blocked) {
            return Map.of(holder.column(), HolderStage.name(holder), "block_call_types", blocked);
        }

        private OutgoingPermissions permissions() {
            return new OutgoingPermissions(STAGE.webex());
        }

        @Override
        protected void disturb(Change.Effective planned) {
            Permission other = new Permission(OutgoingPermissions.Action.TRANSFER_NUMBER_1, true);
            permissions().update(holder.owner(planned.target()), OutgoingChange.of(Map.of(CallType.NATIONAL, other)));
        }

        @Override
        protected boolean reversible() {
            return true;
        }

        @Test
        void everythingIsAllowedButTheBlocked() {
            Result.Done done = STAGE.done(action, STAGE.plan(action, cells("INTERNATIONAL")));

            JsonNode after = permissions().get(holder.owner(done.target()));
            assertThat(after.path("useCustomEnabled").asBoolean()).isTrue();
            assertThat(after.path("useCustomPermissions").asBoolean()).isTrue();
            OutgoingProfile.seen(after).path("callingPermissions").properties().forEach(entry -> assertThat(
                            entry.getValue().path("action").asText())
                    .as(entry.getKey())
                    .isEqualTo(entry.getKey().equals("INTERNATIONAL") ? "BLOCK" : "ALLOW"));
        }

        @Test
        void anUndoGoesBackToThePermissionsOfTheLocation() {
            Result.Done done = STAGE.done(action, STAGE.plan(action, cells("NATIONAL")));

            STAGE.done(action, STAGE.undo(action, done));

            assertThat(permissions()
                            .get(holder.owner(done.target()))
                            .path("useCustomEnabled")
                            .asBoolean())
                    .isFalse();
        }

        @Test
        void whatIsBothAllowedAndBlockedIsAFault() {
            Reading<?> reading = KeptCells.read(
                    action,
                    new Row(
                            2,
                            Map.of(
                                    holder.column(),
                                    "any",
                                    "allow_call_types",
                                    "NATIONAL;MARTIAN",
                                    "block_call_types",
                                    "NATIONAL")));

            assertThat(((Reading.Bad<?>) reading).faults()).hasSize(2);
        }

        @Test
        void whereNothingIsBlockedOnlyWhatIsAllowedChanges() {
            STAGE.done(action, STAGE.plan(action, cells("INTERNATIONAL;NATIONAL;PREMIUM_SERVICES_I")));

            Result.Done done = STAGE.done(
                    action,
                    STAGE.plan(
                            action, Map.of(holder.column(), HolderStage.name(holder), "allow_call_types", "NATIONAL")));

            assertThat(done.differences())
                    .extracting(Difference::field)
                    .containsExactly(
                            "callingPermissions/NATIONAL/action", "callingPermissions/NATIONAL/transferEnabled");
        }

        @Test
        void emptyCellsAllowNothing() {
            Reading<?> reading = KeptCells.read(action, new Row(2, Map.of(holder.column(), "any")));

            assertThat(((Reading.Bad<?>) reading).faults())
                    .extracting(Diagnostic::column)
                    .containsExactly("block_call_types");
        }

        @Test
        void whoHasNoCallingIsRefused() {
            Change change =
                    STAGE.plan(action, Map.of(holder.column(), stage.without(holder), "block_call_types", "NATIONAL"));

            assertThat(ActionStage.said(((Change.Refused) change).reasons())).contains("no Webex Calling");
        }
    }

    @Nested
    class OfAPerson extends OfSomebody {
        OfAPerson() {
            super(Holder.PERSON, new PersonOutgoingProfile());
        }
    }

    @Nested
    class OfAWorkspace extends OfSomebody {
        OfAWorkspace() {
            super(Holder.WORKSPACE, new WorkspaceOutgoingProfile());
        }
    }
}
