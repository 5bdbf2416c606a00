package org.spaceodt.inventory.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemPathTest {
    private static final JsonNode ITEM = json("""
            {"id": "1", "address": {"city": "Girona"}, "emails": ["a@example.com", "b@example.com"],
             "numbers": [{"primary": false, "n": "x"}, {"primary": true, "n": "y"}],
             "routeType": "TRUNK", "routeId": "r", "connection": {"type": "ROUTE_GROUP", "id": "g"}}
            """);

    @ParameterizedTest
    @CsvSource({
        "id,1",
        "address.city,Girona",
        "emails[0],a@example.com",
        "numbers[primary=true].n,y",
        "[routeType=TRUNK].routeId,r",
        "[routeType=ROUTE_GROUP].routeId,''",
        "connection[type=ROUTE_GROUP].id,g",
        "connection[type=TRUNK].id,''",
        "emails[7],''",
        "nothing.at.all,''",
        "id.below.a.text,''",
    })
    void aPathLeadsToItsValueOrNowhere(String path, String expected) {
        assertThat(ItemPath.of(path).in(ITEM).asText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "a[", "a[x]", "a]b"})
    void whatIsNoPathIsRefused(String path) {
        assertThatThrownBy(() -> ItemPath.of(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCellIsTheFirstAlternativeThatIsFilled() {
        ExportColumn column = ExportColumn.of("location_id", "locationId | @location_id | location.id");
        Ids ids = new Ids(java.util.List.of("location_id"), java.util.List.of("called"), "");

        assertThat(column.cell(json("{\"locationId\": \"own\"}"), ids, "m")).isEqualTo("own");
        assertThat(column.cell(json("{\"locationId\": \"\"}"), ids, "m")).isEqualTo("called");
        assertThat(column.cell(json("{\"location\": {\"id\": \"nested\"}}"), Ids.NONE, "m"))
                .isEqualTo("nested");
        assertThat(column.cell(json("{}"), Ids.NONE, "m")).isNull();
    }

    @Test
    void listsAreJoinedAndRawJsonHasSortedKeysAtEveryDepth() {
        JsonNode item = json("{\"b\": [{\"z\": 1, \"y\": null}], \"a\": \"é\", \"l\": [\"1\", \"2\"]}");

        assertThat(ExportColumn.of("l", "l").cell(item, Ids.NONE, "m")).isEqualTo("1;2");
        assertThat(ExportColumn.of("k", "#keys").cell(item, Ids.NONE, "m")).isEqualTo("a;b;l");
        assertThat(ExportColumn.of("j", "#json").cell(item, Ids.NONE, "m"))
                .isEqualTo("{\"a\":\"é\",\"b\":[{\"y\":null,\"z\":1}],\"l\":[\"1\",\"2\"]}");
        assertThat(ExportColumn.of("m", "#method").cell(item, Ids.NONE, "people.list"))
                .isEqualTo("people.list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'locationId':'L','extension':'100'}|true",
                "{'locationId':'L','phoneNumbers':[{'type':'work','value':'+34555010101'}]}|true",
                "{'locationId':'L','phoneNumbers':[{'type':'mobile','value':'+34555010101'}]}|false",
                "{'locationId':'L'}|false",
                "{'extension':'100'}|false",
            })
    void aPersonHasCallingWithALocationAndAnExtensionOrAWorkNumber(String person, boolean calling) {
        assertThat(ExportColumn.of("c", "#person_has_calling").cell(json(person.replace('\'', '"')), Ids.NONE, "m"))
                .isEqualTo(calling);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
