package org.spaceodt.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.diagnostic.Diagnostics;

class ListingTest {
    private final Diagnostics found = new Diagnostics();

    @Test
    void equalFaultsOfManyRowsAreOneLineWithTheRowsAsRanges() {
        for (int row : new int[] {1, 2, 3, 4, 5, 9, 12, 13, 14}) {
            found.add(DiagnosticTexts.error(row, "Teléfono", "cell.required", "Teléfono"));
        }
        assertThat(lines("es"))
                .containsExactly("Error, filas 1-5, 9, 12-14, columna Teléfono: Teléfono está vacío y hace falta."
                        + " Rellene Teléfono o quite la fila.");
    }

    @Test
    void faultsOfOneKindThatDifferAreOneLineWhenThereAreTooMany() {
        for (int row = 2; row < 100; row++) {
            found.add(DiagnosticTexts.error(row, "phone", "phone.invalid", "x" + row));
        }
        assertThat(lines("en"))
                .singleElement()
                .asString()
                .startsWith("Error, rows 2-99, column phone: (This is row 2; the others are alike.) x2 is not");
    }

    @ParameterizedTest
    @CsvSource({"en,and 900 more", "es,y 900 más", "ca,i 900 més"})
    void whatIsCutIsCounted(String language, String more) {
        for (int row = 0; row < 900; row++) {
            for (int column = 0; column < 10; column++) {
                found.add(DiagnosticTexts.error(2 + row, "c" + column, "phone.invalid", "x" + row));
            }
            found.add(DiagnosticTexts.warning(2 + row, "d", "extension.short", "1", "2", "01"));
        }
        List<String> lines = lines(language);
        assertThat(lines).hasSize(Listing.MOST);
        assertThat(lines.subList(0, Listing.MOST - 1)).allMatch(line -> line.contains("2-901"));
        assertThat(lines.get(Listing.MOST - 1)).isEqualTo(more.replace("900", "1800"));
    }

    @Test
    void rowsWithoutOrderAreBoundedToo() {
        for (int row = 0; row < 20_000; row += 2) {
            found.add(DiagnosticTexts.error(row + 2, "c", "cell.required", "c"));
        }
        assertThat(lines("en"))
                .singleElement()
                .asString()
                .startsWith("Error, rows 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24 and 9988 more, column c: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Warning, row 1: These columns are not known here, and are not read: colour, extensin (extension?), Notas. ",
                "es|Aviso, fila 1: Estas columnas no se conocen aquí y no se leen: colour, extensin (extension?), Notas. ",
                "ca|Avís, fila 1: Aquestes columnes no es coneixen aquí i no es llegeixen: colour, extensin (extension?), Notas. "
            })
    void columnsThatAreNotKnownAreOneLineWithTheNamesThatAreNear(String language, String said) {
        found.add(DiagnosticTexts.warning(1, "colour", UnknownColumns.CODE, "colour", "name, extension"));
        found.add(DiagnosticTexts.warning(1, "extensin", UnknownColumns.NEAR, "extensin", "extension"));
        found.add(DiagnosticTexts.warning(1, "Notas", UnknownColumns.CODE, "Notas", "name, extension"));
        found.add(DiagnosticTexts.error(2, "name", "cell.required", "name"));

        List<String> lines = lines(language);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith(said).endsWith(": name, extension.");
    }

    @Test
    void aTableOfSomebodyElseDoesNotHideWhatIsWrong() {
        for (int column = 0; column < 60; column++) {
            found.add(DiagnosticTexts.warning(1, "theirs" + column, UnknownColumns.NEAR, "theirs" + column, "ours"));
        }
        found.add(DiagnosticTexts.error(0, "name", "column.missing", "name"));

        assertThat(lines("en"))
                .hasSize(2)
                .noneMatch(line -> line.contains("Names:") || line.contains("more"))
                .anyMatch(line -> line.startsWith("Error, column name: "));
    }

    @Test
    void oneColumnThatIsNotKnownIsSaidWithItsName() {
        found.add(DiagnosticTexts.warning(1, "extensin", UnknownColumns.NEAR, "extensin", "extension"));
        found.add(DiagnosticTexts.warning(1, "extensin", UnknownColumns.NEAR, "extensin", "extension"));

        assertThat(lines("en")).singleElement().asString().startsWith("Warning, row 1, column extensin: The column ");
    }

    private List<String> lines(String language) {
        return new Listing(found, Locale.forLanguageTag(language)).lines();
    }
}
