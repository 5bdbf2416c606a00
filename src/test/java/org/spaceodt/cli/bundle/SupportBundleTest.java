package org.spaceodt.cli.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** {@code support-bundle}, of a job that failed at people of the simulated organization. */
@QuarkusTest
class SupportBundleTest {
    private static final String TOKEN = "access-token-3f8a1c77";
    private static final String SECRET = "very-secret-4711";
    private static final String ACTION = "usuarios_configurar_desvio_prefijo53";

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static Map<String, String> entries;
    private static Set<String> named;

    @BeforeAll
    static void fail(@TempDir Path tenants) throws IOException {
        tenant = SimulatedTenant.start(tenants);
        named = everybody();
        StringBuilder table = new StringBuilder("person_id,extension\n");
        List<JsonNode> people = tenant.all("/people?callingData=true");
        people.stream()
                .filter(person -> !person.path("extension").asText().isEmpty())
                .limit(6)
                .forEach(person -> table.append(person.at("/emails/0").asText())
                        .append(',')
                        .append(person.path("extension").asText())
                        .append('\n'));
        Files.writeString(folder.resolve("gente.csv"), table);
        tenant.faults("{\"rules\":[{\"where\":{\"method\":\"PUT\"},\"what\":{\"status\":400}}]}");
        Finished run = command()
                .run(
                        "v21_action",
                        ACTION,
                        "--out-dir",
                        "out",
                        "--csv",
                        "gente.csv",
                        "--apply",
                        "--token",
                        TOKEN,
                        "--operator",
                        "Operadora Nocturna",
                        "--note",
                        "para Ana",
                        "--debug-har",
                        "--request-log");
        tenant.noFaults();
        String job = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}")
                .matcher(run.stdout())
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(run.stdout() + run.stderr()))
                .group();
        Finished made = command().run("support-bundle", job.substring(0, 8), "--out-dir", "out", "--file", "case.zip");
        assertThat(made.exitCode()).as(made.stdout() + made.stderr()).isZero();
        entries = unzipped(folder.resolve("case.zip"));
    }

    @AfterAll
    static void close() {
        tenant.close();
    }

    private static Command command() {
        return Command.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("SPACE_ODT_NOTICE_SMTP_PASSWORD", SECRET)
                .with("SPACE_ODT_CSV_FORMAT", "excel");
    }

    private static Map<String, String> unzipped(Path file) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    /** Names, numbers, addresses and ids of the whole organization. */
    private static Set<String> everybody() {
        Set<String> all = new LinkedHashSet<>();
        Stream.of("/people?callingData=true", "/locations", "/workspaces", "/telephony/config/numbers", "/licenses")
                .flatMap(path -> tenant.all(path).stream())
                .forEach(one -> collect("", one, all));
        return all;
    }

    private static void collect(String name, JsonNode given, Set<String> all) {
        boolean telling = Set.of(
                        "id",
                        "displayName",
                        "firstName",
                        "lastName",
                        "emails",
                        "phoneNumber",
                        "extension",
                        "orgId",
                        "value",
                        "locationId",
                        "address1",
                        "email")
                .contains(name);
        if (given.isTextual() && telling && given.asText().length() > 2) {
            all.add(given.asText());
        }
        given.fields().forEachRemaining(field -> collect(field.getKey(), field.getValue(), all));
        if (given.isArray()) {
            given.forEach(one -> collect(name, one, all));
        }
    }

    @Test
    void itHoldsWhatASupporterAsksForAndSaysWhatWasRemoved() throws IOException {
        assertThat(entries.keySet())
                .containsExactly(
                        "README.txt",
                        "failures.jsonl",
                        "http.har",
                        "job.json",
                        "requests.jsonl",
                        "settings.json",
                        "versions.json");
        JsonNode job = JsonFormat.MAPPER.readTree(entries.get("job.json"));
        assertThat(job.path("what").asText()).isEqualTo(ACTION);
        assertThat(job.at("/counts/failed").asInt()).isEqualTo(6);
        assertThat(job.path("mode").asText()).isEqualTo("rehearsal");
        List<String> failures = entries.get("failures.jsonl").lines().toList();
        assertThat(failures).hasSize(6).allSatisfy(line -> {
            JsonNode failure = JsonFormat.MAPPER.readTree(line).path("failure");
            assertThat(failure.path("status").asInt()).isEqualTo(400);
            assertThat(failure.path("method").asText()).isEqualTo("PUT");
            assertThat(failure.path("path").asText()).startsWith("/").contains("{");
            assertThat(failure.path("tracking_id").asText()).isNotEmpty();
        });
        String tracked = JsonFormat.MAPPER
                .readTree(failures.get(0))
                .at("/failure/tracking_id")
                .asText();
        assertThat(entries.get("requests.jsonl")).contains(tracked, "\"status\":400", "\"method\":\"PUT\"");
        JsonNode har = JsonFormat.MAPPER.readTree(entries.get("http.har"));
        assertThat(har.at("/log/entries")).isNotEmpty();
        assertThat(entries.get("http.har")).contains(tracked);
        JsonNode settings = JsonFormat.MAPPER.readTree(entries.get("settings.json"));
        assertThat(settings.path("SPACE_ODT_NOTICE_SMTP_PASSWORD").asText()).isEqualTo("set");
        assertThat(settings.path("SPACE_ODT_CSV_FORMAT").asText()).isEqualTo("excel");
        assertThat(settings.path("WEBEX_ORG_ID").asText()).isEqualTo("not set");
        assertThat(entries.get("README.txt")).contains("Removed:");
    }

    @Test
    void nobodyOfTheOrganizationAndNoSecretIsInAnyOfItsEntries() {
        assertThat(named).hasSizeGreaterThan(100);
        // Where nothing but what is looked for would be found: times and TrackingIDs hold digits by chance.
        String all = String.join("\n", entries.values())
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "")
                .replaceAll("\"(_trackingId|tracking_id|digest|plan_digest|plan_id|id)\" ?: ?\"[^\"]*\"", "")
                .replaceAll("(SPACEODT|ROUTER)_[0-9A-Fa-f-]+[_:0-9]*", "")
                .replaceAll("(?<=[:,\\[])-?\\d+(\\.\\d+)?(?=[,}\\]\\n])", "");
        for (String telling : named) {
            assertThat(Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(telling) + "(?![\\p{L}\\p{N}])")
                            .matcher(all)
                            .find())
                    .as(telling)
                    .isFalse();
        }
        assertThat(all)
                .doesNotContain(
                        TOKEN, SECRET, "Operadora", "Nocturna", "para Ana", "gente.csv", folder.toString(), "Bearer");
    }
}
