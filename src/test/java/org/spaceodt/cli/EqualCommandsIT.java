package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.SimulatedTenant;

class EqualCommandsIT {
    private static final int ROWS = 40;

    @TempDir
    Path folder;

    @Test
    void ofThreeAtOnceTwoSayThatItRunsAlreadyAndWatch() throws IOException {
        Files.writeString(
                folder.resolve("rooms.csv"),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "Trio " + i + "\n")
                        .collect(Collectors.joining("", "display_name\n", "")));
        try (SimulatedTenant tenant = SimulatedTenant.start(folder, "--latency-ms", "1000")) {
            List<Running> running = Stream.generate(() -> CommandRun.in(folder)
                            .with("SPACE_ODT_LANG", "en")
                            .with("WEBEX_BASE_URL", tenant.baseUrl())
                            .with("WEBEX_ACCESS_TOKEN", "any")
                            .start(
                                    "v21_action",
                                    "workspaces_alta",
                                    "--csv",
                                    "rooms.csv",
                                    "--apply",
                                    "--out-dir",
                                    "out",
                                    "--concurrent-requests",
                                    "2"))
                    .limit(3)
                    .toList();

            Await.until(
                    "two say it",
                    () -> running.stream()
                                    .filter(one -> one.stderr().contains("already"))
                                    .count()
                            == 2);
            tenant.control("{\"latencyMs\": 0}");
            List<Finished> ends = running.stream().map(Running::await).toList();

            assertThat(ends).allSatisfy(end -> {
                assertThat(end.exitCode()).as(end.stderr()).isZero();
                assertThat(end.stdout()).contains(ROWS + " changed");
            });
            assertThat(tenant.all("/workspaces?displayName=Trio")).hasSize(ROWS);
        }
    }
}
