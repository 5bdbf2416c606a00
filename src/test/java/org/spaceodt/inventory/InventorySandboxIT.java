package org.spaceodt.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.Exported;
import org.spaceodt.support.ValidatingProxy;

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
        assertThat(exported.csv("status")).hasSize(57).allMatch(row -> row.get("result")
                .equals("ok"));
        assertThat(exported.csv("status").stream().mapToInt(row -> Integer.parseInt(row.get("count"))))
                .allMatch(count -> count > 0);
        assertThat(run.stderr()).contains("people").doesNotContain("\033[");
    }

    @Test
    void everyRequestAndEveryAnswerFitsTheSpecificationAndNothingIsAskedForTwice() throws IOException {
        try (Running sandbox = sandbox(SMALL);
                ValidatingProxy proxy = ValidatingProxy.before(baseUrl(sandbox))) {
            Finished run = CommandRun.in(folder)
                    .with("WEBEX_BASE_URL", proxy.baseUrl())
                    .run("inventory_run", "--token", "any", "--out-dir", "out", "-q");

            assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
            assertThat(proxy.violations()).isEmpty();
            assertThat(proxy.urls()).hasSizeGreaterThan(500).doesNotHaveDuplicates();
        }
    }

    @Test
    void twoExportsOfAnUnchangedTenantAreEqualByteForByteWhateverTheTiming() {
        Exported calm = export("calm", "--concurrent-requests", "1");
        Exported hasty = export("hasty", "--concurrent-requests", "100", "--latency-ms", "3");
        Exported troubled = export("troubled", "--error-rate", "0.05");

        assertThat(calm.timeless()).hasSizeGreaterThan(110);
        assertThat(hasty.timeless()).isEqualTo(calm.timeless());
        assertThat(troubled.timeless()).isEqualTo(calm.timeless());
    }

    @Test
    void idsOfOneCallComeFromOneRowAndPeopleWithoutCallingAreSkipped() {
        Exported exported = export("out");
        Set<String> pairs = exported.csv("call_queues").stream()
                .map(row -> row.get("location_id") + " " + row.get("id"))
                .collect(Collectors.toSet());

        assertThat(exported.csv("call_queue_details"))
                .extracting(row -> row.get("location_id") + " " + row.get("id"))
                .containsExactlyInAnyOrderElementsOf(pairs);
        long located = exported.csv("people").stream()
                .filter(row -> !row.get("location_id").isEmpty())
                .count();
        long calling = exported.csv("people").stream()
                .filter(row -> row.get("webex_calling_enabled").equals("true"))
                .count();
        Map<String, String> status = exported.status("person_numbers");
        assertThat(status.get("expected")).isEqualTo(Long.toString(located));
        assertThat(status.get("count")).isEqualTo(Long.toString(calling));
        assertThat(status.get("skipped")).isEqualTo(Long.toString(located - calling));
        assertThat(located).isGreaterThan(calling);
    }

    @Test
    void theCacheHoldsAllRowsOfAllModules() throws IOException {
        Exported exported = export("out");
        var cache = new com.fasterxml.jackson.databind.ObjectMapper().readTree(exported.text("cache.json"));

        assertThat(cache.at("/meta/schema_version").asText()).isEqualTo("v1");
        assertThat(cache.at("/meta/generated_at_utc").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(cache.path("entities").size()).isEqualTo(57);
        for (Map<String, String> row : exported.csv("status")) {
            assertThat(cache.path("entities").path(row.get("module")).size())
                    .as(row.get("module"))
                    .isEqualTo(Integer.parseInt(row.get("count")));
        }
    }

    @Test
    void aLimitOnTheWayIsKeptAndTheExportIsComplete() {
        Finished run = CommandRun.in(folder)
                .run(arguments("limited", "--rate", "60", "--burst", "50", "--concurrent-requests", "100"));

        assertThat(run.exitCode()).as(run.stdout()).isZero();
        assertThat(run.stdout()).doesNotContain(" 0 x 429");
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

    private Running sandbox(String... options) {
        String[] arguments = java.util.stream.Stream.of(new String[] {"sandbox", "--port", "0"}, options)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        return CommandRun.in(folder).start(arguments);
    }

    private static String baseUrl(Running sandbox) {
        return sandbox.awaitLine("Simulated Webex tenant").replaceAll(".*(http://\\S+).*", "$1");
    }
}
