package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.SimulatedTenant;

/** Inventories as jobs, and what happens to those who work on them. */
@Tag("slow")
class InventoryTroubleIT {
    private static final String SLOWLY = "{\"latencyMs\": 100}";
    private static final String AT_ONCE = "{\"latencyMs\": 0}";
    /** Requests of a start, and reads on their way when a server is lost. */
    private static final int OF_A_START = 40;

    @TempDir
    Path folder;

    private SimulatedTenant tenant;
    private long whole;

    @BeforeEach
    void exportWithTheCommand() {
        tenant = SimulatedTenant.withPeople(40, folder);
        long before = tenant.requests();
        Finished plain = program().with("WEBEX_ACCESS_TOKEN", "any").run("inventory_run", "--out-dir", "plain", "-q");
        assertThat(plain.exitCode()).as(plain.stdout() + plain.stderr()).isZero();
        whole = tenant.requests() - before;
        tenant.control(SLOWLY);
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "apart"})
    void onPostgresAnotherServerGoesOnWithTheAnswersWhereItHasTheFolderAndReadsAllWhereItHasNot(String where)
            throws Exception {
        String other = where.equals("shared") ? "one" : "other";
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                Served first = served(on(database), "one")) {
            String id = order(first, "{}");
            awaitHalf(first, id);
            // Before another is started: on a slow machine the first would be done with all by then.
            first.process().process().destroyForcibly().onExit().join();
            long before = tenant.requests();
            try (Served second = served(on(database), other)) {
                tenant.control(AT_ONCE);

                assertThat(ended(second, id).text("state")).isEqualTo("completed");
                long read = tenant.requests() - before;
                if (other.equals("one")) {
                    assertThat(read).isLessThan(whole * 55 / 100 + OF_A_START);
                } else {
                    assertThat(read).isGreaterThanOrEqualTo(whole - OF_A_START);
                }
            }
            isAsTheCommandMadeIt(other);
        }
    }

    @Test
    void aServerThatWasHeldAndWakesWhenAnotherHasPublishedPublishesNothing() throws Exception {
        try (Served held = served(program(), "out")) {
            String id = order(held, "{}");
            awaitHalf(held, id);
            signal(held, "-STOP");
            try (Served other = served(program(), "out")) {
                long before = tenant.requests();
                tenant.control(AT_ONCE);
                assertThat(ended(other, id).text("state")).isEqualTo("completed");
                assertThat(tenant.requests() - before).isLessThan(whole * 55 / 100 + OF_A_START);
                String published = Files.readString(folder.resolve("out/exports/inventory.json"));
                signal(held, "-CONT");
                held.process().interrupt();
                held.process().process().onExit().join();

                assertThat(Files.readString(folder.resolve("out/exports/inventory.json")))
                        .isEqualTo(published);
                assertThat(other.get("/api/inventories").json().path("items")).hasSize(1);
                assertThat(other.get("/api/jobs/" + id).text("state")).isEqualTo("completed");
            }
            isAsTheCommandMadeIt("out");
        }
    }

    @Test
    void aFullDiskPausesAndAResumeGoesOnWithoutReadingAgainWhatIsThere() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
            tenant.control(AT_ONCE);
            String id;
            try (Served full = served(on(database).withFilesUpTo(200), "out")) {
                id = order(full, "{}");
                Reply paused = full.until("/api/jobs/" + id, InventoryTroubleIT::rests);
                assertThat(paused.text("state")).as(paused.body()).isEqualTo("paused");
                assertThat(paused.text("reason")).isEqualTo("disk-full");
                assertThat(folder.resolve("out/exports")).doesNotExist();
            }
            long before = tenant.requests();
            try (Served roomy = served(on(database), "out")) {
                assertThat(roomy.post("/api/jobs/" + id + "/resume").status()).isEqualTo(200);
                assertThat(ended(roomy, id).text("state")).isEqualTo("completed");
            }
            assertThat(tenant.requests() - before).isLessThan(whole);
            isAsTheCommandMadeIt("out");
        }
    }

    @Test
    void aTokenThatIsRefusedInTheMiddlePausesAndAnotherGoesOn() throws Exception {
        String id;
        try (Served server = served(program(), "out")) {
            id = order(server, "{}");
            awaitHalf(server, id);
            tenant.faults("{\"rules\":[{\"where\":{\"method\":\"GET\"},\"what\":{\"expireToken\":true}}]}");
            Reply paused = server.until("/api/jobs/" + id, InventoryTroubleIT::rests);
            assertThat(paused.text("state")).as(paused.body()).isEqualTo("paused");
            assertThat(paused.text("reason")).contains("Unauthorized").doesNotContain("s3cret-token");
            assertThat(folder.resolve("out/exports")).doesNotExist();
        }
        tenant.noFaults();
        tenant.control(AT_ONCE);
        long before = tenant.requests();
        try (Served server = served(program(), "out", "--token", "another")) {
            assertThat(server.post("/api/jobs/" + id + "/resume").status()).isEqualTo(200);
            assertThat(ended(server, id).text("state")).isEqualTo("completed");
        }
        assertThat(tenant.requests() - before).isLessThan(whole * 55 / 100 + OF_A_START);
        isAsTheCommandMadeIt("out");
    }

    @Test
    void killedWhileItPublishesAndKeepsTheNextPublishesAllOfItAndNothingHalfIsKept() throws Exception {
        tenant.control(AT_ONCE);
        Path about = folder.resolve("out/exports/inventory.json");
        String id;
        try (Served server = served(program(), "out")) {
            id = order(server, "{}");
            Await.until("files in their places", () -> Files.exists(about));
            server.process().process().destroyForcibly().onExit().join();
        }
        long before = tenant.requests();
        try (Served server = served(program(), "out")) {
            assertThat(ended(server, id).text("state")).isEqualTo("completed");
            assertThat(tenant.requests() - before).as("all had been read").isLessThan(OF_A_START);
            JsonNode kept = server.get("/api/inventories").json().path("items");
            assertThat(kept).isNotEmpty().allMatch(one -> one.path("complete").asBoolean());
            assertThat(Files.readString(about)).contains(kept.at("/0/id").asText());
        }
        try (Stream<Path> inside = Files.list(folder.resolve("out/inventories"))) {
            assertThat(inside).noneMatch(one -> one.getFileName().toString().startsWith("."));
        }
        isAsTheCommandMadeIt("out");
    }

    @Test
    void oneOrderThatManyGiveAtOnceIsOneJobAndDifferentOnesAreAllPublished() {
        tenant.control(AT_ONCE);
        try (Served server = served(program(), "out")) {
            List<CompletableFuture<String>> asked = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> order(
                            server,
                            "{\"only\":[\"" + List.of("devices", "routing").get(i % 2) + "\"]}")))
                    .toList();
            List<String> ids =
                    asked.stream().map(CompletableFuture::join).distinct().toList();

            assertThat(ids).hasSize(2);
            ids.forEach(id -> assertThat(ended(server, id).text("state")).isEqualTo("completed"));
            assertThat(server.get("/api/inventories").json().path("items"))
                    .hasSize(2)
                    .allMatch(one -> one.path("incomplete").isEmpty());
        }
    }

    private void isAsTheCommandMadeIt(String out) throws IOException {
        assertThat(new Exported(folder.resolve(out)).timeless())
                .isEqualTo(new Exported(folder.resolve("plain")).timeless());
        try (Stream<Path> left = Files.list(folder.resolve(out))) {
            assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith(".inventory"));
        }
    }

    private void awaitHalf(Served server, String id) {
        Await.until("half of the reads", () -> {
            JsonNode job = server.get("/api/jobs/" + id).json();
            assertThat(job.has("ended_at")).as("ended before: " + job).isFalse();
            return job.at("/counts/done").asLong() + job.at("/counts/skipped").asLong() >= whole / 2;
        });
    }

    private static boolean rests(Reply job) {
        return job.text("state").equals("paused") || job.json().has("ended_at");
    }

    private static Reply ended(Served server, String id) {
        return server.until("/api/jobs/" + id, job -> job.json().has("ended_at"));
    }

    private static String order(Served server, String order) {
        Reply job = server.json("/api/inventories", order);
        assertThat(job.status()).as(job.body()).isEqualTo(202);
        return job.text("id");
    }

    private static void signal(Served server, String signal) throws Exception {
        assertThat(new ProcessBuilder(
                                "kill",
                                signal,
                                Long.toString(server.process().process().pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private Served served(CommandRun program, String out, String... options) {
        return Served.by(
                program,
                Stream.concat(Stream.of("--out-dir", out, "--concurrent-requests", "8"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private CommandRun program() {
        return CommandRun.in(folder).withShortCalls().with("WEBEX_BASE_URL", tenant.baseUrl());
    }

    private CommandRun on(EmbeddedPostgres database) {
        return program()
                .with("SPACE_ODT_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                .with("SPACE_ODT_DB_USER", "postgres")
                .with("SPACE_ODT_DB_PASSWORD", "postgres");
    }
}
