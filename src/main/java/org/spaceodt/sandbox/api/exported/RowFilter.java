package org.spaceodt.sandbox.api.exported;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.spaceodt.sandbox.api.features.FeaturesApi;

/** Whether an exported item is one that a query asks for. */
final class RowFilter {
    private RowFilter() {}

    /** Ids must be equal, of numbers the digits; other texts must contain what is asked for. */
    static boolean matches(JsonNode item, String name, List<String> wanted) {
        JsonNode value = value(item, name);
        String text = value.asText();
        for (String one : wanted) {
            boolean found =
                    name.endsWith("Id") || name.equals("type") || name.equals("state") || name.equals("extension")
                            ? text.equalsIgnoreCase(one)
                            : name.equals("phoneNumber")
                                    ? FeaturesApi.digits(text).equals(FeaturesApi.digits(one))
                                            || value(item, "extension").asText().equals(one)
                                    : text.toLowerCase(Locale.ROOT).contains(one.toLowerCase(Locale.ROOT));
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode value(JsonNode item, String name) {
        if (item.has(name)) {
            return item.path(name);
        }
        return switch (name) {
            case "locationId" -> item.path("location").path("id");
            case "workspaceId" -> item.path("placeId");
            case "extension" -> item.path("number").path("extension");
            case "phoneNumber" -> item.path("number").path("external");
            default -> item.path(name);
        };
    }
}
