package org.spaceodt.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.sheet.Tables.check;
import static org.spaceodt.sheet.Tables.found;
import static org.spaceodt.sheet.Tables.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

class TableTest {
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsThatOfTheHeader(String separator) {
        Table table = check("user_email;\"location_name\";extension\na@example.com;\"A, B\tC\";1001\n"
                .replace(";", separator.equals(";") ? ";" : separator)
                .replace("A, B\tC", "A" + (separator.equals(",") ? ";" : ",") + "B"));
        assertThat(found(table)).isEmpty();
        assertThat(rows(table).get(0).cells()).hasSize(3).containsEntry("extension", "1001");
    }

    @Test
    void aSeparatorInsideAQuotedHeadingIsNone() {
        Table table = check(
                "\"E-mail, a;b;c;d\",extension\na@example.com,1001\n".getBytes(StandardCharsets.UTF_8),
                Tables.SOFTPHONES,
                Map.of("user_email", "E-mail, a;b;c;d"),
                TableLimits.USUAL);
        assertThat(found(table)).isEmpty();
        assertThat(rows(table).get(0).cells()).containsEntry("user_email", "a@example.com");
    }

    @Test
    void excelsFirstLineSaysTheSeparatorAndIsNoRow() {
        Table table = check("\uFEFFsep=;\r\nuser_email;extension\r\na@example.com;x\r\n");
        assertThat(found(table)).containsExactly("ERROR 2 extension extension.invalid");
        assertThat(table.diagnostics().list().get(0).line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-8+", "UTF-16LE+", "UTF-16BE+", "UTF-16LE", "windows-1252"})
    void theEncodingIsFound(String encoding) {
        String text = (encoding.endsWith("+") ? "\uFEFF" : "")
                + "user_email\tUBICACIÓN\r\na@example.com\tÀvila · «L’Eixample» €\r\n";
        Table table = check(
                text.getBytes(Charset.forName(encoding.replace("+", ""))),
                TableShape.of(Column.of("user_email", Kind.EMAIL), Column.of("ubicacion", Kind.TEXT)),
                Map.of(),
                TableLimits.USUAL);
        assertThat(found(table)).isEmpty();
        assertThat(rows(table).get(0).cells()).containsEntry("ubicacion", "Àvila · «L’Eixample» €");
    }

    @Test
    void anAccentFarDownInTheFileCountsForTheEncoding() {
        byte[] text = ("user_email,location_name\n" + "a@example.com,Centre\n".repeat(20_000) + "a@example.com,Núria\n")
                .getBytes(Charset.forName("windows-1252"));
        List<SheetRow> rows = rows(check(text));
        assertThat(rows.get(rows.size() - 1).cells()).containsEntry("location_name", "Núria");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void rowsAreCountedAsASpreadsheetCountsThemWhateverTheirEnd(String end) {
        Table table = check(String.join(
                end,
                "",
                "user_email,location_name,extension,,",
                "a@example.com,\"one",
                "two\",1001,,",
                "",
                ",,,,",
                "b@example.com,x,bad,,",
                "",
                ""));
        assertThat(found(table)).containsExactly("ERROR 6 extension extension.invalid");
        assertThat(table.diagnostics().list().get(0).line()).isEqualTo(7);
        assertThat(table.count()).isEqualTo(2);
        assertThat(table.preview()).extracting(SheetRow::number).containsExactly(3, 6);
        assertThat(table.preview()).extracting(SheetRow::line).containsExactly(3, 7);
    }

    @Test
    void headingsAreFoundInAnyCaseWithAccentsBlanksAndTheirOldNames() {
        Table table = check(
                "\uFEFF User-E Mail ;LOCATION\u00A0;Telefono;ExTension\u200B\na@example.com;x;+34555010100;1001\n");
        assertThat(found(table)).isEmpty();
        assertThat(rows(table).get(0).cells().keySet())
                .containsExactly("user_email", "location_name", "phone_number", "extension");
    }

    @Test
    void columnsThatNobodyKnowsAreSaidWithTheNameThatIsNearest() {
        Table table = check("user_email,extensin,Observaciones,cf_always\na@example.com,1,2,3\n");
        assertThat(found(table))
                .containsExactly("WARNING 1 extensin column.unknown_near", "WARNING 1 Observaciones column.unknown");
        assertThat(table.diagnostics().list().get(0).nextStep().values()).contains("extension");
        assertThat(rows(table).get(0).cells()).containsOnlyKeys("user_email");
    }

    @Test
    void ofColumnsOfAnotherReaderNothingIsSaidAndNothingRead() {
        String text = "user_email,extension,Buzón,cf_always\na@example.com,1001,2,3\n";
        Map<String, String> mapping = Map.of("voicemail_pin", "Buzon", "cf_always", "nowhere");
        Table table = check(text.getBytes(StandardCharsets.UTF_8), Tables.SOFTPHONES, mapping, TableLimits.USUAL);
        assertThat(found(table)).isEmpty();
        assertThat(rows(table).get(0).cells()).containsOnlyKeys("user_email", "extension");
        assertThat(found(check(
                        text.getBytes(StandardCharsets.UTF_8),
                        Tables.SOFTPHONES,
                        Map.of("extension", "Buzon"),
                        TableLimits.USUAL)))
                .contains("WARNING 1 extension column.unknown");
        assertThat(found(check("cf_always,voicemail_pin\ntrue,x\n"))).containsExactly("ERROR 1 header.unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_email,location_name,site\na@example.com,Sol,Luna\nb@example.com,,Luna\n",
                "user_email,site,location_name\na@example.com,Luna,Sol\nb@example.com,Luna,\n",
                "[{\"user_email\":\"a@example.com\",\"site\":\"Luna\",\"location_name\":\"Sol\"},"
                        + "{\"user_email\":\"b@example.com\",\"location_name\":\"\",\"site\":\"Luna\"}]"
            })
    void aNameThatMayStandBesideAnotherHoldsWhereThatIsEmpty(String text) {
        Table table = check(text);
        assertThat(found(table)).isEmpty();
        assertThat(rows(table))
                .extracting(row -> row.cells().get("location_name"))
                .containsExactly("Sol", "Luna");
    }

    @Test
    void whatIsMappedHoldsOverWhatMayStandBesideIt() {
        String text = "user_email,site,Sede\na@example.com,Luna,Sol\nb@example.com,Luna,\n";
        Table table = check(
                text.getBytes(StandardCharsets.UTF_8),
                Tables.SOFTPHONES,
                Map.of("location_name", "Sede"),
                TableLimits.USUAL);
        assertThat(found(table)).isEmpty();
        assertThat(rows(table))
                .extracting(row -> row.cells().get("location_name"))
                .containsExactly("Sol", "Luna");
        assertThat(found(check("user_email,site,location,location_name\na@example.com,a,b,c\n")))
                .containsExactly("ERROR 1 location_name column.twice");
    }

    @Test
    void aColumnThatIsNeededIsMissedOnceAndTheOneThatIsMeantIsNamed() {
        Table table = check("user_emial,extension\na@example.com,1001\nb@example.com,1002\n");
        assertThat(found(table))
                .containsExactly("ERROR 0 user_email column.missing_near", "WARNING 1 user_emial column.unknown_near");
        assertThat(found(check("extension\n1001\n"))).containsExactly("ERROR 0 user_email column.missing");
    }

    @Test
    void twoColumnsForOneAreAnError() {
        assertThat(found(check("user_email,location,location_name\na@example.com,x,y\n")))
                .containsExactly("ERROR 1 location_name column.twice");
        assertThat(found(check("user_email,Notes,Notes\na@example.com,x,y\n")))
                .containsExactly("WARNING 1 Notes column.unknown");
        assertThat(found(check("user_email,extension,extension\na@example.com,1001,1002\n")))
                .containsExactly("ERROR 1 extension column.twice");
    }

    @Test
    void dataInTheFirstRowAreNoHeader() {
        assertThat(found(check("a@example.com,1001\nb@example.com,1002\n"))).containsExactly("ERROR 1 header.missing");
        assertThat(found(check("Listado de softphones\n\nuser_email,extension\n")))
                .containsExactly("ERROR 1 header.unknown");
    }

    @Test
    void aMappingSaysWhichColumnIsMeant() {
        byte[] text = "Correo;Centro;location_name\na@example.com;Sede;x\n".getBytes(StandardCharsets.UTF_8);
        Table table = check(
                text, Tables.SOFTPHONES, Map.of("user_email", "correo", "location_name", "CENTRO"), TableLimits.USUAL);
        assertThat(table.diagnostics().hasErrors()).isFalse();
        assertThat(rows(table).get(0).cells())
                .containsEntry("user_email", "a@example.com")
                .containsEntry("location_name", "Sede");
        Table wrong =
                check(text, Tables.SOFTPHONES, Map.of("user_email", "Mail", "nothing", "Correo"), TableLimits.USUAL);
        assertThat(found(wrong)).contains("ERROR 0 Mail mapping.missing", "ERROR 0 Correo mapping.unknown");
    }

    @Test
    void whateverSomebodyHasIsReadAsItIsCalled() {
        Table table = check(
                "Código;Nombre completo\n1;Àlex\n".getBytes(StandardCharsets.UTF_8),
                TableShape.anything(),
                Map.of(),
                TableLimits.USUAL);
        assertThat(found(table)).isEmpty();
        assertThat(rows(table).get(0).cells()).isEqualTo(Map.of("Código", "1", "Nombre completo", "Àlex"));
    }

    @Test
    void dataUnderNoHeadingAndBehindTheLastOneAreSaid() {
        assertThat(found(check("user_email,,extension\na@example.com,x,1001\nb@example.com,y,1002\n")))
                .containsExactly("WARNING 2 B column.unnamed");
        assertThat(found(check("user_email,location_name\na@example.com,Calle 1, bajo\n")))
                .containsExactly("ERROR 2 row.too_long");
    }

    @Test
    void aRowWithAStrayQuoteIsSaidAndTheOthersAreRead() {
        Table table = check("user_email,location_name,extension\na@example.com,\"Calle \"Mayor\" 3\",1001\n"
                + "b@example.com,\"say \"\"so\"\"\",1002\nc@example.com,x,bad\n");
        assertThat(found(table)).containsExactly("ERROR 2 row.quotes", "ERROR 4 extension extension.invalid");
        assertThat(table.count()).isEqualTo(2);
    }

    @Test
    void aQuoteThatIsNeverClosedIsSaidWhereItOpens() {
        assertThat(found(check("user_email,extension\na@example.com,x\nb@example.com,\"1001\n"
                        + "c@example.com,1\n".repeat(50))))
                .containsExactly("ERROR 2 extension extension.invalid", "ERROR 3 row.unclosed");
        assertThat(found(check("user_email,extension\nb@example.com,\"1001\n" + "c@example.com,1\n".repeat(100_000))))
                .containsExactly("ERROR 2 row.endless");
    }

    @Test
    void allFaultsOfAllRowsAreFoundAtOnceWithWhatTheCallerKnows() throws IOException {
        byte[] text =
                "user_email,extension,voicemail\nana,x,perhaps\na@example.com,1001,yes\na@example.com,1002,maybe\n"
                        .getBytes(StandardCharsets.UTF_8);
        Table table = Table.check(
                Source.of(text), Tables.SOFTPHONES, Map.of(), TableLimits.USUAL, Tables.SPAIN, (row, found) -> {
                    if (row.number() == 3) {
                        found.accept(DiagnosticTexts.error(3, "user_email", "cell.required", "x"));
                    }
                });
        assertThat(found(table))
                .containsExactly(
                        "ERROR 2 user_email email.invalid",
                        "ERROR 2 extension extension.invalid",
                        "ERROR 2 voicemail boolean.invalid",
                        "ERROR 3 user_email cell.required",
                        "ERROR 4 voicemail boolean.invalid");
    }

    @Test
    void whatTheCallerFindsGetsTheNameOfTheColumnInTheFileAndTheLine() throws IOException {
        byte[] text = "user_email;Teléfono\n\"a@example.com\n\";+34555010100\nb@example.com;+34555010101\n"
                .getBytes(StandardCharsets.UTF_8);
        Table table = Table.check(
                Source.of(text), Tables.SOFTPHONES, Map.of(), TableLimits.USUAL, Tables.SPAIN, (row, found) -> {
                    if (row.number() == 3) {
                        found.accept(DiagnosticTexts.error(3, "phone_number", "phone.invalid", "x"));
                    }
                });
        assertThat(found(table)).containsExactly("ERROR 3 Teléfono phone.invalid");
        assertThat(table.diagnostics().list().get(0).line()).isEqualTo(4);
        assertThat(table.heading("phone_number")).isEqualTo("Teléfono");
        assertThat(table.heading("extension")).isEqualTo("extension");
    }

    @Test
    void faultsAreKeptUpToABoundAndTheOthersCounted() {
        Table table = check("user_email,extension,phone_number\n" + "a@example.com,bad,34555010100\n".repeat(11_000));
        assertThat(table.diagnostics().list()).hasSize(20_000);
        assertThat(table.diagnostics().errorCount()).isEqualTo(11_000);
        assertThat(table.diagnostics().more()).isEqualTo(2_000);
    }

    @Test
    void aFileWithNothingToDoIsSaid() {
        assertThat(found(check(""))).containsExactly("ERROR 0 file.empty");
        assertThat(found(check("\uFEFF\r\n ,\r\n"))).containsExactly("ERROR 0 file.empty");
        assertThat(found(check("user_email,extension\r\n,\r\n"))).containsExactly("ERROR 0 file.no_rows");
        assertThat(found(check("[]"))).containsExactly("ERROR 0 file.no_rows");
    }

    @Test
    void aWorkbookOfAnOlderFormIsCalledByItsName() {
        Table table = check(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertThat(found(table)).containsExactly("ERROR 0 file.workbook");
        assertThat(new Listing(table.diagnostics(), java.util.Locale.forLanguageTag("es")).lines())
                .containsExactly(
                        "Error: Esto es un libro de Excel (.xls), no un CSV. Ábralo, elija Guardar como y el formato "
                                + "«Libro de Excel (.xlsx)» o «CSV UTF-8 (delimitado por comas)», y use ese archivo.");
    }

    @Test
    void whatIsNoTableIsCalledByItsName() {
        assertThat(found(check("<html><table></table></html>"))).containsExactly("ERROR 0 file.markup");
        assertThat(found(check("%PDF-1.7\n"))).containsExactly("ERROR 0 file.no_table");
        assertThat(found(check("user_email\na@example.com\nb\0@example.com\n"))).containsExactly("ERROR 0 file.binary");
    }

    @Test
    void limitsAreSaid() {
        byte[] text = ("user_email\n" + "a@example.com\n".repeat(20)).getBytes(StandardCharsets.UTF_8);
        assertThat(found(check(text, Tables.SOFTPHONES, Map.of(), Tables.rows(10))))
                .containsExactly("ERROR 12 file.too_many_rows");
        assertThat(found(check(text, Tables.SOFTPHONES, Map.of(), Tables.rows(20))))
                .isEmpty();
        assertThat(found(check(text, Tables.SOFTPHONES, Map.of(), TableLimits.USUAL.withBytes(100))))
                .containsExactly("ERROR 0 file.too_large");
    }

    @Test
    void aStreamIsKeptUpToTheLimit(@TempDir Path folder) throws IOException {
        byte[] text = ("user_email\n" + "a@example.com\n".repeat(20)).getBytes(StandardCharsets.UTF_8);
        try (Source source =
                Source.spool(new ByteArrayInputStream(text), TableLimits.USUAL, folder.resolve("spooled"))) {
            assertThat(Table.check(source, Tables.SOFTPHONES).count()).isEqualTo(20);
        }
        TableLimits small = TableLimits.USUAL.withBytes(100);
        try (Source source = Source.spool(new ByteArrayInputStream(text), small, folder.resolve("other"))) {
            assertThat(source.size()).isEqualTo(101);
            assertThat(found(Table.check(source, Tables.SOFTPHONES, Map.of(), small, Tables.SPAIN, (row, found) -> {})))
                    .containsExactly("ERROR 0 file.too_large");
        }
    }

    @Test
    void aFileThatIsChangedBeforeItIsReadIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("softphones.csv"), "user_email\na@example.com\n");
        Source source = Source.of(file);
        Files.writeString(file, "user_email\nb@example.com\nc@example.com\n");
        assertThatThrownBy(() -> Table.check(source, Tables.SOFTPHONES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was changed");
    }
}
