package org.spaceodt.sandbox.api.exported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/** Makes an item of a list from its details: where the columns of the list say something else, they are right. */
final class OriginalColumns {
    private OriginalColumns() {}

    static void apply(String module, JsonNode row, ObjectNode item) {
        switch (module) {
            case "people" -> person(row, item);
            case "locations" -> location(row, item);
            default -> workspace(row, item);
        }
    }

    private static void person(JsonNode row, ObjectNode item) {
        item.put("id", text(row, "person_id"));
        if (!text(row, "email").equals(item.path("emails").path(0).asText())) {
            item.putArray("emails").add(text(row, "email"));
        }
        set(item, "displayName", text(row, "display_name"));
        set(item, "status", text(row, "status"));
        set(item, "locationId", text(row, "location_id"));
        list(item, "roles", text(row, "roles"));
        list(item, "licenses", text(row, "licenses"));
        if (!row.path("webex_calling_enabled").asBoolean()) {
            item.remove("extension");
            removeWorkNumbers(item);
        } else if (item.path("extension").asText().isEmpty() && !hasWorkNumber(item)) {
            // The list told that the person calls, the details do not say how.
            item.put("extension", "0");
        }
    }

    private static void location(JsonNode row, ObjectNode item) {
        item.put("id", text(row, "location_id"));
        set(item, "name", text(row, "name"));
        set(item, "orgId", text(row, "org_id"));
        set(item, "timeZone", text(row, "timezone"));
        set(item, "preferredLanguage", text(row, "language"));
        ObjectNode address = item.withObject("/address");
        set(address, "address1", text(row, "address_1"));
        set(address, "city", text(row, "city"));
        set(address, "state", text(row, "state"));
        set(address, "postalCode", text(row, "postal_code"));
        set(address, "country", text(row, "country"));
    }

    private static void workspace(JsonNode row, ObjectNode item) {
        item.put("id", text(row, "workspace_id"));
        set(item, "displayName", text(row, "name"));
        set(item, "locationId", text(row, "location_id"));
        boolean calls = row.path("webex_calling_enabled").asBoolean();
        ObjectNode calling = item.withObject("/calling");
        if (calls != calling.path("type").asText().equals("webexCalling")) {
            calling.put("type", calls ? "webexCalling" : "freeCalling");
        }
        number(row, "extension", "extension", item);
        number(row, "phone_number", "phoneNumber", item);
    }

    private static void number(JsonNode row, String column, String field, ObjectNode item) {
        String wanted = text(row, column);
        JsonNode calling = item.path("calling").path("webexCalling");
        if (calling.isObject() && calling.has(field)) {
            set((ObjectNode) calling, field, wanted);
        } else {
            set(item, field, wanted);
        }
    }

    private static void set(ObjectNode item, String field, String wanted) {
        if (wanted.isEmpty()) {
            if (!item.path(field).asText().isEmpty()) {
                item.remove(field);
            }
        } else if (!item.path(field).asText().equals(wanted)) {
            item.put(field, wanted);
        }
    }

    private static void list(ObjectNode item, String field, String wanted) {
        StringBuilder joined = new StringBuilder();
        item.path(field)
                .forEach(one -> joined.append(joined.isEmpty() ? "" : ";").append(one.asText()));
        if (!joined.toString().equals(wanted)) {
            ArrayNode list = item.putArray(field);
            for (String one : wanted.isEmpty() ? new String[0] : wanted.split(";")) {
                list.add(one);
            }
        }
    }

    static void removeWorkNumbers(ObjectNode person) {
        if (person.path("phoneNumbers") instanceof ArrayNode numbers) {
            for (Iterator<JsonNode> all = numbers.elements(); all.hasNext(); ) {
                if (all.next().path("type").asText().startsWith("work")) {
                    all.remove();
                }
            }
            if (numbers.isEmpty()) {
                person.remove("phoneNumbers");
            }
        }
    }

    private static boolean hasWorkNumber(ObjectNode person) {
        for (JsonNode number : person.path("phoneNumbers")) {
            if (number.path("type").asText().startsWith("work")) {
                return true;
            }
        }
        return false;
    }

    private static String text(JsonNode row, String column) {
        JsonNode value = row.path(column);
        return value.isNull() ? "" : value.asText();
    }
}
