package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.SimulatedTenant;

/** What people read of a job and of a plan, the same for actions and for locations. */
@QuarkusTest
class JobFilesTest {
    private static final String PERMISSIONS = "ubicacion_configurar_permisos_salientes_defecto";

    @TempDir
    static Path tenants;

    private static SimulatedTenant tenant;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.untouched(tenant, tenants);
    }

    @AfterAll
    static void end() {
        tenant.close();
    }

    @Test
    void aJobOfAnActionTellsEachFieldWithWhatWasThereBefore() throws IOException {
        String name = tenant.someLocation().path("name").asText();

        Finished run = run(
                "es",
                "v21_action",
                PERMISSIONS,
                "-p",
                "location_id=" + name,
                "-p",
                "default_outgoing_profile=INTERNATIONAL=ALLOW;NATIONAL=BLOCK",
                "--apply");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        Path job = only("transformacion/jobs");
        assertThat(Files.readString(job.resolve("changed_fields.csv")))
                .isEqualTo(
                        "\uFEFFrow;key;field;before;after;name\r\n"
                                + "1;" + name
                                + ";callingPermissions/INTERNATIONAL/action;BLOCK;ALLOW;llamadas salientes › internacionales › acción\r\n"
                                + "1;" + name
                                + ";callingPermissions/INTERNATIONAL/transferEnabled;false;true;llamadas salientes › internacionales › se pueden transferir\r\n"
                                + "1;" + name
                                + ";callingPermissions/NATIONAL/action;ALLOW;BLOCK;llamadas salientes › nacionales › acción\r\n"
                                + "1;" + name
                                + ";callingPermissions/NATIONAL/transferEnabled;true;false;llamadas salientes › nacionales › se pueden transferir\r\n");
        assertThat(Files.readString(job.resolve("report.html"))).contains(name, "callingPermissions/NATIONAL/action");
    }

    @Test
    void thePlanOfAnUndoIsThereForPeopleAndKeptLikeOthers() throws IOException {
        String name = tenant.someLocation().path("name").asText();
        run(
                "es",
                "v21_action",
                PERMISSIONS,
                "-p",
                "location_id=" + name,
                "-p",
                "default_outgoing_profile=INTERNATIONAL=ALLOW",
                "--apply");
        Path job = only("transformacion/jobs");

        Finished undo = run("es", "jobs", "undo", job.getFileName().toString().replaceAll(".*_", ""), "--plan");

        assertThat(undo.exitCode()).as(undo.stdout() + undo.stderr()).isZero();
        String planId = undo.stdout().replaceAll("(?s).*--apply-plan (\\S+).*", "$1");
        assertThat(undo.stdout()).contains("undo_plan.jsonl", "undo_plan.html", "undo_plan_fields.csv");
        assertThat(Files.readString(job.resolve("undo_plan_fields.csv")))
                .startsWith("\uFEFFrow;key;location;action;mode;field;name;before;after;note\r\n")
                .contains(";callingPermissions/INTERNATIONAL/action;")
                .contains(";ALLOW;BLOCK;");
        assertThat(Files.readString(job.resolve("undo_plan.html"))).contains(planId, name, "<html lang=\"es\"");
        assertThat(all(v21("plans")))
                .filteredOn(one -> one.getFileName().toString().contains("_undo_" + PERMISSIONS))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.getFileName().toString()).endsWith("_" + planId.substring(0, 8));
                    assertThat(one.resolve("plan.html")).hasSameTextualContentAs(job.resolve("undo_plan.html"));
                    assertThat(one.resolve("plan_fields.csv"))
                            .hasSameTextualContentAs(job.resolve("undo_plan_fields.csv"));
                });
    }

    @Test
    void aJobOfLocationsHasAReportAndEachFieldOnceThoughTwoStepsSetIt() throws IOException {
        JsonNode there = tenant.someLocation();
        String where = LocationTables.WHERE.replace("es_es,es_es", "es_es,ca_es");
        Files.writeString(
                folder.resolve("sites.csv"),
                LocationTables.HEADER + ",main_number,default_outgoing_profile\n"
                        + "Sede Nueva," + where + ",,INTERNATIONAL=ALLOW\n"
                        + "Sede Rota," + where + ",+34555999999,\n"
                        + there.path("name").asText() + ",,,,,Girona,,,,,\n");

        Finished run = run("en", "v21_softphone_bulk_run", "--input", "sites.csv", "--v21-apply");

        assertThat(run.stdout()).as(run.stderr()).contains("report.html");
        Path job = only("jobs");
        List<Map<String, String>> changed = Exported.rows(job.resolve("changed_fields.csv"));
        assertThat(changed).isNotEmpty();
        assertThat(changed.stream().map(line -> line.get("row") + " " + line.get("field")))
                .doesNotHaveDuplicates();
        assertThat(changed).anySatisfy(line -> assertThat(line)
                .containsEntry("key", there.path("name").asText())
                .containsEntry("field", "address/city")
                .containsEntry("before", there.at("/address/city").asText())
                .containsEntry("after", "Girona"));
        assertThat(Files.readString(job.resolve("report.html")))
                .contains("<h1>Locations</h1>", "Sede Nueva", "<ins>Girona</ins>", "sites.csv");
    }

    @Test
    void plansAreKeptByTimeAndPlanWhenAnotherOneIsMade() throws IOException {
        String name = tenant.someLocation().path("name").asText();
        Files.writeString(folder.resolve("sites.csv"), LocationTables.sites(1));

        Finished first = run("en", "v21_softphone_bulk_run", "--input", "sites.csv");
        String plan = Files.readString(v21("plan.csv"));
        Files.writeString(folder.resolve("sites.csv"), LocationTables.sites(2));
        run("en", "v21_softphone_bulk_run", "--input", "sites.csv");
        run(
                "en",
                "v21_action",
                PERMISSIONS,
                "-p",
                "location_id=" + name,
                "-p",
                "default_outgoing_profile=INTERNATIONAL=ALLOW");

        List<Path> kept = all(v21("plans"));
        assertThat(kept)
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.getFileName().toString()).matches("\\d{8}T\\d{6}Z_\\w+_[0-9a-f]{8}"));
        assertThat(kept)
                .filteredOn(one ->
                        first.stdout().contains(one.getFileName().toString().replaceAll(".*_", "")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.resolve("plan.csv")).hasContent(plan);
                    assertThat(one.resolve("run_state.json")).exists();
                });
        assertThat(kept)
                .filteredOn(one -> Files.exists(one.resolve(PERMISSIONS + "_plan.csv")))
                .hasSize(1);
    }

    private Path v21(String name) {
        return folder.resolve("out/v21").resolve(name);
    }

    private Path only(String jobs) throws IOException {
        List<Path> all = all(v21(jobs));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private Finished run(String language, String... arguments) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", language)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .run(Stream.concat(Stream.of(arguments), Stream.of("--out-dir", "out", "--token", "any"))
                        .toArray(String[]::new));
    }
}
