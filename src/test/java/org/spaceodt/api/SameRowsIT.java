package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;

/** Two processes that get the same rows at the same moment make one job of them. */
class SameRowsIT {
    private static final int TRIES = 12;

    @TempDir
    Path folder;

    @Test
    void twoServersWithFoldersOfTheirOwnOnOnePostgresMakeOneJob() throws IOException {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                SimulatedTenant tenant = SimulatedTenant.start(folder)) {
            UnaryOperator<CommandRun> store = program -> program.with(
                            "SPACE_ODT_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                    .with("SPACE_ODT_DB_USER", "postgres")
                    .with("SPACE_ODT_DB_PASSWORD", "postgres");
            makeOneJob(tenant, store, "one", "other");
        }
    }

    @Test
    void twoServersOnOneFolderMakeOneJobInItsFile() throws IOException {
        try (SimulatedTenant tenant = SimulatedTenant.start(folder)) {
            makeOneJob(tenant, UnaryOperator.identity(), "shared", "shared");
        }
    }

    private void makeOneJob(SimulatedTenant tenant, UnaryOperator<CommandRun> store, String one, String other) {
        CommandRun first = store.apply(CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()));
        CommandRun second = store.apply(CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()));
        try (Served a = Served.by(first, "--out-dir", one);
                Served b = Served.by(second, "--out-dir", other)) {
            for (int n = 0; n < TRIES; n++) {
                String table = Served.GIRONA.replace("Girona Centre", "Girona " + n);

                List<CompletableFuture<Reply>> asked = Stream.of(a, b, a, b)
                        .map(server -> CompletableFuture.supplyAsync(
                                () -> server.upload("/api/location-jobs", "sites.csv", table)))
                        .toList();

                List<Reply> replies =
                        asked.stream().map(CompletableFuture::join).toList();
                assertThat(replies).as("try %d", n).allSatisfy(reply -> assertThat(reply.status())
                        .as(reply.body())
                        .isEqualTo(200));
                assertThat(replies.stream()
                                .map(reply -> reply.json().at("/job/job_id").asText())
                                .distinct())
                        .as("try %d", n)
                        .hasSize(1);
                assertThat(replies.stream()
                                .filter(reply -> !reply.json().path("already").asBoolean()))
                        .as("who made it, try %d", n)
                        .hasSize(1);
            }
            assertThat(a.get("/api/jobs").json().path("items")).hasSize(TRIES);
            assertThat(b.get("/api/jobs").json().path("items")).hasSize(TRIES);
        }
    }
}
