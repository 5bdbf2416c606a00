package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Ongoing;

/** Serving from the command line. */
class ServeCommandIT {
    @TempDir
    Path folder;

    @Test
    void aPortThatIsTakenIsOneSentenceAndExitCode2() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (String command : new String[] {"serve", "v11_inventory_ui"}) {
                Finished run = CommandRun.in(folder)
                        .with("SPACE_ODT_LANG", "es")
                        .run(command, "--port", String.valueOf(other.getLocalPort()), "--token", "any");
                assertThat(run.exitCode()).isEqualTo(2);
                assertThat(run.stdout()).isEmpty();
                assertThat(run.stderr().lines()).hasSize(1).first().asString().contains("ocupado");
            }
        }
    }

    @Test
    void aTokenThatIsRefusedEndsItWithItsOwnExitCode() throws IOException {
        try (Ongoing sandbox =
                CommandRun.in(folder).start("sandbox", "--port", "0", "--people", "12", "--fault", "status=401")) {
            String base = sandbox.awaitLine("WEBEX_BASE_URL=").replaceAll(".*WEBEX_BASE_URL=(\\S+).*", "$1");
            Finished run = CommandRun.in(folder)
                    .with("WEBEX_BASE_URL", base)
                    .with("WEBEX_ACCESS_TOKEN", "s3cret-token")
                    .run("serve", "--port", "0");
            assertThat(run.exitCode()).as(run.stderr()).isEqualTo(3);
            assertThat(run.stdout() + run.stderr()).doesNotContain("s3cret-token");
        }
    }

    @Test
    void readyTellsWhetherAServerIsThereAndStoppingItEndsItWell() throws IOException, InterruptedException {
        try (Ongoing sandbox = Served.sandbox(folder);
                Served served = Served.at(sandbox, folder)) {
            String port = String.valueOf(served.port());
            assertThat(CommandRun.in(folder).run("ready", "--port", port).exitCode())
                    .isZero();
            served.process().interrupt();
            Finished ended = served.process().await();
            assertThat(ended.exitCode()).as(ended.stderr()).isZero();
            assertThat(ended.stderr()).doesNotContain("Exception");
            assertThat(CommandRun.in(folder).run("ready", "--port", port).exitCode())
                    .isEqualTo(1);
        }
    }

    @Test
    void aConsoleListensWhereItIsToldWithItsOwnStartPageAndEveryEndpoint() {
        try (Ongoing sandbox = Served.sandbox(folder);
                Served console = Served.by(
                        CommandRun.in(folder).with("WEBEX_BASE_URL", Served.url(sandbox)),
                        List.of("v21_softphone_ui", "--v21-ui-port", "0", "--v21-ui-host", "::1"))) {
            assertThat(console.leads("/")).isEqualTo("/locations/create");
            assertThat(console.get("/v21/actions/catalog").status()).isEqualTo(200);
            assertThat(console.get("/api/jobs").status()).isEqualTo(200);
            String port = String.valueOf(console.port());
            assertThat(CommandRun.in(folder)
                            .run("ready", "--host", "::1", "--port", port)
                            .exitCode())
                    .isZero();
            assertThat(CommandRun.in(folder).run("ready", "--port", port).exitCode())
                    .isEqualTo(1);
        }
    }

    @Test
    void twoServersWithTheSameFolderShareTheirJobs() {
        try (Ongoing sandbox = Served.sandbox(folder);
                Served one = Served.at(sandbox, folder, "--out-dir", "shared");
                Served other = Served.by(
                        CommandRun.in(folder).with("WEBEX_BASE_URL", Served.url(sandbox)),
                        List.of("v211_softphone_ui", "--port", "0", "--out-dir", "shared"))) {
            assertThat(one.leads("/")).isEqualTo("/jobs");
            assertThat(other.leads("/")).isEqualTo("/masters");
            Reply created = one.upload("/api/location-jobs", "sites.csv", Served.GIRONA);
            String id = created.json().at("/job/job_id").asText();
            assertThat(other.get("/api/location-jobs/" + id).text("status")).isEqualTo("created");
            assertThat(other.post("/api/location-jobs/" + id + "/start").status())
                    .isEqualTo(200);
            // Whoever runs it: both tell of it.
            assertThat(one.get("/api/jobs/" + id + "/events").body()).contains("event:ended");
            assertThat(other.get("/api/jobs/" + id + "/events").body()).contains("\"done\":2");
            Reply result = one.get("/api/location-jobs/" + id + "/result");
            assertThat(result.json().at("/totals/success").asInt()).isEqualTo(2);
            assertThat(one.broken()).isEmpty();
            assertThat(other.broken()).isEmpty();
        }
    }

    @Test
    void whatAServerThatWasKilledLeftTheNextGoesOnWith() {
        try (Ongoing sandbox = CommandRun.in(folder)
                .start("sandbox", "--port", "0", "--people", "12", "--latency-ms", "300", "--lag-ms", "0")) {
            String id;
            try (Served first = Served.at(sandbox, folder, "--concurrent-requests", "1")) {
                id = first.upload("/api/location-jobs", "sites.csv", Served.GIRONA)
                        .json()
                        .at("/job/job_id")
                        .asText();
                first.post("/api/jobs/" + id + "/start");
            }
            try (Served second = Served.at(sandbox, folder)) {
                Reply result = second.until(
                        "/api/location-jobs/" + id + "/result",
                        reply -> !reply.json().path("partial").asBoolean());
                assertThat(result.json().at("/totals/success").asInt())
                        .as(result.body())
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void whereThePortForProbesIsTakenThatIsSaidAndTheyStay() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Ongoing sandbox = Served.sandbox(folder);
                Served served = Served.at(sandbox, folder, "--management-port", String.valueOf(other.getLocalPort()))) {
            assertThat(served.get("/q/health/ready").status()).isEqualTo(200);
            assertThat(served.process().stderr())
                    .contains("Port " + other.getLocalPort() + " for probes is taken", "Probes stay");
            assertThat(CommandRun.in(folder)
                            .run("ready", "--port", String.valueOf(served.port()))
                            .exitCode())
                    .isZero();
        }
    }

    @Test
    void aSecondRehearsalOfAFolderWorksOnTheOrganizationOfTheFirst() {
        List<String> rehearsal = List.of("serve", "--port", "0", "--sandbox", "--out-dir", "rehearsal");
        try (Served one = Served.by(CommandRun.in(folder), rehearsal);
                Served other = Served.by(CommandRun.in(folder), rehearsal)) {
            Reply created = one.upload("/api/location-jobs", "sites.csv", Served.GIRONA);
            String id = created.json().at("/job/job_id").asText();
            assertThat(other.post("/api/jobs/" + id + "/start").status()).isEqualTo(200);
            for (Served server : List.of(one, other)) {
                assertThat(server.get("/api/jobs/" + id + "/events").body()).contains("event:ended", "\"done\":2");
                assertThat(server.get("/api/location-ids?orgId=" + Served.ORGANIZATION)
                                .json()
                                .findValuesAsText("name"))
                        .contains("Girona Centre", "Lleida Nord");
            }
        }
    }
}
