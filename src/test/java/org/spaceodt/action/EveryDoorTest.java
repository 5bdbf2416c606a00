package org.spaceodt.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/** The texts of {@code cells.csv} mean the same through a table, rows of JSON, and values that are given by themselves. */
class EveryDoorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path dir;

    /** @param verdict {@code good}, {@code warning} or {@code fault} */
    record Verdict(String text, Kind kind, String verdict, String value) {}

    /** What a door made of a cell, and what it said. */
    private record Told(Optional<String> value, List<Diagnostic> said) {
        String verdict() {
            boolean fault = said.stream().anyMatch(one -> one.severity() == Diagnostic.Severity.ERROR);
            return fault ? "fault" : said.isEmpty() ? "good" : "warning";
        }
    }

    static Stream<Verdict> cells() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = Files.newBufferedReader(Path.of("src/test/resources/cells.csv"))) {
            List<CSVRecord> records = format.parse(text).getRecords();
            return records.stream()
                    .map(one -> new Verdict(
                            one.get("text"), Kind.valueOf(one.get("kind")), one.get("verdict"), one.get("value")));
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyDoorSaysTheSame(Verdict expected) throws IOException {
        Told csv = table(CSVFormat.RFC4180.format(expected.text()), true, expected.kind());
        Told json = table(JSON.writeValueAsString(List.of(Map.of("cell", expected.text()))), false, expected.kind());
        Told value = value(expected);
        for (Told door : List.of(csv, json, value)) {
            assertThat(door.verdict()).as("%s %s", expected, door.said()).isEqualTo(expected.verdict());
            assertThat(door.value().orElse("")).isEqualTo(expected.value());
            assertThat(door.said())
                    .extracting(one -> one.code())
                    .as("the same, once")
                    .doesNotHaveDuplicates()
                    .isEqualTo(csv.said().stream().map(Diagnostic::code).toList());
        }
    }

    @Test
    void aCellThatCannotBeReadIsNotCalledMissingAsWell() throws IOException {
        assertThat(table("910000001", true, Kind.PHONE_NUMBER).said())
                .extracting(Diagnostic::code)
                .containsExactly("phone.national");
    }

    private Told table(String content, boolean isCsv, Kind kind) throws IOException {
        Path file = dir.resolve(isCsv ? "cells.csv" : "cells.json");
        Files.writeString(file, isCsv ? "cell,other\r\n" + content + ",x\r\n" : content, StandardCharsets.UTF_8);
        TableShape shape = TableShape.of(Column.of("cell", kind), Column.of("other", Kind.TEXT));
        List<Row> rows = new ArrayList<>();
        Table table = Table.check(Source.of(file), shape, Map.of(), TableLimits.USUAL, (row, found) -> {
            rows.add(new Row(row.number(), row.cells()));
            Reading<?> read = read(kind, rows.get(0));
            (read instanceof Reading.Bad<?> bad ? bad.faults() : ((Reading.Good<?>) read).warnings()).forEach(found);
        });
        return new Told(rows.get(0).cell("cell"), table.diagnostics().list());
    }

    private static Told value(Verdict given) {
        Reading<?> read = read(given.kind(), new Row(1, Map.of("cell", given.text())));
        return read instanceof Reading.Good<?> good
                ? new Told(Optional.of(String.valueOf(good.parameters())), good.warnings())
                : new Told(Optional.empty(), ((Reading.Bad<?>) read).faults());
    }

    private static Reading<String> read(Kind kind, Row row) {
        Description.Type type = Description.Type.valueOf(kind.name());
        Description description = new Description(
                "any",
                Description.Section.PERSON,
                List.of(Description.Parameter.required("cell", type, "")),
                List.of(),
                List.of());
        Cells cells = Cells.of(row, description);
        Optional<String> read =
                switch (kind) {
                    case PHONE_NUMBER -> cells.phoneNumber("cell");
                    case EXTENSION -> cells.extension("cell");
                    case EMAIL -> cells.email("cell");
                    case BOOLEAN -> cells.flag("cell").map(String::valueOf);
                    default -> throw new IllegalArgumentException(kind.name());
                };
        return cells.reading(() -> read.orElse(""));
    }
}
