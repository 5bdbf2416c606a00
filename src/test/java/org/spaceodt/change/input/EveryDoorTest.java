package org.spaceodt.change.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.api.action.RequestDoors;
import org.spaceodt.change.IdNames;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.guard.Protection;
import org.spaceodt.change.guard.SecondPerson;
import org.spaceodt.change.launch.ActionsDocument;
import org.spaceodt.change.recipe.ActionRecipe;
import org.spaceodt.cli.action.OptionDoor;
import org.spaceodt.cli.launch.SetDoor;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.webex.resource.number.AssignedNumbers.RingPattern;
import org.spaceodt.webex.resource.number.LocationNumbers.NumberType;

/**
 * The texts of {@code cells.csv} mean the same through every door: a table as CSV or JSON, {@code -p}, {@code --set}, rows,
 * values and the query over HTTP, launchers, and the document of actions.
 */
class EveryDoorTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SITE = "Sede Puerta";
    /** Each may say how it rings. */
    private static final String RUNG = "RUNG_NUMBER list";

    @RegisterExtension
    static final ActionStage STAGE = new ActionStage();

    @TempDir
    Path dir;

    /** @param verdict {@code good}, {@code warning} or {@code fault} */
    record Verdict(String text, String kind, Optional<String> country, String verdict, String value) {
        CellType type() {
            if (kind.equals(RUNG)) {
                return CellType.phoneNumbersWith(RingPattern.class);
            }
            Kind of = Kind.valueOf(kind.replace(" list", ""));
            if (kind.endsWith(" list")) {
                return CellType.listOf(of);
            }
            return switch (of) {
                case CHOICE -> CellType.choice(NumberType.class);
                case DEGREES -> CellType.degrees(90);
                default -> CellType.one(of);
            };
        }
    }

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
                            one.get("kind"),
                            Optional.of(one.get("country")).filter(code -> !code.isEmpty()),
                            one.get("verdict"),
                            one.get("value")));
        }
    }

    @Test
    void everyKindThatAnActionTakesHasSomeTwentyTexts() throws IOException {
        Map<String, Long> texts = cells().collect(Collectors.groupingBy(Verdict::kind, Collectors.counting()));
        assertThat(texts.keySet())
                .contains(
                        "TEXT",
                        "TEXT list",
                        "ID",
                        "LOCATION",
                        "PHONE_NUMBER",
                        "PHONE_NUMBER list",
                        RUNG,
                        "EXTENSION",
                        "DIALLED",
                        "DEGREES",
                        "RINGS",
                        "POSTAL_CODE",
                        "EMAIL",
                        "BOOLEAN",
                        "TIME_ZONE",
                        "LANGUAGE",
                        "COUNTRY",
                        "CHOICE",
                        "PROFILE",
                        "JSON");
        assertThat(texts.values()).allMatch(count -> count >= 18);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyDoorSaysTheSame(Verdict expected) throws IOException {
        String value = expected.value();
        if (expected.kind().equals(Kind.LOCATION.name())) {
            String id = STAGE.location(SITE);
            value = value.replace(SITE, id);
        }
        Map<String, Told> doors = doors(expected);
        List<String> codes = codes(doors.get("csv"));
        for (Map.Entry<String, Told> door : doors.entrySet()) {
            Told told = door.getValue();
            assertThat(told.verdict())
                    .as("%s %s %s", door.getKey(), expected, told.said())
                    .isEqualTo(expected.verdict());
            assertThat(told.value()).as("%s %s", door.getKey(), expected).isEqualTo(value);
            assertThat(told.said())
                    .as("%s says each once", door.getKey())
                    .extracting(Diagnostic::summary)
                    .doesNotHaveDuplicates();
            assertThat(codes(told)).as(door.getKey()).isEqualTo(codes);
        }
    }

    private Map<String, Told> doors(Verdict cell) throws IOException {
        String text = cell.text();
        OneCellAction action = new OneCellAction(cell.type());
        Description described = action.description();
        Path table = Files.writeString(dir.resolve("other.csv"), "cell,other\r\n,x\r\n");
        ObjectNode document = JSON.createObjectNode();
        document.putArray("acciones")
                .addObject()
                .put("action", described.id())
                .putObject("params")
                .put("cell", text);
        Map<String, GivenRows> doors = new LinkedHashMap<>();
        doors.put("csv", GivenRows.of(source("cell,other\r\n" + CSVFormat.RFC4180.format(text) + ",x\r\n")));
        doors.put("json", GivenRows.of(source(JSON.writeValueAsString(List.of(Map.of("cell", text))))));
        doors.put("-p", OptionDoor.value(described, "cell", text));
        doors.put("--set", SetDoor.value(table, described, "cell", text));
        doors.put("rows", RequestDoors.rows("cell", text));
        doors.put("values", RequestDoors.values("cell", text));
        doors.put("query", RequestDoors.query("cell", text));
        doors.put("launcher", GivenRows.of(Map.of("cell", text)));
        doors.put(
                "document",
                GivenRows.of(
                        ActionsDocument.read(JSON.writeValueAsBytes(document), JSON, new Catalogue(List.of(action)))
                                .document()
                                .actions()
                                .get(0)
                                .parameters()));
        Map<String, Told> told = new LinkedHashMap<>();
        for (Map.Entry<String, GivenRows> door : doors.entrySet()) {
            told.put(door.getKey(), told(action, door.getValue().inCountry(cell.country())));
        }
        return told;
    }

    private static Source source(String content) {
        return Source.of(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theColumnSaysTheCountryFirstThenWhoeverGivesTheRowsThenTheLocation() throws IOException {
        Map<String, String> row = new LinkedHashMap<>(Map.of("cell", "34555010100"));
        assertThat(codes(row, Optional.empty())).containsExactly("phone.no_country_perhaps");
        row.put("location_id", STAGE.location(SITE));
        assertThat(codes(row, Optional.empty())).containsExactly("phone.not_valid");
        assertThat(codes(row, Optional.of("FR"))).containsExactly("phone.national");
        row.put("country", "ES");
        assertThat(codes(row, Optional.of("FR"))).containsExactly("phone.not_valid");
    }

    @Test
    void aCellThatCannotBeReadIsNotCalledMissingAsWell() throws IOException {
        assertThat(codes(Map.of("cell", "910000001"), Optional.of("ES"))).containsExactly("phone.national");
    }

    @Test
    void aRowIsReadOnceAndLivesUntilItsJobIsMade() throws IOException {
        OneCellAction action = new OneCellAction(CellType.one(Kind.EMAIL));
        GivenRows given = GivenRows.of(source("cell\r\nana@example.com\r\npep@example.com\r\nmar@example.com\r\n"));

        CheckedTable table = checked(action, given);
        List<String> addresses = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            try (CheckedTable.Rows rows = table.rows()) {
                for (Optional<CheckedRow> row; (row = rows.next()).isPresent(); ) {
                    addresses.add(row.get().key());
                }
            }
        }

        assertThat(addresses).hasSize(6);
        assertThat(action.reads()).hasValue(3);
    }

    private static List<String> codes(Map<String, String> row, Optional<String> country) throws IOException {
        OneCellAction phone = new OneCellAction(CellType.one(Kind.PHONE_NUMBER));
        GivenRows table = GivenRows.of(Source.of(JSON.writeValueAsBytes(List.of(row))));
        List<String> codes = codes(told(phone, GivenRows.of(row).inCountry(country)));
        assertThat(codes(told(phone, table.inCountry(country)))).isEqualTo(codes);
        return codes;
    }

    private static List<String> codes(Told told) {
        return told.said().stream().map(Diagnostic::code).toList();
    }

    private static CheckedTable checked(OneCellAction action, GivenRows given) throws IOException {
        JobContext place = new JobContext(
                null,
                new Catalogue(List.of(action)),
                STAGE.webex(),
                null,
                Path.of(""),
                Locale.ENGLISH,
                CsvForm.PLAIN,
                1,
                null,
                null,
                new IdNames(STAGE.webex()),
                null,
                Protection.of(Path.of(""), Optional.empty(), Optional.empty(), Clock.systemUTC()),
                0.1,
                SecondPerson.NOT_ASKED);
        return new InputCheck(new ActionRecipe(action.description()), place, given, TableLimits.USUAL).check();
    }

    private static Told told(OneCellAction action, GivenRows given) throws IOException {
        CheckedTable table = checked(action, given);
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
