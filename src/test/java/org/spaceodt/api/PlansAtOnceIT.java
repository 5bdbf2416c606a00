package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.GatedProxy;
import org.spaceodt.support.Ongoing;
import org.spaceodt.support.SimulatedTenant;

/** Plans read Webex for as long as they take: so only some of them are made at once. */
class PlansAtOnceIT {
    private static final String PLAN = "/v21/actions/ubicacion_alta_numeraciones_desactivadas/plan";

    @TempDir
    Path folder;

    @Test
    void fourPlansAlsoOfUndosAreMadeAtOnceTheNextWaitsAndIsToldWhenToAskAgain() throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(5);
        try (Ongoing sandbox = Served.sandbox(folder);
                GatedProxy webex = GatedProxy.before(
                        sandbox.awaitLine("WEBEX_BASE_URL=").replaceAll(".*WEBEX_BASE_URL=(\\S+).*", "$1"));
                Served served = Served.by(
                        CommandRun.in(folder)
                                .with("WEBEX_BASE_URL", webex.baseUrl())
                                .with("SPACE_ODT_PLANS_WAIT", "1S"),
                        "--out-dir",
                        "out")) {
            String location = served.locations().get(0);
            String job = made(served, location);
            webex.shut();
            BlockingQueue<Reply> answered = new ArrayBlockingQueue<>(5);
            List<CompletableFuture<Void>> asked = IntStream.range(0, 5)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> answered.add(
                                    i == 0
                                            ? served.post("/api/jobs/" + job + "/undo/plan")
                                            : rows(served, PLAN, location)),
                            askers))
                    .toList();

            Reply refused = answered.poll(Served.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(refused).as("an answer while nothing comes from Webex").isNotNull();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text("type")).isEqualTo("urn:space-odt:problem:busy");
            assertThat(refused.headers().getValue("Retry-After")).isEqualTo("1");

            webex.open();
            CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).join();
            assertThat(answered).extracting(Reply::status).containsExactly(200, 200, 200, 200);
            assertThat(Stream.of(rows(served, PLAN, location)).map(Reply::status))
                    .containsExactly(200);
            assertThat(served.broken()).isEmpty();
        } finally {
            askers.shutdownNow();
        }
    }

    @Test
    void asManyWatchAsMayTheNextIsToldWhenToAskAgainAndWhoGoesAwayLeavesThePlace() throws Exception {
        try (SimulatedTenant tenant = SimulatedTenant.start(folder);
                Served served = Served.by(CommandRun.in(folder)
                        .with("WEBEX_BASE_URL", tenant.baseUrl())
                        .with("SPACE_ODT_WATCHERS_AT_ONCE", "2"))) {
            String job = served.upload("/api/location-jobs", "sites.csv", Served.GIRONA)
                    .json()
                    .at("/job/job_id")
                    .asText();
            String events = "/api/jobs/" + job + "/events";
            try (Socket one = watching(served, events);
                    Socket two = watching(served, events)) {
                Reply refused = served.get(events);
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.text("type")).isEqualTo("urn:space-odt:problem:watchers");
                assertThat(refused.headers().getValue("Retry-After")).isEqualTo("10");
                assertThat(served.get("/api/jobs/" + job).status()).isEqualTo(200);
                assertThat(one.isConnected() && two.isConnected()).isTrue();
            }
            Await.until("a place of those who went away", () -> answers(served, events)
                    .startsWith("HTTP/1.1 200"));
            assertThat(served.broken()).isEmpty();
        }
    }

    /** One to whom events come. */
    private static Socket watching(Served served, String events) throws IOException {
        Socket watcher = asking(served, events);
        assertThat(firstLine(watcher)).startsWith("HTTP/1.1 200");
        return watcher;
    }

    private static String answers(Served served, String events) {
        try (Socket watcher = asking(served, events)) {
            return firstLine(watcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket asking(Served served, String events) throws IOException {
        Socket watcher = new Socket(InetAddress.getLoopbackAddress(), served.port());
        watcher.getOutputStream()
                .write(("GET " + events + " HTTP/1.1\r\nHost: 127.0.0.1:" + served.port() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return watcher;
    }

    private static String firstLine(Socket watcher) throws IOException {
        return new BufferedReader(new InputStreamReader(watcher.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
    }

    private static String made(Served served, String location) {
        String job = rows(served, PLAN.replace("/plan", "/apply"), location).text("job_id");
        served.until("/api/jobs/" + job, reply -> reply.text("state").startsWith("completed"));
        return job;
    }

    private static Reply rows(Served served, String path, String location) {
        return served.to(path)
                .header("Content-Type", "application/json")
                .body("[{\"location_id\":\"" + location + "\",\"phone_numbers\":\"+34555010000\"}]")
                .send("POST");
    }
}
