package org.spaceodt.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.Exported;

/** The packaged command against the packaged sandbox. */
class InventorySandboxIT {
    private static final String[] SMALL = {
        "--people", "30", "--locations", "9", "--workspaces", "5", "--queues", "3", "--hunt-groups", "3"
    };

    @TempDir
    Path folder;

    @Test
    void oneCommandExportsTheBuiltInTenant() {
        Finished run = CommandRun.in(folder).run("inventory_run", "--sandbox");
        Exported exported = new Exported(folder.resolve(".artifacts"));

        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(Path.of(run.lastLine().replaceFirst("^Report: ", ""))).exists();
        assertThat(exported.csv("people")).hasSize(120);
        assertThat(exported.csv("status")).hasSize(63).allMatch(row -> row.get("result")
                .equals("ok"));
        assertThat(exported.csv("status").stream().mapToInt(row -> Integer.parseInt(row.get("count"))))
                .allMatch(count -> count > 0);
        assertThat(run.stderr()).contains("people").doesNotContain("\033[");
    }

    @Test
    void ctrlCKeepsWhatWasReadAndSaysWhatIsMissing() throws IOException, InterruptedException {
        try (Running run = CommandRun.in(folder).start(arguments("cut", "--latency-ms", "400", "--people", "500"))) {
            run.awaitProgress("licenses");
            run.interrupt();
            Finished finished = run.await();
            Exported exported = new Exported(folder.resolve("cut"));

            assertThat(finished.exitCode()).isEqualTo(1);
            assertThat(finished.stdout()).contains("INCOMPLETE").contains("Stopped early: interrupted");
            assertThat(exported.csv("status")).anyMatch(row -> row.get("result").equals("partial"));
            assertThat(exported.csv("failures"))
                    .anyMatch(row -> row.get("message").contains("interrupted"));
            assertThat(exported.csv("licenses")).isNotEmpty();
            exported.hasNoLeftovers();
        }
    }

    @Test
    void aKilledRunLeavesTheEarlierExportAndTheNextRunCleansUp() throws IOException {
        Exported earlier = export("out");
        Map<String, String> before = earlier.timeless();
        try (Running run = CommandRun.in(folder).start(arguments("out", "--latency-ms", "400", "--seed", "2"))) {
            run.awaitProgress("licenses");
            run.process().destroyForcibly().onExit().join();
        }

        assertThat(earlier.timeless()).containsAllEntriesOf(before);
        export("out");
        earlier.hasNoLeftovers();
        assertThat(earlier.timeless()).isEqualTo(before);
    }

    @Test
    void twoRunsDoNotWriteToOneFolder() throws IOException {
        try (Running first = CommandRun.in(folder).start(arguments("out", "--latency-ms", "400", "--people", "500"))) {
            first.awaitProgress("licenses");
            Finished second = CommandRun.in(folder).run(arguments("out"));

            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.stderr()).contains("Another run is writing");
        }
    }

    @Test
    void aFullDiskIsSaidAndTheEarlierExportIsAsItWas() {
        Exported earlier = export("out");
        Map<String, String> before = earlier.timeless();
        // A limit on the size of a file fails a write just as a full disk does, and needs no disk of its own.
        Finished limited = CommandRun.in(folder).withFilesUpTo(40).run(arguments("out", "--people", "400", "-q"));

        assertThat(limited.exitCode()).isEqualTo(1);
        assertThat(limited.stdout() + limited.stderr()).contains("could not be written");
        assertThat(earlier.timeless()).isEqualTo(before);
        earlier.hasNoLeftovers();
    }

    private Exported export(String name, String... options) {
        Finished run = CommandRun.in(folder).run(arguments(name, options));
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        return new Exported(folder.resolve(name));
    }

    private static String[] arguments(String outDir, String... options) {
        String[] fixed = {"inventory_run", "--sandbox", "--out-dir", outDir};
        String[] small =
                Arrays.asList(options).contains("--people") ? Arrays.copyOfRange(SMALL, 2, SMALL.length) : SMALL;
        return java.util.stream.Stream.of(fixed, small, options)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }
}
