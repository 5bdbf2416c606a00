package org.spaceodt.cases;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.spaceodt.support.WebexStandIn;

/**
 * Answers of a case, over those of the stand-in: {@code cases/ID/answers.json} is a list of {@code path}, {@code query} (null:
 * the parameter must not be there), {@code status}, {@code link} and {@code body}; a body that is a text is sent as it is, and
 * {@code BASE} is where the stand-in is. The later ones are tried first.
 */
final class CannedAnswers {
    private CannedAnswers() {}

    static void put(WebexStandIn webex, String id) {
        int priority = 40;
        for (JsonNode answer : read(id)) {
            MappingBuilder request =
                    get(urlPathEqualTo("/v1" + answer.path("path").asText())).atPriority(priority--);
            answer.path("query")
                    .fields()
                    .forEachRemaining(query -> request.withQueryParam(
                            query.getKey(),
                            query.getValue().isNull()
                                    ? absent()
                                    : equalTo(query.getValue().asText())));
            webex.server().stubFor(request.willReturn(response(answer, webex.baseUrl())));
        }
    }

    private static ResponseDefinitionBuilder response(JsonNode answer, String base) {
        JsonNode body = answer.path("body");
        ResponseDefinitionBuilder response = aResponse()
                .withStatus(answer.path("status").asInt(200))
                .withHeader("Content-Type", "application/json")
                .withHeader("TrackingID", "CASE_1");
        if (!body.isMissingNode()) {
            response.withBody(body.isTextual() ? body.asText() : body.toString());
        }
        if (answer.has("link")) {
            response.withHeader("Link", "<" + answer.path("link").asText().replace("BASE", base) + ">; rel=\"next\"");
        }
        return response;
    }

    private static JsonNode read(String id) {
        try (InputStream in = CannedAnswers.class.getResourceAsStream("/cases/" + id + "/answers.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
