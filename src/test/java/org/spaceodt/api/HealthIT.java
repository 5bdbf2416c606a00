package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;

/** What probes are told. */
class HealthIT {
    private static final String READY = "/q/health/ready";

    private static final String LOCATIONS = "/api/location-ids?orgId=" + Served.ORGANIZATION;

    @TempDir
    Path folder;

    @Test
    void theTokenIsToldWithoutBeingShownTakesNoServerOutAndIsReadAgainFromItsFile() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "first-s3cret\n");
        try (SimulatedTenant tenant = SimulatedTenant.start(folder);
                Served served = Served.by(CommandRun.in(folder)
                        .with("WEBEX_BASE_URL", tenant.baseUrl())
                        .with("WEBEX_ACCESS_TOKEN_FILE", token.toString())
                        .with("WEBEX_ACCESS_TOKEN_EXPIRES_AT", "2030-01-02T03:04:05Z"))) {
            JsonNode there = token(served);
            assertThat(there.path("data").path("state").asText()).isEqualTo("there");
            assertThat(there.path("data").path("ends").asText()).isEqualTo("2030-01-02T03:04:05Z");

            // From the next call on, Webex refuses it.
            tenant.faults(
                    "{\"rules\": [{\"when\": {\"times\": 1, \"per\": \"rule\"}, \"what\": {\"expireToken\": true}}]}");
            assertThat(served.get(LOCATIONS).status()).isEqualTo(502);
            assertThat(token(served).path("data").path("state").asText()).isEqualTo("refused");

            Files.writeString(token, "second-s3cret");
            assertThat(served.get(LOCATIONS).status()).isEqualTo(200);
            JsonNode renewed = token(served);
            assertThat(renewed.path("data").path("state").asText()).isEqualTo("there");
            assertThat(renewed.path("data").has("ends"))
                    .as("known of the first alone")
                    .isFalse();
            assertThat(served.process().stdout() + served.process().stderr()).doesNotContain("s3cret");
        }
    }

    /** As a probe sees it: ready in any case. */
    private static JsonNode token(Served served) {
        Served.Reply ready = served.get(READY);
        assertThat(ready.status()).as(ready.body()).isEqualTo(200);
        assertThat(ready.body()).doesNotContain("s3cret");
        for (JsonNode check : ready.json().path("checks")) {
            if (check.path("name").asText().equals("webex token")) {
                assertThat(check.path("status").asText()).isEqualTo("UP");
                return check;
            }
        }
        throw new AssertionError(ready.body());
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidWhileItHangsAndSoIsItsEnd() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                SimulatedTenant tenant = SimulatedTenant.start(folder);
                Served served = Served.by(CommandRun.in(folder)
                        .with("WEBEX_BASE_URL", tenant.baseUrl())
                        .with("SPACE_ODT_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                        .with("SPACE_ODT_DB_USER", "postgres")
                        .with("SPACE_ODT_DB_PASSWORD", "postgres"))) {
            served.until(READY, reply -> reply.status() == 200);
            try (Connection other = database.getPostgresDatabase().getConnection();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                // Who reads the table waits for as long as this transaction goes on.
                statement.execute("lock table job in access exclusive mode");

                for (int probe = 0; probe < 3; probe++) {
                    Served.Reply down = served.get(READY);

                    assertThat(down.status()).isEqualTo(503);
                    assertThat(down.json().path("checks")).anySatisfy(check -> {
                        assertThat(check.path("name").asText()).isEqualTo("job store");
                        assertThat(check.path("status").asText()).isEqualTo("DOWN");
                    });
                }
                other.rollback();
            }
            served.until(READY, reply -> reply.status() == 200);
        }
    }
}
