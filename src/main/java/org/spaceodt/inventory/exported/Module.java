package org.spaceodt.inventory.exported;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.json.JsonFormat;

/**
 * A module of the export: one kind of read.
 *
 * @param path as the API's routes are written: {@code people/{}/features/numbers}
 * @param items the property of the answer with the list; "" when the answer is one item
 * @param ids names of the ids in the path, in order
 * @param asked names of the ids in the query, by the parameter's name: {@code locationId=location_id}
 * @param keyNames names of the ids that the export keeps with each row, in order; empty when it is called without
 * @param raw whether its rows hold the whole items
 */
public record Module(
        String name,
        String path,
        String items,
        List<String> ids,
        List<String> asked,
        List<String> keyNames,
        boolean raw) {
    private static final String MANIFEST = "/inventory/manifest.json";
    private static final Pattern ID = Pattern.compile("\\{([^}]*)}");

    /** Those of the manifest that this program exports with, in its order. */
    static List<Module> all() {
        List<Module> modules = new ArrayList<>();
        JsonFormat.resource(MANIFEST).path("modules").forEach(json -> modules.add(of(json)));
        return modules;
    }

    public boolean single() {
        return items.isEmpty();
    }

    private static Module of(JsonNode json) {
        String[] parts = json.path("path").asText().substring(1).split("\\?", 2);
        List<String> asked = new ArrayList<>();
        for (String pair : parts.length == 2 ? parts[1].split("&") : new String[0]) {
            Matcher id = ID.matcher(pair);
            if (id.find()) {
                asked.add(pair.substring(0, pair.indexOf('=')) + "=" + id.group(1));
            }
        }
        List<String> keyNames = new ArrayList<>();
        json.path("from").fieldNames().forEachRemaining(keyNames::add);
        return new Module(
                json.path("module").asText(),
                parts[0].replaceAll("\\{[^}]*}", "{}"),
                json.path("items").asText().replace("?", ""),
                ID.matcher(parts[0]).results().map(found -> found.group(1)).toList(),
                asked,
                keyNames,
                !json.path("section").asText().equals("foundation"));
    }
}
