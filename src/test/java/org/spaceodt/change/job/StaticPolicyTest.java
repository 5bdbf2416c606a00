package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What {@code static_policy.json} of the out-dir governs, and how odd ones are told. */
@QuarkusTest
class StaticPolicyTest {
    private static final String NUMBERS_FAIL = "{\"rules\":[{\"where\":{\"method\":\"POST\","
            + "\"path\":\"/telephony/config/locations/{locationId}/numbers\"},\"what\":{\"status\":400}}]}";

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

    private Finished run(String language, String... arguments) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", language)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any")
                .run(Stream.concat(Stream.of(arguments), Stream.of("--out-dir", "out", "-q"))
                        .toArray(String[]::new));
    }

    private void policy(String text) {
        LocationTables.write(v21("static_policy.json"), text);
    }

    private Path v21(String name) {
        return folder.resolve("out/v21").resolve(name);
    }

    private Finished forward(String language, String... more) {
        String person = tenant.all("/people?callingData=true").stream()
                .filter(one -> one.has("locationId"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        return run(
                language,
                Stream.concat(
                                Stream.of(
                                        "v21_action",
                                        "usuarios_configurar_desvio_prefijo53",
                                        "-p",
                                        "person_id=" + person,
                                        "-p",
                                        "extension=2101"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void thePrefixOfTheForwardingActionsIsThatOfThePolicyUnlessTheRowSaysAnother() {
        assertThat(forward("en").stdout()).contains("532101");

        policy("{\"legacy_forward_prefix\": 71}");
        assertThat(forward("en").stdout()).contains("712101");
        assertThat(forward("en", "-p", "prefix=8").stdout()).contains("82101");
        assertThat(forward("en", "-p", "destination=+34555010155").stdout()).contains("+34555010155");

        policy("{\"legacy_forward_prefix\": \"\"}");
        assertThat(forward("en").stdout()).contains("532101");
    }

    @Test
    void aLauncherOfFilesIsGovernedByItToo() {
        policy("{\"legacy_forward_prefix\": \"71\"}");
        String person = tenant.all("/people?callingData=true").stream()
                .filter(one -> one.has("locationId"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        LocationTables.write(folder.resolve("csv/usuarios.csv"), "person_id;extension\n" + person + ";2101\n");

        Finished run = run(
                "en",
                "launcher_csv_dependencias",
                "--input-dir",
                "csv",
                "--bulk-all",
                "--action",
                "usuarios_configurar_desvio_prefijo53");

        assertThat(run.stdout()).as(run.stderr()).contains("712101");
    }

    @ParameterizedTest
    @CsvSource({"en,nobody reads", "es,nadie lee", "ca,ningú no llegeix"})
    void aKeyThatNobodyReadsIsWarnedAboutWithTheNearest(String language, String nobody) {
        policy("{\"legacy_foward_prefix\": \"71\", \"colour\": 1}");
        Finished run = forward(language);

        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(run.stderr()).contains(nobody, "legacy_foward_prefix", "legacy_forward_prefix", "colour");
        assertThat(run.stdout()).contains("532101");

        LocationTables.write(v21("input_locations.csv"), LocationTables.sites(1));
        LocationTables.write(v21("OUT_OF_SCOPE.md"), "");
        Finished plan = run(language, "v21_softphone_bulk_run");
        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
        assertThat(plan.stderr()).contains(nobody, "colour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"legacy_forward_prefix\": \"siete\"}",
                "{\"manual_tasks_enabled\": \"perhaps\"}",
                "{\"legacy_forward_prefix\": {}}",
                "[]",
                "{\"legacy_forward_prefix\"",
                ""
            })
    void aPolicyThatCannotBeMeantStopsEverythingAndIsNamed(String text) {
        policy(text);

        Finished run = forward("en", "--apply");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(2);
        assertThat(run.stderr()).containsAnyOf("legacy_forward_prefix", "manual_tasks_enabled", "static_policy.json");
        assertThat(tenant.writes()).isEmpty();
    }

    private void sites() {
        LocationTables.write(
                v21("input_locations.csv"),
                LocationTables.HEADER + ",route_group_id,main_number\n"
                        + "Sede Uno," + LocationTables.WHERE + "," + tenant.routeGroup() + ",+34555010101\n"
                        + "Sede Dos," + LocationTables.WHERE + ",,\n");
        LocationTables.write(v21("OUT_OF_SCOPE.md"), "");
    }

    @ParameterizedTest
    @CsvSource({
        "es,'\uFEFFlocation;task;where_in_control_hub',Sede Uno;Añadir el número principal",
        "en,'location,task,where_in_control_hub','Sede Uno,Add the main number'"
    })
    void whatTheRunLeftUndoneIsListedWithItsPlaceInControlHubWhenThePolicyAsksForIt(
            String language, String header, String task) throws IOException {
        policy("{\"manual_tasks_enabled\": true}");
        sites();
        tenant.faults(NUMBERS_FAIL);

        Finished run = run(language, "v21_softphone_bulk_run", "--v21-apply");
        tenant.noFaults();

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(1);
        assertThat(run.stdout()).contains("manual_tasks.csv");
        String text = Files.readString(v21("manual_tasks.csv"));
        assertThat(text.lines().findFirst().orElseThrow()).isEqualTo(header);
        // The number was refused, and the main number after it not tried; what was done is no task, nor is the other
        // location.
        assertThat(text.lines().skip(1))
                .hasSize(2)
                .allMatch(line -> line.startsWith("Sede Uno"))
                .first()
                .asString()
                .startsWith(task);

        Finished again = run(language, "v21_softphone_bulk_run", "--v21-apply");
        assertThat(again.exitCode()).as(again.stdout() + again.stderr()).isZero();
        assertThat(Files.readString(v21("manual_tasks.csv")).lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"manual_tasks_enabled\": false}", "{\"manual_tasks_enabled\": \"no\"}"})
    void noTasksAreListedUnlessThePolicyAsksForThem(String text) {
        policy(text);
        sites();
        tenant.faults(NUMBERS_FAIL);

        Finished run = run("en", "v21_softphone_bulk_run", "--v21-apply");
        tenant.noFaults();

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(1);
        assertThat(v21("manual_tasks.csv")).doesNotExist();
    }
}
