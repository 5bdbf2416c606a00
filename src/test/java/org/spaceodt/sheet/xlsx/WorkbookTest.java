package org.spaceodt.sheet.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

class WorkbookTest {
    private static final TableShape SHAPE = TableShape.of(
            Column.of("name", Kind.TEXT),
            Column.of("phone", Kind.PHONE_NUMBER),
            Column.of("extension", Kind.EXTENSION),
            Column.of("on", Kind.BOOLEAN));
    private static final List<String> HEADER = List.of("name", "phone", "extension", "on");
    private static final String HEAD = Books.rows(HEADER);

    @TempDir
    Path folder;

    private final List<SheetRow> rows = new ArrayList<>();

    private Table check(Source source) throws IOException {
        rows.clear();
        return Table.check(
                source, SHAPE, Map.of(), TableLimits.USUAL, RowCountry.UNKNOWN, (row, found) -> rows.add(row));
    }

    private List<String> found(Books books) throws IOException {
        return found(Source.of(books.save(folder.resolve("a.xlsx"))));
    }

    private List<String> found(Source source) throws IOException {
        return check(source).diagnostics().list().stream()
                .map(one -> (one.isError() ? "ERROR " : "WARNING ") + one.row() + " " + one.code())
                .toList();
    }

    @Test
    void textsStayTextsAndRowsAreThoseOfTheSheet() throws IOException {
        Books books = Books.of(
                        "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"D3\" t=\"s\"><v>1</v></c><c r=\"E3\" t=\"s\"><v>2</v></c></row>"
                                + "<row r=\"4\"/><row r=\"9\"><c r=\"B9\" t=\"s\"><v>3</v></c><c r=\"D9\" t=\"s\"><v>4</v></c>"
                                + "<c r=\"E9\" t=\"b\"><v>1</v></c></row>")
                .shared(
                        "<t>name</t>",
                        "<t>extension</t>",
                        "<t>on</t>",
                        "<r><t>Marta </t></r><r><rPr><b/></rPr><t>Núñez</t></r><rPh sb=\"0\" eb=\"1\"><t>xx</t></rPh>",
                        "<t xml:space=\"preserve\"> 0012 </t>");
        assertThat(found(books)).isEmpty();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).number()).isEqualTo(9);
        assertThat(rows.get(0).cells()).isEqualTo(Map.of("name", "Marta Núñez", "extension", "0012", "on", "true"));
    }

    @Test
    void aTextThatBeginsLikeAFormulaIsAText() throws IOException {
        assertThat(found(Books.texts(HEADER, List.of("=Sede=", "", "", "")))).isEmpty();
        assertThat(rows.get(0).cells()).isEqualTo(Map.of("name", "=Sede="));
    }

    @ParameterizedTest
    @CsvSource({
        "34555010100, General, phone, +34555010100",
        "3.45550101E10, General, extension, ERROR",
        "101, 0000, extension, 0101",
        "1001, 14, extension, ERROR",
        "45000, 14, name, 2023-03-15",
        "45000.5, dd/mm/yyyy hh:mm, name, 2023-03-15 12:00:00",
        "1, 14, name, 1900-01-01",
        "59, 14, name, 1900-02-28",
        "61, 14, name, 1900-03-01",
        "0.25, h:mm, name, 06:00:00",
        "0.30000000000000004, General, name, 0.3",
        "1E300, General, name, 1E300",
        "1E999999999, General, name, 1E999999999",
        "1e5, '#,##0.00\\ \"dies\"', name, 100000",
        "12.50, '[Red]0.0', name, 12.5",
        "-7, '0;[Red]-0', name, -7",
    })
    void aNumberIsWhatIsSeenInItsCell(String value, String format, String column, String read) throws IOException {
        String style = format.replace("\"", "&quot;");
        String row = "<row r=\"2\"><c r=\"" + (char) ('A' + HEADER.indexOf(column)) + "2\" s=\"1\"><v>" + value
                + "</v></c></row>";
        List<String> found = found(Books.of(HEAD + row).formats("General", style));
        if (read.equals("ERROR")) {
            assertThat(found).hasSize(1).allMatch(one -> one.startsWith("ERROR 2 excel.") || one.contains("extension"));
        } else if (column.equals("phone")) {
            assertThat(found).containsExactly("ERROR 2 phone.no_country_perhaps");
        } else {
            assertThat(rows.get(0).cells()).containsEntry(column, read);
        }
    }

    @Test
    void daysOfAnOldMacintoshAreCountedFrom1904() throws IOException {
        found(Books.of(HEAD + "<row><c s=\"0\"><v>43538</v></c></row>")
                .formats("14")
                .workbook("<workbookPr date1904=\"1\"/>"));
        assertThat(rows.get(0).cells()).containsEntry("name", "2023-03-15");
    }

    @Test
    void whatIsWorkedOutIsNotWhatSomebodyWrote() throws IOException {
        String head = HEAD + "<row r=\"2\"><c r=\"A2\" t=\"str\">";
        assertThat(found(Books.of(head + "<f>A1&amp;\"x\"</f><v>Centro</v></c></row>")))
                .containsExactly("ERROR 2 excel.formula");
        assertThat(found(Books.of(head + "<f t=\"shared\" si=\"7\"/><v>Centro</v></c></row>")))
                .containsExactly("ERROR 2 excel.formula");
        assertThat(found(Books.of(HEAD + "<row r=\"2\"><c r=\"A2\"><f>[1]Hoja1!A1</f><v>12</v></c></row>")))
                .containsExactly("ERROR 2 excel.formula");
        assertThat(found(Books.of(HEAD + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c></row>")))
                .containsExactly("ERROR 2 excel.error");
    }

    @Test
    void mergedCellsAreRefusedInEachRowThatTheyAreIn() throws IOException {
        Books books = Books.texts(HEADER, List.of("a"), List.of(" "), List.of("b"), List.of("c"))
                .behind("<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"C2:D2\"/></mergeCells>");
        assertThat(found(books)).containsExactly("ERROR 2 workbook.merged", "ERROR 4 workbook.merged");
    }

    @Test
    void hiddenRowsAndLinksAreSaidOnce() throws IOException {
        String rows = "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>a</t></is></c></row>";
        assertThat(found(Books.of(HEAD + rows + rows.replace("2\"", "3\""))
                        .part("xl/externalLinks/externalLink1.xml", "<externalLink/>")))
                .containsExactly("WARNING 0 workbook.links", "WARNING 2 workbook.hidden");
        assertThat(this.rows).hasSize(2);
    }

    @Test
    void ofSheetsWithRowsOneHasToBeNamed() throws IOException {
        Path file = new Books()
                .sheet("Vacía", "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>")
                .sheet("Sedes", Books.rows(HEADER, List.of("a")))
                .sheet("Notas", Books.rows(HEADER, List.of("b")))
                .sheet("Listas", "<sheetData>" + Books.rows(List.of("x")) + "</sheetData>", "hidden")
                .save(folder.resolve("b.xlsx"));
        Table table = check(Source.of(file));
        assertThat(table.diagnostics().list()).hasSize(1);
        assertThat(table.diagnostics().list().get(0).summary().in(java.util.Locale.ENGLISH))
                .isEqualTo("More than one sheet has rows: Sedes, Notas.");
        assertThat(found(Source.of(file).sheet(Optional.of("notas")))).isEmpty();
        assertThat(rows.get(0).cells()).containsEntry("name", "b");
        assertThat(found(Source.of(file).sheet(Optional.of("Otra")))).containsExactly("ERROR 0 workbook.no_sheet");
        assertThat(found(Source.of(file).sheet(Optional.of("Vacía")))).containsExactly("ERROR 0 file.empty");
        assertThat(found(Source.of(Books.of(HEAD).save(folder.resolve("c.xlsx")))))
                .containsExactly("ERROR 0 file.no_rows");
    }

    @Test
    void aSheetIsNamedOfWorkbooksOnly() throws IOException {
        Path csv = Files.writeString(folder.resolve("a.csv"), "name\na\n");
        assertThat(found(Source.of(csv).sheet(Optional.of("Hoja1")))).containsExactly("ERROR 0 workbook.none");
    }

    @Test
    void theNameOfTheFileDoesNotMatter() throws IOException {
        Path file = Books.texts(HEADER, List.of("a")).save(folder.resolve("a.csv"));
        assertThat(found(Source.of(file))).isEmpty();
        assertThat(rows).hasSize(1);
    }

    @Test
    void macrosPasswordsAndOtherFormsAreCalledByTheirName() throws IOException {
        assertThat(found(Books.texts(HEADER, List.of("a")).part("xl/vbaProject.bin", "x")))
                .containsExactly("ERROR 0 workbook.macros");
        assertThat(found(Books.of("").part("_rels/.rels", "<a/>"))).containsExactly("ERROR 0 file.no_table");
        assertThat(
                        found(
                                Books.of("")
                                        .part(
                                                "_rels/.rels",
                                                "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>")))
                .containsExactly("ERROR 0 file.workbook");
        byte[] old =
                ("\u00D0\u00CF\u0011\u00E0" + "\0".repeat(600)).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(found(Source.of(Files.write(folder.resolve("old.xls"), old))))
                .containsExactly("ERROR 0 file.workbook");
        String name = new String(
                "EncryptedPackage".getBytes(java.nio.charset.StandardCharsets.UTF_16LE),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] secret = ("\u00D0\u00CF\u0011\u00E0" + "EE\0".repeat(20_000) + name)
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(found(Source.of(Files.write(folder.resolve("secret.xlsx"), secret))))
                .containsExactly("ERROR 0 workbook.encrypted");
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() throws IOException {
        String blanks = ("<row><c/></row>").repeat(400_000);
        assertThat(found(Books.of(HEAD + blanks))).containsExactly("ERROR 0 workbook.too_large");
        assertThat(found(Books.texts(HEADER, List.of("a")).shared("<t/>".repeat(400_000))))
                .containsExactly("ERROR 0 workbook.too_large");
        assertThat(found(Books.texts(HEADER, List.of("a"))
                        .part("xl/styles.xml", "<a>" + "<xf/>".repeat(400_000) + "</a>")))
                .containsExactly("ERROR 0 workbook.too_large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"ZZZZZZZ2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"Ñ2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>",
                "<row r=\"1048577\"><c><v>1</v></c></row>",
                "<row r=\"-2\"><c><v>1</v></c></row>",
                "<row r=\"99999999999\"><c><v>1</v></c></row>",
                "<row r=\"5\"><c r=\"A5\"><v>1</v></c></row><row r=\"5\"><c r=\"B5\"><v>1</v></c></row>",
                "<row r=\"2\"><c t=\"s\"><v>2147483647</v></c></row>",
                "<row r=\"2\"><c t=\"s\"><v>-1</v></c></row>",
                "<row r=\"2\"><c t=\"s\"><v>x</v></c></row>",
                "<row r=\"2\"><c><v>1</v>",
                "<row r=\"2\"><c><v>&nothing;</v></c></row>",
                "<row r=\"2\"><c><v>\u0001</v></c></row>"
            })
    void whatNoSpreadsheetWritesIsRefused(String rows) throws IOException {
        assertThat(found(Books.of(HEAD + rows).shared("<t>one</t>"))).containsExactly("ERROR 0 workbook.damaged");
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefused() throws IOException {
        assertThat(found(Books.of(HEAD + "<row>" + "<a>".repeat(1000) + "</a>".repeat(1000) + "</row>")))
                .containsExactly("ERROR 0 workbook.damaged");
        Random random = new Random(1);
        StringBuilder noise = new StringBuilder();
        random.ints(1_300_000, 'a', 'z').forEach(c -> noise.append((char) c));
        assertThat(found(Books.of(HEAD + "<row x=\"" + noise + "\"/>"))).containsExactly("ERROR 0 workbook.damaged");
        String cell = "<c t=\"inlineStr\"><is><t>" + noise.substring(0, 600_000) + "</t></is></c>";
        assertThat(found(Books.of(HEAD + "<row>" + cell + cell + "</row>")))
                .containsExactly("ERROR 2 workbook.row_too_long");
        assertThat(found(Books.texts(HEADER, List.of(noise.substring(0, 40_000)))))
                .containsExactly("ERROR 2 cell.too_long");
    }

    @Test
    void documentTypesAndTheirEntitiesAreRefused() throws IOException {
        String file = Files.writeString(folder.resolve("secret.txt"), "secret")
                .toUri()
                .toString();
        for (String entity : List.of(
                "<!ENTITY e SYSTEM \"" + file + "\">",
                "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;&a;&a;&a;\">",
                "<!ENTITY % p SYSTEM \"" + file + "\"> %p;")) {
            assertThat(found(Books.texts(HEADER, List.of("a"))
                            .part(
                                    "xl/sharedStrings.xml",
                                    "<!DOCTYPE sst [" + entity + "]><sst><si><t>&e;</t></si></sst>")))
                    .containsExactly("ERROR 0 workbook.damaged");
        }
    }

    @Test
    void anArchiveThatWasCutOffOrChangedIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(Books.texts(HEADER, List.of("a")).save(folder.resolve("w.xlsx")));
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] bad = i < 60 ? java.util.Arrays.copyOf(whole, 8 + random.nextInt(whole.length - 8)) : whole.clone();
            for (int n = 0; i >= 60 && n < 1 + i % 8; n++) {
                bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt(256);
            }
            List<String> found = found(Source.of(Files.write(folder.resolve("bad.xlsx"), bad)));
            assertThat(found).allMatch(one -> i(one));
        }
    }

    /** A fault with a name; what was changed may also be nothing that is read, or a letter of a heading. */
    private static boolean i(String found) {
        return found.matches("(ERROR|WARNING) \\d+ [a-z]+\\.[a-z_]+");
    }

    @Test
    void columnsWithoutAHeadingAreSaid() throws IOException {
        assertThat(found(Books.of(HEAD + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"G2\"><v>1</v></c></row>")))
                .containsExactly("WARNING 2 column.unnamed");
    }

    @Test
    void whatWeWriteIsReadAsItWas() throws IOException {
        List<String> cells = List.of(
                "=1+1",
                "+34555010100",
                "00123",
                " _x0041_ ",
                "a\nb\tc",
                "\u0001\uFFFE",
                "Ñ «’» 😀",
                "-",
                "'x",
                "12/03/2024");
        Path file = folder.resolve("out.xlsx");
        try (WorkbookRows out =
                WorkbookRows.create(file, "plan", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"))) {
            out.write(cells);
            out.write(List.of("x".repeat(40_000)));
        }
        try (Workbook book = Workbook.open(Source.of(file), TableLimits.USUAL);
                SheetCells read = book.cells(book.pick(Optional.empty()))) {
            assertThat(read.next().orElseThrow().cells()).hasSize(10).containsEntry(0, "a");
            Map<Integer, String> row = read.next().orElseThrow().cells();
            for (int i = 1; i < cells.size(); i++) {
                assertThat(row.getOrDefault(i, "")).isEqualTo(org.spaceodt.change.cell.Blanks.strip(cells.get(i)));
            }
            assertThat(row.get(0)).isEqualTo("'=1+1");
            assertThat(read.next().orElseThrow().cells().get(0)).hasSize(32_767).endsWith("x…");
        }
    }

    @Test
    void moreRowsThanASheetTakesGoOnInAnother() throws IOException {
        Path file = folder.resolve("out.xlsx");
        try (WorkbookRows out = WorkbookRows.create(file, "plan", HEADER, 3)) {
            for (int i = 0; i < 5; i++) {
                out.write(List.of("row" + i));
            }
        }
        List<String> names = new ArrayList<>();
        for (String sheet : List.of("plan", "plan 2", "plan 3")) {
            assertThat(found(Source.of(file).sheet(Optional.of(sheet)))).isEmpty();
            rows.forEach(row -> names.add(row.cells().get("name")));
        }
        assertThat(names).containsExactly("row0", "row1", "row2", "row3", "row4");
    }

    @Test
    void aCopyHasItsFaultsBesideTheRowsAndIsReadAgain() throws IOException {
        Path file = new Books()
                .sheet("Otra", Books.rows(List.of("x")))
                .sheet(
                        "Sedes",
                        "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>name</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>extension</t></is></c></row>"
                                + "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>a</t></is></c></row>"
                                + "<row r=\"7\"><c r=\"B7\"><v>x1</v></c></row>")
                .save(folder.resolve("d.xlsx"));
        Source source = Source.of(file).sheet(Optional.of("Sedes"));
        assertThat(found(source)).containsExactly("ERROR 7 extension.invalid");
        Path copy = folder.resolve("with_errors.xlsx");
        MarkedWorkbook.write(source, "errores", row -> row == 7 ? "mal" : "", copy);
        assertThat(found(Source.of(copy))).containsExactly("ERROR 7 extension.invalid");
        try (Workbook book = Workbook.open(Source.of(copy), TableLimits.USUAL);
                SheetCells read = book.cells(book.pick(Optional.of("Sedes")))) {
            assertThat(read.next().orElseThrow().cells()).isEqualTo(Map.of(0, "name", 1, "extension", 2, "errores"));
            assertThat(read.next().orElseThrow().cells()).isEqualTo(Map.of(0, "a"));
            assertThat(read.next().orElseThrow().cells()).isEqualTo(Map.of(1, "x1", 2, "mal"));
        }
    }
}
