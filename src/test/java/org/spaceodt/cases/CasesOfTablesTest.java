package org.spaceodt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.Charset;
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
class CasesOfTablesTest extends TableCases {
    @TempDir
    static Path tenants;

    private static SimulatedTenant shared;

    @BeforeEach
    void start(@TempDir Path given) {
        folder = given;
        shared = SimulatedTenant.untouched(shared, tenants);
        tenant = shared;
    }

    @AfterAll
    static void end() {
        shared.close();
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
    void aJsonTableHasACopyWithItsFaultsThatCanBeCorrectedAndGiven() throws IOException {
        String site = tenant.someLocation().path("name").asText();
        Path file = Files.writeString(
                folder.resolve("sedes.json"),
                "[{\"name\": \"" + site
                        + "\", \"address2\": \"Planta 3\"}, {\"name\": \"Sede Nunca\", \"address2\": \"None\"}]");

        Finished run = run(file, "v21_softphone_bulk_run", "--input");

        assertThat(run.exitCode()).isEqualTo(2);
        Path copy = only(folder.resolve("out/v21/errors")).resolve("with_errors.json");
        assertThat(Files.readString(copy)).contains("\"Sede Nunca\"", "\"errors\":\"");
        Files.writeString(copy, Files.readString(copy).replaceAll(",\n\\{\"name\":\"Sede.*", ""));
        Finished again = run(copy, "v21_softphone_bulk_run", "--input");
        assertThat(again.exitCode()).as(again.stderr()).isZero();
    }

    /** Nobody knows which of them is meant, so none is done; the others are. */
    @Test
    void ofRowsAboutOneObjectNoneIsDoneWhenBadRowsAreLeftOut() throws IOException {
        String site = tenant.someLocation().path("name").asText();
        Path file = Files.writeString(
                folder.resolve("sedes.csv"),
                "name,address2\n" + site + ",Planta 3\nSede Nunca,None\n" + site + ",Planta 4\n" + site
                        + ",Planta 5\n");

        Finished run = run(file, "v21_softphone_bulk_run", "--v21-apply", "--skip-bad-rows", "--input");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(1);
        assertThat(tenant.writes()).isEmpty();
        Path job = only(folder.resolve("out/v21/jobs"));
        assertThat(Files.readAllLines(job.resolve("results.csv")))
                .hasSize(5)
                .filteredOn(line -> line.contains(",rejected,"))
                .hasSize(4);
        assertThat(Files.readAllLines(job.resolve("errors.csv")))
                .anyMatch(line -> line.startsWith("error,row.same_object,2,"))
                .anyMatch(line -> line.startsWith("error,row.same_object,4,"))
                .anyMatch(line -> line.startsWith("error,row.same_object,5,"));
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
}
