package org.spaceodt.webex.resource.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.resource.FakeApi.LOST;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.refusal;
import static org.spaceodt.webex.resource.FakeApi.status;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.OutgoingChange;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.Permission;

class PermissionsTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final Owner ADA = Owner.person("p1");

    private OutgoingPermissions outgoing;

    @BeforeEach
    void outgoing() {
        outgoing = new OutgoingPermissions(API.client());
    }

    @Test
    void oneKindOfCallsIsChangedAndAllOthersStay() {
        API.answer(
                "person.outgoingPermission.get",
                json(parse("{'useCustomEnabled': false, 'useCustomPermissions': false, 'notYetInvented': 'x',"
                        + "'callingPermissions': ["
                        + "{'callType': 'NATIONAL', 'action': 'ALLOW', 'transferEnabled': true,"
                        + "'isCallTypeRestrictionEnabled': false, 'notYetInvented': 1},"
                        + "{'callType': 'INTERNATIONAL', 'action': 'ALLOW', 'transferEnabled': true,"
                        + "'isCallTypeRestrictionEnabled': false, 'notYetInvented': 2}]}")));
        API.answer("person.outgoingPermission.update", status(204));

        outgoing.update(ADA, OutgoingChange.of(Map.of(CallType.INTERNATIONAL, Permission.BLOCKED)));

        assertThat(API.lastBody())
                .isEqualTo(parse("{'useCustomEnabled': false, 'useCustomPermissions': false, 'notYetInvented': 'x',"
                        + "'callingPermissions': ["
                        + "{'callType': 'NATIONAL', 'action': 'ALLOW', 'transferEnabled': true, 'notYetInvented': 1},"
                        + "{'callType': 'INTERNATIONAL', 'action': 'BLOCK', 'transferEnabled': false,"
                        + "'notYetInvented': 2}]}"));
    }

    @Test
    void aKindOfCallsThatWasNotReadIsAdded() {
        API.answer("location.outgoingPermission.get", json(parse("{}")));
        API.answer("location.outgoingPermission.update", status(204));

        outgoing.update(Owner.location("l1"), OutgoingChange.of(Map.of(CallType.TOLL_FREE, Permission.ALLOWED)));

        assertThat(API.lastBody())
                .isEqualTo(parse("{'callingPermissions': ["
                        + "{'callType': 'TOLL_FREE', 'action': 'ALLOW', 'transferEnabled': true}]}"));
    }

    @Test
    void whetherCallsMayBeTransferredIsNoWhereItWasNotRead() {
        API.answer(
                "location.outgoingPermission.get",
                json(parse("{'callingPermissions': [{'callType': 'NATIONAL', 'action': 'ALLOW'}]}")));
        API.answer("location.outgoingPermission.update", status(204));

        outgoing.update(Owner.location("l1"), OutgoingChange.of(Map.of()));

        assertThat(API.lastBody().at("/callingPermissions/0/transferEnabled").asText())
                .isEqualTo("false");
    }

    @Test
    void allButTheBlockedIsAllowed() {
        API.answer("workspace.outgoingPermission.update", status(204));

        outgoing.update(Owner.workspace("w1"), OutgoingChange.allBut(Set.of(CallType.INTERNATIONAL)));

        assertThat(API.lastBody().path("useCustomEnabled").asBoolean()).isTrue();
        assertThat(API.lastBody().path("useCustomPermissions").asBoolean()).isTrue();
        assertThat(API.lastBody().path("callingPermissions"))
                .hasSize(CallType.values().length)
                .allSatisfy(entry -> assertThat(entry.path("action").asText())
                        .isEqualTo(entry.path("callType").asText().equals("INTERNATIONAL") ? "BLOCK" : "ALLOW"));
    }

    @Test
    void aLocationHasNoSettingsOfItsOwn() {
        assertThatThrownBy(() -> outgoing.update(Owner.location("l1"), OutgoingChange.allBut(Set.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(API.requests()).isEmpty();
    }

    @Test
    void incomingPermissionsKeepWhatTheChangeDoesNotName() {
        API.answer(
                "person.incomingPermission.get",
                json(parse("{'useCustomEnabled': false, 'externalTransfer': 'ALLOW_ALL_EXTERNAL',"
                        + "'internalCallsEnabled': true, 'collectCallsEnabled': true, 'notYetInvented': 1}")));
        API.answer("person.incomingPermission.update", status(204));

        new IncomingPermissions(API.client())
                .update("p1", parse("{'useCustomEnabled': true, 'externalTransfer': 'BLOCK_ALL_EXTERNAL'}"));

        assertThat(API.lastBody())
                .isEqualTo(parse("{'useCustomEnabled': true, 'externalTransfer': 'BLOCK_ALL_EXTERNAL',"
                        + "'internalCallsEnabled': true, 'collectCallsEnabled': true, 'notYetInvented': 1}"));
    }

    @Test
    void incomingPermissionsAreOfPeopleAndWorkspaces() {
        IncomingPermissions incoming = new IncomingPermissions(API.client());

        assertThat(incoming.get(ADA).has("externalTransfer")).isTrue();
        assertThat(incoming.get(Owner.workspace("w1")).has("externalTransfer")).isTrue();
        assertThatThrownBy(() -> incoming.get(Owner.location("l1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWholeObjectIsWrittenAgainAfterALostAnswer() {
        API.answer("person.outgoingPermission.update", LOST, status(204));

        outgoing.update(ADA, OutgoingChange.allBut(Set.of()));

        assertThat(API.written()).hasSize(2);
    }

    @Test
    void aWriteThatIsNeverAnsweredIsUncertain() {
        API.answer("person.outgoingPermission.update", LOST);

        assertThatThrownBy(() -> outgoing.update(ADA, OutgoingChange.allBut(Set.of())))
                .isInstanceOf(WebexException.Uncertain.class);
    }

    @Test
    void aRefusalIsNotRepeated() {
        API.answer("person.outgoingPermission.update", refusal(400, 25, "no"));

        assertThatThrownBy(() -> outgoing.update(ADA, OutgoingChange.allBut(Set.of())))
                .isInstanceOf(WebexException.Rejected.class);
        assertThat(API.written()).hasSize(1);
    }
}
