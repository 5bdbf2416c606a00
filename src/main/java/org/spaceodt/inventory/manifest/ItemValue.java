package org.spaceodt.inventory.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.spaceodt.webex.listing.ItemErrors;

/** One way to fill a cell: from the item, from the ids of the call, or worked out. Null means not filled. */
interface ItemValue {
    /** @return a text, a boolean or null */
    Object of(JsonNode item, Ids ids, String method);

    /** Reads one alternative of a manifest column. */
    static ItemValue parse(String text) {
        return switch (text.charAt(0)) {
            case '@' -> (item, ids, method) -> ids.get(text.substring(1));
            case '#' -> workedOut(text.substring(1));
            default -> {
                ItemPath path = ItemPath.of(text);
                yield (item, ids, method) -> plain(path.in(item));
            }
        };
    }

    private static ItemValue workedOut(String name) {
        return switch (name) {
            case "method" -> (item, ids, method) -> method;
            case "keys" -> (item, ids, method) -> keys(item);
            case "json" -> (item, ids, method) -> SortedJson.of(item);
            case "person_has_calling" -> (item, ids, method) -> personHasCalling(item);
            case "workspace_has_calling" ->
                (item, ids, method) -> ItemErrors.about(item, "calling")
                        ? null
                        : "webexCalling"
                                .equals(item.path("calling").path("type").asText());
            default -> throw new IllegalArgumentException("no value is called #" + name);
        };
    }

    /** Lists are joined with a semicolon, as they always were in these files; an object is its JSON. */
    private static Object plain(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (node.isArray()) {
            StringBuilder joined = new StringBuilder();
            for (JsonNode element : node) {
                joined.append(joined.isEmpty() ? "" : ";")
                        .append(element.isContainerNode() ? SortedJson.of(element) : element.asText());
            }
            return joined.isEmpty() ? null : joined.toString();
        }
        if (node.isObject()) {
            return SortedJson.of(node);
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.asText().isEmpty() ? null : node.asText();
    }

    private static String keys(JsonNode item) {
        return String.join(";", SortedJson.names(item));
    }

    /**
     * With {@code callingData=true} the API gives a person who has Calling a location and an extension or a work number; a
     * location alone may come from elsewhere. Null where a part of that could not be given.
     */
    private static Boolean personHasCalling(JsonNode person) {
        if (Stream.of("locationId", "phoneNumbers", "extension").anyMatch(field -> ItemErrors.about(person, field))) {
            return null;
        }
        if (person.path("locationId").asText().isEmpty()) {
            return false;
        }
        boolean workNumber = false;
        for (JsonNode number : person.path("phoneNumbers")) {
            workNumber |= number.path("type").asText().startsWith("work");
        }
        return workNumber || !person.path("extension").asText().isEmpty();
    }
}
