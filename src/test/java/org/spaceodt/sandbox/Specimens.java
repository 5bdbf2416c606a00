package org.spaceodt.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A body that is good for every write of the specification: its own example, with ids, numbers and extensions of the tenant. They are all
 * good for the tenant as it was when they were made; most of them no longer are when another one was written.
 */
final class Specimens {
    private static final String NUMBERS = "/telephony/config/locations/%s/numbers";
    private static final String ADDED = "+12025550181";
    private static final String FREE = "+12025550182";

    private final Rehearsal stage;
    private final String location;
    private final String caller;
    private final Map<String, String> values = new TreeMap<>();

    /** @param stage a number is added to its first location, and a person moved to it, and a workspace made */
    Specimens(Rehearsal stage) {
        this.stage = stage;
        this.location = stage.locations().get(0);
        this.caller = stage.create("Original", location, "45100");
        String numbers = String.format("{'phoneNumbers': ['%s', '%s'], 'state': 'ACTIVE'}", ADDED, FREE);
        stage.done(201, "POST", String.format(NUMBERS, location), numbers);
        values.put("locationId", location);
        values.put("personId", stage.withoutCalling().get(0).path("id").asText());
        values.put("userId", caller);
        values.put("extension", "45101");
        values.put("directNumber", FREE);
        values.put("premiseRouteId", routeGroup());
        values.put("targetOrgId", organization());
        values.put("name", "Sede Nueva");
    }

    /** The write of this operation, such as {@code PUT /people/{personId}}; none for those that take no JSON. */
    Optional<Specimen> of(String operation) {
        Optional<JsonNode> content = SpecCheck.requestBody(operation);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode body = content.get().path("example").deepCopy();
        adapt(body);
        String path = operation.substring(operation.indexOf(' ') + 1);
        special(operation, body);
        return Optional.of(new Specimen(
                operation.substring(0, operation.indexOf(' ')),
                path(path) + (path.startsWith("/people") && !path.contains("features") ? "?callingData=true" : ""),
                body,
                content.get().path("schema")));
    }

    private String path(String template) {
        if (template.contains("{queueId}")) {
            JsonNode queue = stage.get("/telephony/config/queues").at("/queues/0");
            return template.replace("{locationId}", queue.path("locationId").asText())
                    .replace("{queueId}", queue.path("id").asText());
        }
        return template.replace("{personId}", caller)
                .replace("{locationId}", location)
                .replace("{workspaceId}", workspace())
                .replace("{orgId}", organization())
                .replace("{applicationId}", "app1")
                .replace("{id}", agent().path("id").asText());
    }

    private void special(String operation, ObjectNode body) {
        switch (operation) {
            case "PUT /people/{personId}" -> {
                body.putArray("emails").add("original@example.com");
                body.put("extension", "45100");
            }
            case "PUT /locations/{locationId}" -> body.put("name", "Sede Renombrada");
            case "PUT /telephony/config/locations/{locationId}" ->
                ((ObjectNode) body.path("callingLineId"))
                        .put("name", "Ejemplo SA")
                        .put("phoneNumber", ADDED);
            case "POST /telephony/config/locations" -> {
                JsonNode plain = stage.get("/locations/" + stage.plainLocation());
                body.put("id", plain.path("id").asText())
                        .put("name", plain.path("name").asText());
            }
            case "PUT /telephony/pstn/locations/{locationId}/connection" -> body.remove("id");
            case "PUT /telephony/config/locations/{locationId}/internalDialing" ->
                ((ObjectNode) body.path("unknownExtensionRouteIdentity")).put("id", routeGroup());
            case "POST /telephony/config/locations/{locationId}/numbers" ->
                body.putArray("phoneNumbers").add("+12025550183");
            case "PUT /telephony/config/locations/{locationId}/queues/{queueId}" ->
                ((ObjectNode) body.at("/agents/0")).put("id", agent().path("id").asText());
            case "PUT /telephony/config/queues/agents/{id}/settings" ->
                ((ObjectNode) body.at("/settings/0")).put("queueId", queue());
            case "POST /telephony/config/jobs/person/moveLocation" ->
                ((ObjectNode) body.at("/usersList/0"))
                        .put("locationId", stage.locations().get(1));
            default -> {
                // As it is.
            }
        }
    }

    private void adapt(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Iterator<String> names = new ArrayList<>(names(object)).iterator(); names.hasNext(); ) {
                adapt(object, names.next());
            }
        }
        node.forEach(this::adapt);
    }

    private void adapt(ObjectNode object, String name) {
        JsonNode value = object.get(name);
        boolean texts = value.isArray() && value.path(0).isTextual();
        if (values.containsKey(name) && value.isTextual()) {
            object.put(name, values.get(name));
        } else if (name.equals("licenses") && texts) {
            boolean person = object.has("emails");
            object.putArray(name).add(stage.license(person ? "Professional" : "Workspaces"));
        } else if (name.equals("licenses") && value instanceof ArrayNode licenses) {
            ObjectNode license = (ObjectNode) licenses.get(0);
            license.put("id", stage.license("Professional"));
            ((ObjectNode) license.path("properties")).put("phoneNumber", FREE);
        } else if (name.equals("phoneNumbers") && texts) {
            object.putArray(name).add(ADDED);
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String workspace() {
        return values.computeIfAbsent("workspaceId", missing -> {
            String body = String.format(
                    "{'displayName': 'Sala', 'locationId': '%s', 'supportedDevices': 'phones', 'calling': {'type':"
                            + " 'webexCalling', 'webexCalling': {'extension': '45102', 'locationId': '%s'}}}",
                    location, location);
            return stage.done(201, "POST", "/workspaces", body)
                    .json()
                    .path("id")
                    .asText();
        });
    }

    private String routeGroup() {
        return stage.get("/telephony/config/premisePstn/routeGroups")
                .at("/routeGroups/0/id")
                .asText();
    }

    private String organization() {
        return stage.running().ids("/organizations", "items").get(0);
    }

    private JsonNode agent() {
        return stage.get("/telephony/config/queues/agents").at("/agents/0");
    }

    private String queue() {
        String id = agent().path("id").asText();
        return stage.get("/telephony/config/queues/agents/" + id + "?max=50&start=0")
                .at("/queues/0/id")
                .asText();
    }

    /**
     * A write that is good.
     *
     * @param schema of the body, without references
     */
    record Specimen(String method, String path, ObjectNode body, JsonNode schema) {}
}
