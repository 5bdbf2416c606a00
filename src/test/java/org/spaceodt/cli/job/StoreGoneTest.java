package org.spaceodt.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Await;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Ongoing;
import org.spaceodt.support.SimulatedTenant;

/** A database of jobs that is removed, or replaced by another, while a job runs. */
@QuarkusTest
class StoreGoneTest {
    private static final int ROWS = 200;

    @TempDir
    Path folder;

    private Command command(SimulatedTenant tenant) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any");
    }

    private String[] add() throws IOException {
        Path table = Files.writeString(
                folder.resolve("rooms.csv"),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "Sala " + i + "\n")
                        .collect(Collectors.joining("", "display_name\n", "")));
        return new String[] {
            "v21_action",
            "workspaces_alta",
            "--csv",
            table.toString(),
            "--apply",
            "--out-dir",
            "out",
            "--concurrent-requests",
            "2"
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stopsTheJobWhichIsSaidWithTheFileThatHasWhatWasThereBefore(boolean replaced)
            throws IOException, InterruptedException {
        Path store = folder.resolve("out/space-odt.db");
        try (SimulatedTenant tenant = SimulatedTenant.start(folder, "--latency-ms", "50")) {
            Finished end;
            try (Ongoing run = command(tenant).start(add())) {
                Await.until("some writes", () -> tenant.latestWrite() > 3);
                if (replaced) {
                    Path other = Files.write(folder.resolve("other.db"), new byte[0]);
                    Files.move(other, store, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.delete(store);
                }
                end = run.await();
            }
            assertThat(end.exitCode()).as(end.stdout() + end.stderr()).isEqualTo(1);
            assertThat(end.stderr())
                    .contains("removed or replaced: " + store)
                    .contains("logs/workspaces_alta.log")
                    .doesNotContain("Something in this program");
            assertThat(end.stdout()).doesNotContain("jobs undo");
            assertThat(tenant.all("/workspaces?displayName=Sala").size()).isLessThan(ROWS);
            String log = Files.readString(folder.resolve("out/v21/transformacion/logs/workspaces_alta.log"));
            assertThat(log).contains("Sala 0");
        }
    }

    @Test
    void aCommandThatComesLaterMakesANewOne() throws IOException {
        try (SimulatedTenant tenant = SimulatedTenant.start(folder)) {
            assertThat(command(tenant).run("jobs", "list", "--out-dir", "out").exitCode())
                    .isZero();
            Files.delete(folder.resolve("out/space-odt.db"));
            assertThat(command(tenant).run("jobs", "list", "--out-dir", "out").exitCode())
                    .isZero();
        }
    }
}
