package org.spaceodt.change.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.SimulatedTenant;
import org.spaceodt.support.Sized;

/** A run of softphones whose process is killed ({@code kill -9}) in its stages, and that goes on with the same command. */
@Tag("slow")
@Tag("sized")
class StagedKillIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = Sized.of(16, 60);
    /** What the stages write that change something here, in their order. */
    private static final List<String> WRITTEN =
            List.of("/callForwarding", "/voicemail", "/intercept", "/outgoingPermission");

    @TempDir
    Path folder;

    @Test
    void everythingIsWrittenOnceAndStageByStage() throws IOException, InterruptedException {
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(ROWS * 10 / 9 + 20, folder, "--latency-ms", "40")) {
            inputs(tenant);
            // In one of them in the usual check, else in each.
            for (int stage = Sized.of(1, 0); stage < Sized.of(2, WRITTEN.size()); stage++) {
                String path = WRITTEN.get(stage);
                try (Running run = command(tenant).start(run("2"))) {
                    Await.until(
                            () -> path + ": " + said(run), () -> !run.process().isAlive() || written(tenant, path) > 2);
                    assertThat(run.process().isAlive()).as(() -> said(run)).isTrue();
                    run.process().destroyForcibly().onExit().join();
                }
                assertThat(written(tenant, path)).isLessThan(ROWS);
            }
            tenant.control("{\"latencyMs\": 0}");
            Finished last = command(tenant).run(run("10"));

            assertThat(last.exitCode()).as(last.stdout() + last.stderr()).isZero();
            List<JsonNode> writes = tenant.writes().stream()
                    .filter(write -> write.path("done").asInt() / 100 == 2 && changes(write.path("objects")))
                    .toList();
            assertThat(writes.stream()
                            .collect(Collectors.groupingBy(
                                    write -> write.path("path").asText(), Collectors.counting())))
                    .as("some people have one of the settings already")
                    .hasSizeGreaterThan(ROWS * (WRITTEN.size() - 1))
                    .allSatisfy((path, times) -> assertThat(times).as(path).isEqualTo(1));
            List<Integer> order = writes.stream().map(StagedKillIT::stage).toList();
            assertThat(order).isSorted();
            stagesAreTold(tenant);
        }
    }

    private void stagesAreTold(SimulatedTenant tenant) throws IOException {
        JsonNode jobs = JSON.readTree(command(tenant)
                .run("jobs", "list", "--out-dir", "out", "--json")
                .stdout());
        assertThat(jobs).hasSize(1);
        JsonNode job = JSON.readTree(command(tenant)
                .run("jobs", "show", jobs.path(0).path("id").asText(), "--out-dir", "out", "--json")
                .stdout());
        assertThat(job.path("state").asText()).isEqualTo("completed");
        assertThat(job.path("stages")).isNotEmpty().allSatisfy(stage -> {
            assertThat(stage.path("standing").asText()).isEqualTo("done");
            assertThat(stage.at("/decision/answer").asText()).isEqualTo("yes");
            assertThat(stage.at("/decision/decided_by").asText()).isEqualTo("operadora");
        });
    }

    private static String said(Running run) {
        try {
            return Files.readString(run.stdoutFile()) + Files.readString(run.stderrFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long written(SimulatedTenant tenant, String path) {
        return tenant.writes().stream()
                .filter(write -> write.path("path").asText().contains(path))
                .count();
    }

    private static int stage(JsonNode write) {
        return WRITTEN.indexOf(WRITTEN.stream()
                .filter(path -> write.path("path").asText().contains(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("written besides: " + write.path("path"))));
    }

    private static boolean changes(JsonNode objects) {
        for (JsonNode object : objects) {
            if (!object.path("before").equals(object.path("after"))) {
                return true;
            }
        }
        return false;
    }

    private void inputs(SimulatedTenant tenant) throws IOException {
        Set<String> calling = tenant.all("/licenses").stream()
                .filter(license -> license.path("name").asText().startsWith("Webex Calling"))
                .map(license -> license.path("id").asText())
                .collect(Collectors.toSet());
        List<String> rows = new ArrayList<>();
        rows.add("user_email,calling_license_id,location_id,extension,cf_always_enabled,cf_always_destination,"
                + "voicemail_enabled,voicemail_send_all_calls_enabled,intercept_enabled,outgoing_use_custom_enabled");
        for (JsonNode person : tenant.all("/people?callingData=true&max=100")) {
            if (person.has("extension") && rows.size() <= ROWS) {
                String license = Stream.iterate(0, i -> i + 1)
                        .limit(person.path("licenses").size())
                        .map(i -> person.path("licenses").path(i).asText())
                        .filter(calling::contains)
                        .findFirst()
                        .orElseThrow();
                rows.add(String.join(
                        ",",
                        person.at("/emails/0").asText(),
                        license,
                        person.path("locationId").asText(),
                        person.path("extension").asText(),
                        "true,532999,true,true,true,true"));
            }
        }
        assertThat(rows).hasSize(ROWS + 1);
        Path v2 = Files.createDirectories(folder.resolve("out/v2"));
        Files.writeString(v2.resolve("input_softphones.csv"), String.join("\n", rows) + "\n");
        Files.writeString(v2.resolve("static_policy.json"), "{}");
        Map<String, String> yes = Stream.of(
                        "assign_calling_license",
                        "apply_numbers_update",
                        "apply_forwarding",
                        "apply_voicemail",
                        "apply_call_intercept",
                        "apply_permissions_in_out",
                        "apply_call_queue_memberships")
                .collect(Collectors.toMap(Function.identity(), stage -> "yes"));
        Files.writeString(v2.resolve("decisions.json"), JSON.writeValueAsString(yes));
    }

    private CommandRun command(SimulatedTenant tenant) {
        return CommandRun.in(folder)
                .withShortCalls()
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl());
    }

    private static String[] run(String atOnce) {
        return new String[] {
            "v2_bulk_run",
            "--token",
            "any",
            "--out-dir",
            "out",
            "--decisions-file",
            "out/v2/decisions.json",
            "--operator",
            "operadora",
            "--concurrent-requests",
            atOnce
        };
    }
}
