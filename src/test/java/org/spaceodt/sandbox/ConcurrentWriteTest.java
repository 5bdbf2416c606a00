package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.api.Api;
import org.spaceodt.sandbox.api.apps.ServiceTokens;
import org.spaceodt.sandbox.api.call.ApiRequest;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.WriteFault;
import org.spaceodt.sandbox.state.RecentWrites;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.draw.Census;
import org.spaceodt.sandbox.tenant.time.Lags;
import org.spaceodt.sandbox.tenant.time.Times;

/** Many threads write and read at once, past the server, which would let them in one by one. */
class ConcurrentWriteTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int THREADS = 8;
    private static final int WRITES = 150;

    private final Tenant tenant =
            new Tenant(new Census(200, 4, 10, 3, 3, 2, 4, 3, 1), new Times(Clock.systemUTC(), Lags.all(Duration.ZERO)));
    private final RecentWrites log = new RecentWrites(100_000, 1L << 30);
    private final Api api = new Api(tenant, log, () -> new ServiceTokens.Grant("a", 1, "r", 1));

    @Test
    void neverHasAnythingTwoOwnersAndNoReaderSeesHalfAWrite() throws Exception {
        List<String> locations = ids("/telephony/config/locations", "locations");
        String license = tenant.licenses().id(0);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        AtomicBoolean done = new AtomicBoolean();
        List<Future<?>> writers = new ArrayList<>();
        for (int thread = 0; thread < THREADS - 2; thread++) {
            int seed = thread;
            writers.add(threads.submit(() -> write(new Random(seed), locations, license)));
        }
        List<Future<?>> readers = List.of(threads.submit(() -> readWhile(done)), threads.submit(() -> readWhile(done)));
        for (Future<?> writer : writers) {
            writer.get();
        }
        done.set(true);
        for (Future<?> reader : readers) {
            reader.get();
        }
        threads.shutdown();

        check(numbers(), people(), licenses());
        assertThat(log.count()).isGreaterThanOrEqualTo((THREADS - 2) * WRITES);
        assertThat(log.latest(Integer.MAX_VALUE))
                .extracting(record -> record.status())
                .contains(200, 204, 409);
        byte[] snapshot = tenant.snapshot().take();
        tenant.snapshot().restore(snapshot);
        assertThat(tenant.snapshot().take()).isEqualTo(snapshot);
        check(numbers(), people(), licenses());
    }

    private Void write(Random random, List<String> locations, String license) {
        for (int n = 0; n < WRITES; n++) {
            String location = locations.get(random.nextInt(locations.size()));
            String extension = Integer.toString(45000 + random.nextInt(40));
            String body = String.format(
                    "{\"emails\": [\"p%d@example.com\"], \"displayName\": \"P\", \"locationId\": \"%s\","
                            + " \"extension\": \"%s\", \"licenses\": [\"%s\"]}",
                    random.nextInt(60), location, extension, license);
            ApiResponse made = ask("POST", "/people?callingData=true", body);
            List<String> people = ids("/people", "items");
            String somebody = people.get(random.nextInt(people.size()));
            if (made.status() == 200 && random.nextBoolean()) {
                somebody = json(made).path("id").asText();
            }
            if (random.nextInt(3) > 0) {
                ask("DELETE", "/people/" + somebody, "");
            } else {
                ask("PUT", "/people/" + somebody + "?callingData=true", body);
            }
        }
        return null;
    }

    /** One reading is from one moment: whoever is in the list of numbers twice would be a half-done write. */
    private Void readWhile(AtomicBoolean done) {
        while (!done.get()) {
            unique(numbers());
        }
        return null;
    }

    private static void check(JsonNode numbers, JsonNode people, JsonNode licenses) {
        unique(numbers);
        Map<String, Integer> users = new HashMap<>();
        Set<String> emails = new HashSet<>();
        for (JsonNode person : people) {
            assertThat(emails.add(person.at("/emails/0").asText())).isTrue();
            person.path("licenses").forEach(id -> users.merge(id.asText(), 1, Integer::sum));
        }
        for (JsonNode license : licenses) {
            assertThat(license.path("consumedByUsers").asInt())
                    .isEqualTo(users.getOrDefault(license.path("id").asText(), 0));
            assertThat(license.path("consumedUnits").asInt())
                    .isLessThanOrEqualTo(license.path("totalUnits").asInt());
        }
    }

    private static void unique(JsonNode numbers) {
        Set<String> seen = new HashSet<>();
        for (JsonNode row : numbers) {
            String extension =
                    row.at("/location/id").asText() + row.path("extension").asText();
            assertThat(!row.has("extension") || seen.add(extension))
                    .as(row.toString())
                    .isTrue();
            assertThat(!row.has("phoneNumber")
                            || seen.add(row.path("phoneNumber").asText()))
                    .as(row.toString())
                    .isTrue();
        }
    }

    private JsonNode numbers() {
        return json(ask("GET", "/telephony/config/numbers", "")).path("phoneNumbers");
    }

    private JsonNode people() {
        return json(ask("GET", "/people?max=1000", "")).path("items");
    }

    private JsonNode licenses() {
        return json(ask("GET", "/licenses", "")).path("items");
    }

    private List<String> ids(String path, String key) {
        List<String> ids = new ArrayList<>();
        json(ask("GET", path, ""))
                .path(key)
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private ApiResponse ask(String method, String url, String body) {
        int query = url.indexOf('?');
        String path = query < 0 ? url : url.substring(0, query);
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (query > 0) {
            String[] parts = url.substring(query + 1).split("=");
            parameters.add(Map.entry(parts[0], parts[1]));
        }
        return api.find(method, path)
                .answer(new ApiRequest(
                        method,
                        "http://x",
                        path,
                        parameters,
                        body.getBytes(StandardCharsets.UTF_8),
                        "me",
                        "T",
                        WriteFault.QUIET));
    }

    private static JsonNode json(ApiResponse answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
