package org.spaceodt.webex.resource.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.RequestCheck;

class VoicemailTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    @Test
    void whatTheChangeNamesIsChangedAndAllElseIsWrittenAsItWasRead() {
        ObjectNode read = FakeApi.example("person.voicemail.get");
        API.answer("person.voicemail.get", json(read));
        API.answer("person.voicemail.update", status(204));

        new Voicemail(API.client()).update("p1", parse("{'enabled': false}"));

        ObjectNode expected = read.deepCopy().put("enabled", false);
        expected.remove("voiceMessageForwardingEnabled");
        ((ObjectNode) expected.path("sendBusyCalls")).remove("greetingUploaded");
        ((ObjectNode) expected.path("sendUnansweredCalls")).remove("greetingUploaded");
        ((ObjectNode) expected.path("sendUnansweredCalls")).remove("systemMaxNumberOfRings");
        assertThat(API.lastBody()).isEqualTo(expected);
    }

    @Test
    void fieldsThatWeDoNotKnowSurvive() {
        ObjectNode read = FakeApi.example("person.voicemail.get");
        read.put(RequestCheck.NOVELTY, "kept");
        read.withObject("/sendBusyCalls").put(RequestCheck.NOVELTY, "kept");
        API.answer("person.voicemail.get", json(read));
        API.answer("person.voicemail.update", status(204));

        new Voicemail(API.client()).update("p1", parse("{'enabled': true}"));

        assertThat(API.lastBody().path(RequestCheck.NOVELTY).asText()).isEqualTo("kept");
        assertThat(API.lastBody().at("/sendBusyCalls/" + RequestCheck.NOVELTY).asText())
                .isEqualTo("kept");
    }

    @Test
    void whatThePutRequiresIsThereEvenIfItWasNotRead() {
        API.answer("person.voicemail.get", json(parse("{'enabled': false, 'notifications': {'destination': null}}")));
        API.answer("person.voicemail.update", status(204));

        new Voicemail(API.client()).update("p1", parse("{'enabled': true}"));

        assertThat(API.lastBody())
                .isEqualTo(
                        parse(
                                "{'enabled': true, 'notifications': {'enabled': false}, 'transferToNumber': {'enabled': false}}"));
    }
}
