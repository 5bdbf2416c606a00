package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.spaceodt.support.Sized;

/** {@code kill -9} at any moment of a job of actions: no row is lost, none is done twice, and none is told twice. */
@Tag("slow")
class ActionKillIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KILLS = KilledRuns.count(2, 3);
    private static final int ROWS = Math.max(Sized.of(140, 220), 40 * KILLS);
    private static final String MAKE = "workspaces_alta";
    private static final String SET = "usuarios_configurar_desvio_prefijo53";

    @TempDir
    Path folder;

    @Test
    void whatIsMadeIsMadeOnce() throws IOException, InterruptedException {
        try (SimulatedTenant tenant = SimulatedTenant.start(folder, "--latency-ms", "40")) {
            List<String> rooms =
                    IntStream.rangeClosed(1, ROWS).mapToObj(i -> "Sala " + i).toList();

            untilItIsDone(MAKE, tenant, table("display_name", rooms));

            assertThat(effects(tenant, "POST", write -> write.at("/request/displayName")
                            .asText()))
                    .isEqualTo(once(rooms));
        }
        everyRowIsToldOnce(MAKE);
    }

    @Test
    void whatIsSetIsSetOnce() throws IOException, InterruptedException {
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(ROWS * 10 / 9 + 20, folder, "--latency-ms", "40")) {
            List<JsonNode> people = people(tenant);
            List<String> rows = people.stream()
                    .map(person -> person.path("id").asText() + ","
                            + person.path("extension").asText())
                    .toList();

            untilItIsDone(SET, tenant, table("person_id,extension", rows));

            assertThat(effects(tenant, "PUT", write -> write.path("path").asText()))
                    .isEqualTo(once(people.stream()
                            .map(person -> "/v1/people/" + person.path("id").asText() + "/features/callForwarding")
                            .toList()));
        }
        everyRowIsToldOnce(SET);
    }

    private static List<JsonNode> people(SimulatedTenant tenant) {
        List<JsonNode> people = tenant.all("/people?callingData=true&max=100").stream()
                .filter(person -> person.has("extension"))
                .limit(ROWS)
                .toList();
        assertThat(people).hasSize(ROWS);
        return people;
    }

    private void untilItIsDone(String action, SimulatedTenant tenant, Path table)
            throws IOException, InterruptedException {
        new KilledRuns(tenant)
                .kill(KILLS, () -> command(tenant).start(apply(action, table, "--concurrent-requests", "4")));
        tenant.control("{\"latencyMs\": 0}");
        Finished last = command(tenant).run(apply(action, table, "--concurrent-requests", "20"));

        assertThat(last.exitCode()).as(last.stdout() + last.stderr()).isZero();
        assertThat(last.stderr()).contains("going on with job");
    }

    /** How often something was changed, by what it was. A write that leaves everything as it is, is none. */
    private static Map<String, Long> effects(SimulatedTenant tenant, String method, Function<JsonNode, String> what) {
        return tenant.writes().stream()
                .filter(write -> write.path("method").asText().equals(method)
                        && write.path("done").asInt() / 100 == 2)
                .filter(write -> changes(write.path("objects")))
                .collect(Collectors.groupingBy(what, Collectors.counting()));
    }

    private static boolean changes(JsonNode objects) {
        assertThat(objects).isNotEmpty();
        for (JsonNode object : objects) {
            if (!object.path("before").equals(object.path("after"))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Long> once(List<String> all) {
        return all.stream().collect(Collectors.toMap(Function.identity(), one -> 1L));
    }

    private void everyRowIsToldOnce(String action) throws IOException {
        List<String> all =
                IntStream.rangeClosed(2, ROWS + 1).mapToObj(String::valueOf).toList();
        Path job = onlyJob();
        JsonNode described = JSON.readTree(job.resolve("job.json").toFile());

        assertThat(described.path("state").asText()).isEqualTo("completed");
        assertThat(described.at("/totals/changed").asInt()).isEqualTo(ROWS);
        assertThat(Exported.rows(job.resolve("results.csv")))
                .allMatch(row -> row.get("status").equals("changed")
                        && !row.get("target_id").isEmpty())
                .extracting(row -> row.get("row_number"))
                .containsExactlyElementsOf(all);
        assertThat(Files.readString(job.resolve("report.html"))).contains(action);
        try (Stream<Path> files = Files.list(job)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
        assertThat(Exported.rows(logs().resolve(action + "_ok.csv")))
                .allMatch(row -> row.get("status").equals("changed"))
                .extracting(row -> row.get("row_number"))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(logs().resolve(action + "_error.jsonl")).doesNotExist();
        List<String> logged = new ArrayList<>();
        for (String line : Files.readAllLines(logs().resolve(action + ".log"))) {
            logged.add(JSON.readTree(line).path("row").asText());
        }
        assertThat(logged).containsExactlyInAnyOrderElementsOf(all);
    }

    private Path onlyJob() throws IOException {
        try (Stream<Path> jobs = Files.list(transformation().resolve("jobs"))) {
            List<Path> all = jobs.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private Path table(String header, List<String> rows) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), header + "\n" + String.join("\n", rows) + "\n");
    }

    private CommandRun command(SimulatedTenant tenant) {
        return CommandRun.in(folder)
                .withShortCalls()
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl());
    }

    private static String[] apply(String action, Path table, String... options) {
        return Stream.concat(
                        Stream.of(
                                "v21_action", action, "--token", "any", "--out-dir", "out", "--csv", table.toString()),
                        Stream.concat(Stream.of("--apply"), Stream.of(options)))
                .toArray(String[]::new);
    }

    private Path transformation() {
        return folder.resolve("out/v21/transformacion");
    }

    private Path logs() {
        return transformation().resolve("logs");
    }
}
