package org.spaceodt.webex.wire.har;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;

/** The required fields of HAR 1.2, their kinds, and what a browser's importer asks for on top. */
final class HarRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PHASES = List.of("blocked", "dns", "connect", "send", "wait", "receive", "ssl");

    private HarRules() {}

    /** @return log.entries */
    static JsonNode entries(byte[] har) throws IOException {
        JsonNode log = log(har);
        log.get("entries").forEach(HarRules::checkEntry);
        return log.get("entries");
    }

    static JsonNode log(byte[] har) throws IOException {
        JsonNode log;
        try (var parser = JSON.createParser(har)) {
            log = parser.<JsonNode>readValueAsTree().get("log");
            assertThat(parser.nextToken()).as("something after the document").isNull();
        }
        assertThat(log.get("version").textValue()).isEqualTo("1.2");
        texts(log.get("creator"), "name", "version");
        assertThat(log.get("pages").isArray()).isTrue();
        assertThat(log.get("entries").isArray()).isTrue();
        return log;
    }

    private static void checkEntry(JsonNode entry) {
        assertThat(OffsetDateTime.parse(entry.get("startedDateTime").textValue()))
                .isNotNull();
        assertThat(entry.get("cache").isObject()).isTrue();
        checkRequest(entry.get("request"));
        checkResponse(entry.get("response"));
        checkTimings(entry.get("timings"), entry.get("time"));
        if (entry.has("serverIPAddress")) {
            assertThat(entry.get("serverIPAddress").textValue()).matches("[0-9.]+|[0-9a-fA-F:]+");
        }
    }

    private static void checkRequest(JsonNode request) {
        texts(request, "method", "url", "httpVersion");
        assertThat(URI.create(request.get("url").textValue()).isAbsolute()).isTrue();
        checkMessage(request);
        pairs(request.get("queryString"));
        if (request.has("postData")) {
            texts(request.get("postData"), "mimeType", "text");
        }
    }

    private static void checkResponse(JsonNode response) {
        assertThat(response.get("status").isInt()).isTrue();
        texts(response, "statusText", "httpVersion", "redirectURL");
        checkMessage(response);
        assertThat(response.get("content").get("size").isIntegralNumber()).isTrue();
        texts(response.get("content"), "mimeType");
        if (response.get("content").has("encoding")) {
            assertThat(response.get("content").get("encoding").textValue()).isEqualTo("base64");
        }
    }

    private static void checkMessage(JsonNode message) {
        assertThat(message.get("cookies").isArray()).isTrue();
        pairs(message.get("headers"));
        assertThat(message.get("headersSize").intValue()).isGreaterThanOrEqualTo(-1);
        assertThat(message.get("bodySize").intValue()).isGreaterThanOrEqualTo(-1);
    }

    /** "The send, wait and receive timings are not optional and must have non-negative values"; time is the sum. */
    private static void checkTimings(JsonNode timings, JsonNode time) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String phase : PHASES) {
            assertThat(timings.get(phase).isNumber()).as(phase).isTrue();
            assertThat(timings.get(phase).doubleValue())
                    .as(phase)
                    .isGreaterThanOrEqualTo(List.of("send", "wait", "receive").contains(phase) ? 0 : -1);
            sum = sum.add(timings.get(phase).decimalValue().max(BigDecimal.ZERO));
        }
        assertThat(time.decimalValue())
                .isNotNegative()
                .isCloseTo(sum, org.assertj.core.data.Offset.offset(new BigDecimal("0.003")));
    }

    private static void pairs(JsonNode list) {
        assertThat(list.isArray()).isTrue();
        list.forEach(pair -> texts(pair, "name", "value"));
    }

    private static void texts(JsonNode object, String... names) {
        for (String name : names) {
            assertThat(object.path(name).isTextual()).as(name).isTrue();
        }
    }
}
