package org.spaceodt.change.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** Which rows are worked on, by the column {@code selected}, whatever is done with them. */
@QuarkusTest
class SelectionTest {
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

    private Finished run(String... arguments) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any")
                .run(arguments);
    }

    private String write(String name, String text) throws IOException {
        Files.writeString(
                folder.resolve(name),
                text.replace("SITE", tenant.someLocation().path("name").asText()));
        return name;
    }

    @ParameterizedTest
    @CsvSource({"yes,1", "sí,1", "x,1", "TRUE,1", "1,1", "no,0", "false,0", "0,0", "'',0"})
    void onlyRowsThatSayYesAreWorkedOnWhereTheColumnIsThere(String cell, int rows) throws IOException {
        String table = write(
                "n.csv", "location_id,phone_numbers,selected\nSITE,+34555010170," + cell + "\nSITE,nonsense,no\n");

        Finished plan = run("v21_action", NUMBERS, "--csv", table);

        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
        assertThat(plan.stdout()).contains("Plan: " + rows + (rows == 1 ? " row," : " rows,"));
        assertThat(plan.stdout()).contains(rows == 1 ? "1 row is left out" : "2 rows are left out");
    }

    @Test
    void withoutTheColumnAllRowsCount() throws IOException {
        Finished plan = run(
                "v21_action",
                NUMBERS,
                "--csv",
                write("n.csv", "location_id,phone_numbers\nSITE,+34555010170\nSITE,+34555010171\n"));

        assertThat(plan.stdout()).contains("Plan: 2 rows").doesNotContain("left out");
    }

    @Test
    void whatIsNeitherYesNorNoIsAFaultOfItsRow() throws IOException {
        Finished plan = run(
                "v21_action",
                NUMBERS,
                "--csv",
                write("n.csv", "location_id,phone_numbers,selected\nSITE,+34555010170,perhaps\n"));

        assertThat(plan.exitCode()).isEqualTo(2);
        assertThat(plan.stderr()).contains("row 2, column selected");
    }

    @Test
    void objectsWithoutTheFieldAreLeftOutWhereAnotherHasIt() throws IOException {
        String rows = write(
                "n.json",
                "[{\"location_id\":\"SITE\",\"phone_numbers\":\"+34555010170\"},"
                        + "{\"location_id\":\"SITE\",\"phone_numbers\":\"+34555010171\",\"selected\":true},"
                        + "{\"location_id\":\"SITE\",\"phone_numbers\":\"+34555010172\",\"selected\":null}]");

        Finished plan = run("v21_action", NUMBERS, "--csv", rows);

        assertThat(plan.stdout()).contains("Plan: 1 row,", "2 rows are left out", "+34555010171");
    }

    @Test
    void aColumnOfAnotherNameMayBeMappedToIt() throws IOException {
        Finished plan = run(
                "v21_action",
                NUMBERS,
                "--csv",
                write("n.csv", "location_id,phone_numbers,Hacer\nSITE,+34555010170,no\nSITE,+34555010171,sí\n"),
                "--map",
                "selected=Hacer");

        assertThat(plan.stdout()).contains("Plan: 1 row,", "1 row is left out", "+34555010171");
    }

    @Test
    void aValueForAllRowsWinsOverThatOfARow() throws IOException {
        String table =
                write("n.csv", "location_id,phone_numbers,selected\nSITE,+34555010170,no\nSITE,+34555010171,no\n");

        Finished all = run("v21_action", NUMBERS, "--csv", table, "-p", "selected=yes");
        Finished one = run("v21_action", NUMBERS, "--csv", table, "-p", "selected=yes", "--row", "3");
        Finished unselected = run("v21_action", NUMBERS, "--csv", table, "--row", "3");

        assertThat(all.stdout()).contains("Plan: 2 rows").doesNotContain("left out");
        assertThat(one.stdout()).contains("Plan: 1 row,", "+34555010171").doesNotContain("left out");
        assertThat(unselected.exitCode()).as(unselected.stderr()).isZero();
        assertThat(unselected.stdout()).contains("Plan: 0 rows", "1 row is left out");
    }

    @Test
    void whereNothingIsSelectedAnApplyMakesNoJob() throws IOException {
        String table = write("n.csv", "location_id,phone_numbers,selected\nSITE,+34555010170,no\n");

        Finished applied = run("v21_action", NUMBERS, "--csv", table, "--apply");

        assertThat(applied.exitCode()).as(applied.stderr()).isZero();
        assertThat(applied.stdout())
                .contains("1 row is left out", "Nothing was changed")
                .doesNotContain("Job");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void twoRowsAboutTheSameAreNoFaultWhereOneIsSelected() throws IOException {
        String rows =
                "location_id,default_outgoing_profile,selected\nSITE,NATIONAL=BLOCK,no\nSITE,NATIONAL=ALLOW,yes\n";

        Finished plan =
                run("v21_action", "ubicacion_configurar_permisos_salientes_defecto", "--csv", write("p.csv", rows));

        assertThat(plan.exitCode()).as(plan.stderr()).isZero();
    }

    @Test
    void aTableOfLocationsIsChosenFromInTheSameWay() throws IOException {
        String header = "name,selected,time_zone,preferred_language,announcement_language,address1,city,state,"
                + "postal_code,country\n";
        String rest = ",Europe/Madrid,es_ES,es_ES,Calle Ejemplo 1,Madrid,Madrid,28001,ES\n";
        String table = write("s.csv", header + "Sede Nueva Uno,no" + rest + "Sede Nueva Dos,yes" + rest);

        Finished plan = run("v21_softphone_bulk_run", "--input", table);
        Finished none = run("v21_softphone_bulk_run", "--input", write("t.csv", header + "Sede Nueva Uno,no" + rest));

        assertThat(plan.stdout())
                .contains("Sede Nueva Dos", "1 row is left out")
                .doesNotContain("Sede Nueva Uno");
        assertThat(none.exitCode()).as(none.stderr()).isZero();
        assertThat(none.stdout()).contains("Plan: 0 rows");
    }

    @Test
    void launchersLeaveOutWhatIsNotSelectedAndAskNothingWhereNothingIs() throws IOException {
        Files.createDirectories(folder.resolve("csv"));
        write(
                "csv/ubicaciones.csv",
                "location_id,phone_numbers,selected\nSITE,+34555010170,no\nSITE,+34555010171,sí\n");
        write("csv/workspaces.csv", "workspace_id,legacy_phone_number,selected\nnobody,+34555010172,no\n");

        Finished run = run("launcher_csv_dependencias", "--input-dir", "csv", "--auto-confirm");
        Finished asked =
                run("launcher_csv_dependencias", "--input-dir", "csv", "--action", "workspaces_anadir_intercom_legacy");
        Finished set = run(
                "launcher_csv_dependencias",
                "--input-dir",
                "csv",
                "--auto-confirm",
                "--set",
                "selected=yes",
                "--action",
                NUMBERS);

        assertThat(run.stdout()).contains("left_out 1").contains("+34555010171").doesNotContain("+34555010170");
        assertThat(run.stderr()).contains("workspaces_anadir_intercom_legacy: left out, none of its 1 row");
        assertThat(asked.stderr()).doesNotContain("?");
        assertThat(set.stdout()).contains("+34555010170", "+34555010171");
        assertThat(List.of(run.exitCode(), asked.exitCode(), set.exitCode())).containsOnly(0);
    }
}
