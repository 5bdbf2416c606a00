package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;

/** What a server that has done two jobs says of itself: metrics, the lines of its log, and spans; and what is said of that. */
class WatchedServerIT {
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z]\\w*)(?:\\{(.*)})? (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\w+) \\|[^|]*\\|([^|]*)\\|");
    private static final String UNKNOWN = "/api/jobs/11111111-2222-3333-4444-555555555555";

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static Served served;
    private static String text;
    private static HttpServer collector;
    private static final Queue<JsonNode> SPANS = new ConcurrentLinkedQueue<>();
    private static final Queue<String> SENT = new ConcurrentLinkedQueue<>();
    private static String locations;

    @BeforeAll
    static void start() throws IOException {
        tenant = SimulatedTenant.start(folder);
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", WatchedServerIT::take);
        collector.start();
        served = Served.by(CommandRun.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("SPACE_ODT_LOG_FORMAT", "json")
                .with(
                        "SPACE_ODT_TRACES_URL",
                        "http://127.0.0.1:" + collector.getAddress().getPort())
                // So that the container says something, too.
                .jvm("-Dquarkus.log.level=INFO"));
        String job = served.post("/api/inventories").text("id");
        served.until("/api/jobs/" + job, reply -> reply.text("state").startsWith("completed"));
        locations = served.upload("/api/location-jobs", "locations.csv", Served.GIRONA)
                .json()
                .at("/job/job_id")
                .asText();
        served.post("/api/location-jobs/" + locations + "/start");
        served.until("/api/jobs/" + locations, reply -> reply.text("state").startsWith("completed"));
        served.get(UNKNOWN);
        served.get("/no/such/place/Ana");
        served.to("/api/jobs").header("Host", "evil.example.com").send("GET");
        text = served.get("/q/metrics").body();
    }

    @AfterAll
    static void stop() {
        served.close();
        collector.stop(0);
        tenant.close();
    }

    private static void take(HttpExchange sent) throws IOException {
        String body = new String(sent.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        SENT.add(sent.getRequestHeaders().getFirst("Content-Type") + " " + body);
        new ObjectMapper()
                .readTree(body)
                .at("/resourceSpans/0/scopeSpans/0/spans")
                .forEach(SPANS::add);
        sent.getResponseHeaders().add("Content-Type", "application/json");
        sent.sendResponseHeaders(200, 2);
        sent.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
        sent.close();
    }

    private static List<JsonNode> spans(String name) {
        return SPANS.stream()
                .filter(span -> span.path("traceId").asText().equals(locations.replace("-", ""))
                        && span.path("name").asText().matches(name))
                .toList();
    }

    private static String attribute(JsonNode span, String name) {
        for (JsonNode one : span.path("attributes")) {
            if (one.path("key").asText().equals(name)) {
                return one.path("value").elements().next().asText();
            }
        }
        return "";
    }

    @Test
    void aJobIsATraceOfItemsAndTheirCallsByWhichWebexFindsThem() {
        Await.until("the span of the job", () -> !spans("job actions").isEmpty());

        JsonNode job = spans("job actions").get(0);
        List<JsonNode> items = spans("item actions");
        assertThat(job.has("parentSpanId")).isFalse();
        assertThat(items).hasSizeGreaterThanOrEqualTo(2).allSatisfy(item -> {
            assertThat(item.path("parentSpanId")).isEqualTo(job.path("spanId"));
            assertThat(attribute(item, "space_odt.outcome")).isEqualTo("done");
            assertThat(attribute(item, "space_odt.row")).matches("[1-9]\\d*");
        });
        List<JsonNode> calls = spans("POST /locations");
        assertThat(calls).hasSize(2).allSatisfy(call -> {
            assertThat(items).extracting(item -> item.path("spanId")).contains(call.path("parentSpanId"));
            assertThat(attribute(call, "tracking_id")).isNotBlank();
            assertThat(attribute(call, "http.response.status_code")).startsWith("20");
            assertThat(call.path("kind").asInt()).isEqualTo(3);
            assertThat(call.path("endTimeUnixNano").asLong())
                    .isGreaterThan(call.path("startTimeUnixNano").asLong());
        });
        assertThat(SENT).allSatisfy(sent -> assertThat(sent)
                .startsWith("application/json {")
                .contains("\"service.name\"")
                .doesNotContain("s3cret", "Girona", "Lleida", "Carrer"));
    }

    /** Name and type; of a histogram, and of a counter, as it is asked for. */
    private static Map<String, String> answered() {
        return TYPE.matcher(text).results().collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
    }

    private static Map<String, String> documented() throws IOException {
        return DOCUMENTED
                .matcher(Files.readString(Path.of("docs/metrics.md")))
                .results()
                .collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
    }

    /** Names of labels, by metric; not the bound of a bucket. */
    private static Map<String, Set<String>> labels() {
        Set<String> histograms = answered().entrySet().stream()
                .filter(entry -> !entry.getValue().matches("gauge|counter"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, Set<String>> labels = new TreeMap<>();
        Matcher sample = SAMPLE.matcher(text);
        while (sample.find()) {
            String base = sample.group(1).replaceFirst("_(count|sum|bucket)$", "");
            Set<String> of =
                    labels.computeIfAbsent(histograms.contains(base) ? base : sample.group(1), none -> new TreeSet<>());
            LABEL.matcher(String.valueOf(sample.group(2)))
                    .results()
                    .map(label -> label.group(1))
                    .filter(label -> !label.matches("le|quantile"))
                    .forEach(of::add);
        }
        return labels;
    }

    private static double value(String sample) {
        Matcher found =
                Pattern.compile("(?m)^" + Pattern.quote(sample) + " (\\S+)$").matcher(text);
        assertThat(found.find()).as("%s in%n%s", sample, text).isTrue();
        return Double.parseDouble(found.group(1).replace("Inf", "Infinity"));
    }

    @Test
    void everyMetricIsDocumentedWithItsTypeAndNothingElseIs() throws IOException {
        assertThat(answered()).isEqualTo(documented()).hasSizeGreaterThan(20);
    }

    @Test
    void everyMetricHasTheLabelsThatAreDocumented() throws IOException {
        Map<String, Set<String>> documented = DOCUMENTED
                .matcher(Files.readString(Path.of("docs/metrics.md")))
                .results()
                .collect(Collectors.toMap(
                        one -> one.group(1), one -> Arrays.stream(one.group(3).split("[`, ]+"))
                                .filter(label -> !label.isBlank())
                                .collect(Collectors.toCollection(TreeSet::new))));
        assertThat(labels()).isEqualTo(documented);
    }

    /** What the program says to people, what it said of the address of Webex, and lines of the container. */
    @Test
    void whatItSaysOnStderrIsAnObjectALineWhereThatIsAskedFor() throws IOException {
        Set<String> loggers = new TreeSet<>();
        for (String line : served.process().stderr().split("\n")) {
            JsonNode said = new ObjectMapper().readTree(line);
            assertThat(said.path("level").asText()).as(line).isNotBlank();
            assertThat(said.path("message").asText()).as(line).isNotBlank();
            assertThat(OffsetDateTime.parse(said.path("timestamp").asText())).isNotNull();
            loggers.add(said.path("loggerName").asText());
        }
        assertThat(loggers).contains("space-odt", "io.quarkus");
        assertThat(served.process().stderr()).doesNotContain("s3cret");
    }

    @Test
    void requestsAreCountedByTheOperationAndNotByWhatSomebodyWrote() {
        assertThat(value("http_server_requests_seconds_count{method=\"GET\",path=\"/api/jobs/{id}\",status=\"404\"}"))
                .isEqualTo(1);
        assertThat(value(
                        "http_server_requests_seconds_count{method=\"POST\",path=\"/api/inventories\",status=\"202\"}"))
                .isEqualTo(1);
        assertThat(value("http_server_requests_seconds_count{method=\"GET\",path=\"other\",status=\"404\"}"))
                .isEqualTo(1);
        assertThat(value("http_server_requests_seconds_count{method=\"GET\",path=\"other\",status=\"403\"}"))
                .isEqualTo(1);
        assertThat(value("http_server_open")).isGreaterThanOrEqualTo(1);
        assertThat(text).doesNotContain("11111111", "Ana", "evil", "s3cret");
    }

    @Test
    void whatWasDoneIsCountedOnceInTheStoreAndInTheProcess() {
        assertThat(value("space_odt_store_up")).isEqualTo(1);
        assertThat(value("space_odt_jobs{kind=\"inventory\",state=\"completed\"}")
                        + value("space_odt_jobs{kind=\"inventory\",state=\"completed_with_failures\"}"))
                .isEqualTo(1);
        assertThat(value("space_odt_items_left{kind=\"inventory\"}")).isZero();
        assertThat(value("space_odt_items_total{kind=\"inventory\",outcome=\"done\"}"))
                .isEqualTo(1);
        assertThat(value("space_odt_items_total{kind=\"actions\",outcome=\"done\"}"))
                .isEqualTo(2);
        assertThat(value("webex_pace_per_second")).isPositive();
        assertThat(value("space_odt_store_connections_most")).isEqualTo(12);
        assertThat(
                        value(
                                "webex_calls_seconds_count{method=\"GET\",outcome=\"success\",status=\"200\",template=\"/locations\"}"))
                .isPositive();
    }
}
