package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.sandbox.control.ControlJson;
import org.spaceodt.sandbox.options.SandboxOptions;

/** The page for people. */
class LandingTest {
    private Running running;

    @BeforeEach
    void start() {
        running = new Running(SandboxOptions.defaults());
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void thePageShowsTheCommandAsTheProgramWasStarted() {
        assertThat(text(page("/", "en")))
                .contains("WEBEX_BASE_URL=" + running.sandbox().baseUrl()
                        + " WEBEX_ACCESS_TOKEN=any space-odt inventory_run");

        running.sandbox().shows(base -> "WEBEX_BASE_URL=" + base + " java -jar 'a <jar>' inventory_run");

        assertThat(text(page("/", "en")))
                .contains("WEBEX_BASE_URL=" + running.sandbox().baseUrl()
                        + " java -jar &#39;a &lt;jar&gt;&#39; inventory_run");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?lang=es|en|es|Esto es una simulación, no es Webex.",
                "?lang=ca|es|ca|Això és una simulació, no és Webex.",
                "?lang=en|ca|en|This is a simulation, not Webex.",
                "''|ca-ES,es;q=0.5|ca|Això és una simulació, no és Webex.",
                "''|fr,es-MX;q=0.8,en;q=0.3|es|Esto es una simulación, no es Webex.",
                "?lang=fr|de|en|This is a simulation, not Webex.",
                "''|;;q=x|en|This is a simulation, not Webex.",
            })
    void thePageSaysInTheReadersLanguageThatItIsASimulation(
            String query, String accepted, String language, String sentence) {
        Running.Reply page = page("/" + query, accepted);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Language")).isEqualTo(language);
        assertThat(page.header("X-Space-OdT-Sandbox")).isEqualTo("simulated");
        assertThat(text(page)).contains("<html lang=\"" + language + "\">", sentence, "Administración Ejemplo");
    }

    @Test
    void thePageIsAlsoBesideTheControl() {
        assertThat(text(page("/_sandbox/", "en"))).isEqualTo(text(page("/", "en")));
        assertThat(text(page("/_sandbox", "en"))).isEqualTo(text(page("/", "en")));
    }

    @Test
    void nothingButTheStyleAndTheScriptOfThePageMayRun() throws Exception {
        Running.Reply page = page("/", "en");
        String policy = page.header("Content-Security-Policy");

        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains(
                        "style-src '" + hash(between(text(page), "<style>", "</style>")) + "'",
                        "script-src '" + hash(between(text(page), "<script>", "</script>")) + "'")
                .doesNotContain("unsafe");
        assertThat(text(page)).doesNotContain("src=", "style=\"", "onclick", "//cdn", "innerHTML");
    }

    @Test
    void noPlaceOfThePageIsLeftOpen() throws IOException {
        for (String language : new String[] {"en", "es", "ca"}) {
            assertThat(text(page("/?lang=" + language, ""))).doesNotContainPattern("\\{\\{[a-zA-Z-]+}}");
        }
        Set<String> asked = new TreeSet<>();
        Matcher calls = Pattern.compile("text\\(\"([^\"]+)\"").matcher(resource("page.js"));
        while (calls.find()) {
            if (!calls.group(1).endsWith("-")) {
                asked.add(calls.group(1));
            }
        }
        JsonNode texts = ControlJson.read(resource("texts.json").getBytes(StandardCharsets.UTF_8));
        assertThat(asked).hasSizeGreaterThan(20);
        for (JsonNode one : texts) {
            Set<String> keys = new TreeSet<>();
            one.fieldNames().forEachRemaining(keys::add);
            assertThat(keys).containsAll(asked).hasSameSizeAs(texts.get("en"));
        }
    }

    @Test
    void theFiguresOfThePageComeAsJson() {
        running.get("/people/me");
        running.send("PATCH", "/people/me", "{\"a\": 1}");
        running.stage("POST", "faults", "{'rules': [{'name': 'slow', 'what': {'latencyMs': 1}}]}");
        JsonNode overview = running.stage("GET", "overview", "").json();

        assertThat(overview.path("simulated").asBoolean()).isTrue();
        assertThat(overview.at("/organization/name").asText()).isEqualTo("Administración Ejemplo");
        assertThat(overview.at("/counts/0").toString()).isEqualTo("{\"kind\":\"people\",\"count\":120}");
        assertThat(overview.at("/control/requests").asInt()).isEqualTo(2);
        assertThat(overview.at("/control/timings/GET ~1people~1me/statuses/200").asInt())
                .isEqualTo(1);
        assertThat(overview.at("/control/timings/GET ~1people~1me/meanMs").asDouble())
                .isPositive();
        assertThat(overview.at("/faults/0/name").asText()).isEqualTo("slow");
        assertThat(overview.at("/writes/0/request/a").asInt()).isEqualTo(1);
        assertThat(overview.path("lastWrite").asInt()).isEqualTo(1);
    }

    @Test
    void lookingAtThePageCountsNothing() {
        page("/", "en");
        running.stage("GET", "overview", "");
        assertThat(running.control().path("requests").asInt()).isZero();
    }

    @Test
    void thePageCannotBeChangedByAPost() {
        assertThat(running.stage("POST", "", "{}").status()).isEqualTo(405);
    }

    private Running.Reply page(String path, String accepted) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(running.sandbox().pageUrl().resolve(path));
        return running.send(accepted == null ? request : request.header("Accept-Language", accepted));
    }

    private static String text(Running.Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = LandingTest.class.getResourceAsStream("/sandbox/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
