package org.spaceodt.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.fault.Oddity;

/** Gives answers a form that others of Webex were seen to have; what an oddity is not about stays as it is. */
final class OddAnswers {
    private static final String CODES = "Cisco-Spark-Error-Codes";
    static final String LINK = "Link";

    /** Meetings, in a subscription that the tenant does not list: {@code ciscospark://us/LICENSE/…:MC_…}. */
    private static final String OF_TEMPLATE =
            "Y2lzY29zcGFyazovL3VzL0xJQ0VOU0UvM2Y1ZDhhNmUtMGMxYi00ZDUyLTlhN2UtMmI2YzRkOGUwZjExOk1DXzdhMmQ0YzZlLThmMTAtNGIzYS05YzVkLTFlMmYzYTRiNWM2ZA";

    private OddAnswers() {}

    /** @param url of the request, whole, as the client sent it */
    static ApiResponse of(ApiResponse answer, Oddity oddity, String url) {
        return switch (oddity) {
            case SEEN_MOVES -> changed(answer, OddAnswers::asMovesWereSeen);
            case HEADER_CODES -> codesInHeader(answer);
            case ITEM_ERRORS -> changed(answer, OddAnswers::withItemErrors);
            case OLD_CALL_TYPES -> changed(answer, OddAnswers::withOldCallTypes);
            case DIRECTORY_NUMBERS -> changed(answer, body -> people(body).forEach(OddAnswers::withDirectoryNumber));
            case LICENSE_TEMPLATE -> changed(answer, body -> people(body).forEach(OddAnswers::withLicenseOfTemplate));
            case NOT_FOUND_IDS -> changed(answer, OddAnswers::withNotFoundIds);
            case NO_NEXT -> new ApiResponse(answer.status(), answer.body(), withoutLink(answer.headers()));
            case NEXT_LOSES -> next(answer, OddAnswers::withoutParameters);
            case NEXT_MAX_NULL -> next(answer, link -> link.replaceAll("([?&])max=[^&]*", "$1max=null"));
            case NEXT_TWO_SCHEMES -> next(answer, link -> "https," + link.replaceFirst("^http:", "https:"));
            case NEXT_ITSELF -> next(answer, link -> url);
            case PAGE_TWICE, EMPTY_PAGES, NULL_LIST, ITEM_WITHOUT_ID, OTHER_ORGANIZATION ->
                OddPages.of(answer, oddity, url);
        };
    }

    private static void asMovesWereSeen(ObjectNode answer) {
        JsonNode response = answer.path("response");
        if (response.isArray()) {
            answer.putObject("response").set("usersList", response);
        } else if (response.isObject()) {
            answer.putObject("response").set("jobDetails", response);
        }
    }

    /** As developer.webex.com, "Responses with errors", has it. */
    private static void withItemErrors(ObjectNode answer) {
        items(answer).filter(items -> items.path(0).isObject()).ifPresent(items -> {
            ObjectNode first = (ObjectNode) items.get(0);
            List<String> names = new ArrayList<>();
            first.fieldNames().forEachRemaining(names::add);
            String broken = names.get(names.size() - 1);
            first.putObject("errors")
                    .putObject(broken)
                    .put("code", "read_failure")
                    .put("reason", "The value could not be read.");
        });
    }

    private static void withNotFoundIds(ObjectNode answer) {
        items(answer).ifPresent(items -> answer.putArray("notFoundIds").add("00000000-0000-0000-0000-000000000404"));
    }

    private static void withOldCallTypes(ObjectNode answer) {
        if (answer.path("callingPermissions") instanceof ArrayNode permissions) {
            List.of("CASUAL", "URL_DIALING", "UNKNOWN").forEach(type -> permissions
                    .addObject()
                    .put("callType", type)
                    .put("action", "ALLOW")
                    .put("transferEnabled", true)
                    .put("isCallTypeRestrictionEnabled", false));
        }
    }

    /** One person, or those of a list. */
    private static List<ObjectNode> people(ObjectNode answer) {
        List<ObjectNode> people = new ArrayList<>();
        (answer.path("items").isArray() ? answer.path("items") : List.<JsonNode>of(answer)).forEach(one -> {
            if (one.has("emails") && one instanceof ObjectNode person) {
                people.add(person);
            }
        });
        return people;
    }

    private static void withDirectoryNumber(ObjectNode person) {
        if (!person.has("locationId")) {
            int digits = Math.floorMod(person.path("id").asText().hashCode(), 1000);
            person.putArray("phoneNumbers")
                    .addObject()
                    .put("type", "work")
                    .put("value", "+34555000" + String.format("%03d", digits))
                    .put("primary", true);
        }
    }

    private static void withLicenseOfTemplate(ObjectNode person) {
        if (person.path("invitePending").asBoolean()) {
            person.withArray("licenses").add(OF_TEMPLATE);
            person.put("department", "Alta");
        }
    }

    static Optional<ArrayNode> items(ObjectNode answer) {
        for (JsonNode value : answer) {
            if (value instanceof ArrayNode list && !list.isEmpty()) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }

    private static ApiResponse codesInHeader(ApiResponse answer) {
        if (answer.status() < 400) {
            return answer;
        }
        List<String> codes = new ArrayList<>();
        ApiResponse bare = changed(answer, body -> {
            body.findValues("errorCode").forEach(code -> codes.add(code.asText()));
            body.remove(List.of("errors", "error", "errorCode"));
        });
        return bare.with(CODES, Optional.of(String.join(",", codes)).filter(text -> !text.isEmpty()));
    }

    private static Map<String, String> withoutLink(Map<String, String> headers) {
        Map<String, String> others = new TreeMap<>(headers);
        others.remove(LINK);
        return others;
    }

    private static String withoutParameters(String link) {
        return link.replaceAll("(callingData|orgId)=[^&]*&?", "").replaceAll("[?&]$", "");
    }

    private static ApiResponse next(ApiResponse answer, UnaryOperator<String> change) {
        String link = answer.headers().getOrDefault(LINK, "");
        if (link.isEmpty()) {
            return answer;
        }
        Map<String, String> headers = new TreeMap<>(answer.headers());
        int end = link.indexOf('>');
        headers.put(LINK, "<" + change.apply(link.substring(1, end)) + link.substring(end));
        return new ApiResponse(answer.status(), answer.body(), headers);
    }

    static ApiResponse changed(ApiResponse answer, Consumer<ObjectNode> change) {
        try {
            if (JsonFormat.MAPPER.readTree(answer.body()) instanceof ObjectNode body) {
                change.accept(body);
                return new ApiResponse(answer.status(), JsonFormat.MAPPER.writeValueAsBytes(body), answer.headers());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
