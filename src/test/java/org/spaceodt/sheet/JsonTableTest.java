package org.spaceodt.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spaceodt.sheet.Tables.check;
import static org.spaceodt.sheet.Tables.found;
import static org.spaceodt.sheet.Tables.rows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTableTest {
    @Test
    void valuesOfEveryTypeAreCells() {
        Table table = check("""
                [ {"user_email": "Ana@example.com", "extension": 1001, "voicemail": true, "location_name": null,
                   "queues": ["Ventas", "Soporte"], "numbers": ["+34555010100"], "permissions": {"a": [1, {"b": 2}]}},
                  {"USER EMAIL": "eva@example.com", "phone_number": "+34 555 01 01 00"} ]
                """);
        assertThat(found(table)).isEmpty();
        assertThat(rows(table).get(0).cells())
                .containsEntry("user_email", "ana@example.com")
                .containsEntry("extension", "1001")
                .containsEntry("voicemail", "true")
                .containsEntry("queues", "Ventas|Soporte")
                .containsEntry("numbers", "+34555010100")
                .containsEntry("permissions", "{\"a\":[1,{\"b\":2}]}")
                .doesNotContainKey("location_name");
        assertThat(rows(table).get(1).cells()).containsEntry("phone_number", "+34555010100");
    }

    @Test
    void theFirstObjectIsRowTwoAndTheLineOfTheTextIsSaid() {
        Table table = check(
                "[\n{\"user_email\": \"a@example.com\"},\n\n{\"user_email\": \"b@example.com\",\n\"extension\": \"x\"}]");
        assertThat(found(table)).containsExactly("ERROR 3 extension extension.invalid");
        assertThat(table.diagnostics().list().get(0).line()).isEqualTo(4);
    }

    @Test
    void whatIsInNoCellIsSaid() {
        assertThat(
                        found(
                                check(
                                        "[3, {\"user_email\": [\"a@example.com\", \"b@example.com\"], \"extension\": {\"a\": 1}, \"queues\": [[1]]},"
                                                + "{\"user_email\": \"a@example.com\", \"user_email\": \"b@example.com\", \"queues\": [\"a|b\"]}]")))
                .containsExactly(
                        "ERROR 2 json.no_object",
                        "ERROR 3 user_email json.list",
                        "ERROR 3 extension json.nested",
                        "ERROR 3 queues json.nested",
                        "ERROR 4 user_email json.twice",
                        "ERROR 4 queues list.separator");
    }

    @Test
    void aFieldThatIsNeededIsMissedInTheFileOrInTheRow() {
        assertThat(found(check("[{\"extension\": 1001}, {\"extension\": 1002}]")))
                .containsExactly("ERROR 0 user_email column.missing");
        assertThat(found(check("[{\"user_email\": \"a@example.com\"}, {\"extension\": 1002}]")))
                .containsExactly("ERROR 3 user_email cell.required");
    }

    @Test
    void twoNamesOfOneFieldInOneObjectAreAnError() {
        assertThat(found(check("[{\"user_email\": \"a@example.com\", \"location\": \"x\"},"
                        + "{\"user_email\": \"a@example.com\", \"location_name\": \"x\"},"
                        + "{\"user_email\": \"a@example.com\", \"location\": \"x\", \"location_name\": \"y\"}]")))
                .containsExactly("ERROR 4 location_name column.twice");
    }

    @Test
    void aFieldThatNobodyKnowsIsSaidOnce() {
        assertThat(
                        found(
                                check(
                                        "[{\"user_email\": \"a@example.com\", \"colour\": 1}, {\"user_email\": \"a@example.com\", \"colour\": 1}]")))
                .containsExactly("WARNING 2 colour column.unknown");
    }

    @Test
    void malformedJsonIsSaidWithItsPlaceAndWhatWasBefore() {
        Table table = check("[{\"user_email\": \"ana\"},\n {\"user_email\": \"a@example.com\" \"extension\": 1}]");
        assertThat(found(table)).containsExactly("ERROR 2 user_email email.invalid", "ERROR 3 json.malformed");
        assertThat(found(check("[{\"user_email\": \"a@example.com\"}"))).last().isEqualTo("ERROR 2 json.malformed");
        assertThat(found(check("{\"user_email\": \"a@example.com\"}"))).containsExactly("ERROR 0 json.no_array");
        assertThat(found(check("[".repeat(100_000)))).contains("ERROR 2 json.malformed");
    }

    @Test
    void jsonIsAlsoReadWithAByteOrderMarkAndAsUtf16() {
        String text = "\uFEFF [{\"user_email\": \"a@example.com\", \"location_name\": \"Àvila\"}]";
        for (byte[] bytes :
                new byte[][] {text.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_16LE)}) {
            assertThat(rows(check(bytes)).get(0).cells()).containsEntry("location_name", "Àvila");
        }
    }
}
