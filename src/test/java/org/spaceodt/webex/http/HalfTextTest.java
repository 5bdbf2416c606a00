package org.spaceodt.webex.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "Ana \\ud83d Ejemplo,Ana \\ufffd Ejemplo",
        "\\ude00\\ud83d,\\ufffd\\ufffd",
        "\\ud83d\\ud83d\\ude00,\\ufffd\\ud83d\\ude00",
        "\\ud83d\\ude00,\\ud83d\\ude00",
        "a\\u0000b,a\\ufffdb",
        "plain,plain"
    })
    void halvesOfCharactersAreReplacedAndWholeOnesStay(String given, String whole) throws IOException {
        JsonNode mended = HalfText.mended(JSON.readTree("[{\"nobody\": {\"knows\": [\"" + given + "\"]}}]"));
        JsonNode text = mended.at("/0/nobody/knows/0");

        assertThat(text.asText()).isEqualTo(JSON.readTree("\"" + whole + "\"").asText());
        assertThat(HalfText.isIn(mended)).isEqualTo(!given.equals(whole));
        assertThat(text.asText().getBytes(StandardCharsets.UTF_8)).doesNotContain((byte) '?');
    }

    @Test
    void namesOfFieldsAreMendedToo() throws IOException {
        JsonNode mended =
                HalfText.mended(JSON.createObjectNode().put("a\ud83d", 1).put("b", 2));

        assertThat(mended.path("a\ufffd").asInt()).isEqualTo(1);
    }

    @Test
    void webexGetsBackWhatItGaveAndNobodyIsRenamed() throws IOException {
        ObjectNode person = (ObjectNode) HalfText.mended(
                JSON.readTree("{\"displayName\":\"Ana \\ud83d Nu\u00f1ez\",\"roles\":[true,1.50,null]}"));
        person.put("locationId", "L");

        byte[] body = new Content.Json(person.deepCopy()).bytes();

        assertThat(JSON.readTree(body).path("displayName").asText()).isEqualTo("Ana \ud83d Nu\u00f1ez");
        assertThat(new String(body, StandardCharsets.UTF_8)).contains("\\uD83D").contains("[true,1.5");
    }
}
