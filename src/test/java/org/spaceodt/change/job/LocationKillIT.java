package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.KilledRuns;
import org.spaceodt.support.SimulatedTenant;

/** {@code kill -9} at any moment: no row is lost, and none is done twice. */
@Tag("slow")
class LocationKillIT {
    private static final int KILLS = KilledRuns.count(2, 10);
    private static final int ROWS = 40 * KILLS;
    private static final int UNDONE = 20;

    @TempDir
    Path folder;

    @Test
    void everyRowIsDoneOnceHoweverOftenTheProcessIsKilled() throws IOException, InterruptedException {
        LocationTables.write(v21("static_policy.json"), "{}");
        LocationTables.write(v21("OUT_OF_SCOPE.md"), "");
        LocationTables.write(v21("input_locations.csv"), LocationTables.sites(ROWS));
        try (SimulatedTenant tenant = SimulatedTenant.start(folder, "--latency-ms", "40")) {
            new KilledRuns(tenant)
                    .kill(KILLS, () -> command(tenant).start(run("--v21-apply", "--concurrent-requests", "4")));
            tenant.control("{\"latencyMs\": 0}");
            Finished last = command(tenant).run(run("--v21-apply", "--concurrent-requests", "20"));

            assertThat(last.exitCode()).as(last.stdout() + last.stderr()).isZero();
            assertThat(last.stderr()).contains("going on with job");
            everyRowIsThereOnce(tenant);
        }
        filesAreWhole();
    }

    /** Killed while jobs of Webex disable calling, and while locations are held. */
    @Test
    void anUndoThatIsKilledGoesOnAndLeavesNothing() throws IOException, InterruptedException {
        LocationTables.write(v21("static_policy.json"), "{}");
        LocationTables.write(v21("OUT_OF_SCOPE.md"), "");
        try (SimulatedTenant tenant = SimulatedTenant.start(folder, "--latency-ms", "10", "--lag-ms", "600")) {
            LocationTables.write(v21("input_locations.csv"), LocationTables.connected(UNDONE, tenant.routeGroup()));
            assertThat(command(tenant).run(run("--v21-apply")).exitCode()).isZero();
            String[] undo = {"jobs", "undo", latestJob(), "--token", "any", "--apply", "--out-dir", "out"};

            new KilledRuns(tenant).kill(1, () -> command(tenant).start(undo));
            Finished last = command(tenant).run(undo);

            assertThat(last.exitCode()).as(last.stdout() + last.stderr()).isZero();
            IntStream.rangeClosed(1, UNDONE).forEach(n -> assertThat(tenant.locations(LocationTables.site(n)))
                    .isEmpty());
            assertThat(disabled(tenant)).hasSize(UNDONE).allSatisfy((location, times) -> assertThat(times)
                    .as(location)
                    .isEqualTo(1));
        }
    }

    private String latestJob() throws IOException {
        try (Stream<Path> jobs = Files.list(v21("jobs"))) {
            return jobs.map(job -> job.getFileName().toString()).findFirst().orElseThrow();
        }
    }

    /** How often a job of Webex was started, by the location. */
    private static Map<String, Long> disabled(SimulatedTenant tenant) {
        return tenant.writes().stream()
                .filter(write -> write.path("method").asText().equals("POST")
                        && write.path("template").asText().endsWith("/deleteCallingLocation")
                        && write.path("done").asInt(0) / 100 == 2)
                .collect(Collectors.groupingBy(
                        write -> write.at("/request/locationName").asText(), Collectors.counting()));
    }

    private void everyRowIsThereOnce(SimulatedTenant tenant) {
        Map<String, Long> made = tenant.writes().stream()
                .filter(write -> write.path("method").asText().equals("POST")
                        && write.path("template").asText().equals("/locations"))
                .filter(write -> write.path("done").asInt(0) / 100 == 2)
                .collect(Collectors.groupingBy(write -> name(write), Collectors.counting()));

        assertThat(made).hasSize(ROWS);
        assertThat(made).allSatisfy((name, times) -> assertThat(times).as(name).isEqualTo(1));
        assertThat(made.keySet())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ROWS)
                        .mapToObj(LocationTables::site)
                        .toList());
    }

    private static String name(JsonNode write) {
        return write.at("/request/name").asText();
    }

    private void filesAreWhole() throws IOException {
        try (Stream<Path> jobs = Files.list(v21("jobs"))) {
            List<Path> all = jobs.toList();
            assertThat(all).hasSize(1);
            List<Map<String, String>> results = Exported.rows(all.get(0).resolve("results.csv"));
            assertThat(results).hasSize(ROWS).allMatch(row -> row.get("status").equals("success"));
            assertThat(results).noneMatch(row -> row.get("remote_id").isEmpty());
            try (Stream<Path> files = Files.list(all.get(0))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .contains("job.json", "final_state.json", "checkpoint.json")
                        .noneMatch(name -> name.startsWith("."));
            }
        }
    }

    private CommandRun command(SimulatedTenant tenant) {
        return CommandRun.in(folder)
                .withShortCalls()
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl());
    }

    private static String[] run(String... options) {
        return Stream.concat(
                        Stream.of("v21_softphone_bulk_run", "--token", "any", "--out-dir", "out"),
                        Arrays.stream(options))
                .toArray(String[]::new);
    }

    private Path v21(String file) {
        return folder.resolve("out").resolve("v21").resolve(file);
    }
}
