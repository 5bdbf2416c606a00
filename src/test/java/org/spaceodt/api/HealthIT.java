package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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

    @TempDir
    Path folder;

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
