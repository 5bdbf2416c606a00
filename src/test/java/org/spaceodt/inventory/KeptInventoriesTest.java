package org.spaceodt.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.SimulatedTenant;

/** Parts of an inventory, and the exports that are kept, with the command. */
@QuarkusTest
class KeptInventoriesTest {
    private static final String[] SMALL = {
        "--people", "6", "--locations", "2", "--workspaces", "2", "--queues", "2", "--hunt-groups", "1"
    };

    @TempDir
    Path folder;

    @Test
    void aPartReadsWhatItNeedsFirstAndNeverLooksLikeAWholeExport() throws IOException {
        assertThat(run().exitCode()).isZero();
        Map<String, String> whole = files(folder.resolve("out/exports"));

        Finished part = run("--only", "queues");

        assertThat(part.exitCode()).as(part.stdout() + part.stderr()).isZero();
        assertThat(part.stdout()).contains("Only a part was asked for: 51 modules are not in this export.");
        Exported exported = new Exported(folder.resolve("out"));
        assertThat(exported.csv("call_queues")).hasSize(2);
        assertThat(files(folder.resolve("out/exports")).keySet())
                .contains("call_queue_agents.json", "hunt_group_forwarding.csv")
                .doesNotContain("people.csv", "people.json", "locations.json");
        assertThat(exported.csv("status")).hasSize(63);
        assertThat(exported.status("people").get("result")).isEqualTo("not_asked");
        assertThat(exported.status("call_queues").get("result")).isEqualTo("ok");
        assertThat(about("out").path("whole").asBoolean()).isFalse();
        assertThat(about("out").path("complete").asBoolean()).isFalse();
        assertThat(exported.text("report/index.html"))
                .contains("Only a part was asked for: modules that are not here: 51.");
        assertThat(kept("out")).hasSize(2);
        assertThat(files(kept("out").get(0).resolve("exports"))).isEqualTo(whole);
    }

    @Test
    void aPartWhoseIdsComeFromWhatCouldNotBeReadSaysWhichThatIs() throws IOException {
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(6, folder)) {
            tenant.faults("{\"rules\":[{\"where\":{\"method\":\"GET\",\"path\":\"/telephony/config/locations\"},"
                    + "\"what\":{\"status\":400}}]}");
            Finished part = Command.in(folder)
                    .with("WEBEX_BASE_URL", tenant.baseUrl())
                    .with("WEBEX_ACCESS_TOKEN", "any")
                    .run("inventory_run", "--only", "module:schedules,devices", "-q", "--out-dir", "out");

            assertThat(part.exitCode()).as(part.stdout() + part.stderr()).isEqualTo(1);
            Exported exported = new Exported(folder.resolve("out"));
            assertThat(exported.status("devices").get("result")).isEqualTo("ok");
            assertThat(exported.status("calling_locations").get("result")).isEqualTo("error");
            assertThat(exported.status("schedules"))
                    .containsEntry("result", "error")
                    .containsEntry("count", "0");
            assertThat(exported.status("schedules").get("error")).contains("calling_locations");
            assertThat(about("out").path("incomplete").toString()).contains("calling_locations", "schedules");
            assertThat(part.stdout()).contains("calling_locations");
        }
    }

    @Test
    void aReportThatThisCommandDoesNotMakeIsNotAskedToBeOpened() {
        for (String without : List.of("--detach", "--no-report")) {
            Finished refused = run("--open-report", without);

            assertThat(refused.exitCode()).as(without).isEqualTo(2);
            assertThat(refused.stderr())
                    .contains("--open-report opens what this command has made: leave out " + without);
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void tablesAndTenantsAreMadeOfTheLatestExportThatHasWhatTheyNeedWhichIsSaid() throws IOException {
        run();
        Finished before = Command.in(folder).run("v21_candidates", "--out-dir", "out", "--out", "before");
        run("--only", "module:devices");

        Finished after = Command.in(folder).run("v21_candidates", "--out-dir", "out", "--out", "after");

        assertThat(before.stderr()).doesNotContain("--only");
        assertThat(after.exitCode()).as(after.stderr()).isZero();
        assertThat(after.stderr())
                .contains("has only what --only asked for (devices)")
                .contains("inventories");
        assertThat(Files.readString(folder.resolve("after/usuarios.csv")))
                .isEqualTo(Files.readString(folder.resolve("before/usuarios.csv")));
        Finished again = Command.in(folder).run("v21_candidates", "--inventory", "out/exports", "--out", "alone");
        assertThat(again.exitCode()).as("a folder of files is taken as it is").isEqualTo(2);
    }

    @Test
    void whatNothingIsCalledIsRefusedBeforeAnythingIsAskedWithWhatIsNear() {
        Finished run = run("--only", "queus,devices");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("no module queus. Near: queues").contains("foundation, people, locations");
        assertThat(run("--only", "").exitCode()).isEqualTo(2);
        assertThat(run("--only", "group_members", "--skip-group-members").exitCode())
                .isEqualTo(2);
        assertThat(run("--keep", "0").stderr()).contains("--keep is 0: write how many exports are kept");
        assertThat(run("--keep", "many").exitCode()).isEqualTo(2);
        assertThat(folder.resolve("out/exports")).doesNotExist();
    }

    @Test
    void asManyAreKeptAsAreWantedAndTheLatestCompleteOneHoweverOld() throws IOException {
        run();
        List<Path> first = kept("out");
        for (int i = 0; i < 3; i++) {
            run("--only", "devices", "--keep", "2");
        }

        assertThat(kept("out")).hasSize(3).containsAll(first);
        Finished set = Command.in(folder).with("SPACE_ODT_KEEP_EXPORTS", "1").run(arguments("--only", "devices"));
        assertThat(set.exitCode()).as(set.stderr()).isZero();
        assertThat(kept("out")).hasSize(2).containsAll(first);
    }

    @Test
    void anExportOfAnEarlierVersionIsKeptBeforeAPartTakesItsPlace() throws IOException {
        run("--no-report");
        Files.delete(folder.resolve("out/exports/inventory.json"));
        delete(folder.resolve("out/inventories"));
        Map<String, String> earlier = files(folder.resolve("out/exports"));

        run("--only", "devices");

        assertThat(kept("out")).hasSize(2);
        Map<String, String> kept = files(kept("out").get(0).resolve("exports"));
        assertThat(kept.remove("inventory.json")).contains("\"complete\" : true");
        assertThat(kept).isEqualTo(earlier);
    }

    @Test
    void whatIsKeptIsListedAndTheLatestIsTold() throws IOException {
        assertThat(Command.in(folder).run("inventories", "--out-dir", "out").stdout())
                .contains("No export is kept in");
        run();
        run("--only", "devices,routing");

        Finished list = Command.in(folder).run("inventories", "--out-dir", "out");
        JsonNode json = new ObjectMapper()
                .readTree(Command.in(folder)
                        .run("inventories", "--out-dir", "out", "--json")
                        .stdout());

        assertThat(list.exitCode()).isZero();
        assertThat(list.stdout().lines().skip(1).limit(1))
                .allMatch(line -> line.contains("only devices, trunks, route_groups and 3 more · SANDBOX (the latest"));
        assertThat(list.stdout().lines().skip(2).limit(1))
                .allMatch(line -> line.contains("complete") && line.contains("everything · SANDBOX"));
        assertThat(json).hasSize(2);
        assertThat(json.get(1).path("complete").asBoolean()).isTrue();
        assertThat(Path.of(json.get(0).path("folder").asText()).resolve("exports/devices.csv"))
                .exists();
    }

    private Finished run(String... options) {
        return Command.in(folder).run(arguments(options));
    }

    private static String[] arguments(String... options) {
        return Stream.of(new String[] {"inventory_run", "--sandbox", "--out-dir", "out", "-q"}, SMALL, options)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }

    private JsonNode about(String out) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(out).resolve("exports/inventory.json").toFile());
    }

    /** The oldest first. */
    private List<Path> kept(String out) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(out).resolve("inventories"))) {
            return all.sorted((one, other) -> published(one).compareTo(published(other)))
                    .toList();
        }
    }

    private static String published(Path kept) {
        try {
            return new ObjectMapper()
                    .readTree(kept.resolve("exports/inventory.json").toFile())
                    .path("published_at")
                    .asText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> files(Path exports) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(exports)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
