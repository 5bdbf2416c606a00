package org.spaceodt.change.softphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.SimulatedTenant;

/** {@code v2_bulk_run} as a process: at a terminal, and killed in its stages. */
class BulkRunIT {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final String HEADER = "user_email,calling_license_id,location_name,extension,cf_always_enabled,"
            + "cf_always_destination,voicemail_enabled,intercept_enabled,incoming_use_custom_enabled,"
            + "incoming_internal_calls_enabled";
    /** What a write of a stage is sent to, in the order of the stages. */
    private static final List<String> WRITES =
            List.of("/v1/licenses/users", "/callForwarding", "/voicemail", "/intercept", "/incomingPermission");

    @TempDir
    Path folder;

    @Test
    void whoSitsAtATerminalIsAskedStageByStage() {
        assumeTrue(Files.isExecutable(SCRIPT));
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(40, folder)) {
            RunDesk desk = new RunDesk(tenant, folder);
            String ana = desk.newcomers().get(0);
            desk.table(HEADER, row(desk, ana, 0));

            Finished seen = command(tenant)
                    .onTerminal()
                    .answering("perhaps\nyes\nshow\nyes\nsí\nquit\n")
                    .run("v2_bulk_run", "--out-dir", "out");

            assertThat(seen.stdout())
                    .containsSubsequence(
                            "Stage 1 of 6: assign_calling_license",
                            "Type yes, no",
                            "Stage 2 of 6: apply_numbers_update",
                            "Stage 3 of 6: apply_forwarding",
                            "forwarding › always › destination",
                            "Stage 4 of 6: apply_voicemail",
                            "waits at apply_voicemail");
            assertThat(seen.exitCode()).as(seen.stdout()).isEqualTo(1);
            assertThat(desk.setting(ana, "callForwarding")
                            .at("/callForwarding/always/destination")
                            .asText())
                    .isEqualTo("2101");
            whoInterruptsAQuestionEndsAtOnceAndNothingIsDecided(tenant);
        }
    }

    /** Of a run that did a stage before, so that an interrupt meant something else a moment ago. */
    private void whoInterruptsAQuestionEndsAtOnceAndNothingIsDecided(SimulatedTenant tenant) {
        try (Running run = command(tenant).start("v2_bulk_run", "--out-dir", "out")) {
            OutputStream answers = run.process().getOutputStream();
            answers.write("yes\n".getBytes(StandardCharsets.US_ASCII));
            answers.flush();
            Await.until(run::stderr, () -> run.stderr().contains("Apply apply_call_intercept?"));

            run.interrupt();

            assertThat(run.process().onExit().join().exitValue())
                    .as(run.stderr())
                    .isEqualTo(130);
            assertThat(run.stderr()).contains("waits at apply_call_intercept. Nothing of it was done.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Tag("slow")
    void aRunThatIsKilledInAStageGoesOnThereAndWritesNothingTwice() {
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(320, folder, "--latency-ms", "60")) {
            RunDesk desk = new RunDesk(tenant, folder);
            List<String> newcomers = desk.newcomers();
            List<String> lines = new ArrayList<>(List.of(HEADER));
            newcomers.forEach(email -> lines.add(row(desk, email, lines.size())));
            assertThat(newcomers).hasSizeGreaterThan(10);
            desk.table(lines.toArray(String[]::new));
            desk.write(
                    "d.json",
                    "{"
                            + SoftphoneStage.ids().stream()
                                    .map(stage -> "\"" + stage + "\": \"yes\"")
                                    .collect(Collectors.joining(","))
                            + "}");

            WRITES.forEach(path -> killedWhileItWrites(tenant, path));
            tenant.control("{\"latencyMs\": 0}");
            Finished last = command(tenant).run(run("40"));

            assertThat(last.exitCode()).as(last.stdout() + last.stderr()).isZero();
            assertThat(last.stderr()).contains("going on with job");
            for (String path : WRITES) {
                assertThat(writes(tenant, path).stream()
                                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                                .values())
                        .as("%s; who has the setting already is not written to", path)
                        .isNotEmpty()
                        .containsOnly(1L);
            }
            for (int i = 0; i < newcomers.size(); i++) {
                everythingIsThere(desk, newcomers.get(i), i + 1);
            }
        }
    }

    private static void everythingIsThere(RunDesk desk, String email, int number) {
        assertThat(desk.person(email).path("extension").asInt()).as(email).isEqualTo(7800 + number);
        assertThat(desk.setting(email, "callForwarding")
                        .at("/callForwarding/always/destination")
                        .asText())
                .as(email)
                .isEqualTo("2101");
        assertThat(desk.setting(email, "voicemail").path("enabled").asBoolean())
                .as(email)
                .isTrue();
        assertThat(desk.setting(email, "intercept").path("enabled").asBoolean())
                .as(email)
                .isTrue();
        assertThat(desk.setting(email, "incomingPermission")
                        .path("internalCallsEnabled")
                        .asBoolean(true))
                .as(email)
                .isFalse();
    }

    private void killedWhileItWrites(SimulatedTenant tenant, String path) {
        try (Running run = command(tenant).start(run("4"))) {
            Await.until(
                    () -> path + " to be written: " + run.stdout() + run.stderr(),
                    () -> !run.process().isAlive() || !writes(tenant, path).isEmpty());
            assertThat(run.process().isAlive())
                    .as(() -> path + ": " + run.stdout() + run.stderr())
                    .isTrue();
            run.process().destroyForcibly().onExit().join();
        }
    }

    /** Whom each write of a stage was about. */
    private static List<String> writes(SimulatedTenant tenant, String path) {
        return tenant.writes().stream()
                .filter(write -> write.path("path").asText().endsWith(path))
                .filter(write -> write.path("status").asInt(200) < 300)
                .map(BulkRunIT::person)
                .toList();
    }

    private static String person(JsonNode write) {
        String id = write.at("/request/personId").asText();
        return id.isEmpty() ? write.path("path").asText() : id;
    }

    private static String[] run(String atOnce) {
        return new String[] {
            "v2_bulk_run", "--out-dir", "out", "--decisions-file", "d.json", "--concurrent-requests", atOnce
        };
    }

    private static String row(RunDesk desk, String email, int number) {
        return email + "," + desk.license() + "," + desk.location() + "," + (7800 + number)
                + ",true,2101,true,true,true,false";
    }

    private CommandRun command(SimulatedTenant tenant) {
        return CommandRun.in(folder)
                .withShortCalls()
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "access-token-3f8a1c77");
    }
}
