package org.spaceodt.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.change.cell.FormulaGuard;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.csv.CsvRows;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

class WrittenForPeopleTest {
    @TempDir
    Path folder;

    @Test
    void aTemplateOpensInTheExcelOfItsLanguageAndIsAHeaderAlone() throws IOException {
        Path file = folder.resolve("t.csv");
        Template.create(file, Tables.SOFTPHONES, Template.separatorFor(Locale.forLanguageTag("es-ES")));
        assertThat(Files.readString(file))
                .startsWith("\uFEFFuser_email;location_name;")
                .endsWith(";permissions\r\n");
        assertThat(Tables.found(Table.check(Source.of(file), Tables.SOFTPHONES)))
                .containsExactly("ERROR 0 file.no_rows");
        assertThat(Template.separatorFor(Locale.ENGLISH)).isEqualTo(',');
    }

    @Test
    void aTemplateThatSomebodyFilledInIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "mine");
        assertThatThrownBy(() -> Template.create(file, Tables.SOFTPHONES, ','))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "+34 555=1",
                "'=1+1",
                "''=2x",
                "'0101",
                "'+Plaza"
            })
    void whatExcelWouldRunIsGuarded(String cell) {
        assertThat(FormulaGuard.guarded(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+34555010100", "-1.5", "1=1", "", "a@example.com", "+34 555 010 100"})
    void whatCalculatesNothingIsLeftAlone(String cell) {
        assertThat(FormulaGuard.guarded(cell)).isEqualTo(cell);
    }

    @Test
    void whatWasGuardedIsReadAsItWas() throws IOException {
        Path file = folder.resolve("g.csv");
        try (CsvRows rows = CsvRows.create(file, List.of("user_email", "location_name"))) {
            rows.write(FormulaGuard.guarded(List.of("a@example.com", "-Sala de juntas-")));
        }
        assertThat(Table.check(Source.of(file), Tables.SOFTPHONES)
                        .preview()
                        .get(0)
                        .cells())
                .containsEntry("location_name", "-Sala de juntas-");
    }

    /** The tables of candidates have names of others: each is read as it was, also one that begins with apostrophes of its own. */
    @Test
    void anyTextComesBackFromATableOfOurs() throws IOException {
        char[] letters = "'=+-@ 019axñ;,\"’".toCharArray();
        Random random = new Random(1);
        List<String> texts =
                new ArrayList<>(List.of("'=1+1x", "''=2x", "'Hola", "'", "''", "=\"x\"", "'=\"x\"", "'0101"));
        while (texts.size() < 2_000) {
            String text = random.ints(1 + random.nextInt(8), 0, letters.length)
                    .mapToObj(i -> String.valueOf(letters[i]))
                    .collect(Collectors.joining())
                    .replaceAll("  +", " ")
                    .strip();
            texts.add(text.isEmpty() ? "a" : text);
        }
        for (char separator : new char[] {';', ','}) {
            Path file = folder.resolve("any.csv");
            try (CsvRows rows = CsvRows.forPeople(file, List.of("user_email", "location_name"), separator)) {
                for (String text : texts) {
                    rows.write(List.of("a@example.com", text));
                }
            }
            List<String> read = new ArrayList<>();
            List<String> told = new ArrayList<>();
            Table.check(
                    Source.of(file),
                    Tables.SOFTPHONES,
                    new HowToRead(Map.of(), TableLimits.USUAL, RowCountry.UNKNOWN, Meant.of(Set.of("location_name"))),
                    found -> told.add(found.code()),
                    (row, found) -> read.add(row.cell("location_name").orElse("")));

            assertThat(read).isEqualTo(texts);
            assertThat(told).doesNotContain("excel.apostrophe", "excel.formula");
        }
    }

    @Test
    void whatWasFoundIsListedForReaders() throws IOException {
        Diagnostics found = new Diagnostics(1);
        Tables.check("user_email,location_name,extension\na@example.com,\"b\nc\",1001\na@example.com,b,12-mar\n")
                .diagnostics()
                .list()
                .forEach(found::add);
        assertThat(new Listing(found, Locale.forLanguageTag("es")).lines())
                .containsExactly(
                        "Error, fila 3, línea 4 del texto, columna extension: 12-mar es una fecha: seguramente Excel la hizo a partir de un "
                                + "número. Dé formato de texto a la columna en Excel, vuelva a escribir el número y guarde.");
        assertThat(new Listing(found, Locale.forLanguageTag("ca")).lines().get(0))
                .startsWith("Error, fila 3, línia 4 del text, columna extension: ");
    }
}
