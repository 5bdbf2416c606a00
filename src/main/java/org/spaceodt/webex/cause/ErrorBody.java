package org.spaceodt.webex.cause;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an answer says that is an error: in one of the shapes that Webex has (Cisco's OpenAPI specification, RFC 7644 for
 * SCIM, RFC 6749 for tokens), or in none, as gateways and proxies answer.
 *
 * <table>
 * <caption>The shapes</caption>
 * <tr><td>all of Webex</td><td>{@code message, errors[].description, errors[].errorCode, errorCode, trackingId}</td></tr>
 * <tr><td>start of a move</td><td>{@code error[].code, error[].message}</td></tr>
 * <tr><td>numbers that were refused</td><td>a list: {@code [].errors[].number, .errorCode, .errorMessage, .errorTitle}
 * (wxc_sdk since 2025-02)</td></tr>
 * <tr><td>errors of a job</td><td>{@code items[].error.message[].code, .description, items[].trackingId}</td></tr>
 * <tr><td>job of a location</td><td>{@code failureReason}</td></tr>
 * <tr><td>SCIM</td><td>{@code detail, scimType, status}</td></tr>
 * <tr><td>tokens</td><td>{@code error, error_description}</td></tr>
 * </table>
 *
 * @param codes every code, in the order of the answer, each once; a code that stands in a text as {@code [Error 4003]}
 *     too. At most {@value Findings#MOST}
 * @param descriptions every text, in the order of the answer, each once, on one line and bounded; of a page of HTML the
 *     title. At most {@value Findings#MOST}
 * @param trackingId or empty
 * @param json whether the body was a JSON object, or a list of such, as all answers of the API are
 */
public record ErrorBody(List<String> codes, List<String> descriptions, String trackingId, boolean json) {
    public ErrorBody {
        codes = List.copyOf(codes);
        descriptions = List.copyOf(descriptions);
    }

    /** Never fails: what cannot be read has no codes. */
    public static ErrorBody read(byte[] body) {
        List<JsonNode> objects = JsonBody.objects(body);
        if (objects.isEmpty()) {
            return ForeignBody.read(body);
        }
        Findings findings = new Findings();
        objects.forEach(findings::addError);
        return findings.asBody();
    }

    /** All descriptions on one line. */
    public String text() {
        return String.join("; ", descriptions);
    }

    /** The same with codes that stand elsewhere in the answer. */
    ErrorBody with(List<String> more) {
        return new ErrorBody(
                Stream.concat(codes.stream(), more.stream())
                        .distinct()
                        .limit(Findings.MOST)
                        .toList(),
                descriptions,
                trackingId,
                json);
    }
}
