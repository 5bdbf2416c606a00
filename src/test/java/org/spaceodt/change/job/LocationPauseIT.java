package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Ongoing;
import org.spaceodt.support.SimulatedTenant;

/** A job of {@code v21_softphone_bulk_run}, and {@code jobs} in other processes meanwhile; packaged, against the packaged sandbox. */
class LocationPauseIT {
    @TempDir
    Path folder;

    private SimulatedTenant tenant;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.start(folder);
    }

    @AfterEach
    void end() {
        tenant.close();
    }

    @Test
    void anotherProcessPausesResumesAndCancels() throws IOException {
        tenant.control("{\"latencyMs\": 150}");
        Path table = LocationTables.write(folder.resolve("sedes.csv"), LocationTables.sites(80));
        String id;
        try (Ongoing run = command()
                .start(
                        "v21_softphone_bulk_run",
                        "--token",
                        "any",
                        "--out-dir",
                        "out",
                        "--input",
                        table.toString(),
                        "--v21-apply",
                        "--concurrent-requests",
                        "2")) {
            id = awaitJob(run);
            Finished paused = jobs("pause", id);
            Finished ended = run.await();

            assertThat(paused.exitCode()).as(paused.stderr()).isZero();
            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.stdout()).contains("paused", "jobs resume " + id);
        }
        long whilePaused = made();
        Finished resumed = jobs("resume", id);
        Finished again = jobs("resume", id);
        tenant.control("{\"latencyMs\": 0}");
        Finished cancelled = jobs("cancel", id);
        Finished watched = jobs("watch", id, "--token", "any");
        Finished shown = jobs("show", id, "--json");

        assertThat(resumed.exitCode()).as(resumed.stderr()).isZero();
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.stderr()).contains("running");
        assertThat(cancelled.exitCode()).as(cancelled.stderr()).isZero();
        assertThat(watched.exitCode()).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(shown.stdout()).path("state").asText())
                .isEqualTo("cancelled");
        assertThat(made()).isEqualTo(whilePaused).isLessThan(80);
    }

    /** Waits until a job writes, and says which. */
    private String awaitJob(Ongoing run) {
        String line = run.awaitProgress("Job ");
        Await.until(() -> "a write\n" + run.stderr(), () -> tenant.latestWrite() > 0 || !run.goesOn());
        return line.replaceAll(".*Job (\\S+).*", "$1");
    }

    private Finished jobs(String command, String id, String... options) {
        return command()
                .run(Stream.concat(Stream.of("jobs", command, id, "--out-dir", "out"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private CommandRun command() {
        return CommandRun.in(folder).with("SPACE_ODT_LANG", "en").with("WEBEX_BASE_URL", tenant.baseUrl());
    }

    private long made() {
        return tenant.writes().stream()
                .filter(write -> write.path("method").asText().equals("POST")
                        && write.path("path").asText().endsWith("/locations"))
                .count();
    }
}
