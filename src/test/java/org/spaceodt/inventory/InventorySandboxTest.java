package org.spaceodt.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.Ongoing;
import org.spaceodt.support.SimulatedTenant;
import org.spaceodt.support.ValidatingProxy;

/** The command against the sandbox. */
@QuarkusTest
class InventorySandboxTest {
    private static final String[] SMALL = {
        "--people", "30", "--locations", "9", "--workspaces", "5", "--queues", "7", "--hunt-groups", "3"
    };

    @TempDir
    Path folder;

    @Test
    void everyRequestAndEveryAnswerFitsTheSpecificationAndNothingIsAskedForTwice() throws IOException {
        try (Ongoing sandbox = sandbox(SMALL);
                ValidatingProxy proxy = ValidatingProxy.before(baseUrl(sandbox))) {
            Finished run = Command.in(folder)
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
    void queuesWithCustomerAssistAreThereWithDetailsAndAgents() {
        Exported exported = export("out");

        assertThat(exported.csv("call_queues")).hasSize(7);
        List<String> assisted = exported.csv("call_queues").stream()
                .filter(row -> row.get("raw_json").contains("\"hasCxEssentials\":true"))
                .map(row -> row.get("id"))
                .toList();
        assertThat(assisted).hasSize(1);
        assertThat(exported.csv("call_queue_details"))
                .extracting(row -> row.get("id"))
                .hasSize(7)
                .containsAll(assisted);
        assertThat(exported.text("exports/call_queue_agents.json")).contains(assisted.get(0));
        assertThat(exported.csv("call_queue_forwarding")).hasSize(7);
    }

    @Test
    void whatTheOrganizationRoutesByIsThere() {
        Exported exported = export("out");

        assertThat(exported.csv("route_groups")).hasSize(3).allMatch(row -> row.get("route_group_id")
                .equals(row.get("id")));
        assertThat(exported.csv("trunks")).hasSize(3).noneMatch(row -> row.get("location_id")
                .isEmpty());
        assertThat(exported.csv("route_lists")).hasSize(1).noneMatch(row -> row.get("route_group_id")
                .isEmpty());
        assertThat(exported.csv("dial_plans")).hasSize(3).noneMatch(row -> row.get("route_group_id")
                .isEmpty());
        assertThat(exported.csv("translation_patterns")).hasSize(2);
        assertThat(exported.csv("numbers"))
                .hasSizeGreaterThan(30)
                .anyMatch(row -> !row.get("person_id").isEmpty())
                .anyMatch(row -> !row.get("workspace_id").isEmpty())
                .anyMatch(row -> row.get("direct_number").startsWith("+34555"));
    }

    @Test
    void theCacheHoldsAllRowsOfAllModules() throws IOException {
        Exported exported = export("out");
        var cache = new com.fasterxml.jackson.databind.ObjectMapper().readTree(exported.text("cache.json"));

        assertThat(cache.at("/meta/schema_version").asText()).isEqualTo("v1");
        assertThat(cache.at("/meta/generated_at_utc").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(cache.path("entities").size()).isEqualTo(63);
        for (Map<String, String> row : exported.csv("status")) {
            assertThat(cache.path("entities").path(row.get("module")).size())
                    .as(row.get("module"))
                    .isEqualTo(Integer.parseInt(row.get("count")));
        }
    }

    @Test
    void aLimitOnTheWayIsKeptAndTheExportIsComplete() {
        Finished run = Command.in(folder)
                .run(arguments(
                        "limited", "--people", "10", "--rate", "60", "--burst", "50", "--concurrent-requests", "100"));

        assertThat(run.exitCode()).as(run.stdout()).isZero();
        assertThat(run.stdout()).doesNotContain(" 0 x 429");
    }

    @Test
    void aRunSaysFirstWhereItIsWhoRunsItAndWhyAndSoDoesItsReport() throws IOException {
        try (Ongoing sandbox = sandbox(SMALL);
                ValidatingProxy proxy = ValidatingProxy.before(baseUrl(sandbox))) {
            Finished run = Command.in(folder)
                    .with("WEBEX_BASE_URL", proxy.baseUrl())
                    .run(
                            "inventory_run",
                            "--token",
                            "any",
                            "--out-dir",
                            "out",
                            "--operator",
                            "marta",
                            "--note",
                            "CHG-1234");

            assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
            List<String> head = run.stderr()
                    .lines()
                    .dropWhile(line -> !line.startsWith("[REHEARSAL]"))
                    .toList();
            String organization = run.stdout()
                    .lines()
                    .filter(line -> line.startsWith("[REHEARSAL] "))
                    .findFirst()
                    .orElseThrow();
            assertThat(head.get(0)).as(run.stderr()).startsWith(organization + " · ");
            assertThat(head.get(1)).startsWith("operator marta · host ").contains("space-odt ");
            assertThat(String.join("\n", head.subList(2, 5))).contains("token of ", "note CHG-1234");
            assertThat(Files.readString(folder.resolve("out/report/index.html")))
                    .contains(
                            "<dd>" + organization.substring("[REHEARSAL] ".length()) + "</dd>",
                            "<dd>marta</dd>",
                            "<dd>CHG-1234</dd>");
            assertThat(proxy.urls()).doesNotHaveDuplicates();
        }
    }

    /** {@code PaceKeeperTest} and {@code PaceTest} show the same in parts, in no time. */
    @Test
    @Tag("slow")
    void thePaceThatAnExportLearnedIsThatOfTheNextOne() {
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(
                16,
                folder,
                "--workspaces",
                "2",
                "--queues",
                "2",
                "--hunt-groups",
                "1",
                "--rate",
                "60",
                "--burst",
                "20")) {
            int first = refusals(tenant, "one");
            assertThat(first).isPositive();
            assertThat(folder.resolve("out").resolve("space-odt.db")).exists();
            // In this process, clients with the same token share their pace anyway.
            assertThat(refusals(tenant, "another")).isLessThanOrEqualTo(first / 2);
        }
    }

    private int refusals(SimulatedTenant tenant, String token) {
        Finished run = Command.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .run("inventory_run", "--token", token, "--out-dir", "out", "--concurrent-requests", "60");
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        Matcher refused = Pattern.compile("(\\d+) x 429").matcher(run.stdout());
        assertThat(refused.find()).as(run.stdout()).isTrue();
        return Integer.parseInt(refused.group(1));
    }

    private Exported export(String name, String... options) {
        Finished run = Command.in(folder).run(arguments(name, options));
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

    private Ongoing sandbox(String... options) {
        String[] arguments = java.util.stream.Stream.of(new String[] {"sandbox", "--port", "0"}, options)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        return Command.in(folder).start(arguments);
    }

    private static String baseUrl(Ongoing sandbox) {
        return sandbox.awaitLine("Simulated Webex tenant").replaceAll(".*(http://\\S+).*", "$1");
    }
}
