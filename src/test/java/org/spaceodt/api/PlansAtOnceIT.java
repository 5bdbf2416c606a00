package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.GatedProxy;

/** Plans read Webex for as long as they take: so only some of them are made at once. */
class PlansAtOnceIT {
    private static final String PLAN = "/v21/actions/ubicacion_alta_numeraciones_desactivadas/plan";

    @TempDir
    Path folder;

    @Test
    void fourPlansAlsoOfUndosAreMadeAtOnceTheNextWaitsAndIsToldWhenToAskAgain() throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(5);
        try (Running sandbox = Served.sandbox(folder);
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
