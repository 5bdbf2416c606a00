package org.spaceodt.inventory.exported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and cells of the files of an export. */
class InventoryTest {
    @TempDir
    Path folder;

    @Test
    void cellsAreTextsWhateverStandsBetweenThem() throws Exception {
        people("{\"a\":[{\"email\":\"no\"},\"}\"],\"person_id\":\"p\\\"\\\\\\u00e9\\ud83d\\ude00\\n\",\"status\":null,"
                + "\"licenses\":{\"x\":\"]\"},\"webex_calling_enabled\":true , \"email\" : \"é\"}");

        List<String> cells = cells("email", "person_id", "status", "licenses", "webex_calling_enabled", "missing");

        assertThat(cells).containsExactly("é", "p\"\\é😀\n", "", "", "true", "");
    }

    @Test
    void anEmptyRowHasNoCells() throws Exception {
        people("{}");

        assertThat(cells("email")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"person_id\":\"a\" \"email\":\"b\"}",
                "{\"person_id\":\"a}",
                "{\"person_id\":}",
                "{person_id:\"a\"}",
                "{\"person_id\":\"\\x\"}",
                "{\"person_id\":\"\\u00g0\"}"
            })
    void aRowThatIsNoJsonIsToldWithFileAndNumber(String row) throws Exception {
        people("{\"person_id\":\"a\",\"email\":\"b\"}", row);

        assertThatThrownBy(() -> cells("email", "person_id")).isInstanceOfSatisfying(DamagedExport.class, damaged -> {
            assertThat(damaged.reason()).isEqualTo(DamagedExport.Reason.NOT_JSON);
            assertThat(damaged.file()).isEqualTo("people.json");
            assertThat(damaged.row()).isEqualTo(2);
        });
    }

    @Test
    void rowsAreFoundByTheIdsOfTheirCallInWhateverOrderTheFilesHaveThem() throws Exception {
        people("{\"person_id\":\"a\"}");
        write("people_details.json", called("a", 1), called("b", 2), called("c", 3));
        write("person_numbers.json", called("c", 4), called("a", 5), called("a", 6), called("x{y", 7));
        Inventory inventory = Inventory.open(folder);
        inventory.complete();

        assertThat(inventory.rows("people_details", List.of("b"))).isEqualTo(new Inventory.Rows(1, 1));
        assertThat(inventory.rows("person_numbers", List.of("a"))).isEqualTo(new Inventory.Rows(1, 2));
        assertThat(inventory.rows("person_numbers", List.of("b")).count()).isZero();
        assertThat(inventory
                        .only("person_numbers", List.of("x{y"))
                        .orElseThrow()
                        .path("n")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void aDamagedFileThatNobodyAskedForIsToldInTheEnd() throws Exception {
        people("{\"person_id\":\"a\"}");
        write("devices.json", "{\"id\":\"cut");

        Inventory inventory = Inventory.open(folder);

        assertThatThrownBy(inventory::complete)
                .isInstanceOfSatisfying(DamagedExport.class, damaged -> assertThat(damaged.file())
                        .isEqualTo("devices.json"));
    }

    private static String called(String person, int n) {
        return "{\"raw_json\":\"{\\\"n\\\":" + n + "}\",\"called_with\":{\"person_id\":\"" + person + "\"}}";
    }

    private void people(String... rows) throws IOException {
        write("people.json", rows);
    }

    private void write(String file, String... rows) throws IOException {
        Files.writeString(folder.resolve(file), "[\n" + String.join(",\n", rows) + "\n]\n");
    }

    private List<String> cells(String... columns) throws DamagedExport {
        List<String> found = new ArrayList<>();
        Inventory.open(folder).each("people", List.of(columns), (row, cells) -> {
            for (String column : columns) {
                found.add(cells.text(column));
            }
        });
        return found;
    }
}
