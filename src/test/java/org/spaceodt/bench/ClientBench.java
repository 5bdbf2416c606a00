package org.spaceodt.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.spaceodt.support.FastPatience;
import org.spaceodt.support.TestClients;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.pace.Figures;

/** Measures the client against a sandbox in another process; {@code bench/client} starts both. Prints figures, judges nothing. */
public final class ClientBench {
    private final String baseUrl;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebexClient client;

    private ClientBench(String baseUrl, WebexClient client) {
        this.baseUrl = baseUrl;
        this.client = client;
    }

    /** @param args {@code speed CALLS AT_ONCE MILLIS ROUNDS} or {@code rate AT_ONCE RATE:SECONDS...} */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (TestClients clients = new TestClients(FastPatience.USUAL)) {
            String baseUrl = System.getenv("WEBEX_BASE_URL");
            ClientBench bench = new ClientBench(baseUrl, clients.unwatched(baseUrl));
            switch (args[0]) {
                case "speed" -> bench.speed(number(args[1]), number(args[2]), number(args[3]), number(args[4]));
                case "rate" -> bench.rate(number(args[1]), List.of(args).subList(2, args.length));
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private void speed(int calls, int atOnce, int millis, int rounds) throws Exception {
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            AtomicLong left = new AtomicLong(calls);
            double seconds = run(atOnce, () -> left.getAndDecrement() > 0);
            double rate = calls / seconds;
            if (round == 0) {
                System.out.printf("  cold: %.0f/s%s%n", rate, share(rate, atOnce, millis));
            } else {
                rates.add(rate);
            }
        }
        rates.sort(null);
        double median = rates.get(rates.size() / 2);
        System.out.printf(
                "  warm, median of %d: %.0f/s%s (from %.0f to %.0f)%n",
                rounds, median, share(median, atOnce, millis), rates.get(0), rates.get(rates.size() - 1));
    }

    private static String share(double rate, int atOnce, int millis) {
        return millis == 0 ? "" : String.format(", %.1f%% of the ideal", 100 * rate / (atOnce * 1000.0 / millis));
    }

    /**
     * @param phases such as {@code 100:60}: so many calls a second are allowed for so many seconds; the first of them is the
     *     cold round, and told apart. The file {@code PACE} keeps what is learned from one process to the next
     */
    private void rate(int atOnce, List<String> phases) throws Exception {
        control("{\"rate\":" + phases.get(0).split(":")[0] + ",\"burst\":50,\"reset\":true}");
        String kept = System.getenv("PACE");
        if (kept != null && Files.exists(Path.of(kept))) {
            client.resumePace(client.json().readValue(Path.of(kept).toFile(), new TypeReference<>() {}));
        }
        Thread schedule = new Thread(() -> keepTo(phases));
        schedule.start();
        run(atOnce, schedule::isAlive);
        schedule.join();
        if (kept != null) {
            client.json().writeValue(Path.of(kept).toFile(), client.learnedPace());
        }
    }

    private void keepTo(List<String> phases) {
        try {
            long begun = System.nanoTime();
            long at = begun;
            JsonNode before = status();
            for (int i = 0; i < phases.size(); i++) {
                String[] parts = phases.get(i).split(":");
                control("{\"rate\":" + parts[0] + "}");
                at += (long) (Double.parseDouble(parts[1]) * 1e9);
                while (System.nanoTime() < at) {
                    Thread.sleep(Math.max(1, Math.min(1000, (at - System.nanoTime()) / 1_000_000)));
                    trace(begun);
                }
                if (i == 0 || i == phases.size() - 1) {
                    JsonNode after = status();
                    tell(i == 0 ? "cold, " + phases.get(0) : String.join(" ", phases.subList(1, i + 1)), before, after);
                    before = after;
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(String what, JsonNode before, JsonNode after) {
        double permitted =
                after.path("permitted").asDouble() - before.path("permitted").asDouble();
        long refused =
                after.path("rateLimited").asLong() - before.path("rateLimited").asLong();
        long requests =
                after.path("requests").asLong() - before.path("requests").asLong();
        System.out.printf(
                "  %s: %d accepted, %.2f%% of the permitted rate; %d x 429, %.2f%% of the requests%n",
                what, requests - refused, 100 * (requests - refused) / permitted, refused, 100.0 * refused / requests);
    }

    private void trace(long begun) {
        if (System.getenv("TRACE") != null) {
            Figures now = client.pace();
            System.err.printf(
                    "%6.1f s  pace %7.2f  refused %d  hold %s%n",
                    (System.nanoTime() - begun) / 1e9, now.perSecond().orElse(-1), now.refusals(), now.holdLeft());
        }
    }

    private double run(int atOnce, BooleanSupplier more) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(atOnce);
        Request request = Request.of(client.operation("people.me"));
        long begun = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            all.add(callers.submit(() -> {
                while (more.getAsBoolean()) {
                    client.call(request);
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        callers.shutdown();
        return seconds;
    }

    private void control(String change) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(controlUrl())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(change))
                .build();
        http.send(request, HttpResponse.BodyHandlers.discarding());
    }

    private JsonNode status() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(controlUrl()).build();
        return new ObjectMapper()
                .readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private URI controlUrl() {
        return URI.create(baseUrl.replaceAll("/v1$", "/_sandbox/control"));
    }
}
