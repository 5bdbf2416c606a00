package org.spaceodt.action.owner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionContract;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.person.PersonPrefixForwarding;
import org.spaceodt.action.workspace.WorkspacePrefixForwarding;
import org.spaceodt.webex.resource.calling.CallForwarding;

class PrefixForwardingTest {
    private static final String BUSY = "[Error 4003] Unauthorized request: UserCallForwardingBusyGetRequest";

    private abstract static class OfSomebody extends ActionContract {
        final Holder holder;
        final PrefixForwarding action;
        HolderStage stage;

        OfSomebody(Holder holder, PrefixForwarding action) {
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
            return cells();
        }

        Map<String, String> cells(String... more) {
            Map<String, String> cells = new HashMap<>();
            cells.put(holder.column(), HolderStage.name(holder));
            cells.put("extension", "2101");
            for (int i = 0; i < more.length; i += 2) {
                cells.put(more[i], more[i + 1]);
            }
            return cells;
        }

        @Override
        protected void disturb(Change.Effective planned) {
            forwarding().update(holder.owner(planned.target()), CallForwarding.always("2999"));
        }

        CallForwarding forwarding() {
            return new CallForwarding(STAGE.webex());
        }

        @Override
        protected boolean reversible() {
            return true;
        }

        private JsonNode always(Change change) {
            return forwarding().get(holder.owner(change.target())).at("/callForwarding/always");
        }

        private String destination(String... more) {
            return ((Change.Update) STAGE.plan(action, cells(more)))
                    .after()
                    .at("/callForwarding/always/destination")
                    .asText();
        }

        @Test
        void callsGoToTheExtensionBehindThePrefixOrWhereTheRowSays() {
            assertThat(destination()).isEqualTo("532101");
            assertThat(destination("prefix", "71")).isEqualTo("712101");
            assertThat(destination("legacy_forward_prefix", "8")).isEqualTo("82101");
            assertThat(destination("destination", "+34 555 010 155")).isEqualTo("+34555010155");
        }

        @Test
        void theOtherBranchesStayAsTheyAre() {
            Change plan = STAGE.plan(action, cells());
            JsonNode before = forwarding().get(holder.owner(plan.target()));

            STAGE.done(action, plan);

            JsonNode after = forwarding().get(holder.owner(plan.target()));
            assertThat(after.at("/callForwarding/busy")).isEqualTo(before.at("/callForwarding/busy"));
            assertThat(after.at("/callForwarding/noAnswer")).isEqualTo(before.at("/callForwarding/noAnswer"));
            assertThat(after.path("businessContinuity")).isEqualTo(before.path("businessContinuity"));
        }

        @Test
        void whereForwardingOfBusyCallsIsRefusedOnlyAlwaysIsWrittenAtTheOtherEndpoint() {
            STAGE.faults(refusal(400, BUSY));
            Change plan = STAGE.plan(action, cells());
            STAGE.forgetCalls();

            Result.Done done = STAGE.done(action, plan);

            assertThat(STAGE.writes()).singleElement().asString().matches("PUT /telephony/config/.*/callForwarding");
            Change undo = STAGE.undo(action, done);
            STAGE.done(action, undo);
            STAGE.faults("");
            assertThat(always(plan).path("enabled").asBoolean()).isFalse();
            assertThat(always(plan).path("destination").asText()).isEmpty();
        }

        @Test
        void whereOnlyTheWriteIsRefusedForBusyCallsTheOtherEndpointIsUsedToo() {
            Change plan = STAGE.plan(action, cells());
            STAGE.faults(refusal(403, BUSY).replace("'path'", "'method': 'PUT', 'path'"));

            assertThat(STAGE.apply(action, plan, Applier.Mode.JUST_PLANNED)).isInstanceOf(Result.Done.class);
        }

        @Test
        void anotherRefusalIsNoReasonToTryTheOtherEndpoint() {
            Change plan = STAGE.plan(action, cells());
            // Else such a refusal may mean that a licence was given a moment ago, and is waited for.
            STAGE.webex().settling().done(plan.target().id());
            STAGE.faults(refusal(400, "[Error 4003] something else").replace("'path'", "'method': 'PUT', 'path'"));
            STAGE.forgetCalls();

            Result.Failed failed = (Result.Failed) STAGE.apply(action, plan, Applier.Mode.JUST_PLANNED);

            assertThat(failed.failure().orElseThrow().status()).isEqualTo(400);
            assertThat(STAGE.writes()).noneMatch(call -> call.contains("/telephony/"));
        }

        private String refusal(int status, String message) {
            String template = holder == Holder.PERSON ? "people" : "workspaces";
            return "{'where': {'path': '/" + template + "/{id}/features/callForwarding'}, 'what': {'status': " + status
                    + ", 'message': '" + message + "'}}";
        }

        @Test
        void whoHasNoCallingOrDoesNotExistIsRefusedWithTheReason() {
            String name = stage.without(holder);

            assertThat(refused(cells(holder.column(), name))).contains("no Webex Calling");
            assertThat(refused(cells(holder.column(), "00000000-0000-4000-8000-000000000000")))
                    .contains("There is no");
        }

        private String refused(Map<String, String> cells) {
            return ActionStage.said(((Change.Refused) STAGE.plan(action, cells)).reasons());
        }

        @Test
        void aDestinationThatWasThereComesBackWithAnUndo() {
            Change first = STAGE.plan(action, cells("destination", "2950"));
            STAGE.done(action, first);
            Result.Done second = STAGE.done(action, STAGE.plan(action, cells()));

            assertThat(Fields.values(second.before())).hasSize(1);
            STAGE.done(action, STAGE.undo(action, second));

            assertThat(always(first).path("destination").asText()).isEqualTo("2950");
            assertThat(always(first).path("enabled").asBoolean()).isTrue();
        }

        @Test
        void whatCannotBeDialledIsAFault() {
            Reading<?> reading = KeptCells.read(
                    action, new Row(3, cells("extension", "21-01x", "destination", "nobody", "prefix", "five")));

            assertThat(((Reading.Bad<?>) reading).faults()).hasSize(3);
        }
    }

    @Nested
    class OfAPerson extends OfSomebody {
        OfAPerson() {
            super(Holder.PERSON, new PersonPrefixForwarding());
        }
    }

    @Nested
    class OfAWorkspace extends OfSomebody {
        OfAWorkspace() {
            super(Holder.WORKSPACE, new WorkspacePrefixForwarding());
        }
    }
}
