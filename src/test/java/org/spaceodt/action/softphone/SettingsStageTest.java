package org.spaceodt.action.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.spaceodt.action.owner.AlwaysForwarded;
import org.spaceodt.action.owner.HolderStage;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.calling.CallForwarding;
import org.spaceodt.webex.resource.calling.CallIntercept;
import org.spaceodt.webex.resource.calling.IncomingPermissions;
import org.spaceodt.webex.resource.calling.Voicemail;

class SettingsStageTest {
    private abstract static class OfAPerson extends ActionContract {
        final SettingsStage action;
        private final List<String> cells;

        OfAPerson(SettingsStage action, String... cells) {
            this.action = action;
            this.cells = List.of(cells);
        }

        @Override
        protected Action<?> action() {
            return action;
        }

        @Override
        protected Map<String, String> row() {
            HolderStage.of(STAGE).person("sin.llamadas@example.com", Optional.empty());
            return cells(cells.toArray(String[]::new));
        }

        static Map<String, String> cells(String... more) {
            Map<String, String> cells = new HashMap<>(Map.of("user_email", HolderStage.PERSON));
            for (int i = 0; i < more.length; i += 2) {
                cells.put(more[i], more[i + 1]);
            }
            return cells;
        }

        @Override
        protected boolean reversible() {
            return true;
        }

        Change.Update update(String... more) {
            return (Change.Update) STAGE.plan(action, cells(more));
        }

        Result.Done done(String... more) {
            return STAGE.done(action, update(more));
        }

        String refused(Map<String, String> row) {
            return ActionStage.said(((Change.Refused) STAGE.plan(action, row)).reasons());
        }

        Reading<?> read(Map<String, String> row) {
            return KeptCells.read(action, new Row(3, row));
        }

        static List<String> said(List<Diagnostic> diagnostics) {
            return diagnostics.stream()
                    .map(one -> one.column() + ": " + one.summary().in(Locale.ENGLISH))
                    .toList();
        }

        static ObjectNode change(String json) {
            return FakeApi.parse(json);
        }

        @Test
        void whoHasNoCallingOrDoesNotExistIsRefusedWithWhatToDo() {
            Map<String, String> row = cells(cells.toArray(String[]::new));
            row.put("user_email", "sin.llamadas@example.com");
            assertThat(refused(row)).contains("no Webex Calling", "licence first");
            row.put("user_email", "00000000-0000-4000-8000-000000000000");
            assertThat(refused(row)).contains("There is no person");
        }

        @Test
        void aRowThatGivesNoSettingChangesNothing() {
            assertThat(STAGE.plan(action, cells())).isInstanceOf(Change.Nothing.class);
        }
    }

    @Nested
    class Forwarding extends OfAPerson {
        Forwarding() {
            super(
                    new ApplyForwarding(),
                    "cf_always_enabled",
                    "true",
                    "cf_always_destination",
                    "532101",
                    "cf_noanswer_number_of_rings",
                    "9");
        }

        @Override
        protected void disturb(Change.Effective planned) {
            Owner person = Owner.person(planned.target().id());
            new CallForwarding(STAGE.webex()).update(person, CallForwarding.always("2999"));
        }

        private JsonNode now(Change change) {
            return new CallForwarding(STAGE.webex())
                    .get(Owner.person(change.target().id()));
        }

        @Test
        void onlyWhatTheRowGivesIsChanged() {
            Change.Update plan = update("cf_business_continuity_destination", "+34 555 010 155");
            JsonNode before = now(plan);

            STAGE.done(action, plan);

            ObjectNode expected = before.deepCopy();
            expected.withObject("/businessContinuity").put("destination", "+34555010155");
            assertThat(now(plan)).isEqualTo(expected);
        }

        @Test
        void aBranchThatIsSwitchedOnNeedsADestinationInTheRowOrInWebex() {
            assertThat(refused(cells("cf_busy_enabled", "true"))).contains("cf_busy_enabled", "cf_busy_destination");

            done("cf_busy_enabled", "false", "cf_busy_destination", "*21#");
            Result.Done done = done("cf_busy_enabled", "true");

            assertThat(done.after()).isEqualTo(change("{'callForwarding': {'busy': {'enabled': true}}}"));
            assertThat(refused(cells("cf_busy_destination", "[clear]"))).contains("cf_busy_enabled");
        }

        @Test
        void aRowSaysThatTheDestinationOfWebexStaysAndThatADestinationIsCleared() {
            Reading.Good<?> odd = (Reading.Good<?>) read(cells("cf_always_enabled", "true"));
            Reading.Bad<?> bad =
                    (Reading.Bad<?>) read(cells("cf_always_enabled", "true", "cf_always_destination", "[clear]"));

            assertThat(said(odd.warnings()))
                    .containsExactly(
                            "cf_always_enabled: cf_always_enabled is on, and cf_always_destination is empty: the destination that Webex has stays.");
            assertThat(said(bad.faults())).singleElement().asString().startsWith("cf_always_destination: ");
        }

        @Test
        void aDestinationCanBeClearedAndComesBack() {
            done("cf_busy_destination", "2950");
            Result.Done cleared = done("cf_busy_destination", "[clear]");

            assertThat(now(cleared.change())
                            .at("/callForwarding/busy/destination")
                            .asText())
                    .isEmpty();
            STAGE.done(action, STAGE.undo(action, cleared));
            assertThat(now(cleared.change())
                            .at("/callForwarding/busy/destination")
                            .asText())
                    .isEqualTo("2950");
        }

        @Test
        void whereTheBranchOfBusyCallsIsRefusedOnlyAlwaysCanBeSet() {
            STAGE.faults("{'where': {'path': '/people/{id}/features/callForwarding'}, 'what': {'status': 400,"
                    + " 'message': '[Error 4003] Unauthorized request: UserCallForwardingBusyGetRequest'}}");
            STAGE.forgetCalls();

            Result.Done done = done("cf_always_enabled", "yes", "cf_always_destination", "532101");

            assertThat(STAGE.writes())
                    .singleElement()
                    .asString()
                    .matches("PUT /telephony/config/people/.*/callForwarding");
            assertThat(refused(cells("cf_busy_enabled", "false"))).contains("cf_busy_enabled");
            assertThat(refused(cells("cf_business_continuity_enabled", "false")))
                    .contains("cf_business_continuity_enabled");
            STAGE.done(action, STAGE.undo(action, done));
            STAGE.faults("");
            assertThat(new AlwaysForwarded(
                                    STAGE.webex(), Owner.person(done.target().id()))
                            .get()
                            .at("/callForwarding/always/enabled")
                            .asBoolean())
                    .isFalse();
        }

        @Test
        void aRowThatOnlySaysWhatIsSoIsNothing() {
            assertThat(STAGE.plan(action, cells("cf_always_enabled", "no", "cf_busy_enabled", "falso")))
                    .isInstanceOf(Change.Nothing.class);
        }
    }

    @Nested
    class OfVoicemail extends OfAPerson {
        OfVoicemail() {
            super(
                    new ApplyVoicemail(),
                    "voicemail_send_all_calls_enabled",
                    "true",
                    "voicemail_transfer_to_number_enabled",
                    "true",
                    "voicemail_transfer_to_number_destination",
                    "2101",
                    "voicemail_send_unanswered_calls_number_of_rings",
                    "17",
                    "voicemail_message_storage_storage_type",
                    "external");
        }

        @Override
        protected void disturb(Change.Effective planned) {
            new Voicemail(STAGE.webex())
                    .update(
                            planned.target().id(),
                            change("{'transferToNumber': {'enabled': true, 'destination': '2999'}}"));
        }

        @Test
        void aGreetingThatCannotBeUploadedFromATableIsToldOf() {
            Reading.Good<?> odd = (Reading.Good<?>) read(cells("voicemail_send_busy_calls_greeting", "custom"));

            assertThat(said(odd.warnings()))
                    .singleElement()
                    .asString()
                    .contains("voicemail_send_busy_calls_greeting", "upload");
            assertThat(((Reading.Good<?>) read(cells("voicemail_send_busy_calls_greeting", "DEFAULT"))).warnings())
                    .isEmpty();
        }

        @Test
        void everyFaultOfARowIsNamedAtOnce() {
            Reading.Bad<?> bad = (Reading.Bad<?>) read(cells(
                    "voicemail_send_unanswered_calls_number_of_rings",
                    "21",
                    "voicemail_email_copy_of_message_email_id",
                    "nobody",
                    "voicemail_message_storage_storage_type",
                    "MIXED",
                    "voicemail_enabled",
                    "perhaps"));

            assertThat(bad.faults())
                    .extracting(Diagnostic::column)
                    .containsExactlyInAnyOrder(
                            "voicemail_send_unanswered_calls_number_of_rings",
                            "voicemail_email_copy_of_message_email_id",
                            "voicemail_message_storage_storage_type",
                            "voicemail_enabled");
        }
    }

    @Nested
    class OfIntercept extends OfAPerson {
        OfIntercept() {
            super(
                    new ApplyCallIntercept(),
                    "intercept_enabled",
                    "true",
                    "intercept_incoming_type",
                    "ALLOW_ALL",
                    "intercept_incoming_announcements_new_number_destination",
                    "+34555010166",
                    "intercept_outgoing_type",
                    "ALLOW_LOCAL_ONLY");
        }

        @Override
        protected void disturb(Change.Effective planned) {
            new CallIntercept(STAGE.webex())
                    .update(
                            planned.target().id(),
                            change("{'incoming': {'announcements': {'newNumber': {'destination': '2999'}}}}"));
        }

        @Test
        void nothingButWhatTheRowSaysIsInterceptedOrOpened() {
            Change.Update plan = update("intercept_outgoing_destination", "2101");

            assertThat(Fields.values(plan.after())).containsOnlyKeys("outgoing/destination");
        }
    }

    @Nested
    class OfPermissions extends OfAPerson {
        OfPermissions() {
            super(
                    new ApplyPermissions(),
                    "incoming_use_custom_enabled",
                    "true",
                    "incoming_external_transfer",
                    "BLOCK_ALL_EXTERNAL",
                    "outgoing_permissions_json",
                    "{\"useCustomEnabled\": true, \"callingPermissions\": [{\"callType\": \"CASUAL\", \"action\": \"BLOCK\"},"
                            + "{\"callType\": \"TOLL_FREE\", \"action\": \"AUTH_CODE\", \"isCallTypeRestrictionEnabled\": false},"
                            + "{\"callType\": \"NATIONAL\", \"action\": \"ALLOW\", \"transferEnabled\": true}]}",
                    "outgoing_national_action",
                    "TRANSFER_NUMBER_1");
        }

        @Override
        protected void disturb(Change.Effective planned) {
            new IncomingPermissions(STAGE.webex())
                    .update(planned.target().id(), change("{'externalTransfer': 'ALLOW_ONLY_TRANSFERRED_EXTERNAL'}"));
        }

        @Test
        void singleColumnsGoOverTheJson() {
            Change.Update plan = update(
                    "outgoing_permissions_json",
                    "{\"callingPermissions\": [{\"callType\": \"TOLL_FREE\", \"action\": \"AUTH_CODE\"},"
                            + "{\"callType\": \"NATIONAL\", \"action\": \"AUTH_CODE\"}]}",
                    "outgoing_national_action",
                    "transfer_number_2");

            assertThat(plan.after())
                    .isEqualTo(change("{'outgoingPermission': {'callingPermissions': {"
                            + "'TOLL_FREE': {'action': 'AUTH_CODE'}, 'NATIONAL': {'action': 'TRANSFER_NUMBER_2'}}}}"));
        }

        @Test
        void onlyTheObjectThatTheRowIsAboutIsReadAndWritten() {
            STAGE.forgetCalls();

            Result.Done done = done("incoming_internal_calls_enabled", "no");

            assertThat(done.image().fieldNames()).toIterable().containsExactly("incomingPermission");
            assertThat(STAGE.writes()).singleElement().asString().contains("incomingPermission");
        }

        @Test
        void anEmptyCellOpensNothing() {
            Change.Update plan =
                    update("outgoing_use_custom_enabled", "true", "outgoing_use_custom_permissions", "yes");

            assertThat(plan.after().at("/outgoingPermission/callingPermissions").isMissingNode())
                    .isTrue();
        }

        @Test
        void whatIsWrongInTheJsonIsNamedByFieldAndValue() {
            Reading.Bad<?> bad = (Reading.Bad<?>) read(cells(
                    "incoming_permissions_json",
                    "{\"externalTransfers\": \"BLOCK_ALL_EXTERNAL\", \"externalTransfer\": \"NONE\"}",
                    "outgoing_permissions_json",
                    "[]"));

            assertThat(said(bad.faults()))
                    .hasSize(3)
                    .anyMatch(one -> one.contains("externalTransfers"))
                    .anyMatch(one -> one.contains("NONE"))
                    .anyMatch(one -> one.startsWith("outgoing_permissions_json"));
            assertThat(bad.faults().get(0).nextStep().in(Locale.ENGLISH)).contains("externalTransfer");
        }

        @Test
        void permissionsThatNobodySwitchesOnAreToldOf() {
            assertThat(said(((Reading.Good<?>) read(cells("outgoing_international_action", "BLOCK"))).warnings()))
                    .singleElement()
                    .asString()
                    .startsWith("outgoing_international_action: ")
                    .contains("outgoing_use_custom_enabled, outgoing_use_custom_permissions");
            assertThat(((Reading.Good<?>) read(cells(
                                    "outgoing_use_custom_enabled",
                                    "yes",
                                    "outgoing_use_custom_permissions",
                                    "yes",
                                    "outgoing_international_action",
                                    "BLOCK",
                                    "incoming_use_custom_enabled",
                                    "no")))
                            .warnings())
                    .isEmpty();
        }

        @Test
        void whatWebexItselfRestrictsIsRefused() {
            ObjectNode now = change("{'callingPermissions': [{'callType': 'INTERNATIONAL', 'action': 'BLOCK',"
                    + "'transferEnabled': false, 'isCallTypeRestrictionEnabled': true}]}");

            assertThat(PersonSetting.OUTGOING.reasons(
                            change("{'callingPermissions': {'INTERNATIONAL': {'action': 'ALLOW'}}}"), now))
                    .hasSize(1);
            assertThat(PersonSetting.OUTGOING.reasons(
                            change("{'callingPermissions': {'INTERNATIONAL': {'action': 'BLOCK'}}}"), now))
                    .isEmpty();
        }

        @Test
        void whereTheSecondOfTwoWritesFailsTheRestIsWrittenByTheNextTry() {
            Change.Update plan = update("incoming_internal_calls_enabled", "no", "outgoing_use_custom_enabled", "yes");
            STAGE.faults("{'where': {'method': 'PUT', 'path': '/people/{id}/features/outgoingPermission'},"
                    + " 'what': {'status': 403}}");

            Result first = STAGE.apply(action, plan, Applier.Mode.JUST_PLANNED);
            STAGE.faults("");
            STAGE.forgetCalls();
            Result second = STAGE.apply(action, plan, Applier.Mode.IN_DOUBT);

            assertThat(((Result.Failed) first).missing()).singleElement().satisfies(one -> assertThat(one.field())
                    .isEqualTo("outgoingPermission/useCustomEnabled"));
            assertThat(second).isInstanceOf(Result.Done.class);
            assertThat(STAGE.writes()).singleElement().asString().contains("outgoingPermission");
        }
    }
}
