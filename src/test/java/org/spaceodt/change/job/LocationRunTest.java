package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.SimulatedTenant;

/** {@code v21_softphone_bulk_run} and {@code jobs}, against the sandbox. */
@QuarkusTest
class LocationRunTest {
    private static final String CHAINED = LocationTables.HEADER
            + ",route_group_id,main_number,default_outgoing_profile,external_id\n"
            + "Sede Nueva," + LocationTables.WHERE + ",%s,+34555010101,INTERNATIONAL=BLOCK,CUV-0001\n";

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

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ca"})
    void withoutATableTemplatesAreMadeAndNothingElseIsDone(String language) throws IOException {
        Finished run = Command.in(folder)
                .with("SPACE_ODT_LANG", language)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .run("v21_softphone_bulk_run", "--token", "any", "--out-dir", "out", "--v21-apply");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("input_locations.csv", "static_policy.json", "OUT_OF_SCOPE.md");
        assertThat(Files.readString(v21("input_locations.csv"))).contains("name", "time_zone", "route_group_id");
        assertThat(json("static_policy.json").path("legacy_forward_prefix").asText())
                .isEqualTo("53");
        assertThat(Files.readString(v21("OUT_OF_SCOPE.md"))).contains("DDI");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void whatIsPlannedIsSaidFieldByFieldAndNothingIsWritten() throws IOException {
        JsonNode there = tenant.someLocation();
        table(LocationTables.sites(2) + there.path("name").asText() + ",,,,,Girona,,,\n");

        Finished run = run();

        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(run.stdout()).contains("create", "Girona", "Nothing was changed");
        List<Map<String, String>> plan = csv("plan.csv");
        assertThat(plan).extracting(row -> row.get("mode")).containsExactly("create", "create", "update");
        assertThat(plan.get(2).get("details"))
                .isEqualTo("address/city: " + there.at("/address/city").asText() + " → Girona");
        JsonNode state = json("run_state.json");
        assertThat(state.path("mode").asText()).isEqualTo("dry_run");
        assertThat(state.path("planned_count").asInt()).isEqualTo(3);
        assertThat(state.path("planned_actions")).hasSize(3);
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void aRowIsDoneInAllItsStepsAndTheSecondTimeNothingIsLeftToDo() throws IOException {
        table(String.format(CHAINED, tenant.routeGroup()));

        Finished first = run("--v21-apply");
        int written = tenant.writes().size();
        Finished second = run("--v21-apply");

        assertThat(first.exitCode()).as(first.stdout() + first.stderr()).isZero();
        assertThat(second.exitCode()).as(second.stdout() + second.stderr()).isZero();
        assertThat(tenant.writes()).hasSize(written);
        String id = tenant.locations("Sede Nueva").get(0).path("id").asText();
        assertThat(tenant.get("/telephony/config/locations/" + id)
                        .at("/callingLineId/phoneNumber")
                        .asText())
                .isEqualTo("+34555010101");
        assertThat(json("results_locations.json").path(0).path("remote_id").asText())
                .isEqualTo(id);
        assertThat(json("run_state.json").path("completed_count").asInt()).isEqualTo(1);
        assertThat(jobIds()).hasSize(2);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsWritten() {
        Map<String, String> bad = Map.of(
                "header.csv", "Sede Uno,Europe/Madrid\nSede Dos,Europe/Madrid\n",
                "empty.csv", "",
                "damaged.csv", LocationTables.HEADER + ",main_number\nSede Uno," + LocationTables.WHERE + ",3.49E+10\n",
                "twice.csv", LocationTables.sites(2) + "sede 00001," + LocationTables.WHERE + "\n",
                "names.csv", LocationTables.HEADER + ",route_group_id\nSede Uno," + LocationTables.WHERE + ",Nowhere\n",
                "incomplete.csv", "name,city\nSede Nunca,Madrid\n",
                "values.csv", "name,time_zone,preferred_language\nSede Uno,Europe/Nowhere,spanish\n",
                "array.json", "{\"name\": \"no array\"}");
        bad.forEach((name, text) -> {
            Finished run = run("--v21-apply", "--input", write(name, text));

            assertThat(run.exitCode()).as(name + run.stdout() + run.stderr()).isEqualTo(2);
            assertThat(run.stderr()).as(name).contains("Error");
        });
        Finished values = run("--input", write("both.csv", bad.get("values.csv") + "Sede Dos,Europe/Madrix,\n"));

        assertThat(values.stderr()).contains("row 2, column time_zone", "row 2, column preferred_language");
        assertThat(values.stderr()).contains("row 3, column time_zone", "Europe/Madrid");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void rowsAboutOneLocationAreFoundByNameAndByIdAndByExternalId() {
        String known = tenant.get("/locations?max=1").at("/items/0/name").asText();
        String id = tenant.get("/locations?max=1").at("/items/0/id").asText();
        String table = "name,location_id,external_id,city\n" + known + ",,,Madrid\n,," + "CUV-1,Toledo\n," + id
                + ",,Toledo\n,,cuv-1,Madrid\n";

        Finished run = run("--v21-apply", "--input", write("spelled.csv", table));

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(2);
        assertThat(run.stderr())
                .contains("row 4, column location_id", "Row 2 is about the same")
                .contains("row 5, column external_id", "Row 3 is about the same: cuv-1");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void stepsAfterOneThatFailedAreSkippedAndCanBeTriedAgain() throws IOException {
        tenant.faults(
                "{\"rules\":[{\"where\":{\"method\":\"POST\",\"path\":\"/telephony/config/locations/{locationId}/numbers\"},"
                        + "\"what\":{\"status\":400}}]}");
        table(String.format(CHAINED, tenant.routeGroup()));

        Finished failed = run("--v21-apply");
        List<Map<String, String>> rejected = csv("jobs/" + jobIds().get(0) + "/rejected_rows.csv");
        tenant.noFaults();
        Finished retried = jobs("retry", jobIds().get(0));
        Finished watched = jobs("watch", jobIds().get(0), "--token", "any");

        assertThat(failed.exitCode()).as(failed.stdout() + failed.stderr()).isEqualTo(1);
        assertThat(rejected).hasSize(1);
        assertThat(rejected.get(0).get("error")).contains("ubicacion_alta_numeraciones_desactivadas", "400");
        assertThat(rejected.get(0).get("remote_id")).isNotEmpty();
        assertThat(retried.exitCode()).as(retried.stderr()).isZero();
        assertThat(watched.exitCode()).as(watched.stdout() + watched.stderr()).isZero();
        assertThat(tenant.locations("Sede Nueva")).hasSize(1);
        assertThat(json("jobs/" + jobIds().get(0) + "/final_state.json")
                        .at("/totals/success")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theFirstFailureStopsAJobThatIsAskedTo() throws IOException {
        tenant.faults("{\"rules\":[{\"where\":{\"method\":\"POST\",\"path\":\"/locations\"},"
                + "\"what\":{\"status\":400}}]}");
        table(LocationTables.sites(8));

        Finished run = run("--v21-apply", "--fail-fast", "--concurrent-requests", "1");

        assertThat(run.exitCode()).as(run.stderr()).isEqualTo(1);
        assertThat(run.stdout()).contains("--fail-fast");
        assertThat(csv("jobs/" + jobIds().get(0) + "/rejected_rows.csv")).hasSize(1);
        assertThat(csv("jobs/" + jobIds().get(0) + "/pending_rows.csv")).hasSize(7);
        assertThat(json("jobs/" + jobIds().get(0) + "/failure.json")
                        .path("rejected")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aFewRowsAreTriedBeforeTheRestAndTheSameCommandGoesOn() throws IOException {
        table(LocationTables.sites(6));

        Finished canary = run("--v21-apply", "--max-rows", "2");
        long after = made();
        Finished rest = run("--v21-apply");

        assertThat(canary.exitCode()).as(canary.stderr()).isZero();
        assertThat(canary.stdout()).contains("--max-rows");
        assertThat(after).isEqualTo(2);
        assertThat(rest.exitCode()).as(rest.stderr()).isZero();
        assertThat(rest.stderr()).contains("going on with job " + jobIds().get(0));
        assertThat(made()).isEqualTo(6);
        assertThat(jobIds()).hasSize(1);
    }

    @Test
    void whatAJobDidIsUndoneTheLastFirst() throws IOException {
        JsonNode there = tenant.someLocation();
        String city = there.at("/address/city").asText();
        table(LocationTables.sites(2) + there.path("name").asText() + ",,,,,Girona,,,\n");
        run("--v21-apply");
        String id = jobIds().get(0);
        int written = tenant.writes().size();

        Finished plan = jobs("undo", id, "--token", "any");
        Finished planAlone = jobs("undo", id, "--token", "any", "--plan");
        int afterPlan = tenant.writes().size();
        Finished undone = jobs("undo", id, "--token", "any", "--apply-plan", kept(plan));

        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isEqualTo(2);
        assertThat(plan.stdout()).contains("remove", "Girona → " + city, "--apply-plan");
        assertThat(plan.stderr()).contains("--apply-plan " + kept(plan));
        assertThat(planAlone.exitCode()).as(planAlone.stderr()).isZero();
        assertThat(kept(planAlone)).isNotEqualTo(kept(plan));
        assertThat(afterPlan).isEqualTo(written);
        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isZero();
        assertThat(tenant.locations(LocationTables.site(1))).isEmpty();
        assertThat(tenant.someLocation().at("/address/city").asText()).isEqualTo(city);
    }

    @Test
    void aPlanThatWasKeptIsAppliedExactlyAndARowThatMovedIsRefused() throws IOException {
        JsonNode there = tenant.someLocation();
        table(LocationTables.sites(1) + there.path("name").asText() + ",,,,,Girona,,,\n");
        Finished kept = run("--save-plan", folder.resolve("plan.jsonl").toString());
        tenant.put(
                "/locations/" + there.path("id").asText(),
                "{\"address\": {\"address1\": \"Calle Ejemplo 9\", \"city\": \"Vic\", \"state\": \"BA\","
                        + " \"postalCode\": \"08500\", \"country\": \"ES\"}}");

        Finished applied = run("--apply-plan", folder.resolve("plan.jsonl").toString());

        assertThat(kept.exitCode()).as(kept.stderr()).isZero();
        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isEqualTo(1);
        assertThat(tenant.locations(LocationTables.site(1))).hasSize(1);
        assertThat(csv("jobs/" + jobIds().get(0) + "/rejected_rows.csv").get(0).get("error"))
                .contains("Vic");
        assertThat(tenant.someLocation().at("/address/city").asText()).isEqualTo("Vic");
    }

    /** The id under which a plan is kept. */
    private static String kept(Finished plan) {
        return plan.stdout().replaceAll("(?s).*kept as (\\S+),.*", "$1");
    }

    private Finished run(String... options) {
        return command().run(arguments(options));
    }

    private Command command() {
        return Command.in(folder).with("SPACE_ODT_LANG", "en").with("WEBEX_BASE_URL", tenant.baseUrl());
    }

    private static String[] arguments(String... options) {
        return Stream.concat(
                        Stream.of("v21_softphone_bulk_run", "--token", "any", "--out-dir", "out"), Stream.of(options))
                .toArray(String[]::new);
    }

    private Finished jobs(String command, String id, String... options) {
        return command()
                .run(Stream.concat(Stream.of("jobs", command, id, "--out-dir", "out"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private void table(String text) {
        templates();
        LocationTables.write(v21("input_locations.csv"), text);
    }

    private void templates() {
        LocationTables.write(v21("static_policy.json"), "{}");
        LocationTables.write(v21("OUT_OF_SCOPE.md"), "");
    }

    private String write(String name, String text) {
        return LocationTables.write(folder.resolve("bad").resolve(name), text).toString();
    }

    private long made() {
        return tenant.writes().stream()
                .filter(write -> write.path("method").asText().equals("POST")
                        && write.path("path").asText().endsWith("/locations"))
                .count();
    }

    private List<String> jobIds() throws IOException {
        try (Stream<Path> jobs = Files.list(v21("jobs"))) {
            return jobs.map(job -> job.getFileName().toString()).toList();
        }
    }

    private Path v21(String file) {
        return folder.resolve("out").resolve("v21").resolve(file);
    }

    private JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(v21(file), StandardCharsets.UTF_8));
    }

    private List<Map<String, String>> csv(String file) {
        return Exported.rows(v21(file));
    }
}
