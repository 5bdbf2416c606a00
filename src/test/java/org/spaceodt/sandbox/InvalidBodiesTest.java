package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bodies that are wrong in every way there is, for every write of the specification: refused as the API does, and without a trace. */
class InvalidBodiesTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static Rehearsal stage;
    private static List<Specimens.Specimen> specimens;
    private static byte[] before;

    @BeforeAll
    static void start() {
        stage = new Rehearsal();
        Specimens all = new Specimens(stage);
        specimens = SpecCheck.operations().stream()
                .flatMap(operation -> all.of(operation).stream())
                .toList();
        before = stage.running().sandbox().snapshot().take();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void everySpecimenIsGoodToBeginWith() {
        assertThat(specimens).hasSizeGreaterThan(25);
        for (Specimens.Specimen specimen : specimens) {
            stage.done(
                    good(specimen),
                    specimen.method(),
                    specimen.path(),
                    specimen.body().toString());
            stage.running().sandbox().snapshot().restore(before);
        }
    }

    @Test
    void whatIsNoJsonObjectIsRefusedEverywhere() {
        Map<String, byte[]> bodies = new TreeMap<>(Map.of(
                "empty", new byte[0],
                "null", text("null"),
                "list", text("[{}]"),
                "text", text("\"x\""),
                "number", text("1"),
                "broken", text("{\"a\": "),
                "no JSON", text("a=1&b=2"),
                "two objects", text("{} {}"),
                "deep", text("{\"a\":".repeat(5000) + "1" + "}".repeat(5000)),
                "invalid UTF-8", new byte[] {'{', '"', (byte) 0xFF, (byte) 0xFE, '"', ':', '1', '}'}));
        bodies.put("zero bytes", new byte[64]);
        bodies.put("too large", text("{\"a\": \"" + "x".repeat(2 * 1024 * 1024) + "\"}"));
        bodies.put("endless number", text("{\"a\": " + "9".repeat(5000) + "}"));
        List<String> problems = new ArrayList<>();
        for (Specimens.Specimen specimen : specimens) {
            bodies.forEach((what, body) -> check(specimen, what, body, problems));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void fieldsThatAreMissingOrOfAnotherSortAreRefused() {
        List<String> problems = new ArrayList<>();
        int tried = 0;
        for (Specimens.Specimen specimen : specimens) {
            Map<String, ObjectNode> wrong = new TreeMap<>();
            spoil(new Place(specimen, ""), specimen.schema(), wrong);
            wrong.forEach((what, body) -> check(specimen, what, text(body.toString()), problems));
            tried += wrong.size();
        }
        assertThat(problems).isEmpty();
        assertThat(tried).isGreaterThan(1000);
    }

    private static void check(Specimens.Specimen specimen, String what, byte[] body, List<String> problems) {
        Running.Reply reply = stage.running()
                .send(HttpRequest.newBuilder(
                                URI.create(stage.running().sandbox().baseUrl() + specimen.path()))
                        .header("Authorization", "Bearer test")
                        .header("Content-Type", "application/json")
                        .method(specimen.method(), HttpRequest.BodyPublishers.ofByteArray(body)));
        String label = specimen.method() + " " + specimen.path().replaceAll("Y2lz[\\w-]+", "{}") + " " + what + ": ";
        if (reply.status() < 400 || reply.status() >= 500) {
            problems.add(label + reply.status());
        } else {
            SpecCheck.problems(specimen.method(), specimen.path(), reply).stream()
                    .filter(problem -> reply.status() != 413)
                    .forEach(problem -> problems.add(label + problem));
            if (!reply.json().path("trackingId").asText().equals(reply.header("TrackingID"))
                    || reply.json().path("message").asText().isEmpty()) {
                problems.add(label + reply.json());
            }
        }
        if (!Arrays.equals(stage.running().sandbox().snapshot().take(), before)) {
            if (reply.status() >= 400) {
                problems.add(label + "changed something, though refused");
            }
            stage.running().sandbox().snapshot().restore(before);
        }
    }

    /** All ways to spoil what stands at a place. */
    private static void spoil(Place place, JsonNode schema, Map<String, ObjectNode> wrong) {
        JsonNode value = place.value();
        String type = schema.path("type").asText();
        for (JsonNode other : others(type, schema)) {
            place.with(other).ifPresent(body -> wrong.put(place.pointer() + " = " + shortened(other), body));
        }
        if (value.isObject()) {
            for (JsonNode required : schema.path("required")) {
                Place inner = place.inner(required.asText());
                inner.without().ifPresent(body -> wrong.put(inner.pointer() + " missing", body));
                inner.with(NODES.nullNode()).ifPresent(body -> wrong.put(inner.pointer() + " = null", body));
            }
            schema.path("properties")
                    .fields()
                    .forEachRemaining(property -> spoil(place.inner(property.getKey()), property.getValue(), wrong));
        }
        if (value.isMissingNode() && (type.equals("object") || type.equals("array"))) {
            place.with(Samples.of(schema)).ifPresent(body -> spoil(place.on(body), schema, wrong));
        }
        if (type.equals("array") && value.size() > 0) {
            spoil(place.inner("0"), schema.path("items"), wrong);
        }
    }

    private static List<JsonNode> others(String type, JsonNode schema) {
        if (schema.isEmpty()) {
            return List.of();
        }
        List<JsonNode> others = new ArrayList<>();
        if (!type.equals("object")) {
            others.add(NODES.objectNode().put("a", 1));
        }
        if (!type.equals("array")) {
            others.add(NODES.arrayNode().add(NODES.objectNode()));
        }
        if (!type.equals("string")) {
            others.add(NODES.textNode("perhaps"));
        }
        if (type.equals("integer") || type.equals("number")) {
            others.add(NODES.numberNode(new BigInteger("9".repeat(30))));
            others.add(NODES.numberNode(1.5e300));
        }
        if (schema.has("enum")) {
            others.add(NODES.textNode("NO_SUCH_THING"));
        }
        return others;
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.substring(0, Math.min(20, text.length())).toLowerCase(Locale.ROOT);
    }

    private static int good(Specimens.Specimen specimen) {
        return switch (specimen.method()) {
            case "PATCH" -> 200;
            case "POST" ->
                specimen.path().endsWith("/deleteCallingLocation")
                        ? 202
                        : specimen.path().startsWith("/people")
                                        || specimen.path().startsWith("/applications")
                                ? 200
                                : 201;
            case "PUT" ->
                specimen.path().matches("/(people|workspaces)/[^/]+")
                                || specimen.path().contains("callingData")
                        ? 200
                        : 204;
            default -> 204;
        };
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A place in the body of a specimen, as a JSON pointer. */
    private record Place(Specimens.Specimen specimen, String pointer) {
        JsonNode value() {
            return specimen.body().at(pointer);
        }

        Place on(ObjectNode body) {
            return new Place(
                    new Specimens.Specimen(specimen.method(), specimen.path(), body, specimen.schema()), pointer);
        }

        Place inner(String name) {
            return new Place(specimen, pointer + "/" + name);
        }

        /** The body with something else here; not the body itself. */
        Optional<ObjectNode> with(JsonNode other) {
            return changed(parent -> {
                if (parent instanceof ArrayNode list) {
                    list.set(Integer.parseInt(name()), other);
                } else {
                    ((ObjectNode) parent).set(name(), other);
                }
            });
        }

        Optional<ObjectNode> without() {
            return value().isMissingNode() ? Optional.empty() : changed(parent -> ((ObjectNode) parent).remove(name()));
        }

        private Optional<ObjectNode> changed(Consumer<JsonNode> change) {
            if (pointer.isEmpty()) {
                return Optional.empty();
            }
            ObjectNode body = specimen.body().deepCopy();
            change.accept(body.at(pointer.substring(0, pointer.lastIndexOf('/'))));
            return Optional.of(body);
        }

        private String name() {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
    }
}
