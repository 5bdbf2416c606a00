package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.SimulatedTenant;

/** A PostgreSQL that is down at the start, and comes. */
@Tag("slow")
class LateDatabaseIT {
    @TempDir
    Path folder;

    @Test
    void aServerWaitsForItAndACommandSaysItOnce() throws Exception {
        int port = free();
        int probes = free();
        try (SimulatedTenant tenant = SimulatedTenant.start(folder);
                Running server = program(tenant, port, "postgres")
                        .start("serve", "--port", "0", "--management-port", String.valueOf(probes))) {
            server.awaitProgress("The database of the jobs cannot be reached");
            assertThat(ready(probes)).isEqualTo(1);
            Finished command = program(tenant, port, "postgres").run("jobs", "list");
            assertThat(command.exitCode()).isEqualTo(1);
            assertThat(command.stderr()).containsOnlyOnce("The database of the jobs cannot be used");

            try (EmbeddedPostgres database =
                    EmbeddedPostgres.builder().setPort(port).start()) {
                server.awaitProgress("is there now");
                server.awaitLine("http://");
                assertThat(ready(probes)).isZero();
                assertThat(server.stderr())
                        .containsOnlyOnce("cannot be reached")
                        .doesNotContain("Exception");

                // No waiting would make one of that name.
                Finished wrong = program(tenant, port, "nobodys").run("serve", "--port", "0");
                assertThat(wrong.exitCode()).isEqualTo(1);
                assertThat(wrong.stderr()).contains("nobodys").doesNotContain("waits for it");

                server.process().destroy();
                assertThat(server.await().exitCode()).isZero();
            }
        }
    }

    private int ready(int probes) {
        return CommandRun.in(folder)
                .run("ready", "--port", String.valueOf(probes))
                .exitCode();
    }

    private CommandRun program(SimulatedTenant tenant, int port, String database) {
        return CommandRun.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "s3cret-token")
                .with("SPACE_ODT_DB_URL", "postgresql://127.0.0.1:" + port + "/" + database)
                .with("SPACE_ODT_DB_USER", "postgres")
                .with("SPACE_ODT_DB_PASSWORD", "postgres");
    }

    private static int free() throws Exception {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return one.getLocalPort();
        }
    }
}
