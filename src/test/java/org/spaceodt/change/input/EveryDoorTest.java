package org.spaceodt.change.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Catalogue;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.recipe.ActionRecipe;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/** The texts of {@code cells.csv} mean the same through a table, rows of JSON, and values that are given by themselves. */
class EveryDoorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final ActionStage STAGE = new ActionStage();

    /** @param verdict {@code good}, {@code warning} or {@code fault} */
    record Verdict(String text, Kind kind, Optional<String> country, String verdict, String value) {}

    /** What a door made of a cell, and what it said. */
    private record Told(String value, List<Diagnostic> said) {
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
                            one.get("text"),
                            Kind.valueOf(one.get("kind")),
                            Optional.of(one.get("country")).filter(code -> !code.isEmpty()),
                            one.get("verdict"),
                            one.get("value")));
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyDoorSaysTheSame(Verdict expected) throws IOException {
        String csv = "cell,other\r\n" + CSVFormat.RFC4180.format(expected.text()) + ",x\r\n";
        String json = JSON.writeValueAsString(List.of(Map.of("cell", expected.text())));
        Told table = told(expected, GivenRows.of(Source.of(csv.getBytes())).inCountry(expected.country()));
        Told rows = told(expected, GivenRows.of(Source.of(json.getBytes())).inCountry(expected.country()));
        Told value =
                told(expected, GivenRows.of(Map.of("cell", expected.text())).inCountry(expected.country()));

        for (Told door : List.of(table, rows, value)) {
            assertThat(door.verdict()).as("%s %s", expected, door.said()).isEqualTo(expected.verdict());
            assertThat(door.value()).isEqualTo(expected.value());
            assertThat(door.said())
                    .extracting(Diagnostic::code)
                    .as("the same, once")
                    .doesNotHaveDuplicates()
                    .isEqualTo(table.said().stream().map(Diagnostic::code).toList());
        }
    }

    @Test
    void theColumnSaysTheCountryFirstThenWhoeverGivesTheRowsThenTheLocation() throws IOException {
        Map<String, String> row = new LinkedHashMap<>(Map.of("cell", "34555010100"));
        assertThat(codes(row, Optional.empty())).containsExactly("phone.no_country_perhaps");
        row.put("location_id", STAGE.location("Alameda 1"));
        assertThat(codes(row, Optional.empty())).containsExactly("phone.not_valid");
        assertThat(codes(row, Optional.of("FR"))).containsExactly("phone.national");
        row.put("country", "ES");
        assertThat(codes(row, Optional.of("FR"))).containsExactly("phone.not_valid");
    }

    private static List<String> codes(Map<String, String> row, Optional<String> country) throws IOException {
        GivenRows values = GivenRows.of(row).inCountry(country);
        GivenRows table =
                GivenRows.of(Source.of(JSON.writeValueAsBytes(List.of(row)))).inCountry(country);
        Verdict phone = new Verdict("", Kind.PHONE_NUMBER, country, "", "");
        List<String> codes =
                told(phone, values).said().stream().map(Diagnostic::code).toList();
        assertThat(told(phone, table).said().stream().map(Diagnostic::code)).isEqualTo(codes);
        return codes;
    }

    @Test
    void aCellThatCannotBeReadIsNotCalledMissingAsWell() throws IOException {
        assertThat(codes(Map.of("cell", "910000001"), Optional.of("ES"))).containsExactly("phone.national");
    }

    private static Told told(Verdict cell, GivenRows given) throws IOException {
        OneCellAction action = new OneCellAction(cell.kind());
        JobContext place = new JobContext(
                null,
                new Catalogue(List.of(action)),
                STAGE.webex(),
                "",
                Path.of(""),
                Locale.ENGLISH,
                1,
                null,
                null,
                null,
                null);
        CheckedTable table =
                new InputCheck(new ActionRecipe(action.description()), place, given, TableLimits.USUAL).check();
        String value = table.isGood()
                ? table.rows().next().orElseThrow().steps().get(0).cells().get("cell")
                : "";
        return new Told(
                value,
                table.diagnostics().list().stream()
                        .filter(found -> !found.code().startsWith("column."))
                        .toList());
    }
}
