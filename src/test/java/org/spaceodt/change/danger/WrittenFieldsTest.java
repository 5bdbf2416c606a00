package org.spaceodt.change.danger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Change;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Target;

class WrittenFieldsTest {
    private static final Target PERSON = new Target("person", "id", "Nora");

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static WrittenFields written(String before, String after, String image) {
        return WrittenFields.of(
                new Change.Update(PERSON, json(before), json(after), Fields.none(), json(image), false));
    }

    @Test
    void callsAreSentToDestinationsThatAreWrittenWhicheverObjectHasThem() {
        assertThat(written(
                                "{}",
                                "{'callForwarding': {'busy': {'destination': '1'}}, 'businessContinuity': {'destination': '2'},"
                                        + " 'transferToNumber': {'destination': '3'}, 'outgoing': {'destination': '4'},"
                                        + " 'notifications': {'smsDestination': '5'}}",
                                "{}")
                        .destinations())
                .containsExactlyInAnyOrder("1", "2", "3", "4");
    }

    @Test
    void aDestinationThatStoodThereIsOneWhenItIsSwitchedOnAndNoneWhenItIsSwitchedOff() {
        String image = "{'callForwarding': {'always': {'enabled': false, 'destination': '1'}}}";
        assertThat(written(
                                "{'callForwarding': {'always': {'enabled': false}}}",
                                "{'callForwarding': {'always': {'enabled': true}}}",
                                image)
                        .destinations())
                .containsExactly("1");
        assertThat(written(
                                "{'callForwarding': {'always': {'enabled': true}}}",
                                "{'callForwarding': {'always': {'enabled': false}}}",
                                image)
                        .destinations())
                .isEmpty();
        assertThat(written(
                                "{'callForwarding': {'always': {'enabled': false, 'destination': '1'}}}",
                                "{'callForwarding': {'always': {'enabled': true, 'destination': '2'}}}",
                                image)
                        .destinations())
                .containsExactly("2");
    }

    @Test
    void anInterceptThatIsSwitchedOnSendsCallsWhereItsPartsSay() {
        assertThat(written(
                                "{'enabled': false}",
                                "{'enabled': true}",
                                "{'enabled': false, 'outgoing': {'transferEnabled': true, 'destination': '1'},"
                                        + " 'incoming': {'announcements': {'zeroTransfer': {'enabled': true, 'destination': '2'},"
                                        + " 'newNumber': {'enabled': false, 'destination': '3'}}}}")
                        .destinations())
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void callsAreOpenedByWhatIsLessClosedThanBefore() {
        assertThat(written(
                                "{'callingPermissions': {'INTERNATIONAL': {'action': 'BLOCK'}, 'NATIONAL': {'action': 'ALLOW'},"
                                        + " 'PREMIUM_SERVICES_I': {'action': 'AUTH_CODE'}, 'PREMIUM_SERVICES_II': {'action': 'ALLOW'}}}",
                                "{'callingPermissions': {'INTERNATIONAL': {'action': 'AUTH_CODE'}, 'NATIONAL': {'action': 'BLOCK'},"
                                        + " 'PREMIUM_SERVICES_I': {'action': 'ALLOW'}, 'PREMIUM_SERVICES_II': {'action': 'AUTH_CODE'}}}",
                                "{}")
                        .opened())
                .containsExactlyInAnyOrder("INTERNATIONAL", "PREMIUM_SERVICES_I");
    }

    @Test
    void ownPermissionsThatComeIntoForceOpenWhatTheyAllow() {
        assertThat(written(
                                "{'useCustomEnabled': false}",
                                "{'useCustomEnabled': true}",
                                "{'callingPermissions': [{'callType': 'INTERNATIONAL', 'action': 'ALLOW'},"
                                        + " {'callType': 'PREMIUM_SERVICES_I', 'action': 'BLOCK'}]}")
                        .opened())
                .containsExactly("INTERNATIONAL");
    }

    @Test
    void numbersAreThoseThatSomebodyGetsOrLosesAndNotWhereCallsGo() {
        assertThat(written(
                                "{'phoneNumbers': {'work': '+34555010101'}}",
                                "{'phoneNumbers': {'work': '+34555010102', '+34555010103': {'primary': false}},"
                                        + " 'callForwarding': {'always': {'destination': '+34555010104'}}}",
                                "{}")
                        .numbers())
                .containsExactlyInAnyOrder("+34555010101", "+34555010102", "+34555010103");
    }
}
