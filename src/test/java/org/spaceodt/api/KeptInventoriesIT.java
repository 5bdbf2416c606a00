package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** Exports that a server made and keeps: how many, and what they consist of. */
class KeptInventoriesIT {
    private static final String LIST = "/api/inventories";

    @TempDir
    Path folder;

    @Test
    void asManyAreKeptAsTheSettingSaysAndTheirFilesAndReportsAreGiven() throws IOException {
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(4, folder);
                Served served = Served.by(program(tenant).with("SPACE_ODT_KEEP_EXPORTS", "1"), "--out-dir", "out")) {
            export(served, "{\"only\":[\"module:licenses\"]}");
            String first = ids(served).get(0);
            export(served, "{\"only\":[\"module:groups\"]}");
            assertThat(ids(served)).as("one alone").hasSize(1).doesNotContain(first);
            export(served, "{\"only\":[\"module:licenses\"],\"report\":false,\"keep\":2}");
            List<String> both = ids(served);
            assertThat(both).hasSize(2);

            JsonNode files = served.get(LIST + "/" + both.get(1) + "/files").json();
            assertThat(files.path("items").findValuesAsText("name"))
                    .isSorted()
                    .contains("groups.csv", "groups.json", "inventory.json", "status.csv")
                    .doesNotContain("licenses.csv");
            for (JsonNode file : files.path("items")) {
                Reply content = served.get(file.path("url").asText());
                assertThat(content.status()).as(file.toString()).isEqualTo(200);
                assertThat(content.headers().getValue("Content-Length"))
                        .isEqualTo(file.path("bytes").asText());
            }
            Reply report = served.get(files.path("report").asText());
            assertThat(report.status()).isEqualTo(200);
            assertThat(report.type()).startsWith("text/html");
            assertThat(report.headers().getValue("Content-Security-Policy")).startsWith("sandbox allow-scripts;");
            assertThat(report.body()).contains("groups");

            Reply without = served.get(LIST + "/" + both.get(0) + "/files");
            assertThat(without.json().has("report")).as(without.body()).isFalse();
            Path place = folder.resolve("out/inventories").resolve(both.get(0));
            Files.createDirectories(place.resolve("report"));
            Files.createSymbolicLink(place.resolve("report/index.html"), folder.resolve("out/exports/status.csv"));
            Files.createSymbolicLink(place.resolve("exports/linked.csv"), folder.resolve("out/exports/status.csv"));
            for (String nothing : List.of(
                    both.get(0) + "/report",
                    both.get(0) + "/files/linked.csv",
                    "20260101T000000Z-0a1b2c3d/files",
                    "20260101T000000Z-0a1b2c3d/report",
                    "..%2F..%2Fout/files",
                    "none/report")) {
                assertThat(served.get(LIST + "/" + nothing).status())
                        .as(nothing)
                        .isIn(400, 404);
            }
            assertThat(served.get(LIST + "/" + both.get(0) + "/files").body()).doesNotContain("linked.csv");
            assertThat(served.broken()).isEmpty();
        }
    }

    @Test
    void aServerDoesNotStartWithASettingThatIsNoNumberOfExports() {
        Finished refused =
                CommandRun.in(folder).with("SPACE_ODT_KEEP_EXPORTS", "many").run("serve", "--sandbox", "--port", "0");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stderr()).contains("SPACE_ODT_KEEP_EXPORTS");
    }

    private static List<String> ids(Served served) {
        return served.get(LIST).json().path("items").findValuesAsText("id");
    }

    private static void export(Served served, String order) {
        Reply job = served.json(LIST, order);
        assertThat(job.status()).as(job.body()).isEqualTo(202);
        Reply ended = served.until(
                "/api/jobs/" + job.text("id"), reply -> reply.json().has("ended_at"));
        assertThat(ended.text("state")).as(ended.body()).isEqualTo("completed");
    }

    private CommandRun program(SimulatedTenant tenant) {
        return CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl());
    }
}
