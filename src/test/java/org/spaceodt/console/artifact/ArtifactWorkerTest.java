package org.spaceodt.console.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.inventory.InventoryExport;
import org.spaceodt.job.MadeTables;
import org.spaceodt.job.Stores;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.console.ArtifactRepository;
import org.spaceodt.job.store.console.StoredArtifact;
import org.spaceodt.job.store.console.StoredArtifact.State;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.support.Await;
import org.spaceodt.support.Command;
import org.spaceodt.support.SimulatedTenant;
import org.spaceodt.webex.Access;
import org.spaceodt.webex.ApiAddress;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexClients;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.token.Credentials;

/** Modules that somebody asks for, read from the sandbox. */
@QuarkusTest
class ArtifactWorkerTest {
    private static final String ACCOUNT = "account";

    @Inject
    InventoryExport export;

    @Inject
    WebexClients clients;

    @TempDir
    Path folder;

    private SimulatedTenant tenant;
    private AgroalDataSource dataSource;
    private JobStore store;
    private Artifacts artifacts;

    @BeforeEach
    void open() {
        tenant = SimulatedTenant.start(folder, "--lag-ms", "0");
        dataSource = Stores.configured(
                Map.of("quarkus.datasource.sqlite.jdbc.url", "jdbc:sqlite:" + folder.resolve("jobs.db")));
        MadeTables.in(dataSource);
        store = JobStore.of(dataSource, Database.SQLITE, Clock.systemUTC());
        artifacts = new Artifacts(store, ACCOUNT);
    }

    @AfterEach
    void close() {
        dataSource.close();
        tenant.close();
    }

    private WebexClient webex() {
        return webex("any", 10);
    }

    private WebexClient webex(String token, int ceiling) {
        return clients.connect(new Access(
                ApiAddress.of(tenant.baseUrl()),
                new Credentials.Given(AccessToken.of(token), Optional.empty()),
                ConnectionSettings.DIRECT,
                ceiling,
                Optional.empty(),
                Access.Watch.nobody()));
    }

    private ArtifactWorker start() {
        return ArtifactWorker.start(
                store,
                new ArtifactPlace(ACCOUNT, webex(), folder.resolve("out"), 10, CsvForm.PLAIN, Locale.ENGLISH),
                export);
    }

    private StoredArtifact ended(String artifact) {
        Await.until(artifact, () -> !the(artifact).state().isOpen());
        return the(artifact);
    }

    private StoredArtifact the(String artifact) {
        return new ArtifactRepository(store)
                .all(ACCOUNT).stream()
                        .filter(one -> one.name().equals(artifact))
                        .findFirst()
                        .orElseThrow();
    }

    private Path file(String artifact) {
        return folder.resolve("out").resolve(Artifacts.place(artifact) + ".csv");
    }

    @Test
    void aModuleHasTheFilesOfTheWholeInventoryAndWhatItNeedsIsReadFirst() throws IOException {
        Command.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .run("inventory_run", "--token", "any", "--out-dir", "whole", "-q");
        try (ArtifactWorker worker = start()) {
            for (String artifact : List.of("call_queue_agents", "route_groups", "people")) {
                artifacts.ask(artifact, "ana");
            }
            for (String artifact : List.of("call_queue_agents", "route_groups", "people")) {
                StoredArtifact ended = ended(artifact);
                assertThat(ended.state()).as(ended.error()).isEqualTo(State.DONE);
                for (String ending : List.of(".csv", ".json")) {
                    assertThat(file(artifact).resolveSibling(artifact + ending))
                            .hasSameBinaryContentAs(folder.resolve("whole/exports/" + artifact + ending));
                }
            }
            assertThat(ended("people").rows())
                    .isEqualTo(Files.lines(file("people")).count() - 1);
        }
        try (Stream<Path> left = Files.list(folder.resolve("out/v11"))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("exports", "status.json");
        }
        assertThat(folder.resolve("out/exports")).doesNotExist();
    }

    @Test
    void whatCannotBeReadSaysWhyAndLeavesTheFilesOfBefore() throws IOException {
        try (ArtifactWorker worker = start()) {
            artifacts.ask("route_groups", "ana");
            assertThat(ended("route_groups").state()).isEqualTo(State.DONE);
            byte[] before = Files.readAllBytes(file("route_groups"));
            tenant.faults("{\"rules\": [{\"where\": {\"path\": \"/telephony/config/premisePstn/routeGroups\"},"
                    + " \"what\": {\"status\": 403}}]}");
            artifacts.ask("route_groups", "ana");
            StoredArtifact failed = ended("route_groups");
            assertThat(failed.state()).isEqualTo(State.ERROR);
            assertThat(failed.error()).isNotBlank();
            assertThat(file("route_groups")).hasBinaryContent(before);
            assertThat(artifacts.status().current().orElseThrow().state()).isEqualTo(State.ERROR);
        }
    }

    @Test
    void whatWasAskedForWhileNobodyServedIsReadByTheNextThatDoes() {
        artifacts.ask("people", "ana");
        new ArtifactRepository(store).take(ACCOUNT, "killed", java.time.Duration.ofMillis(-1));
        artifacts.ask("licenses", "ana");
        assertThat(artifacts.status().current().orElseThrow().name()).isEqualTo("people");
        assertThat(artifacts.status().queue()).extracting(StoredArtifact::name).containsExactly("licenses");
        try (ArtifactWorker worker = start();
                ArtifactWorker other = start()) {
            assertThat(ended("people").state()).isEqualTo(State.DONE);
            assertThat(ended("licenses").state()).isEqualTo(State.DONE);
        }
        assertThat(the("licenses").begun().orElseThrow())
                .isAfterOrEqualTo(the("people").ended().orElseThrow());
    }

    @Test
    void whatIsBeingReadWhenTheServerStopsIsReadByTheNext() throws IOException {
        tenant.control("{\"latencyMs\": 300}");
        try (ArtifactWorker worker = start()) {
            artifacts.ask("person_numbers", "ana");
            Await.until("that it is being read", () -> the("person_numbers").state() == State.RUNNING);
        }
        assertThat(the("person_numbers").state()).isEqualTo(State.QUEUED);
        assertThat(file("person_numbers")).doesNotExist();
        try (Stream<Path> left = Files.list(folder.resolve("out/v11"))) {
            assertThat(left).isEmpty();
        }
        tenant.control("{\"latencyMs\": 0}");
        try (ArtifactWorker worker = start()) {
            assertThat(ended("person_numbers").state()).isEqualTo(State.DONE);
        }
    }

    @Test
    void jobsModulesAndExportsOfOneTokenGoByOnePace() {
        WebexClient ofServer = webex("one", 10);
        assertThat(webex("one", 40).actsAs(ofServer)).isTrue();
        assertThat(webex("other", 10).actsAs(ofServer)).isFalse();
    }

    @Test
    void aListIsReadOnceForAllItsPagesAndAgainWhenSomebodySaysSo() {
        ReadyQueries queries = new ReadyQueries(Clock.systemUTC());
        WebexClient webex = webex();
        for (ReadyQuery query : ReadyQuery.values()) {
            ReadyQueries.Rows first = queries.of(query, webex, false);
            assertThat(queries.of(query, webex, false)).isSameAs(first);
            assertThat(queries.of(query, webex, true))
                    .isNotSameAs(first)
                    .extracting(ReadyQueries.Rows::rows)
                    .isEqualTo(first.rows());
        }
        assertThat(queries.of(ReadyQuery.PERSON_IDS, webex, false).rows())
                .hasSize(10)
                .allSatisfy(row -> assertThat(row.properties()).hasSize(1));
    }
}
