package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spaceodt.inventory.choice.Section;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.inventory.manifest.Manifest;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.SimulatedTenant;
import org.spaceodt.support.Sized;

/** An inventory over HTTP, whose server is killed again and again. */
@Tag("kill")
class InventoryJobIT {
    /** At half of the reads. */
    private static final int KILLS = 1;
    /** Requests of a start, and reads on their way at a kill. */
    private static final int OF_A_START = 40;

    @TempDir
    Path folder;

    @Test
    void killedInTheMiddleItReadsTheRestAloneAndItsFilesAreThoseOfAnUndisturbedRun() throws Exception {
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(60, folder, "--latency-ms", "20")) {
            long before = tenant.requests();
            Finished plain = program(tenant).run("inventory_run", "--out-dir", "plain", "-q");
            assertThat(plain.exitCode()).as(plain.stdout() + plain.stderr()).isZero();
            long whole = tenant.requests() - before;
            Served server = served(tenant);
            assertThat(order(server, "{\"only\":[\"peple\"]}").status()).isEqualTo(400);
            Served.Reply started = order(server, "{}");
            assertThat(started.status()).as(started.body()).isEqualTo(202);
            String id = started.text("id");
            assertThat(order(server, "").text("id")).isEqualTo(id);
            long afterTheLastKill = 0;
            for (int kill = 1; kill <= KILLS; kill++) {
                long enough = whole * kill / (KILLS + 1);
                Served working = server;
                Await.until(
                        "reads", () -> haveEnded(working.get("/api/jobs/" + id).json(), enough));
                server.process().process().destroyForcibly().onExit().join();
                afterTheLastKill = tenant.requests();
                server = served(tenant);
            }
            JsonNode job = server.until("/api/jobs/" + id, reply -> reply.json().has("ended_at"))
                    .json();
            server.close();

            assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("completed");
            assertThat(job.path("modules"))
                    .hasSize(63)
                    .allMatch(module -> module.path("result").asText().equals("ok"));
            assertThat(tenant.requests() - afterTheLastKill).isLessThan(whole / (KILLS + 1) + whole / 20 + OF_A_START);
            assertThat(tenant.requests() - before).isLessThan(2 * whole + (KILLS + 2L) * OF_A_START);
            assertThat(new Exported(folder.resolve("out")).timeless())
                    .isEqualTo(new Exported(folder.resolve("plain")).timeless());
            try (Stream<Path> left = Files.list(folder.resolve("out"))) {
                assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith(".inventory-job"));
            }
        }
    }

    static Stream<Section> sections() {
        return Stream.of(Section.values()).skip(Section.values().length - Sized.of(1, Section.values().length));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void killedInASectionItReadsNothingTwiceButWhatWasOnItsWay(Section section) throws Exception {
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(40, folder)) {
            long before = tenant.requests();
            Finished plain = program(tenant).run("inventory_run", "--out-dir", "plain", "-q");
            assertThat(plain.exitCode()).as(plain.stdout() + plain.stderr()).isZero();
            long whole = tenant.requests() - before;
            List<String> names = section.modules(Manifest.load()).stream()
                    .map(InventoryModule::name)
                    .toList();
            // The last sections are short: on a busy machine the job would have ended before their half was seen.
            tenant.control("{\"latencyMs\": " + (section.ordinal() < 6 ? 100 : 500) + "}");
            Served server = Served.by(program(tenant), "--out-dir", "out", "--concurrent-requests", "8");
            String id = order(server, "{}").text("id");
            Served working = server;
            Await.until(
                    "half of " + section,
                    () -> isHalfRead(working.get("/api/jobs/" + id).json(), names));
            long ended = ended(server.get("/api/jobs/" + id).json());
            server.process().process().destroyForcibly().onExit().join();
            long atTheKill = tenant.requests();
            tenant.control("{\"latencyMs\": 0}");
            try (Served next = served(tenant)) {
                JsonNode job = next.until(
                                "/api/jobs/" + id, reply -> reply.json().has("ended_at"))
                        .json();
                assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("completed");
            }

            assertThat(tenant.requests() - atTheKill).isLessThan(whole - ended + OF_A_START);
            assertThat(new Exported(folder.resolve("out")).timeless())
                    .isEqualTo(new Exported(folder.resolve("plain")).timeless());
        }
    }

    private static boolean isHalfRead(JsonNode job, List<String> modules) {
        assertThat(job.has("ended_at")).as("ended before: " + job).isFalse();
        long known = 0;
        long ended = 0;
        for (JsonNode module : job.path("modules")) {
            if (modules.contains(module.path("module").asText())) {
                known += module.path("known").asLong();
                ended += module.path("done").asLong() + module.path("skipped").asLong();
            }
        }
        return ended > 0 && ended >= known / 2;
    }

    private static long ended(JsonNode job) {
        return job.at("/counts/done").asLong() + job.at("/counts/skipped").asLong();
    }

    private static boolean haveEnded(JsonNode job, long reads) {
        return ended(job) >= reads || job.has("ended_at");
    }

    private static Served.Reply order(Served server, String order) {
        return server.to("/api/inventories")
                .header("Content-Type", "application/json")
                .body(order)
                .send("POST");
    }

    private Served served(SimulatedTenant tenant) {
        return Served.by(program(tenant), "--out-dir", "out");
    }

    private CommandRun program(SimulatedTenant tenant) {
        return CommandRun.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "s3cret-token");
    }
}
