package org.spaceodt.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.json.JsonFormat;

/** What stays of texts in which people are named. */
class StableTokensTest {
    private final StableTokens tokens = new StableTokens(Set.of("alba"));

    @Test
    void wordsOfMessagesStayAndWhoIsNamedInThemBecomesTheSameTokenEveryTime() {
        assertThat(tokens.text("Extension 1042 is already assigned to Núria Pérez (nuria@example.com)."))
                .isEqualTo("Extension number-1 is already assigned to text-1 text-2 (email-1).");
        assertThat(tokens.text("alba, NURIA@example.com and 1042 at +34555010203: try again"))
                .isEqualTo("text-3, email-1 and number-1 at number-2: try again");
        assertThat(tokens.text("User Y2lzY29zcGFyazovL3VzL1BFT1BMRS8x not found, code 4003"))
                .isEqualTo("User id-1 not found, code number-3");
        assertThat(tokens.text("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/people/Y2lzY29zcGFyazovL3VzL1BFT1BMRS8x/features/callForwarding?orgId=x, /people/{}/features/callForwarding",
        "/v1/telephony/config/locations/{locationId}, /v1/telephony/config/locations/{locationId}",
        "/people/1042, /people/{}",
        "/people/nuria@example.com, /people/{}",
        "/licenses/users, /licenses/users"
    })
    void aPathKeepsItsShape(String path, String shape) {
        assertThat(PathShape.of(path)).isEqualTo(shape);
    }

    @Test
    void aBodyKeepsItsFieldsAndOfItsValuesWhatNamesNobody() throws IOException {
        JsonNode body = JsonFormat.MAPPER.readTree("{\"firstName\":\"Núria\",\"extension\":1042,\"enabled\":true,"
                + "\"ringCount\":3,\"errors\":[{\"code\":4003,\"description\":\"Núria has no line\"}],"
                + "\"Y2lzY29zcGFyazovL3VzL1BFT1BMRS8x\":null}");

        assertThat(new MaskedJson(tokens).of(body))
                .hasToString("{\"firstName\":\"text-1\",\"extension\":\"number-1\",\"enabled\":true,\"ringCount\":3,"
                        + "\"errors\":[{\"code\":4003,\"description\":\"text-1 has no line\"}],\"id-1\":null}");
    }
}
