package org.spaceodt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** Tables, and settings, as strangers had them. */
@QuarkusTest
class CasesOfTablesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final String SITE = "Institut Puigverd";

    @TempDir
    static Path tenants;

    private static SimulatedTenant tenant;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.untouchedHere(tenant, tenants);
    }

    @AfterAll
    static void end() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource({"E01/cp850.csv,CSV (MS-DOS)", "E02/macroman.csv,CSV (Macintosh)"})
    void theOtherCodePagesOfExcelAreRecognisedAndSaid(String table, String format) throws IOException {
        Finished run = locations(table);
        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(run.stderr()).contains(format);
        assertThat(planned()).contains("Alcorcón", "Calle del Río, 4", "Sede Alcorcón Ñ");
    }

    @ParameterizedTest
    @CsvSource({"E07/onebad.csv,1502", "E07/mixed.csv,3"})
    void theRowWithTheStrayByteIsTheOneThatIsNamed(String table, int row) throws IOException {
        Finished run = locations(table);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr().lines().filter(line -> line.startsWith("Error")))
                .allMatch(line -> line.startsWith("Error, row " + row + ","));
    }

    @ParameterizedTest
    @CsvSource({"E09/none.csv,None,nan", "E09/null.csv,NULL,N/A"})
    void wordsForNothingAreAskedAbout(String table, String one, String other) throws IOException {
        Finished run = locations(table);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("\"" + one + "\"", "\"" + other + "\"", "[clear]", "--accept address2");

        Finished meant = locations(table, "--accept", "address2", "--accept", "notes");
        assertThat(meant.exitCode()).as(meant.stderr()).isZero();
        assertThat(planned()).contains("address/address2: — → " + one);
    }

    @Test
    void aRowCanSayThatItsTextIsMeant() throws IOException {
        String table = Files.readString(CASES.resolve("E09/none.csv"))
                .replace("address2,notes", "address2,notes,accept")
                .replace("None,nan", "None,nan,\"address2,notes\"");
        Finished run = run(Files.writeString(folder.resolve("t.csv"), table), "v21_softphone_bulk_run", "--input");
        assertThat(run.exitCode()).as(run.stderr()).isZero();
    }

    @Test
    void whatCannotBeAcceptedIsNamed() throws IOException {
        Finished run = locations("E09/none.csv", "--accept", "adress2");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("adress2").contains("address2");
    }

    @Test
    void aFieldIsClearedByItsOneWordAndNotByThatOfControlHub() throws IOException {
        assertThat(locations("R01/remove.csv").exitCode()).isEqualTo(2);

        String site = tenant.someLocation().path("name").asText();
        Path filled = Files.writeString(folder.resolve("filled.csv"), "name,address2\n" + site + ",Planta 2\n");
        assertThat(run(filled, "v21_softphone_bulk_run", "--v21-apply", "--input")
                        .exitCode())
                .isZero();
        Path cleared = Files.writeString(folder.resolve("cleared.csv"), "name,address2\n" + site + ",[clear]\n");
        Finished first = run(cleared, "v21_softphone_bulk_run", "--v21-apply", "--input");
        assertThat(first.exitCode()).as(first.stdout() + first.stderr()).isZero();
        assertThat(tenant.locations(site).get(0).at("/address/address2").asText(""))
                .isEmpty();
        Finished second = run(cleared, "v21_softphone_bulk_run", "--input");
        assertThat(planned()).contains("nothing");
        assertThat(second.exitCode()).isZero();
    }

    @Test
    void aFieldThatHasToBeThereIsNotCleared() throws IOException {
        String site = tenant.someLocation().path("name").asText();
        Finished run = run(
                Files.writeString(folder.resolve("t.csv"), "name,city\n" + site + ",[clear]\n"),
                "v21_softphone_bulk_run",
                "--input");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("city cannot be cleared");
    }

    @Test
    void rangesAreRefusedRowByRowWithTheNumbersThatTheyWouldBe() throws IOException {
        Finished run = numbers("P01/numbers.csv");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("row 2", "row 3", "row 4", "row 5", "row 6");
        assertThat(run.stderr()).contains("+34555010100 to +34555010119", "+34555010140 to +34555010149");
        assertThat(run.stderr()).doesNotContain("missing");
    }

    @Test
    void aZeroThatIsNotDialledFromAbroadIsLeftOutWithAWarning() throws IOException {
        Finished run = numbers("P02/numbers.csv");
        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(run.stderr()).contains("+442079460018", "+493023125000", "+442079460019");
        assertThat(plannedNumbers()).contains("442079460018", "493023125000", "39065550100", "442079460019");
    }

    @Test
    void theBackslashOfAnExchangesPatternsIsLeftOutWithAWarning() throws IOException {
        Finished run = numbers("P04/numbers.csv");
        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(run.stderr()).contains("backslash").doesNotContain("missing");
        assertThat(plannedNumbers()).contains("34555010170", "34555010171");
    }

    @Test
    void goodRowsAreDoneAndBadOnesStandInTheResultsUntilTheyAreCorrected() throws IOException {
        String site = tenant.someLocation().path("name").asText();
        Path table = folder.resolve("numbers.csv");
        Charset windows = Charset.forName("windows-1252");
        Files.writeString(
                table,
                "location_id;phone_numbers\r\n" + site + ";+34555010131\r\n" + site
                        + ";910000001x\r\nNowhere;+34555010132\r\n" + "\"a\"b;+34555010133\r\n" + site
                        + ";+34555010134\r\n",
                windows);

        Finished first = action(table, "--apply", "--skip-bad-rows");
        assertThat(first.exitCode()).as(first.stdout() + first.stderr()).isEqualTo(1);
        Path job = onlyJob();
        assertThat(Files.readAllLines(job.resolve("results.csv")))
                .hasSize(6)
                .anyMatch(line -> line.startsWith("2,") && line.contains(",changed,"))
                .anyMatch(line -> line.startsWith("3,") && line.contains(",refused,") && line.contains("910000001x"))
                .anyMatch(line -> line.startsWith("4,") && line.contains(",refused,") && line.contains("Nowhere"))
                .anyMatch(line -> line.startsWith("5,") && line.contains(",refused,") && line.contains("double quote"))
                .anyMatch(line -> line.startsWith("6,") && line.contains(",changed,"));
        assertThat(Files.readString(job.resolve("errors.csv")))
                .contains("error,phone.invalid,3,phone_numbers,910000001x,", "error,row.quotes,5,,,");
        assertThat(Files.readString(job.resolve("errors.json"))).contains("\"cell\":\"Nowhere\"");
        assertThat(Files.readAllLines(job.resolve("with_errors.csv"), windows))
                .startsWith("location_id;phone_numbers;errors", site + ";+34555010131")
                .anyMatch(line -> line.startsWith("Nowhere;+34555010132;\"location_id: "));

        Files.writeString(table, Files.readString(table, windows).replace("910000001x", "+34555010135"), windows);
        Finished second = action(table, "--apply", "--skip-bad-rows", "--only-failures");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.stdout()).contains("3 rows: 1 changed");
    }

    @Test
    void locationsThatWereBadAreTakenUpAfterCorrectionToo() throws IOException {
        String site = tenant.someLocation().path("name").asText();
        String table = "name,address2\n" + site + ",Planta 3\nSede Nunca,None\n";
        Path file = Files.writeString(folder.resolve("sedes.csv"), table);
        Finished first = run(file, "v21_softphone_bulk_run", "--v21-apply", "--skip-bad-rows", "--input");
        assertThat(first.exitCode()).as(first.stdout() + first.stderr()).isEqualTo(1);
        Path job = only(folder.resolve("out/v21/jobs"));
        assertThat(Files.readString(job.resolve("rejected_rows.csv"))).contains("3,Sede Nunca,rejected,", "None");
        assertThat(job.resolve("errors.json")).exists();

        Files.writeString(file, table.replace("Sede Nunca,None", site + ",Planta 4"));
        Finished second = run(file, "v21_softphone_bulk_run", "--v21-apply", "--only-failures", "--input");
        assertThat(second.exitCode()).as(second.stdout() + second.stderr()).isZero();
        assertThat(second.stdout()).contains("1 row");
    }

    @Test
    void theLauncherOfFilesLeavesBadRowsOutAndTakesThemUpAgain() throws IOException {
        Path people = folder.resolve("usuarios.csv");
        String table = "email,first_name,last_name\nuna@example.com,Una,Persona\notra@example.com,NULL,Persona\n";
        Files.writeString(people, table);
        String[] start = {
            "launcher_csv_dependencias", "--action", "usuarios_alta_people", "--bulk-all", "--auto-confirm", "--apply"
        };
        Finished first = launched(people, start, "--skip-bad-rows");
        assertThat(first.exitCode()).as(first.stdout() + first.stderr()).isEqualTo(1);
        assertThat(first.stdout()).contains("changed", "refused", "NULL");
        Files.writeString(people, table.replace("NULL", "Otra"));
        Finished second = launched(people, start, "--only-failures");
        assertThat(second.exitCode()).as(second.stdout() + second.stderr()).isZero();
        assertThat(second.stdout()).contains("otra@example.com").doesNotContain("una@example.com");
        Finished third = launched(people, start, "--only-failures");
        assertThat(third.stderr()).contains("nothing failed");
    }

    private Finished launched(Path people, String[] start, String option) {
        List<String> all = new ArrayList<>(List.of(start));
        all.addAll(List.of(option, "--usuarios"));
        return run(people, all.toArray(String[]::new));
    }

    @Test
    void aPlanSaysOfEachBadRowWhyItIsLeftOut() throws IOException {
        Path table = Files.writeString(
                folder.resolve("numbers.csv"), "location_id,phone_numbers\nNowhere,+34555010132\nNowhere,x\n");
        Finished run = action(table, "--skip-bad-rows");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(plannedNumbers()).contains("2,Nowhere,refused,").contains("3,Nowhere,refused,");
        assertThat(errors().resolve("errors.csv")).exists();
    }

    @Test
    void whatIsWrongWithTheTableItselfIsTheEndOfItAll() throws IOException {
        Path table = Files.writeString(folder.resolve("numbers.csv"), "location_id,phone_numbers\nA,\"B\nC,D\n");
        Finished run = action(table, "--apply", "--skip-bad-rows");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"en,9900", "es,9900", "ca,9900"})
    void noTableFillsTheScreenAndAllOfItIsInTheFiles(String language, int rows) throws IOException {
        StringBuilder text = new StringBuilder("location_id,phone_numbers\n");
        for (int i = 0; i < rows; i++) {
            text.append("Nowhere ")
                    .append(i % 2 == 0 ? i : 0)
                    .append(",91000")
                    .append(i)
                    .append("x\n");
        }
        Path table = Files.writeString(folder.resolve("numbers.csv"), text);
        Finished run = Command.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("SPACE_ODT_LANG", language)
                .run(
                        "v21_action",
                        "ubicacion_alta_numeraciones_desactivadas",
                        "--token",
                        "any",
                        "--out-dir",
                        "out",
                        "--csv",
                        table.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr().lines().count()).as(run.stderr()).isLessThanOrEqualTo(12);
        assertThat(run.stderr()).contains("2-" + (rows + 1));
        Path csv = errors().resolve("errors.csv");
        assertThat(Files.readAllLines(csv)).hasSize(2 * rows + 1);
        boolean semicolons = Files.readString(csv).startsWith("\uFEFFseverity;code;row");
        assertThat(semicolons).isEqualTo(!language.equals("en"));
        assertThat(Files.readAllLines(errors().resolve("with_errors.csv"))).hasSize(rows + 1);
    }

    @Test
    void aTableThatWasMarkedAndCorrectedIsTakenAsItIs() throws IOException {
        Path table = Files.write(
                folder.resolve("sedes.csv"),
                "name;city\r\nSede Alcorcón;\r\n"
                        .replace("Alcorcón", "Alcorcón ")
                        .getBytes(Charset.forName("IBM850")));
        Finished run = run(table, "v21_softphone_bulk_run", "--input");
        assertThat(run.exitCode()).isEqualTo(2);
        byte[] copy = Files.readAllBytes(errors().resolve("with_errors.csv"));
        assertThat(new String(copy, Charset.forName("IBM850"))).startsWith("name;city;errors\r\nSede Alcorcón ;;\"");
        Finished again = run(errors().resolve("with_errors.csv"), "v21_softphone_bulk_run", "--input");
        assertThat(again.stderr()).doesNotContain("column errors");
    }

    private Finished action(Path table, String... more) {
        List<String> all = new ArrayList<>(List.of("v21_action", "ubicacion_alta_numeraciones_desactivadas"));
        all.addAll(List.of(more));
        all.add("--csv");
        return run(table, all.toArray(String[]::new));
    }

    private Path errors() throws IOException {
        return only(folder.resolve("out/v21/errors"));
    }

    private Path onlyJob() throws IOException {
        return only(folder.resolve("out/v21/transformacion/jobs"));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> found = all.toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"C01/latin1,ISO-8859-1", "C01/utf16,UTF-16"})
    void settingsAreReadInWhateverEncodingAnEditorSavedThem(String settings, String charset) throws IOException {
        String text = Files.readString(CASES.resolve(settings).resolve(".env"), Charset.forName(charset))
                .replaceAll("http://\\S+", tenant.baseUrl());
        Files.write(folder.resolve(".env"), text.getBytes(Charset.forName(charset)));
        Finished run = Command.in(folder).run("whoami");
        assertThat(run.exitCode()).as(run.stderr()).isZero();
    }

    @Test
    void aFolderAPipeOrADeviceIsNoTable() {
        for (String none : List.of(folder.toString(), "/dev/zero", "/dev/stdin")) {
            for (Finished run : List.of(
                    run(Path.of(none), "v21_softphone_bulk_run", "--input"),
                    run(Path.of(none), "v21_action", "usuarios_alta_people", "--csv"),
                    run(Path.of(none), "launcher_csv_dependencias", "--usuarios"))) {
                assertThat(run.exitCode()).isEqualTo(2);
                assertThat(run.stderr().lines()).hasSize(1).allMatch(line -> line.contains(none));
            }
        }
    }

    @Test
    void settingsOfAnotherProgramThatAreNoTextAreNamedAndPassedOver() throws IOException {
        Files.write(folder.resolve(".env"), new byte[] {0, 1, 2, 0, 0, 3});
        Path below = Files.createDirectories(folder.resolve("below"));
        Finished run =
                Command.in(below).with("WEBEX_BASE_URL", tenant.baseUrl()).run("whoami", "--token", "any");
        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(run.stderr()).contains(folder.resolve(".env").toString());
    }

    private Finished locations(String table, String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of("v21_softphone_bulk_run"));
        all.addAll(List.of(more));
        all.add("--input");
        return run(CASES.resolve(table).toAbsolutePath(), all.toArray(String[]::new));
    }

    /** With a location that there is in the place of theirs. */
    private Finished numbers(String table) throws IOException {
        String site = tenant.someLocation().path("name").asText();
        byte[] bytes =
                Files.readString(CASES.resolve(table)).replace(SITE, site).getBytes(StandardCharsets.UTF_8);
        return run(
                Files.write(folder.resolve("numbers.csv"), bytes),
                "v21_action",
                "ubicacion_alta_numeraciones_desactivadas",
                "--csv");
    }

    private Finished run(Path table, String... before) {
        List<String> all = new ArrayList<>(List.of(before));
        all.addAll(List.of(table.toString(), "--token", "any", "--out-dir", "out"));
        return Command.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()).run(all.toArray(String[]::new));
    }

    private String planned() throws IOException {
        return Files.readString(folder.resolve("out/v21/plan.csv"));
    }

    private String plannedNumbers() throws IOException {
        return Files.readString(
                folder.resolve("out/v21/transformacion/ubicacion_alta_numeraciones_desactivadas_plan.csv"));
    }
}
