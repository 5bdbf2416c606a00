package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** The form of the CSV files that scripts read, against the sandbox: for scripts, or for a Spanish Excel. */
@QuarkusTest
class CsvFormatTest {
    private static final String NUMBERS = "ubicacion_alta_numeraciones_desactivadas";

    @TempDir
    Path folder;

    private SimulatedTenant tenant;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.start(folder);
    }

    @AfterEach
    void end() {
        tenant.close();
    }

    @Test
    void anExportForExcelHasTheSameCellsAsOneForScripts() throws IOException {
        done(run("inventory_run", "-q", "--out-dir", "plain"));
        done(run("inventory_run", "-q", "--out-dir", "excel", "--csv-format", "excel"));

        // Those of the latest export: the same are kept by time.
        Map<String, String> plain = tables(folder.resolve("plain/exports"));
        Map<String, String> excel = tables(folder.resolve("excel/exports"));
        assertThat(excel.keySet()).isEqualTo(plain.keySet()).hasSizeGreaterThan(50);
        assertThat(plain.values()).noneMatch(text -> text.startsWith("\uFEFF"));
        excel.forEach((name, text) -> {
            assertThat(text).as(name).startsWith("\uFEFF");
            if (!name.equals("status.csv")) {
                assertThat(cells(text, ';')).as(name).isEqualTo(cells(plain.get(name), ','));
            }
        });
        done(run("v21_candidates", "--out-dir", "excel", "--csv-format", "excel"));
        done(run("v21_candidates", "--out-dir", "plain"));
        assertThat(tables(folder.resolve("excel").resolve("v21"))).allSatisfy((name, text) -> assertThat(text)
                .as(name)
                .startsWith("\uFEFF")
                .matches(all -> all.lines().findFirst().orElse("").contains(";"), "semicolons"));
    }

    @Test
    void everyFileOfAPlanAndAJobHasTheFormThatTheSettingSaysAndIsGoneOnWith() throws IOException {
        String location = tenant.someLocation().path("id").asText();
        Files.writeString(
                folder.resolve("numbers.csv"),
                "location_id,phone_numbers\n" + location + ",+34555010160\n" + location + ",+34555010161\n");
        tenant.faults("{\"rules\": [{\"where\": {\"method\": \"POST\","
                + " \"path\": \"/telephony/config/locations/{locationId}/numbers\"},"
                + " \"when\": {\"times\": 1}, \"what\": {\"status\": 400}}]}");

        action("--plan");
        action("--apply", "--concurrent-requests", "1");
        tenant.noFaults();
        Finished again = action("--apply", "--only-failures");
        done(again);

        Map<String, String> tables = tables(folder.resolve("out"));
        assertThat(tables.keySet()).anyMatch(name -> name.endsWith(NUMBERS + "_plan.csv"));
        assertThat(tables.keySet()).anyMatch(name -> name.endsWith("results.csv"));
        assertThat(tables).allSatisfy((name, text) -> {
            assertThat(text).as(name).startsWith("\uFEFF");
            assertThat(text.lastIndexOf('\uFEFF')).as(name).isZero();
            List<List<String>> rows = cells(text, ';');
            assertThat(rows).as(name).allMatch(row -> row.size() == rows.get(0).size());
            assertThat(rows.get(0)).as(name).hasSizeGreaterThan(3);
        });
        List<List<String>> ok =
                cells(Files.readString(folder.resolve("out/v21/transformacion/logs/" + NUMBERS + "_ok.csv")), ';');
        assertThat(ok).as("the header and both rows, in one file").hasSize(3);
    }

    @Test
    void aFileThatGrowsIsNeverOfTwoForms() throws IOException {
        String location = tenant.someLocation().path("id").asText();
        for (int i = 0; i < 2; i++) {
            Files.writeString(
                    folder.resolve("numbers.csv"),
                    "location_id,phone_numbers\n" + location + ",+3455501016" + i + "\n");
            done(
                    i == 0
                            ? run("v21_action", NUMBERS, "--csv", "numbers.csv", "--apply", "--out-dir", "out")
                            : action("--apply"));
        }

        Map<String, String> traces = tables(folder.resolve("out/v21/transformacion/logs"));
        assertThat(traces).hasSize(2);
        assertThat(cells(traces.get(NUMBERS + "_ok.csv"), ';')).hasSize(2);
        traces.remove(NUMBERS + "_ok.csv");
        assertThat(cells(traces.values().iterator().next(), ',')).hasSize(2);
    }

    @Test
    void aFormThatDoesNotExistIsSaid() {
        Finished option = run("inventory_run", "--csv-format", "xls");
        assertThat(option.exitCode()).isEqualTo(2);
        assertThat(option.stderr()).contains("--csv-format", "xls", "plain", "excel");

        Finished setting =
                Command.in(folder).with("SPACE_ODT_CSV_FORMAT", "s3cret=token").run("v21_candidates");
        assertThat(setting.exitCode()).isEqualTo(2);
        assertThat(setting.stderr()).contains("SPACE_ODT_CSV_FORMAT").doesNotContain("s3cret");
    }

    private Finished action(String... options) {
        return Command.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any")
                .with("SPACE_ODT_CSV_FORMAT", "Excel")
                .run(Stream.concat(
                                Stream.of("v21_action", NUMBERS, "--csv", "numbers.csv", "--out-dir", "out"),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    private Finished run(String... arguments) {
        return Command.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any")
                .run(arguments);
    }

    private static void done(Finished run) {
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
    }

    private static Map<String, String> tables(Path under) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.walk(under)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                tables.put(under.relativize(file).toString(), Files.readString(file));
            }
        }
        return tables;
    }

    /** Without the apostrophe that keeps a spreadsheet from calculating. */
    private static List<List<String>> cells(String text, char separator) {
        try (CSVParser parser = CSVParser.parse(
                text.startsWith("\uFEFF") ? text.substring(1) : text,
                CSVFormat.RFC4180.builder().setDelimiter(separator).get())) {
            return parser.getRecords().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell.replaceFirst("^'(?=[=+@-])", ""))
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
