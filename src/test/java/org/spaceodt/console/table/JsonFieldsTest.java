package org.spaceodt.console.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.json.JsonFormat;

/** Fields of an object in bytes, against what Jackson understands. */
class JsonFieldsTest {
    private static final List<String> TEXTS = List.of(
            "",
            "Ana",
            "Núria Cañada",
            "with \"quotes\" and \\ and /",
            "line\nof\ttwo",
            "\u0001\u001b",
            "😀 \u202e",
            "{\"a\":\"}\",\"b\":[1,2]}",
            "a,b}c]");

    private static JsonFields filled(JsonFields fields, String object) throws IOException {
        byte[] bytes = ("xx" + object + "yy").getBytes(StandardCharsets.UTF_8);
        fields.fill(bytes, 2, bytes.length - 2);
        return fields;
    }

    private static void assertSame(JsonNode object, JsonFields fields) throws IOException {
        for (Iterator<Map.Entry<String, JsonNode>> all = object.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> field = all.next();
            JsonNode value = field.getValue();
            assertThat(fields.text(field.getKey()))
                    .as(field.getKey() + " of " + object)
                    .isEqualTo(value.isContainerNode() ? null : value.isNull() ? "" : value.asText());
            assertThat(JsonFormat.MAPPER.readTree(fields.json(field.getKey()))).isEqualTo(value);
            assertThat(fields.isText(field.getKey())).isEqualTo(value.isTextual());
        }
        assertThat(fields.text("nobody")).isNull();
    }

    @Test
    void whatStandsInManyObjectsIsWhatJacksonReads() throws IOException {
        Random random = new Random(20);
        JsonFields fields = new JsonFields();
        for (int row = 0; row < 2_000; row++) {
            ObjectNode object = JsonFormat.MAPPER.createObjectNode();
            int columns = random.nextInt(40);
            for (int i = 0; i < columns; i++) {
                // Rows of one file mostly name their fields alike, and not always.
                String name = random.nextInt(20) == 0 ? TEXTS.get(random.nextInt(TEXTS.size())) + i : "column_" + i;
                switch (random.nextInt(7)) {
                    case 0 -> object.putNull(name);
                    case 1 -> object.put(name, random.nextBoolean());
                    case 2 -> object.put(name, random.nextInt());
                    case 3 -> object.putObject(name).put("id", TEXTS.get(random.nextInt(TEXTS.size())));
                    case 4 ->
                        object.putArray(name)
                                .add(TEXTS.get(random.nextInt(TEXTS.size())))
                                .add(7);
                    default -> object.put(name, TEXTS.get(random.nextInt(TEXTS.size())));
                }
            }
            assertSame(object, filled(fields, object.toString()));
            assertSame(object, filled(fields, object.toPrettyString()));
        }
    }

    @Test
    void anItemThatIsATextHasItsFieldsWhileOtherTextsAreRead() throws IOException {
        for (String text : TEXTS) {
            ObjectNode item = JsonFormat.MAPPER.createObjectNode();
            item.put("name", text).putObject("owner").put("id", "u1").put("name", text);
            ObjectNode row = JsonFormat.MAPPER.createObjectNode();
            row.put("raw_json", item.toString())
                    .put("quoted", "a \"b\" c \"d\"")
                    .put("after", text);
            JsonFields fields = filled(new JsonFields(), row.toString());
            JsonFields inItem = fields.objectInText("raw_json");
            assertThat(fields.text("quoted")).isEqualTo("a \"b\" c \"d\"");
            assertThat(fields.text("after")).isEqualTo(text);
            assertThat(inItem.object("owner").text("name")).isEqualTo(text);
            assertThat(inItem.text("name")).isEqualTo(text);
            assertThat(inItem.object("name").text("id")).isNull();
        }
    }

    @Test
    void whereThereIsNoItemThereAreNoFields() throws IOException {
        JsonFields fields = filled(new JsonFields(), "{\"raw_json\":null,\"empty\":\"\"}");
        assertThat(fields.objectInText("raw_json").text("id")).isNull();
        assertThat(fields.objectInText("empty").text("id")).isNull();
        assertThat(fields.objectInText("nobody").text("id")).isNull();
        assertThat(JsonFields.of("").text("id")).isNull();
        assertThat(JsonFields.of("{}").text("id")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]",
                "text",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":\"b",
                "{\"a\":}",
                "{a:1}",
                "{\"a\":[1,{",
                "{\"a\":1",
                "{"
            })
    void whatIsNoObjectIsRefused(String text) {
        assertThatThrownBy(() -> filled(new JsonFields(), text).text("b")).isInstanceOf(IOException.class);
    }
}
