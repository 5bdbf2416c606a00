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

class CallInterceptTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    @Test
    void theNameOfTheGreetingIsNotWrittenInEitherSpelling() {
        ObjectNode read = FakeApi.example("person.intercept.get");
        read.withObject("/incoming/announcements")
                .put("filename", "a.wav")
                .put("fileName", "a.wav")
                .put(RequestCheck.NOVELTY, 1);
        API.answer("person.intercept.get", json(read));
        API.answer("person.intercept.update", status(204));

        new CallIntercept(API.client()).update("p1", parse("{'enabled': true, 'incoming': {'type': 'ALLOW_ALL'}}"));

        ObjectNode expected = read.deepCopy().put("enabled", true);
        expected.withObject("/incoming").put("type", "ALLOW_ALL");
        expected.withObject("/incoming/announcements").remove("filename");
        expected.withObject("/incoming/announcements").remove("fileName");
        assertThat(API.lastBody()).isEqualTo(expected);
    }
}
