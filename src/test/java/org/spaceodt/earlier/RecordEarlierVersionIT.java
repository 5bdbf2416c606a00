package org.spaceodt.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.SimulatedTenant;

/**
 * Records anew what lies in {@code src/test/resources/earlier}: {@code -Dearlier.jar=FILE} is the jar of the earlier version, which works
 * and is killed in the middle.
 */
@EnabledIfSystemProperty(named = "earlier.jar", matches = ".+")
class RecordEarlierVersionIT {
    private static final String COPY = "22222222-2222-4222-8222-222222222222";

    @TempDir
    Path folder;

    @Test
    void sqlite() throws Exception {
        record("sqlite", new EarlierStore.Sqlite(folder.resolve("out")));
    }

    @Test
    void postgres() throws Exception {
        try (EarlierStore store = EarlierStore.Postgres.start()) {
            record("postgresql", store);
        }
    }

    private void record(String database, EarlierStore store) throws Exception {
        System.setProperty("space-odt.jar", System.getProperty("earlier.jar"));
        Path out = Files.createDirectories(folder.resolve("out/v21")).getParent();
        Path state = folder.resolve("tenant.json");
        String address;
        try (SimulatedTenant tenant = EarlierWork.tenant(folder, state)) {
            EarlierWork work = new EarlierWork(folder, store, tenant);
            address = tenant.baseUrl().replaceAll("http://([^/]+)/.*", "$1");
            work(work, out);
            copyOfAJob(store);
            tenant.stop();
        }
        store.record(Files.createDirectories(folder.resolve("recorded")));
        EarlierFiles.moved(out, store, address, EarlierFiles.ADDRESS);
        store.record(folder.resolve("recorded"));
        Path kept = EarlierFiles.of(database);
        remove(kept);
        EarlierFiles.copy(folder.resolve("recorded"), kept);
        EarlierFiles.copy(out, kept.resolve("out"));
        Files.copy(state, kept.resolve("tenant.json"));
    }

    private static void work(EarlierWork work, Path out) throws IOException, InterruptedException {
        SimulatedTenant tenant = work.tenant();
        List<JsonNode> locations = tenant.all("/locations");
        String first = locations.get(0).path("name").asText();
        String second = locations.get(1).path("name").asText();
        Files.writeString(
                out.resolve("done.csv"),
                "location_id,phone_numbers\n" + first + ",+34555010301\n" + second + ",+34555010302\n");
        Files.writeString(
                out.resolve("kept.csv"),
                "location_id,phone_numbers\n" + first + ",+34555010311\n" + second + ",+34555010312\n");
        Files.writeString(
                out.resolve("twice.csv"),
                "location_id,phone_numbers\n" + first + ",+34555010321\n" + second + ",+34555010322\n");
        StringBuilder people = new StringBuilder("person_id,extension\n");
        tenant.all("/people?callingData=true&max=100").stream()
                .filter(person -> person.has("extension"))
                .limit(EarlierWork.PEOPLE)
                .forEach(person -> people.append(person.path("id").asText() + ","
                        + person.path("extension").asText() + "\n"));
        Files.writeString(out.resolve("half.csv"), people);
        assertThat(people.toString().lines()).hasSize(EarlierWork.PEOPLE + 1);
        Files.writeString(out.resolve("v21/input_locations.csv"), EarlierWork.sites());
        Files.writeString(out.resolve("v21/static_policy.json"), "{}");
        Files.writeString(out.resolve("v21/OUT_OF_SCOPE.md"), "");

        Finished done = work.run(EarlierWork.action(EarlierWork.MADE, "done.csv", "--apply"));
        assertThat(done.exitCode()).as(done.stdout() + done.stderr()).isZero();
        String job = done.stdout().replaceAll("(?s).*?([0-9a-f]{8}-[0-9a-f-]{27}).*", "$1");
        assertThat(work.run("jobs", "undo", job).exitCode()).isZero();
        assertThat(work.run(EarlierWork.action(EarlierWork.MADE, "kept.csv", "--save-plan", "out/plan.jsonl"))
                        .exitCode())
                .isZero();
        assertThat(work.run(EarlierWork.action(EarlierWork.MADE, "twice.csv", "--apply", "--max-rows", "1"))
                        .exitCode())
                .isZero();
        tenant.control("{\"latencyMs\": 300}");
        killed(work, EarlierWork.sitesJob());
        killed(work, EarlierWork.action(EarlierWork.SET, "half.csv", "--apply"));
        tenant.control("{\"latencyMs\": 0}");
    }

    /** In the middle: when some rows were written, and others are being written. */
    private static void killed(EarlierWork work, String[] arguments) throws IOException, InterruptedException {
        long before = work.tenant().latestWrite();
        String[] slow = EarlierWork.with(arguments, "--out-dir", "out", "--concurrent-requests", "3");
        try (Running run = work.command().start(slow)) {
            while (work.tenant().latestWrite() < before + 5) {
                assertThat(run.process().waitFor(10, TimeUnit.MILLISECONDS)).isFalse();
            }
            run.process().destroyForcibly().onExit().join();
        }
    }

    /** As two processes made it that looked at the same moment whether there was one. */
    private static void copyOfAJob(EarlierStore store) throws SQLException {
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            String twice = "select id from job where state = 'PAUSED'";
            copy(statement, "job", "id", "(" + twice + ")");
            copy(statement, "item", "job_id", "(" + twice + " and id <> '" + COPY + "')");
        }
    }

    private static void copy(Statement statement, String table, String id, String of) throws SQLException {
        statement.execute("create table copied as select * from " + table + " where " + id + " = " + of);
        statement.execute("update copied set " + id + " = '" + COPY + "'");
        statement.execute("insert into " + table + " select * from copied");
        statement.execute("drop table copied");
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
