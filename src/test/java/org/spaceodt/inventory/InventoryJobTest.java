package org.spaceodt.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.Ongoing;
import org.spaceodt.support.SimulatedTenant;
import org.spaceodt.support.ValidatingProxy;

/** An inventory that is a job: made by one command, run by another. */
@QuarkusTest
class InventoryJobTest {
    private static final String[] SMALL = {"--workspaces", "3", "--queues", "3", "--hunt-groups", "2"};

    private static final String FAILS = "{\"rules\":[{\"where\":{\"method\":\"GET\",\"path\":"
            + "\"/telephony/config/locations/{locationId}/queues/{queueId}\"},\"what\":{\"status\":400}}]}";

    @TempDir
    Path folder;

    @Test
    void itsFilesAreThoseOfThePlainCommandByteForByteAndNothingElseIsLeft() throws Exception {
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(12, folder, SMALL)) {
            assertThat(command(tenant, "inventory_run", "--out-dir", "plain", "-q")
                            .exitCode())
                    .isZero();

            String id = detached(tenant.baseUrl());
            assertThat(folder.resolve("out").resolve("exports")).doesNotExist();
            assertThat(command(tenant, "jobs", "list", "--out-dir", "out").stdout())
                    .contains(id, "waiting for a process", "inventory_run");
            Finished watched = command(tenant, "jobs", "watch", id, "--out-dir", "out");

            assertThat(watched.exitCode())
                    .as(watched.stdout() + watched.stderr())
                    .isZero();
            assertThat(watched.stdout()).contains("Job " + id + " completed.", "63 of 63 modules read", "0 failed");
            assertThat(new Exported(folder.resolve("out")).timeless())
                    .isEqualTo(new Exported(folder.resolve("plain")).timeless());
            assertThat(hidden()).isEmpty();
        }
    }

    @Test
    void brokenOffAgainAndAgainItReadsNothingTwiceButWhatWasOnItsWay() throws Exception {
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(40, folder, SMALL);
                ValidatingProxy proxy = ValidatingProxy.before(tenant.baseUrl())) {
            command(tenant, "inventory_run", "--out-dir", "plain", "-q");
            String id = detached(proxy.baseUrl());
            int breaks = 0;
            while (breaks == 0 || isUnfinished(tenant, id)) {
                // What is asked for next waits: on a slow machine the job would be at its end before the test has
                // looked.
                proxy.passOnly(20);
                int enough = proxy.urls().size() + 21;
                try (Ongoing watch = at(proxy.baseUrl()).start("jobs", "watch", id, "--out-dir", "out")) {
                    Await.until("enough reads", () -> proxy.urls().size() >= enough || !watch.goesOn());
                    watch.interrupt();
                    proxy.passAll();
                    assertThat(watch.await().exitCode()).isLessThan(2);
                }
                breaks++;
            }

            assertThat(breaks).isGreaterThan(3);
            assertThat(proxy.violations()).isEmpty();
            long different = proxy.urls().stream().distinct().count();
            // Each start asks who the token is of; the reads that are on their way at the end are let end.
            assertThat(proxy.urls().size() - different).isLessThanOrEqualTo(breaks * 5L);
            assertThat(new Exported(folder.resolve("out")).timeless())
                    .isEqualTo(new Exported(folder.resolve("plain")).timeless());
            assertThat(hidden()).isEmpty();
        }
    }

    @Test
    void pausedOrCancelledItPublishesNothingAndAResumeGoesOn() throws Exception {
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(12, folder, SMALL)) {
            tenant.control("{\"latencyMs\": 400}");
            String id = detached(tenant.baseUrl());
            Finished paused = toldInTheMiddle(tenant, id, "pause");
            assertThat(paused.stdout()).contains("paused");
            assertThat(folder.resolve("out").resolve("exports")).doesNotExist();
            assertThat(hidden()).hasSize(1);

            tenant.control("{\"latencyMs\": 0}");
            assertThat(command(tenant, "jobs", "resume", id, "--out-dir", "out").exitCode())
                    .isZero();
            assertThat(command(tenant, "jobs", "watch", id, "--out-dir", "out").exitCode())
                    .isZero();
            assertThat(exported("people.csv")).exists();

            tenant.control("{\"latencyMs\": 400}");
            String other = detached(tenant.baseUrl(), "--xlsx");
            assertThat(toldInTheMiddle(tenant, other, "cancel").stdout()).contains("cancelled");
            assertThat(exported("people.xlsx")).doesNotExist();
            assertThat(hidden()).hasSize(1);

            // Who runs jobs next clears what is left.
            command(tenant, "jobs", "watch", detached(tenant.baseUrl(), "--only", "licenses"), "--out-dir", "out");
            assertThat(hidden()).isEmpty();
        }
    }

    private Path exported(String file) {
        return folder.resolve("out").resolve("exports").resolve(file);
    }

    /** @return what who watched it was told */
    private Finished toldInTheMiddle(SimulatedTenant tenant, String id, String what) {
        long before = tenant.requests();
        try (Ongoing watch = at(tenant.baseUrl()).start("jobs", "watch", id, "--out-dir", "out")) {
            Await.until("enough reads", () -> tenant.requests() > before + 40);
            assertThat(command(tenant, "jobs", what, id, "--out-dir", "out").exitCode())
                    .isZero();
            return watch.await();
        }
    }

    @Test
    void aRetryReadsWhatFailedAloneAndPublishesAgain() {
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(12, folder, SMALL)) {
            command(tenant, "inventory_run", "--out-dir", "plain", "-q");
            tenant.faults(FAILS);
            String id = detached(tenant.baseUrl());
            Finished failed = command(tenant, "jobs", "watch", id, "--out-dir", "out");
            assertThat(failed.exitCode()).as(failed.stdout()).isEqualTo(1);
            assertThat(failed.stdout()).contains("completed with failures", "call_queue_details", "jobs retry " + id);
            assertThat(command(tenant, "jobs", "show", id, "--out-dir", "out").stdout())
                    .contains("call_queue_details");

            tenant.noFaults();
            command(tenant, "jobs", "retry", id, "--out-dir", "out");
            long before = tenant.requests();
            Finished good = command(tenant, "jobs", "watch", id, "--out-dir", "out");

            assertThat(good.exitCode()).as(good.stdout()).isZero();
            assertThat(tenant.requests() - before).isLessThan(15);
            assertThat(new Exported(folder.resolve("out")).timeless())
                    .isEqualTo(new Exported(folder.resolve("plain")).timeless());
        }
    }

    private boolean isUnfinished(SimulatedTenant tenant, String id) {
        return command(tenant, "jobs", "show", id, "--out-dir", "out").stdout().contains("waiting for a process");
    }

    private Command at(String baseUrl) {
        return Command.in(folder).with("WEBEX_BASE_URL", baseUrl).with("WEBEX_ACCESS_TOKEN", "any");
    }

    private String detached(String baseUrl, String... options) {
        Finished made = at(baseUrl)
                .run(Stream.concat(Stream.of("inventory_run", "--detach", "--out-dir", "out"), Stream.of(options))
                        .toArray(String[]::new));
        assertThat(made.exitCode()).as(made.stdout() + made.stderr()).isZero();
        return made.stdout().strip();
    }

    private Finished command(SimulatedTenant tenant, String... arguments) {
        return at(tenant.baseUrl()).run(arguments);
    }

    private List<Path> hidden() throws Exception {
        try (Stream<Path> all = Files.list(folder.resolve("out"))) {
            return all.filter(file -> file.getFileName().toString().startsWith(".inventory"))
                    .toList();
        }
    }
}
