package org.spaceodt.console.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.sheet.json.JsonRows;

/** Rows are found, sorted and paged by the server, whatever the size of the file. */
class RowTableTest {
    @TempDir
    Path folder;

    @Test
    void aPageHasItsRowsAndSaysHowManyThereAre() throws IOException {
        RowPage page = table(people(120)).page(RowSearch.ALL, 100, 50);

        assertThat(page.total()).isEqualTo(120);
        assertThat(page.matching()).isEqualTo(120);
        assertThat(names(page)).hasSize(20).startsWith("Person 100").endsWith("Person 119");
        assertThat(page.rows().get(0))
                .containsEntry("id", "id-100")
                .containsEntry("note", "")
                .doesNotContainKey("called_with");
    }

    @Test
    void rowsThatWereCountedAreCountedAgainWhenTheFileIsAnother() throws IOException {
        assertThat(table(people(120)).page(RowSearch.ALL, 0, 50).total()).isEqualTo(120);
        RowTable shorter = table(people(70));

        for (int look = 0; look < 2; look++) {
            RowPage page = shorter.page(RowSearch.ALL, 50, 50);
            assertThat(page.total()).isEqualTo(70);
            assertThat(names(page)).hasSize(20).endsWith("Person 69");
        }
        assertThat(names(shorter.page(RowSearch.ALL, 100, 50))).isEmpty();
    }

    @Test
    void aFileWithoutRowsIsAnEmptyPage() throws IOException {
        assertThat(table(List.of()).page(RowSearch.ALL, 0, 50)).isEqualTo(new RowPage(List.of(), 0, 0));
    }

    @Test
    void capitalsAndAccentsMakeNoDifferenceToASearch() throws IOException {
        List<Map<String, Object>> rows = people(3);
        rows.add(row("x", "MÀRIA Núñez"));

        assertThat(names(table(rows).page(search("maria nun"), 0, 50))).containsExactly("MÀRIA Núñez");
        assertThat(table(rows).page(search("maria nun"), 0, 50).matching()).isEqualTo(1);
        assertThat(table(rows).page(search("nobody"), 0, 50).rows()).isEmpty();
    }

    @Test
    void columnsThatNobodySeesAreNotSearched() throws IOException {
        RowSearch unseen = new RowSearch("id-1", Set.of(), "", false, Set.of("id"));

        assertThat(table(people(3)).page(unseen, 0, 50).matching()).isZero();
        assertThat(table(people(3)).page(search("id-1"), 0, 50).matching()).isEqualTo(1);
    }

    @Test
    void rowsWithTheIdOfWhoeverIsMeantAreFound() throws IOException {
        RowSearch query = new RowSearch("somebody", Set.of("id-2"), "", false, Set.of());

        assertThat(names(table(people(3)).page(query, 0, 50))).containsExactly("Person 2");
    }

    @Test
    void aSortedPageIsThatOfTheWholeFileInEitherDirection() throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String extension : List.of("900", "1001", "", "20", "Zoe", "ánnex")) {
            rows.add(row(extension, "n" + extension));
        }
        RowTable table = table(rows);

        assertThat(ids(table.page(sorted(false), 0, 50))).containsExactly("20", "900", "1001", "ánnex", "Zoe", "");
        assertThat(ids(table.page(sorted(true), 0, 50))).containsExactly("Zoe", "ánnex", "1001", "900", "20", "");
        assertThat(ids(table.page(sorted(false), 2, 2))).containsExactly("1001", "ánnex");
        assertThat(ids(table.page(sorted(false), 6, 2))).isEmpty();
    }

    @Test
    void rowsThatAgreeKeepTheOrderOfTheFile() throws IOException {
        List<Map<String, Object>> rows = List.of(row("a", "first"), row("a", "second"), row("a", "third"));

        assertThat(names(table(rows).page(sorted(true), 0, 50))).containsExactly("first", "second", "third");
    }

    @Test
    void whatIsDownloadedIsTheFileWithoutTheRowsThatWereNotAskedFor() throws IOException {
        List<String> lines = new ArrayList<>();
        table(people(12))
                .each(search("person 1"), (cells, json) -> lines.add(new String(json, StandardCharsets.UTF_8)));

        assertThat(lines).hasSize(3).allMatch(line -> line.startsWith("{\"id\":\"id-1") && line.endsWith("}"));
    }

    @Test
    void rowsThatAreLongerThanAPartOfTheFileAreReadWhole() throws IOException {
        String longest = "x".repeat(500_000);
        List<Map<String, Object>> rows = List.of(row("a", longest), row("b", "short"));

        assertThat(names(table(rows).page(RowSearch.ALL, 0, 50))).containsExactly(longest, "short");
        assertThat(names(table(rows).page(RowSearch.ALL, 1, 50))).containsExactly("short");
    }

    @Test
    void fieldsOfTheItemHaveTheirPaths() {
        Map<String, String> fields = ItemFields.of(Map.of(
                "raw_json",
                "{\"always\":{\"enabled\":true,\"to\":null},\"numbers\":[\"1\",\"2\"],\"of\":[{\"a\":1}]}"));

        assertThat(fields)
                .containsEntry("always.enabled", "true")
                .containsEntry("always.to", "")
                .containsEntry("numbers", "1; 2")
                .containsEntry("of", "{\"a\":1}");
        assertThat(ItemFields.of(Map.of("raw_json", "no JSON"))).isEmpty();
        assertThat(ItemFields.of(Map.of())).isEmpty();
    }

    @Test
    void namesOfIdsComeFromTheExportAndIdsOfNames() throws IOException {
        write("people.json", List.of(Map.of("person_id", "p1", "display_name", "Núria Soler")));
        write("locations.json", List.of(Map.of("location_id", "l1", "name", "Escola Nord")));
        NamesOfIds names = new NamesOfIds(folder);

        assertThat(names.of(Set.of("p1", "l1", "none")))
                .containsEntry("p1", "Núria Soler")
                .containsEntry("l1", "Escola Nord")
                .hasSize(2);
        assertThat(names.with("nuria")).containsExactly("p1");
        assertThat(names.with("n")).isEmpty();
    }

    private static RowSearch search(String text) {
        return new RowSearch(text, Set.of(), "", false, Set.of());
    }

    private static RowSearch sorted(boolean descending) {
        return new RowSearch("", Set.of(), "id", descending, Set.of());
    }

    private static List<Map<String, Object>> people(int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row("id-" + i, "Person " + i));
        }
        return rows;
    }

    private static Map<String, Object> row(String id, String name) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("name", name);
        row.put("note", null);
        row.put("called_with", Map.of("person_id", "somewhere else"));
        return row;
    }

    private static List<String> names(RowPage page) {
        return page.rows().stream().map(row -> row.get("name")).toList();
    }

    private static List<String> ids(RowPage page) {
        return page.rows().stream().map(row -> row.get("id")).toList();
    }

    private RowTable table(List<Map<String, Object>> rows) throws IOException {
        return new RowTable(write("table.json", rows));
    }

    private Path write(String name, List<? extends Map<String, ?>> rows) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        try (JsonRows json = JsonRows.create(file)) {
            for (Map<String, ?> row : rows) {
                json.write(row);
            }
        }
        return file;
    }
}
