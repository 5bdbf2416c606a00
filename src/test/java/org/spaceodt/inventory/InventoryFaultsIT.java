package org.spaceodt.inventory;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.WebexStandIn;

/** The packaged program, told to wait less, against a stand-in that is not our sandbox, with exact faults. */
class InventoryFaultsIT {
    @TempDir
    Path folder;

    private WebexStandIn webex;
    private Exported exported;

    @BeforeEach
    void start() {
        webex = WebexStandIn.start();
        exported = new Exported(folder.resolve("out"));
    }

    @AfterEach
    void stop() {
        webex.close();
    }

    @Test
    void anAnswerThatDoesNotComeIsGivenUp() {
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/licenses"))
                        .atPriority(1)
                        .willReturn(json("{\"items\": []}").withFixedDelay(20_000)));

        Finished run = webex.command(folder)
                .jvm("-Dspace-odt.webex.call-timeout=0.2S")
                .run("inventory_run", "--out-dir", "out", "-q");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(exported.status("licenses").get("error")).contains("no answer within the time allowed");
        assertThat(exported.csv("failures"))
                .filteredOn(row -> row.get("module").equals("licenses"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("http_status", "").containsEntry("attempts", "5"));
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }
}
