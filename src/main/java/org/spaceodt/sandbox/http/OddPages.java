package org.spaceodt.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.fault.Oddity;

/** Pages of lists that go wrong in what they hold, and in how they go on. */
final class OddPages {
    /** {@code ciscospark://us/ORGANIZATION/…}, of none that the tenant knows. */
    private static final String ANOTHER =
            "Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi8wMDAwMDAwMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDA0MDQ";

    private static final String ORGANIZATION = "orgId";
    private static final Pattern SHOWN = Pattern.compile("([?&]emptyPage=)(\\d+)");
    private static final String AGAIN = "pageTwice=true";

    private OddPages() {}

    /** @param url of the request, whole, as the client sent it */
    static ApiResponse of(ApiResponse answer, Oddity oddity, String url) {
        return switch (oddity) {
            case PAGE_TWICE -> isList(answer) && !url.contains(AGAIN) ? leadingTo(answer, with(url, AGAIN)) : answer;
            case EMPTY_PAGES ->
                isList(answer)
                        ? leadingTo(
                                OddAnswers.changed(
                                        answer, body -> OddAnswers.items(body).ifPresent(ArrayNode::removeAll)),
                                emptier(url))
                        : answer;
            case NULL_LIST -> OddAnswers.changed(answer, OddPages::withoutList);
            case ITEM_WITHOUT_ID ->
                OddAnswers.changed(answer, body -> items(body)
                        .map(items -> items.path(0))
                        .filter(ObjectNode.class::isInstance)
                        .ifPresent(item -> ((ObjectNode) item).remove("id")));
            case OTHER_ORGANIZATION ->
                OddAnswers.changed(answer, body -> items(body)
                        .ifPresent(items -> items.forEach(item -> {
                            if (item.has(ORGANIZATION)) {
                                ((ObjectNode) item).put(ORGANIZATION, ANOTHER);
                            }
                        })));
            default -> answer;
        };
    }

    private static Optional<ArrayNode> items(ObjectNode body) {
        return OddAnswers.items(body).filter(items -> items.path(0).isObject());
    }

    private static void withoutList(ObjectNode body) {
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            if (field.getValue().isArray()) {
                body.putNull(field.getKey());
                return;
            }
        }
    }

    private static boolean isList(ApiResponse answer) {
        boolean[] list = {false};
        OddAnswers.changed(answer, body -> body.forEach(value -> list[0] |= value.isArray()));
        return answer.status() == 200 && list[0];
    }

    /** Another address each time, so that the page does not lead to itself. */
    private static String emptier(String url) {
        Matcher shown = SHOWN.matcher(url);
        return shown.find()
                ? shown.replaceFirst(shown.group(1) + (Long.parseLong(shown.group(2)) + 1))
                : with(url, "emptyPage=1");
    }

    private static String with(String url, String parameter) {
        return url + (url.contains("?") ? "&" : "?") + parameter;
    }

    private static ApiResponse leadingTo(ApiResponse answer, String url) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.put(OddAnswers.LINK, "<" + url + ">; rel=\"next\"");
        return new ApiResponse(answer.status(), answer.body(), headers);
    }
}
