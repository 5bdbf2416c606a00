package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.cli.rehearsal.OpenRehearsal;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.SimulatedTenant;

/** {@code --sandbox}: one organization an out-dir, in the process of each command, without a token. */
@QuarkusTest
class RehearsedCommandsTest {
    private static final String NUMBERS = "ubicacion_alta_numeraciones_desactivadas";

    @TempDir
    Path folder;

    @Test
    void planApplyUndoAndExportNeedNoTokenAndSeeWhatTheOthersDid() {
        good("inventory_run", "--no-report", "-q", "--people", "10", "--locations", "3");
        String location = exported().csv("locations").get(0).get("location_id");
        String[] change = {"v21_action", NUMBERS, "-p", "location_id=" + location, "-p", "phone_numbers=+34555019990"};

        String before = numbers();
        Finished planned = good(change);
        good("inventory_run", "--no-report", "-q");
        String afterPlan = numbers();
        Finished applied = good(with(change, "--apply"));
        Finished again = good(with(change, "--apply"));
        good("inventory_run", "--no-report", "-q");
        String afterApply = numbers();
        String job = applied.stdout().replaceAll("(?s).*?([0-9a-f]{8}-[0-9a-f-]{27}).*", "$1");
        Finished listed = good("jobs", "list");
        Finished undone = good("jobs", "undo", job, "--apply");
        good("inventory_run", "--no-report", "-q");

        assertThat(planned.stdout()).contains("+34555019990");
        assertThat(afterPlan).isEqualTo(before);
        assertThat(applied.stdout()).contains("1 changed");
        assertThat(again.stdout()).contains("0 changed, 1 unchanged");
        assertThat(before).doesNotContain("+34555019990");
        assertThat(afterApply).contains("+34555019990");
        assertThat(listed.stdout()).contains(job);
        assertThat(undone.stdout()).contains("1 changed");
        assertThat(numbers()).isEqualTo(before);
    }

    @Test
    void anotherSizeIsTakenUntilSomethingWasWrittenAndRefusedThen() throws IOException {
        good("inventory_run", "--no-report", "-q", "--people", "10", "--locations", "3");
        good("inventory_run", "--no-report", "-q", "--people", "12", "--locations", "3");
        assertThat(exported().csv("people")).hasSize(12);

        addNumber();
        Finished refused = run("inventory_run", "--no-report", "-q", "--people", "14", "--locations", "3");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stderr()).contains("sandbox.state", "another size");
        assertThat(exported().csv("people")).hasSize(12);
        good("inventory_run", "--no-report", "-q", "--people", "12", "--locations", "3");
        assertThat(numbers()).contains("+34555019990");
    }

    private void addNumber() {
        good(
                "v21_action",
                NUMBERS,
                "-p",
                "location_id=" + exported().csv("locations").get(0).get("location_id"),
                "-p",
                "phone_numbers=+34555019990",
                "--apply");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exports/people.csv",
                "v1_inventory/people.json",
                "cache.json",
                "report/index.html",
                "v21/jobs/1/results.csv",
                "v21/plans/1/plan.csv",
                "v21/transformacion/jobs/1/results.csv",
                "v2/jobs/1/results.csv",
                "v2/plans/1/plan.csv"
            })
    void whereATenantsFilesLieNothingIsWrittenAndAnotherFolderIsProposed(String file) throws IOException {
        Path tenants = folder.resolve("out").resolve(file);
        Files.createDirectories(tenants.getParent());
        Files.writeString(tenants, "a tenant's");
        List<Path> before = all();

        for (String[] command : new String[][] {
            {"inventory_run", "-q"},
            {"whoami"},
            {"v21_action", NUMBERS, "-p", "location_id=x", "-p", "phone_numbers=+34555019990", "--apply"},
            {"v21_softphone_bulk_run"},
            {"v2_bulk_run"},
            {"preflight", "locations"},
            {"launcher_csv_dependencias", "--input-dir", "."},
            {"jobs", "list"},
            {"jobs", "undo", "1"},
            {"jobs", "pause", "1"},
            {"serve", "--port", "0"}
        }) {
            Finished refused = run(command);

            assertThat(refused.exitCode()).as(String.join(" ", command)).isEqualTo(2);
            assertThat(refused.stderr()).contains("--out-dir " + folder.resolve("out-sandbox"));
        }
        assertThat(all()).isEqualTo(before);
        assertThat(tenants).hasContent("a tenant's");
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aTenantsExportReplacesTheRehearsalsAndNoRehearsalGoesOnThere() throws IOException {
        good("inventory_run", "--no-report", "-q", "--people", "10", "--locations", "3");
        addNumber();
        byte[] state = Files.readAllBytes(folder.resolve("out/sandbox.state"));
        try (SimulatedTenant tenant = SimulatedTenant.start(folder)) {
            Finished refused = Command.in(folder)
                    .with("WEBEX_BASE_URL", tenant.baseUrl())
                    .run("inventory_run", "--no-report", "-q", "--token", "expired", "--out-dir", "out");
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(folder.resolve("out/sandbox.state")).hasBinaryContent(state);

            Finished replaced = Command.in(folder)
                    .with("WEBEX_BASE_URL", tenant.baseUrl())
                    .run("inventory_run", "--no-report", "-q", "--token", "any", "--out-dir", "out");
            assertThat(replaced.exitCode()).as(replaced.stderr()).isZero();
            assertThat(replaced.stderr()).contains("sandbox.state.left");
        }
        String tenants = exported().text("exports/people.csv");

        Finished after = run("inventory_run", "--no-report", "-q");

        assertThat(after.exitCode()).isEqualTo(2);
        assertThat(exported().text("exports/people.csv")).isEqualTo(tenants);
        assertThat(folder.resolve("out/sandbox.state.left")).hasBinaryContent(state);
    }

    @Test
    void aTenantsPlanInTheFolderEndsTheRehearsalThere() throws IOException {
        good("inventory_run", "--no-report", "-q", "--people", "10", "--locations", "3");
        try (SimulatedTenant tenant = SimulatedTenant.start(folder)) {
            Finished planned = Command.in(folder)
                    .with("WEBEX_BASE_URL", tenant.baseUrl())
                    .with("WEBEX_ACCESS_TOKEN", "any")
                    .run(
                            "v21_action",
                            NUMBERS,
                            "-p",
                            "location_id=" + "nobody",
                            "-p",
                            "phone_numbers=+34555019990",
                            "--out-dir",
                            "out");
            assertThat(planned.stderr()).contains("sandbox.state.left");
        }

        assertThat(run("jobs", "list").exitCode()).isEqualTo(2);
    }

    @Test
    void settingsOfATenantAreNotLookedAt() {
        Finished asked = Command.in(folder)
                .with("WEBEX_BASE_URL", "http://198.51.100.1:9/v1")
                .with("WEBEX_ACCESS_TOKEN", "a-token-that-nobody-sees")
                .with("WEBEX_ORG_ID", "Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi8x")
                .with("SPACE_ODT_DB_URL", "jdbc:postgresql://198.51.100.1:9/nobody")
                .run("jobs", "list", "--sandbox", "--out-dir", "out");

        assertThat(asked.exitCode()).as(asked.stderr()).isZero();
        assertThat(run("whoami").stderr()).doesNotContain("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{\"format\":1,\"base\":\"export of somebody\",\"changes\":{}}",
                "[]",
                "\u0000\u0001"
            })
    void aDamagedOrganizationIsRefusedAndLeftAsItIs(String damaged) throws IOException {
        Path state = Files.createDirectories(folder.resolve("out")).resolve("sandbox.state");
        Files.writeString(state, damaged);

        Finished refused = run("whoami");

        assertThat(refused.exitCode()).as(refused.stderr()).isEqualTo(2);
        assertThat(refused.stderr()).contains("sandbox.state").doesNotContain("Exception");
        assertThat(state).hasContent(damaged);
    }

    @ParameterizedTest
    @CsvSource({"en,Another process has", "es,Otro proceso tiene abierta", "ca,Un altre procés té oberta"})
    void aSandboxOfAnOrganizationThatSomebodyHasOpenIsRefused(String language, String refusal) throws IOException {
        good("inventory_run", "--no-report", "-q", "--people", "10", "--locations", "3");
        byte[] state = Files.readAllBytes(folder.resolve("out/sandbox.state"));
        try (OpenRehearsal open = OpenRehearsal.at(folder.resolve("out"))) {
            assertThat(open.isOurs()).isTrue();

            Finished refused = Command.in(folder)
                    .with("SPACE_ODT_LANG", language)
                    .run("sandbox", "--port", "0", "--state", "out/sandbox.state");

            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.stderr()).contains(refusal, "out/sandbox.state").doesNotContain("Exception");
        }
        assertThat(folder.resolve("out/sandbox.state")).hasBinaryContent(state);
    }

    @Test
    void aLinkInThePlaceOfTheOrganizationIsNotFollowed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "somebody's");
        Files.createSymbolicLink(Files.createDirectories(folder.resolve("out")).resolve("sandbox.state"), elsewhere);

        Finished refused = run("inventory_run", "-q");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stderr()).contains("sandbox.state").doesNotContain("Exception");
        assertThat(elsewhere).hasContent("somebody's");
    }

    private String numbers() {
        return exported().text("exports/numbers.csv");
    }

    private Exported exported() {
        return new Exported(folder.resolve("out"));
    }

    private Finished good(String... arguments) {
        Finished run = run(arguments);
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        return run;
    }

    private Finished run(String... arguments) {
        return Command.in(folder).run(with(arguments, "--sandbox", "--out-dir", "out"));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
