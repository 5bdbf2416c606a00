package org.spaceodt.change.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.file.LinkRefused;
import org.spaceodt.file.OutDir;
import org.spaceodt.sheet.csv.CsvForm;

class AddedLinesTest {
    private static final List<String> COLUMNS = List.of("row", "key");
    /** As many as the tables of the program have. */
    private static final List<String> WIDE =
            List.of("time", "job", "row", "key", "status", "id", "details", "tracking");

    private static final String[] TEXTS = {
        "Sala 1",
        "\"",
        "\"\"",
        ",",
        ";",
        "two\nlines",
        "two\r\nlines",
        "\r",
        "\n",
        "",
        " ",
        "Niño 😀",
        "=1+1",
        "'",
        "\uFEFF"
    };

    @TempDir
    Path folder;

    private Path table;
    private Path log;

    @BeforeEach
    void place() {
        table = folder.resolve("a_ok.csv");
        log = folder.resolve("a.log");
    }

    @Test
    void whatAKilledProcessHasLeftOfALineIsKeptBesideTheFile() throws IOException {
        Files.writeString(log, "{\"row\":2}\n{\"row\":3,\"key\":\"Sal");
        Files.writeString(table, "row,key\r\n2,\"two\nlines\"\r\n3,\"and\nmore");

        addLine("{\"row\":3}");
        addRow("3", "whole");

        assertThat(log).hasContent("{\"row\":2}\n{\"row\":3}\n");
        assertThat(folder.resolve("a.log.half")).hasContent("{\"row\":3,\"key\":\"Sal\n");
        assertThat(table).content().isEqualTo("row,key\r\n2,\"two\nlines\"\r\n3,whole\r\n");
        assertThat(folder.resolve("a_ok.csv.half")).content().isEqualTo("3,\"and\nmore\n");
    }

    @Test
    void aHeaderThatWasCutOffIsWrittenAgain() throws IOException {
        Files.writeString(table, "row,k");

        addRow("2", "whole");

        assertThat(table).content().isEqualTo("row,key\r\n2,whole\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row,key\n2,a\n3,b\n",
                "row,key\r2,a\r3,b\r",
                "row,key\n2,a\n3,b",
                "\uFEFFrow,key\r\n2,a\r\n3,b",
                "\"row\",\"key\"\n\"2\",\"a\"\n\"3\",\"b\"\n"
            })
    void aTableThatAnEditorSavedKeepsItsRows(String saved) throws IOException {
        Files.writeString(table, saved);

        addRow("4", "c");
        addRow("5", "d");

        assertThat(rows(table))
                .containsExactly(List.of("2", "a"), List.of("3", "b"), List.of("4", "c"), List.of("5", "d"));
        assertThat(names()).containsExactly("a_ok.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"row\":2}\r\n{\"row\":3}", "{\"row\":2}\r{\"row\":3}\r", "\uFEFF{\"row\":2}\n{\"row\":3}\n"})
    void aLogThatAnEditorSavedKeepsItsLines(String saved) throws IOException {
        Files.writeString(log, saved);

        addLine("{\"row\":4}");

        assertThat(Files.readString(log)).isEqualTo(saved + (saved.endsWith("}") ? "\n" : "") + "{\"row\":4}\n");
        assertThat(names()).containsExactly("a.log");
    }

    /** Twenty lines with LF instead of CRLF were emptied once. */
    @Test
    void aLargeTableWithOtherEndsOfLinesStaysWhole() throws IOException {
        StringBuilder rows = new StringBuilder("row,key\n");
        IntStream.range(2, 40_000)
                .forEach(i -> rows.append(i).append(",Sala ").append(i).append('\n'));
        Files.writeString(table, rows);

        addRow("40000", "last");

        assertThat(Files.readString(table)).isEqualTo(rows + "40000,last\r\n");
    }

    static Stream<byte[]> otherForms() {
        return Stream.of(
                bytes("row;key\r\n2;a\r\n", StandardCharsets.UTF_8),
                bytes("row,key,notes\r\n2,a,mine\r\n", StandardCharsets.UTF_8),
                bytes("2,a\r\n", StandardCharsets.UTF_8),
                bytes("\uFEFFrow,key\r\n2,a\r\n", StandardCharsets.UTF_16LE),
                new byte[] {0, 0, 0, '\n'});
    }

    @ParameterizedTest
    @MethodSource("otherForms")
    void aTableThatIsNoneOfOursAnyMoreIsKeptAndBeginsAnew(byte[] saved) throws IOException {
        Files.write(table, saved);

        addRow("3", "b");

        assertThat(table).content().isEqualTo("row,key\r\n3,b\r\n");
        List<Path> aside = files("a_ok_until_*.csv");
        assertThat(aside).hasSize(1);
        assertThat(aside.get(0)).hasBinaryContent(saved);
        assertThat(mode(aside.get(0))).isEqualTo("rw-------");
    }

    @Test
    void aLogThatWasSavedAsUtf16IsKeptAndBeginsAnew() throws IOException {
        byte[] saved = bytes("\uFEFF{\"row\":2}\n", StandardCharsets.UTF_16LE);
        Files.write(log, saved);

        addLine("{\"row\":3}");

        assertThat(log).hasContent("{\"row\":3}\n");
        assertThat(allBytes()).contains(new String(saved, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aQuoteThatSomebodyPutIntoATableTakesNoRowsAway() throws IOException {
        String saved = "row,key\n2,\"a\n3,b\n4,c\n";
        Files.writeString(table, saved);

        addRow("5", "d");

        assertThat(Files.readString(table)).isEqualTo(saved + "5,d\r\n");
    }

    /** Whatever is there, in whatever form it was saved and wherever it was broken off: no byte of it is lost, and what is added is found again. */
    @Test
    void nothingThatWasThereIsEverLost() throws IOException {
        List<UnaryOperator<String>> editors = List.of(
                text -> text,
                text -> text.replace("\r\n", "\n"),
                text -> text.replace("\r\n", "\r"),
                text -> "\uFEFF" + text,
                text -> text.stripTrailing(),
                text -> text.replace(',', ';'),
                text -> text.replace("\r\n", "\r\n\r\n"));
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Files.deleteIfExists(table);
            for (Path old : files("a_ok*")) {
                Files.delete(old);
            }
            for (int i = 0; i < random.nextInt(6); i++) {
                addWide(String.valueOf(i), any(random));
            }
            String before = Files.exists(table) ? Files.readString(table) : "";
            String saved = editors.get(random.nextInt(editors.size())).apply(before);
            byte[] bytes = saved.getBytes(StandardCharsets.UTF_8);
            byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - random.nextInt(Math.min(9, bytes.length + 1)));
            Files.write(table, cut);

            List<List<String>> added = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                String text = any(random);
                added.add(addWide("n" + i, text));
            }

            String all = allBytes();
            String there = new String(cut, StandardCharsets.ISO_8859_1);
            if (!there.equals("\u00EF\u00BB\u00BF")) {
                int kept = common(there, Files.readAllBytes(table));
                assertThat(all).as("seed %d: %s", seed, saved).contains(there.substring(kept));
            }
            List<List<String>> rows = rows(table);
            assertThat(rows.subList(rows.size() - 3, rows.size()))
                    .as("seed %d: %s", seed, saved)
                    .isEqualTo(added);
        }
    }

    @Test
    void linesOfManyThreadsStayWhole() throws IOException {
        log = folder.resolve("new/a.log");
        String line = "x".repeat(5000);

        IntStream.range(0, 200).parallel().forEach(i -> {
            try {
                addLine("\"" + line + i + "\"");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(Files.readAllLines(log))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 200)
                        .mapToObj(i -> "\"" + line + i + "\"")
                        .toList());
        assertThat(mode(log)).isEqualTo("rw-------");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "theirs");
        Files.createSymbolicLink(table, victim);

        assertThatThrownBy(() -> addRow("2", "a")).isInstanceOf(LinkRefused.class);

        assertThat(victim).hasContent("theirs");
    }

    private void addRow(String row, String key) throws IOException {
        AddedLines.to(OutDir.at(folder), table).under(COLUMNS, CsvForm.PLAIN).addCells(List.of(row, key));
    }

    private List<String> addWide(String row, String key) throws IOException {
        List<String> cells = List.of("2026-01-01T00:00:00Z", "a-job", row, key, "changed", "id", key, "");
        AddedLines.to(OutDir.at(folder), table).under(WIDE, CsvForm.PLAIN).addCells(cells);
        return cells;
    }

    private void addLine(String line) throws IOException {
        AddedLines.to(OutDir.at(folder), log).add(line + "\n");
    }

    private static String any(Random random) {
        return TEXTS[random.nextInt(TEXTS.length)] + TEXTS[random.nextInt(TEXTS.length)];
    }

    /** How many bytes of what was there are at the beginning of what is. */
    private static int common(String there, byte[] now) {
        String is = new String(now, StandardCharsets.ISO_8859_1);
        int same = 0;
        while (same < Math.min(there.length(), is.length()) && there.charAt(same) == is.charAt(same)) {
            same++;
        }
        return same;
    }

    private static List<List<String>> rows(Path table) throws IOException {
        try (CSVParser parser = CSVParser.parse(table, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return parser.stream().map(CSVRecord::toList).skip(1).toList();
        }
    }

    private List<String> names() throws IOException {
        return files("*").stream().map(file -> file.getFileName().toString()).toList();
    }

    private List<Path> files(String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, glob)) {
            all.forEach(files::add);
        }
        return files;
    }

    /** Of all files, as characters of one byte. */
    private String allBytes() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files("*")) {
            all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
