package org.spaceodt.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.SimulatedTenant;

/** What failed in an export is read again, and nothing else. */
@QuarkusTest
class OnlyFailuresTest {
    private static final String NUMBERS = "{\"rules\":[{\"where\":{\"path\":\"/people/{personId}/features/numbers\"},"
            + "\"when\":{\"probability\":0.5},\"what\":{\"status\":400}}]}";

    @TempDir
    Path folder;

    @TempDir
    Path tenants;

    @Test
    void whateverFailedTheExportIsInTheEndAsIfNothingHad() {
        try (SimulatedTenant tenant = tenant()) {
            assertThat(run(tenant, "whole").exitCode()).isZero();
            for (int seed = 1; seed <= 4; seed++) {
                tenant.faults("{\"seed\":" + seed + ",\"rules\":[{\"when\":{\"probability\":0.15},"
                        + "\"what\":{\"status\":400}},{\"where\":{\"path\":\"/telephony/config/queues\"},"
                        + "\"when\":{\"probability\":0.3},\"what\":{\"status\":400}}]}");
                String out = "again" + seed;
                Finished broken = run(tenant, out);
                tenant.noFaults();
                assertThat(broken.exitCode()).as(broken.stdout()).isEqualTo(1);
                if (exported(out).csv("locations").isEmpty()) {
                    continue;
                }
                Finished again = run(tenant, out, "--only-failures");

                assertThat(again.exitCode()).as(again.stdout() + again.stderr()).isZero();
                assertThat(exported(out).timeless())
                        .as(out)
                        .isEqualTo(exported("whole").timeless());
                assertThat(statuses(out)).as(out).isEqualTo(statuses("whole"));
            }
        }
    }

    @Test
    void onlyWhatFailedIsAskedForAndWhoseTheTokenIs() throws IOException {
        try (SimulatedTenant tenant = tenant()) {
            tenant.faults(NUMBERS);
            assertThat(run(tenant, "out").exitCode()).isEqualTo(1);
            int failed =
                    Integer.parseInt(exported("out").status("person_numbers").get("failed"));
            assertThat(failed).isPositive();
            tenant.noFaults();
            long before = tenant.requests();

            Finished again = run(tenant, "out", "--only-failures");

            assertThat(again.exitCode()).as(again.stdout() + again.stderr()).isZero();
            assertThat(tenant.requests() - before).isBetween((long) failed, failed + 2L);
            assertThat(Files.readString(folder.resolve("out/exports/inventory.json")))
                    .contains("\"complete\" : true")
                    .contains("\"continues\"");
            try (Stream<Path> kept = Files.list(folder.resolve("out/inventories"))) {
                assertThat(kept).hasSize(2);
            }
            Finished nothing = run(tenant, "out", "--only-failures");
            assertThat(nothing.exitCode()).isZero();
            assertThat(nothing.stdout()).contains("Nothing is missing in the export of");
        }
    }

    @Test
    void asAJobItReadsWhatFailedAloneToo() {
        try (SimulatedTenant tenant = tenant()) {
            tenant.faults(NUMBERS);
            run(tenant, "out");
            int failed =
                    Integer.parseInt(exported("out").status("person_numbers").get("failed"));
            tenant.noFaults();
            Finished made = run(tenant, "out", "--only-failures", "--detach");
            assertThat(made.exitCode()).as(made.stderr()).isZero();
            String id = made.stdout().strip();
            long before = tenant.requests();

            Finished watched = command(tenant, "jobs", "watch", id, "--out-dir", "out");

            assertThat(watched.exitCode())
                    .as(watched.stdout() + watched.stderr())
                    .isZero();
            assertThat(tenant.requests() - before).isBetween((long) failed, failed + 2L);
            assertThat(exported("out").status("person_numbers").get("result")).isEqualTo("ok");
            Finished nothing = run(tenant, "out", "--only-failures", "--detach");
            assertThat(nothing.exitCode()).isZero();
            assertThat(nothing.stdout()).isEmpty();
            assertThat(nothing.stderr()).contains("Nothing is missing in the export of");
        }
    }

    @Test
    void whatFailsOnceMoreIsStillSaidToBeMissing() {
        try (SimulatedTenant tenant = tenant()) {
            tenant.faults(NUMBERS);
            run(tenant, "out", "--only", "person_numbers", "--csv-format", "excel");
            Set<String> before = statuses("out");

            Finished again = run(tenant, "out", "--only-failures");

            assertThat(again.exitCode()).isEqualTo(1);
            assertThat(statuses("out")).isEqualTo(before);
            assertThat(exported("out").status("devices").get("result")).isEqualTo("not_asked");
            assertThat(exported("out").csv("failures"))
                    .hasSize(Integer.parseInt(
                            exported("out").status("person_numbers").get("failed")));
        }
    }

    @Test
    void anExportOfAnotherOrganizationIsNotMixedWithThisOneNorIsThereAlwaysOne() throws IOException {
        try (SimulatedTenant tenant = tenant();
                SimulatedTenant other = SimulatedTenant.start(tenants, "--seed", "77", "--workspaces", "1")) {
            assertThat(run(tenant, "none", "--only-failures").stderr()).contains("There is no export in");
            assertThat(run(tenant, "out", "--only-failures", "--only", "devices")
                            .exitCode())
                    .isEqualTo(2);
            tenant.faults(NUMBERS);
            run(tenant, "out");
            Map<String, String> before = exported("out").timeless();

            Finished mixed = run(other, "out", "--only-failures");

            assertThat(mixed.exitCode()).isEqualTo(2);
            assertThat(mixed.stderr()).contains("is not of the organization of the token");
            assertThat(exported("out").timeless()).isEqualTo(before);
        }
    }

    private SimulatedTenant tenant() {
        return SimulatedTenant.withPeople(
                8, tenants, "--workspaces", "2", "--queues", "7", "--hunt-groups", "1", "--groups", "2");
    }

    private Finished run(SimulatedTenant tenant, String out, String... options) {
        return command(
                tenant,
                Stream.concat(
                                Stream.of("inventory_run", "--token", "any", "--out-dir", out, "-q", "--no-report"),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    private Finished command(SimulatedTenant tenant, String... command) {
        return Command.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any")
                .run(command);
    }

    private Exported exported(String out) {
        return new Exported(folder.resolve(out));
    }

    /** All but the time. */
    private Set<String> statuses(String out) {
        Set<String> statuses = new TreeSet<>();
        String ledger = exported(out).text("exports/status.json");
        for (String line : ledger.split("\n")) {
            statuses.add(line.replaceAll("\"elapsed_ms\":\\d+", "").replaceAll(",$", ""));
        }
        return statuses;
    }
}
