package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.KilledRuns;
import org.spaceodt.support.SimulatedTenant;

/** Two servers, on folders of their own, that share one PostgreSQL. */
@Tag("kill")
class ReplicasIT {
    private static final int ROWS = 150;
    private static final int KILLS = KilledRuns.count(2, 4);
    private static final String NUMBERS = "/v21/actions/ubicacion_alta_numeraciones_desactivadas";

    @TempDir
    Path folder;

    @Test
    void killingEitherServerInTheMiddleOfAJobLosesNoRowAndDoesNoneTwice() throws IOException, InterruptedException {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                SimulatedTenant tenant = SimulatedTenant.start(folder, "--latency-ms", "100")) {
            Served one = replica("one", database, tenant);
            Served other = replica("other", database, tenant);
            try {
                String id = one.upload("/api/location-jobs", "sites.csv", table())
                        .json()
                        .at("/job/job_id")
                        .asText();
                assertThat(other.post("/api/jobs/" + id + "/start").status()).isEqualTo(200);
                for (int killed = 0; killed < KILLS; killed++) {
                    awaitWrite(tenant, one);
                    // Either of them has it: the one that is left goes on in any case.
                    one.process().process().destroyForcibly().onExit().join();
                    one = other;
                    other = replica("replica" + killed, database, tenant);
                }
                tenant.control("{\"latencyMs\": 0}");
                Served.Reply result = one.until(
                        "/api/location-jobs/" + id + "/result",
                        reply -> !reply.json().path("partial").asBoolean());
                assertThat(result.json().at("/totals/success").asInt())
                        .as(result.body())
                        .isEqualTo(ROWS);
            } finally {
                one.close();
                other.close();
            }
            assertThat(made(tenant))
                    .hasSize(ROWS)
                    .allSatisfy((name, times) -> assertThat(times).as(name).isEqualTo(1));
        }
    }

    @Test
    void whatOneServerPlannedAnotherAppliesShowsAndUndoesWhenTheFirstIsKilled()
            throws IOException, InterruptedException {
        String document = "{\"meta\":{\"autor\":\"veu\"},\"acciones\":[]}";
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                SimulatedTenant tenant = SimulatedTenant.start(folder)) {
            Served one = replica("first", database, tenant);
            Served other = replica("second", database, tenant);
            try {
                String location = tenant.someLocation().path("name").asText();
                Served.Reply plan = one.json(
                        NUMBERS + "/plan",
                        "[{\"location_id\":\"" + location + "\",\"phone_numbers\":\"+34555010201\"}]");
                String sites = one.upload("/api/location-jobs", "sites.csv", table())
                        .json()
                        .at("/job/job_id")
                        .asText();
                other.post("/api/jobs/" + sites + "/start");
                String file =
                        ended(other, sites).json().at("/origin/document_id").asText();
                Served.Reply undo = one.post("/api/jobs/" + sites + "/undo/plan");
                assertThat(one.put("/v21/actions", document).status()).isEqualTo(200);
                String masters = "{\"version\": 0, \"datasets\": {\"users\": [{\"Correo\": \"ana@example.com\"}]}}";
                assertThat(one.json("/api/master/upload", masters).status()).isEqualTo(200);
                one.process().process().destroyForcibly().onExit().join();

                assertThat(other.get("/api/documents/" + file).body()).isEqualTo(table());
                assertThat(other.get("/api/master/state")
                                .json()
                                .at("/datasets/users/preview/0/Correo")
                                .asText())
                        .isEqualTo("ana@example.com");
                assertThat(other.json("/api/master/upload", masters).status()).isEqualTo(412);
                assertThat(other.json("/api/action/preview", "{\"action_id\": \"usuarios_alta_people\"}")
                                .json()
                                .at("/rows_preview/0/params/email")
                                .asText())
                        .isEqualTo("ana@example.com");
                String numbers = applied(other, plan);
                assertThat(report(numbers)).contains(plan.text("plan_id"), plan.text("digest"));
                assertThat(undone(other, sites, undo.text("plan_id"))).isEqualTo(ROWS);
                assertThat(undone(
                                other,
                                numbers,
                                other.post("/api/jobs/" + numbers + "/undo/plan")
                                        .text("plan_id")))
                        .isEqualTo(1);
                assertThat(other.get("/v21/actions").json().at("/meta/autor").asText())
                        .isEqualTo("veu");
            } finally {
                one.close();
                other.close();
            }
        }
    }

    private static Served.Reply ended(Served server, String job) {
        return server.until("/api/jobs/" + job, reply -> reply.text("state").startsWith("completed"));
    }

    /** @return the job that did the plan */
    private static String applied(Served server, Served.Reply plan) {
        Served.Reply applied = server.json(NUMBERS + "/apply", "{\"plan\":\"" + plan.text("plan_id") + "\"}");
        assertThat(applied.status()).as(plan.body() + applied.body()).isEqualTo(202);
        Served.Reply job = ended(server, applied.text("job_id"));
        assertThat(job.json().at("/counts/done").asInt()).as(job.body()).isEqualTo(1);
        assertThat(job.json().at("/origin/plan_id").asText()).isEqualTo(plan.text("plan_id"));
        assertThat(job.json().at("/origin/plan_digest").asText()).isEqualTo(plan.text("digest"));
        return job.text("id");
    }

    /** As the server that is left writes it. */
    private String report(String job) throws IOException {
        Path report = folder.resolve("second/v21/transformacion/jobs/" + job + "/report.html");
        Await.until(report.toString(), () -> Files.isRegularFile(report));
        return Files.readString(report);
    }

    /** @return how many items were done */
    private static int undone(Served server, String job, String plan) {
        Served.Reply undo = server.undo(job, plan);
        assertThat(undo.status()).as(undo.body()).isEqualTo(200);
        assertThat(undo.json().at("/origin/plan_id").asText()).isEqualTo(plan);
        server.post("/api/jobs/" + undo.text("job_id") + "/start");
        return ended(server, undo.text("job_id")).json().at("/counts/done").asInt();
    }

    private Served replica(String name, EmbeddedPostgres database, SimulatedTenant tenant) {
        return Served.by(
                CommandRun.in(folder)
                        .withShortCalls()
                        .with("WEBEX_BASE_URL", tenant.baseUrl())
                        .with("SPACE_ODT_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                        .with("SPACE_ODT_DB_USER", "postgres")
                        .with("SPACE_ODT_DB_PASSWORD", "postgres"),
                "--concurrent-requests",
                "3",
                "--out-dir",
                name);
    }

    private static String table() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(n -> "Seu " + n + ";Europe/Madrid;es_es;es_es;Carrer Nou " + n + ";Girona;GI;17001;ES\n")
                .collect(Collectors.joining(
                        "",
                        "name;time_zone;preferred_language;announcement_language;address1;city;state;postal_code;country\n",
                        ""));
    }

    private static void awaitWrite(SimulatedTenant tenant, Served alive) {
        long before = tenant.latestWrite();
        Await.until("a write", () -> {
            assertThat(alive.process().process().isAlive()).isTrue();
            return tenant.latestWrite() != before;
        });
    }

    private static Map<String, Long> made(SimulatedTenant tenant) {
        return tenant.writes().stream()
                .filter(write -> write.path("method").asText().equals("POST"))
                .filter(write -> write.path("template").asText().equals("/locations"))
                .filter(write -> write.path("done").asInt() / 100 == 2)
                .collect(Collectors.groupingBy(ReplicasIT::name, Collectors.counting()));
    }

    private static String name(JsonNode write) {
        return write.at("/request/name").asText();
    }
}
