package org.spaceodt.webex.resource.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.resource.FakeApi.LOST;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.refusal;
import static org.spaceodt.webex.resource.FakeApi.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.RequestCheck;

class CallForwardingTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final ObjectNode PREFIX_53 = CallForwarding.always("532101");

    private CallForwarding forwarding;

    @BeforeEach
    void forwarding() {
        forwarding = new CallForwarding(API.client());
    }

    @Test
    void onlyWhatIsForwardedAlwaysIsChanged() {
        ObjectNode read = FakeApi.example("person.callForwarding.get");
        read.withObject("/callForwarding/busy").put(RequestCheck.NOVELTY, 1);
        API.answer("person.callForwarding.get", json(read));
        API.answer("person.callForwarding.update", status(204));

        forwarding.update(Owner.person("p1"), PREFIX_53);

        ObjectNode expected = read.deepCopy();
        expected.withObject("/callForwarding/always").put("enabled", true).put("destination", "532101");
        expected.withObject("/callForwarding/noAnswer").remove("systemMaxNumberOfRings");
        assertThat(API.lastBody()).isEqualTo(expected);
    }

    @Test
    void aWorkspaceGetsWhatItsPutRequiresAndNoRuleForBusyThatItDoesNotHave() {
        API.answer("workspace.callForwarding.get", json(parse("{'callForwarding': {'always': {'enabled': false}}}")));
        API.answer("workspace.callForwarding.update", status(204));

        forwarding.update(Owner.workspace("w1"), PREFIX_53);

        assertThat(API.lastBody())
                .isEqualTo(parse("{'callForwarding': {'always': {'enabled': true, 'destination': '532101',"
                        + "'ringReminderEnabled': false, 'destinationVoicemailEnabled': false}},"
                        + "'businessContinuity': {'enabled': false, 'destinationVoicemailEnabled': false}}"));
    }

    @Test
    void aRuleForBusyThatIsThereIsCompleted() {
        API.answer("workspace.callForwarding.get", json(parse("{'callForwarding': {'busy': {'destination': '9'}}}")));
        API.answer("workspace.callForwarding.update", status(204));

        forwarding.update(Owner.workspace("w1"), PREFIX_53);

        assertThat(API.lastBody().at("/callForwarding/busy"))
                .isEqualTo(parse("{'destination': '9', 'enabled': false, 'destinationVoicemailEnabled': false}"));
    }

    @Test
    void theUndocumentedVariantSendsWhatIsForwardedAlwaysAndNothingElse() {
        API.answer(
                "workspace.callForwarding.telephony.get",
                json(parse("{'callForwarding': {'always': {'enabled': false, 'destination': null,"
                        + "'ringReminderEnabled': true}, 'busy': {'enabled': false}}, 'businessContinuity': {}}")));
        API.answer("workspace.callForwarding.telephony.update", status(204));

        forwarding.updateAlways(Owner.workspace("w1"), PREFIX_53);

        assertThat(API.lastBody())
                .isEqualTo(parse("{'callForwarding': {'always': {'enabled': true, 'destination': '532101',"
                        + "'ringReminderEnabled': true}}}"));
    }

    @Test
    void aBranchThatIsRefusedIsNotWaitedFor() {
        API.client().settling().expect("p1");
        API.answer(
                "person.callForwarding.update",
                refusal(400, 4003, "[Error 4003] Unauthorized request: UserCallForwardingBusyGetRequest"));

        assertThatThrownBy(() -> forwarding.update(Owner.person("p1"), PREFIX_53))
                .isInstanceOfSatisfying(WebexException.Rejected.class, refused -> assertThat(
                                refused.failure().isCausedBy("setting_branch_refused"))
                        .isTrue());
        assertThat(API.written()).hasSize(1);
    }

    @Test
    void theSameIsWrittenAgainAfterALostAnswer() {
        API.answer("person.callForwarding.update", LOST, status(204));

        forwarding.update(Owner.person("p1"), PREFIX_53);

        assertThat(API.written()).hasSize(2);
    }

    @Test
    void numbersToForwardToAreListedForPeopleAndWorkspaces() {
        assertThat(forwarding.availableNumbers(Owner.person("p1"))).isNotEmpty();
        assertThat(forwarding.availableNumbers(Owner.workspace("w1"))).isNotEmpty();
    }
}
