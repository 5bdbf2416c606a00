package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.change.job.LocationTables;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.SimulatedTenant;

/** SIGTERM to a process that works on a job, with another server on the same PostgreSQL: it hands over, and loses and repeats nothing. */
@Tag("slow")
class GracefulStopIT {
    private static final int ROWS = 200;
    /** Of a call of the sandbox: when the signal comes, items are in work. */
    private static final String SLOW = "{\"latencyMs\": 400}";

    private static final String READY = "/q/health/ready";

    @TempDir
    Path folder;

    @Test
    void aServerThatIsToldToEndLetsItemsRequestsAndStreamsEndAndAnotherGoesOnAtOnce() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                SimulatedTenant tenant = SimulatedTenant.start(folder)) {
            Served one = replica("one", database, tenant);
            Served other = replica("other", database, tenant);
            try {
                tenant.control(SLOW);
                String id = one.upload("/api/location-jobs", "sites.csv", LocationTables.sites(ROWS))
                        .json()
                        .at("/job/job_id")
                        .asText();
                assertThat(one.post("/api/jobs/" + id + "/start").status()).isEqualTo(200);
                Await.until("writes", () -> tenant.latestWrite() > 20);
                boolean isOne = holder(database, id).contains(":" + pid(one) + ":");
                Served leaving = isOne ? one : other;
                Served staying = isOne ? other : one;
                CompletableFuture<Served.Reply> events =
                        CompletableFuture.supplyAsync(() -> leaving.get("/api/jobs/" + id + "/events"));

                leaving.process().process().destroy();

                // Not ready first, and answering still.
                leaving.until(READY, reply -> reply.status() == 503);
                assertThat(leaving.get("/api/jobs/" + id).status()).isEqualTo(200);
                Finished ended = leaving.process().await();
                assertThat(ended.exitCode()).as(ended.stderr()).isZero();
                assertThat(ended.stderr()).doesNotContain("Exception", "in doubt", "broken off");
                // Its last words are how the job stands, not a connection that breaks.
                assertThat(events.get().status()).isEqualTo(200);
                assertThat(events.get().body()).contains("event:progress").doesNotContain("event:ended");

                wasHandedOver(database, id, pid(leaving));
                finished(tenant, staying, id);
                assertThat(staying.process().stderr()).doesNotContain("in doubt");
            } finally {
                one.close();
                other.close();
            }
            everyRowWasWrittenOnce(tenant);
        }
    }

    @Test
    void aCommandThatIsToldToEndLeavesItsJobToAServer() throws Exception {
        Path v21 = Files.createDirectories(folder.resolve("command/v21"));
        LocationTables.write(v21.resolve("static_policy.json"), "{}");
        LocationTables.write(v21.resolve("OUT_OF_SCOPE.md"), "");
        LocationTables.write(v21.resolve("input_locations.csv"), LocationTables.sites(ROWS));
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                SimulatedTenant tenant = SimulatedTenant.start(folder, "--latency-ms", "100");
                Running command = program(database, tenant)
                        .start(
                                "v21_softphone_bulk_run",
                                "--token",
                                "s3cret-token",
                                "--v21-apply",
                                "--concurrent-requests",
                                "3",
                                "--out-dir",
                                "command")) {
            Await.until(command::stderr, () -> tenant.latestWrite() > 20 || !command.goesOn());
            String id = value(database, "select id from job");
            try (Served server = replica("server", database, tenant)) {
                assertThat(holder(database, id))
                        .contains(":" + command.process().pid() + ":");

                command.process().destroy();

                Finished ended = command.await();
                assertThat(ended.exitCode()).as(ended.stderr()).isEqualTo(1);
                assertThat(ended.stdout()).contains("jobs watch " + id);
                assertThat(ended.stderr()).doesNotContain("Exception", "left in doubt");
                wasHandedOver(database, id, command.process().pid());
                finished(tenant, server, id);
            }
            everyRowWasWrittenOnce(tenant);
        }
    }

    private static long pid(Served server) {
        return server.process().process().pid();
    }

    private static void finished(SimulatedTenant tenant, Served server, String id) {
        tenant.control("{\"latencyMs\": 0}");
        Served.Reply job =
                server.until("/api/jobs/" + id, reply -> reply.text("state").startsWith("completed"));
        assertThat(job.json().at("/counts/done").asInt()).as(job.body()).isEqualTo(ROWS);
    }

    /**
     * The job was free when its process had ended: neither a heartbeat that had to be missed nor calls on their way keep the next
     * from it.
     */
    private static void wasHandedOver(EmbeddedPostgres database, String id, long pid) {
        String left = value(database, "select coalesce(left_epoch, 0) from job where id = '" + id + "'");
        String picked = value(
                database,
                "select coalesce(max(picked_by), '') from scheduled_tasks where task_instance = '" + id + "'");
        assertThat(left).as("epoch in which it was left").isEqualTo("1");
        assertThat(picked).as("who works on it").doesNotContain(":" + pid + ":");
    }

    private static String holder(EmbeddedPostgres database, String id) {
        return value(database, "select coalesce(owner, '') from job where id = '" + id + "'");
    }

    private static String value(EmbeddedPostgres database, String query) {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            assertThat(found.next()).as(query).isTrue();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** By what the sandbox saw: each location was asked for once, and got its answer. */
    private static void everyRowWasWrittenOnce(SimulatedTenant tenant) throws IOException {
        Map<String, Long> made = tenant.writes().stream()
                .filter(write -> write.path("method").asText().equals("POST"))
                .filter(write -> write.path("template").asText().equals("/locations"))
                .peek(write -> assertThat(write.path("done").asInt() / 100)
                        .as(write.toString())
                        .isEqualTo(2))
                .collect(Collectors.groupingBy(GracefulStopIT::name, Collectors.counting()));
        assertThat(made.keySet())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ROWS)
                        .mapToObj(LocationTables::site)
                        .toList());
        assertThat(made).allSatisfy((site, times) -> assertThat(times).as(site).isEqualTo(1));
    }

    private static String name(JsonNode write) {
        return write.at("/request/name").asText();
    }

    private CommandRun program(EmbeddedPostgres database, SimulatedTenant tenant) {
        return CommandRun.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("SPACE_ODT_LANG", "en")
                .with("SPACE_ODT_STOP_DELAY", "3S")
                .with("SPACE_ODT_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                .with("SPACE_ODT_DB_USER", "postgres")
                .with("SPACE_ODT_DB_PASSWORD", "postgres");
    }

    private Served replica(String name, EmbeddedPostgres database, SimulatedTenant tenant) {
        return Served.by(program(database, tenant), "--concurrent-requests", "3", "--out-dir", name);
    }
}
