package org.spaceodt.app;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.job.MadeTables;
import org.spaceodt.job.Stores;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.PaceRepository;
import org.spaceodt.support.Await;
import org.spaceodt.support.FastPatience;
import org.spaceodt.support.TestClients;
import org.spaceodt.support.WebexStandIn;
import org.spaceodt.webex.WebexClient;

class PaceKeeperTest {
    private static final String NOWHERE = "http://127.0.0.1:1/v1";
    private static final String LEARNED = "{\"\":{\"rate\":100.5,\"rateError\":0.5,\"burst\":50.0,\"burstError\":1.0,"
            + "\"roundTrip\":0.05},\"people\":{\"rate\":10.0,\"rateError\":0.1,\"burst\":5.0,\"burstError\":0.5,"
            + "\"roundTrip\":0.05}}";

    @TempDir
    private Path folder;

    private AgroalDataSource database;
    private PaceRepository kept;

    @BeforeEach
    void open() {
        database = Stores.configured(
                Map.of("quarkus.datasource.sqlite.jdbc.url", "jdbc:sqlite:" + folder.resolve("space-odt.db")));
        MadeTables.in(database);
        kept = new JobStore(database, Database.SQLITE, Clock.systemUTC()).pace();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRunBeginsWithThePaceThatAnEarlierOneOfTheAccountLearnedAndLeavesItToTheNext() {
        kept.put("account", LEARNED);
        try (TestClients clients = new TestClients(FastPatience.USUAL)) {
            WebexClient webex = clients.to(NOWHERE);
            PaceKeeper.resume(kept, "account", webex);
            PaceKeeper.start(kept, "another", webex).close();

            assertThat(webex.pace().perSecond()).isPresent();
            assertThat(webex.pace().families()).containsOnlyKeys("people");
        }
        try (TestClients clients = new TestClients(FastPatience.USUAL)) {
            WebexClient webex = clients.to(NOWHERE);
            PaceKeeper.resume(kept, "another", webex);

            assertThat(webex.learnedPace()).containsOnlyKeys("", "people");
            assertThat(webex.learnedPace().get("").rate()).isEqualTo(100.5);
            assertThat(webex.learnedPace().get("people").burst()).isEqualTo(5);
        }
    }

    @Test
    void aRunThatLearnedNothingLeavesWhatIsKept() {
        kept.put("account", LEARNED);
        try (TestClients clients = new TestClients(FastPatience.USUAL)) {
            PaceKeeper.start(kept, "account", clients.to(NOWHERE)).close();
        }
        assertThat(kept.find("account")).contains(LEARNED);
        assertThat(kept.find("another")).isEmpty();
    }

    @Test
    void aRunWithoutJobsGoesByItTooAndAsksWhoseItIsOnlyWhenSomethingIsKept() {
        try (WebexStandIn api = WebexStandIn.start();
                TestClients clients = new TestClients(FastPatience.USUAL)) {
            api.server()
                    .stubFor(get(urlPathEqualTo("/v1/people/me"))
                            .willReturn(okJson("{\"orgId\":\"67538af7-9885-5173-bec4-cb6897b8b99b\"}")));
            String account = api.baseUrl() + " 67538af7-9885-5173-bec4-cb6897b8b99b";

            WebexClient first = clients.to(api.baseUrl());
            PaceKeeper.beside(() -> kept, true, first).close();
            assertThat(api.server().getAllServeEvents()).isEmpty();

            kept.put(account, LEARNED);
            try (PaceKeeper keeper = PaceKeeper.beside(() -> kept, true, first)) {
                Await.until("the pace is used", () -> !first.learnedPace().isEmpty());
                kept.put(account, "no pace");
            }
            assertThat(kept.find(account).orElseThrow()).contains("\"rate\":100.5", "\"people\":{");
        }
    }

    @Test
    void aStoreThatCannotBeUsedIsNoTroubleOfARunWithoutJobs() {
        try (TestClients clients = new TestClients(FastPatience.USUAL)) {
            WebexClient webex = clients.to(NOWHERE);
            kept.put("account", LEARNED);
            PaceKeeper.resume(kept, "account", webex);
            database.close();

            PaceKeeper.beside(() -> kept, true, webex).close();
            PaceKeeper.beside(
                            () -> {
                                throw new IllegalStateException("no store");
                            },
                            true,
                            webex)
                    .close();

            assertThat(webex.learnedPace()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{\"\":null}",
                "{\"\":{}}",
                "{\"\":{\"rate\":-1,\"rateError\":0,\"burst\":1,\"burstError\":0,\"roundTrip\":1}}",
                "{\"\":{\"rate\":1e999,\"rateError\":0,\"burst\":1,\"burstError\":0,\"roundTrip\":1}}"
            })
    void whatIsNoPaceIsPassedOver(String text) {
        kept.put("account", text);
        try (TestClients clients = new TestClients(FastPatience.USUAL)) {
            WebexClient webex = clients.to(NOWHERE);
            PaceKeeper.resume(kept, "account", webex);

            assertThat(webex.learnedPace()).isEmpty();
        }
    }
}
