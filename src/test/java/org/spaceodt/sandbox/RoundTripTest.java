package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever the specification lets be written where it can be read at the same path: it is read as it was written, or was refused. */
class RoundTripTest {
    private static final int BODIES = 60;
    /** The numbers of a workspace are read elsewhere. */
    private static final String NOT_SHOWN = "/calling/webexCalling/.*";

    private static final Map<String, String> READ_AS =
            Map.of("premiseRouteType", "routeType", "premiseRouteId", "routeId");

    private static Rehearsal stage;
    private static List<Specimens.Specimen> specimens;
    private static byte[] before;

    @BeforeAll
    static void start() {
        stage = new Rehearsal();
        Specimens all = new Specimens(stage);
        List<String> operations = SpecCheck.operations();
        specimens = operations.stream()
                .filter(operation -> operation.startsWith("PUT "))
                .filter(operation -> operations.contains(operation.replace("PUT ", "GET ")))
                .flatMap(operation -> all.of(operation).stream())
                .toList();
        before = stage.running().sandbox().snapshot().take();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void whatTheExamplesWriteIsRead() {
        assertThat(specimens).hasSizeGreaterThan(13);
        for (Specimens.Specimen specimen : specimens) {
            assertThat(write(specimen, specimen.body())).as(specimen.path()).isTrue();
        }
    }

    @Test
    void whatTheSchemasAllowIsReadOrRefused() {
        Random random = new Random(11);
        int written = 0;
        for (Specimens.Specimen specimen : specimens) {
            for (int n = 0; n < BODIES; n++) {
                ObjectNode body = specimen.body().deepCopy();
                vary(body, specimen.schema(), random);
                written += write(specimen, body) ? 1 : 0;
            }
        }
        assertThat(written).isGreaterThan(specimens.size() * BODIES / 3);
    }

    /** Texts that are numbers in somebody's spreadsheet: the answers are still those of the specification. */
    @Test
    void aNumberForATextIsReadAsATextOrRefused() {
        for (Specimens.Specimen specimen : specimens) {
            spoilTexts(specimen, specimen.body(), "");
        }
    }

    private static void spoilTexts(Specimens.Specimen specimen, JsonNode node, String pointer) {
        node.fields().forEachRemaining(field -> {
            String place = pointer + "/" + field.getKey();
            if (field.getValue().isTextual()) {
                ObjectNode body = specimen.body().deepCopy();
                ((ObjectNode) body.at(pointer)).put(field.getKey(), 28001);
                stage.send(specimen.method(), specimen.path(), body.toString());
                stage.get(specimen.path());
                stage.running().sandbox().snapshot().restore(before);
            }
            spoilTexts(specimen, field.getValue(), place);
        });
        for (int n = 0; node.isArray() && n < node.size(); n++) {
            spoilTexts(specimen, node.get(n), pointer + "/" + n);
        }
    }

    /** Whether it was not refused. */
    private static boolean write(Specimens.Specimen specimen, ObjectNode body) {
        Running.Reply reply = stage.send(specimen.method(), specimen.path(), body.toString());
        String what = specimen.path() + " " + body;
        assertThat(SpecCheck.problems(specimen.method(), specimen.path(), reply))
                .as(what)
                .isEmpty();
        assertThat(reply.status()).as(what).isLessThan(500);
        if (reply.status() >= 400) {
            assertThat(Arrays.equals(stage.running().sandbox().snapshot().take(), before))
                    .as(what)
                    .isTrue();
            return false;
        }
        List<String> lost = new ArrayList<>();
        compare("", body, stage.get(specimen.path()), lost);
        assertThat(lost).as(what).isEmpty();
        stage.running().sandbox().snapshot().restore(before);
        return true;
    }

    private static void compare(String place, JsonNode written, JsonNode read, List<String> lost) {
        if (written.isObject()) {
            written.fields()
                    .forEachRemaining(field -> compare(
                            place + "/" + field.getKey(),
                            field.getValue(),
                            read.path(READ_AS.getOrDefault(field.getKey(), field.getKey())),
                            lost));
        } else if (written instanceof ArrayNode list && written.path(0).isObject()) {
            for (int n = 0; n < list.size(); n++) {
                compare(place + "/" + n, list.get(n), read.path(n), lost);
            }
        } else if (!written.equals(read) && !place.matches(NOT_SHOWN)) {
            lost.add(place + ": " + written + " is " + read);
        }
    }

    /** Other values where any are good: choices, flags and numbers. */
    private static void vary(JsonNode body, JsonNode schema, Random random) {
        if (body instanceof ObjectNode object) {
            schema.path("properties").fields().forEachRemaining(field -> {
                JsonNode inner = field.getValue();
                boolean free = inner.has("enum")
                        || List.of("boolean", "integer", "number")
                                .contains(inner.path("type").asText());
                if (object.has(field.getKey()) && free) {
                    object.set(field.getKey(), Samples.of(inner, random));
                } else {
                    vary(object.path(field.getKey()), inner, random);
                }
            });
        }
    }
}
