package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** A location goes in the order that Webex asks for: emptied, checked, disabled for Webex Calling by a job, deleted. */
@QuarkusTest
class UndoOfLocationsTest {
    private static final String DELETE = "/locations/{}";

    @TempDir
    Path folder;

    private SimulatedTenant tenant;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.start(folder, "--lag-ms", "0");
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
                .run(Stream.concat(Stream.of(arguments), Stream.of("--out-dir", "out"))
                        .toArray(String[]::new));
    }

    /** @return the id of their job */
    private String sites(int count) throws IOException {
        table(LocationTables.connected(count, tenant.routeGroup()));
        Finished run = run("v21_softphone_bulk_run", "--v21-apply");
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        return job(run);
    }

    private void table(String text) {
        Path v21 = folder.resolve("out/v21");
        LocationTables.write(v21.resolve("static_policy.json"), "{}");
        LocationTables.write(v21.resolve("OUT_OF_SCOPE.md"), "");
        LocationTables.write(v21.resolve("input_locations.csv"), text);
    }

    /** All that a location has is in one of these. */
    private Set<String> everything() {
        Set<String> all = new TreeSet<>();
        tenant.all("/locations?max=1000").forEach(one -> all.add(one.toString()));
        tenant.get("/telephony/config/locations?max=1000").path("locations").forEach(one -> all.add(one.toString()));
        tenant.get("/telephony/config/numbers?max=2000").path("phoneNumbers").forEach(one -> all.add(one.toString()));
        return all;
    }

    private List<String> written(long after) {
        return tenant.writes().stream()
                .filter(write -> write.path("number").asLong() > after)
                .map(write -> write.path("method").asText() + " "
                        + write.path("template").asText() + " "
                        + write.path("status").asText())
                .toList();
    }

    private String id(int site) {
        return tenant.locations(LocationTables.site(site)).get(0).path("id").asText();
    }

    @Test
    void ofFortySitesWithRouteGroupAndMainNumberNothingIsLeft() throws IOException {
        Set<String> before = everything();
        String job = sites(40);
        long made = tenant.latestWrite();

        Finished plan = run("jobs", "undo", job, "--plan");
        Finished undone = run("jobs", "undo", job, "--apply");

        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
        assertThat(plan.stdout()).doesNotContain("refused 1");
        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isZero();
        assertThat(everything()).isEqualTo(before);
        assertThat(written(made))
                .doesNotContain("DELETE /telephony/config/locations/{locationId}/numbers 400")
                .filteredOn(write -> write.startsWith("DELETE " + DELETE))
                .hasSize(40)
                .containsOnly("DELETE " + DELETE + " 204");
        Finished again = run("jobs", "undo", job, "--plan");
        assertThat(again.exitCode()).isZero();
        assertThat(again.stdout()).contains("already");
    }

    @Test
    void whoIsInALocationKeepsItAndIsNamedInThePlan() throws IOException {
        String job = sites(2);
        Path rows = LocationTables.write(
                folder.resolve("workspace.csv"),
                "display_name,location_id,extension\nSala Nueva," + id(1) + ",45001\n");
        assertThat(run("v21_action", "workspaces_alta", "--csv", rows.toString(), "--apply")
                        .exitCode())
                .isZero();
        long made = tenant.latestWrite();

        Finished undone = run("jobs", "undo", job, "--apply");

        assertThat(undone.stdout()).contains("Sala Nueva", "Workspaces are in the location Sede 00001");
        assertThat(tenant.locations(LocationTables.site(1))).hasSize(1);
        assertThat(tenant.locations(LocationTables.site(2))).isEmpty();
        assertThat(written(made)).noneMatch(write -> write.endsWith(" 409"));
    }

    @Test
    void aLocationThatWebexHoldsForAWhileIsTriedAgainUntilItIsGone() throws IOException {
        String job = sites(1);
        tenant.faults("{\"rules\": [{\"where\": {\"method\": \"DELETE\", \"path\": \"/locations/{locationId}"
                + "\"}, \"when\": {\"times\": 2}, \"what\": {\"status\": 409}}]}");

        Finished undone = run("jobs", "undo", job, "--apply");

        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isZero();
        assertThat(tenant.locations(LocationTables.site(1))).isEmpty();
    }

    @Test
    void callingThatAJobEnabledIsTakenBackAndTheLocationStays() throws IOException {
        table(LocationTables.sites(1));
        run("v21_softphone_bulk_run", "--v21-apply");
        Set<String> before = everything();
        Path rows = LocationTables.write(folder.resolve("enable.csv"), "location_id\n" + LocationTables.site(1) + "\n");
        Finished enabled = run("v21_action", "location_enable_calling", "--csv", rows.toString(), "--apply");
        Set<String> between = everything();

        Finished undone = run("jobs", "undo", job(enabled), "--apply");

        assertThat(between).isNotEqualTo(before);
        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isZero();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aNumberInUseAndAMainNumberAreRefusedInThePlanWithWhoHasThem() throws IOException {
        String job = sites(1);
        String location = id(1);
        Path numbers = LocationTables.write(
                folder.resolve("numbers.csv"),
                "location_id,phone_numbers\n" + location + ",+34555010501\n" + location + ",+34555010502\n");
        Finished added =
                run("v21_action", "ubicacion_alta_numeraciones_desactivadas", "--csv", numbers.toString(), "--apply");
        assertThat(added.exitCode()).as(added.stdout() + added.stderr()).isZero();
        Path rows = LocationTables.write(
                folder.resolve("workspace.csv"),
                "display_name,location_id,extension,primary_number\nSala Nueva," + location + ",45001,+34555010501\n");
        Finished workspaces = run("v21_action", "workspaces_alta", "--csv", rows.toString(), "--apply");
        assertThat(workspaces.exitCode())
                .as(workspaces.stdout() + workspaces.stderr())
                .isZero();
        String numbersJob = job(added);
        long made = tenant.latestWrite();

        Finished before = run("jobs", "undo", numbersJob, "--plan");
        assertThat(before.stdout()).contains("The number +34555010501 is used by Sala Nueva (PLACE)");
        assertThat(run("jobs", "undo", job(workspaces), "--apply").exitCode()).isZero();
        Finished after = run("jobs", "undo", numbersJob, "--apply");

        assertThat(after.exitCode()).as(after.stdout() + after.stderr()).isZero();
        assertThat(written(made)).noneMatch(write -> write.matches(".* 4\\d\\d"));
        assertThat(run("jobs", "undo", job, "--apply").exitCode()).isZero();
        assertThat(tenant.locations(LocationTables.site(1))).isEmpty();
    }

    private static String job(Finished run) {
        String all = run.stdout() + run.stderr();
        return all.replaceAll("(?s).*?([0-9a-f]{8}-[0-9a-f-]{27}).*", "$1");
    }
}
