package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.Ongoing;
import org.spaceodt.support.WebexStandIn;

/** The sandbox, rebuilt from what was exported. */
@QuarkusTest
class SeedTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--people 1 --locations 1 --workspaces 0 --queues 0 --hunt-groups 0 --auto-attendants 0 --groups 1",
                "--people 60 --locations 9 --seed 2",
                "--people 333 --locations 40 --seed 77 --queues 20 --virtual-lines 30 --groups 12"
            })
    void whatWasExportedIsExportedAgain(String size) {
        Exported first = export("first", size.split(" "));

        try (Ongoing rebuilt = rebuilt("first")) {
            Exported second = exportAgain(rebuilt, 0);

            assertThat(rows(second)).hasSizeGreaterThan(110).isEqualTo(rows(first));
            assertThat(timeless(second)).isEqualTo(timeless(first));
        }
    }

    @Test
    void anExportOfATenantThatIsNotOursIsExportedAgainToo() {
        try (WebexStandIn webex = WebexStandIn.start()) {
            Finished run = webex.here(folder).run("inventory_run", "--out-dir", "first", "-q");
            assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isBetween(0, 1);
        }
        Exported first = new Exported(folder.resolve("first"));

        try (Ongoing rebuilt = rebuilt("first")) {
            Exported second = exportAgain(rebuilt, -1);

            Map<String, String> expected = rows(first);
            assertThat(rows(second)).containsAllEntriesOf(expected);
        }
    }

    @Test
    void whatIsMissingIsSaidAndTheRestIsAsItWas() throws IOException {
        Exported first = export("first", "--people", "40", "--skip-group-members");
        Files.delete(folder.resolve("first/exports/person_permissions_in.json"));
        Files.delete(folder.resolve("first/exports/devices.json"));

        try (Ongoing rebuilt = rebuilt("first")) {
            baseUrl(rebuilt);
            assertThat(rebuilt.stderr())
                    .contains("group_members (not there), person_permissions_in (not there), devices (not there)");
            Exported second = exportAgain(rebuilt, 0);
            Map<String, String> expected = rows(first);
            expected.keySet().removeIf(name -> name.matches("(person_permissions_in|group_members|devices)\\..*"));

            assertThat(rows(second)).containsAllEntriesOf(expected);
            assertThat(second.csv("person_permissions_in")).hasSameSizeAs(first.csv("person_numbers"));
        }
    }

    @Test
    void aDamagedFileIsOneMessageWithFileAndRowAndNothingIsStarted() throws IOException {
        export("first", "--people", "20");
        Path file = folder.resolve("first/exports/people_details.json");
        String[] lines = Files.readString(file).split("\n");
        lines[7] = lines[7].substring(0, lines[7].length() / 2);
        Files.writeString(file, String.join("\n", lines));

        Finished run = Command.in(folder).run("sandbox", "--port", "0", "--from-inventory", "first");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stdout()).isEmpty();
        assertThat(run.stderr().strip().lines()).hasSize(1).first().asString().contains("people_details.json, row 7");
    }

    @Test
    void aFolderWithoutExportIsRefusedInTheLanguageOfTheOperator() {
        Finished run = Command.in(folder)
                .with("SPACE_ODT_LANG", "ca")
                .run("sandbox", "--port", "0", "--from-inventory", "nowhere");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("No hi ha cap exportació d'inventory_run a " + folder.resolve("nowhere"));
    }

    @Test
    void theSizeOfTheTenantIsNotForTheOperatorToSay() {
        export("first", "--people", "5");

        Finished run = Command.in(folder).run("sandbox", "--port", "0", "--from-inventory", "first", "--people", "10");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("--people");
    }

    @Test
    void whatIsWrittenIsReadBackAndWhatNobodyKnowsStays() throws IOException, InterruptedException {
        Exported first = export("first", "--people", "60");
        withUnknown(folder.resolve("first/exports/person_call_forwarding.json"));
        withUnknown(folder.resolve("first/exports/people_details.json"));
        var calling = first.csv("people").stream()
                .filter(row -> row.get("webex_calling_enabled").equals("true"))
                .toList();
        String person = calling.get(0).get("person_id");
        String neighbour = calling.stream()
                .skip(1)
                .filter(row -> row.get("location_id").equals(calling.get(0).get("location_id")))
                .findFirst()
                .orElseThrow()
                .get("person_id");

        try (Ongoing rebuilt = rebuilt("first")) {
            String base = baseUrl(rebuilt);
            String forwarding = base + "/people/" + person + "/features/callForwarding";
            String always = "{\"callForwarding\":{\"always\":{\"enabled\":true,\"destination\":\"+34555000101\"}}}";

            assertThat(send("PUT", forwarding, always).statusCode()).isEqualTo(204);
            assertThat(tree(forwarding).at("/callForwarding/always/destination").asText())
                    .isEqualTo("+34555000101");
            assertThat(tree(forwarding).path("unknown").asText()).isEqualTo("kept");

            String taken = tree(base + "/people/" + person + "?callingData=true")
                    .path("extension")
                    .asText();
            String other = base + "/people/" + neighbour + "?callingData=true";
            var body = (com.fasterxml.jackson.databind.node.ObjectNode) tree(other);
            HttpResponse<String> refused =
                    send("PUT", other, body.put("extension", taken).toString());
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("4202");
            assertThat(refused.headers().firstValue("X-Space-OdT-Sandbox")).isPresent();

            send(
                    "PUT",
                    other,
                    body.put("extension", "5987").put("title", "Otra").toString());
            assertThat(tree(other).path("extension").asText()).isEqualTo("5987");
            assertThat(tree(other).path("unknown").asText()).isEqualTo("kept");

            send("DELETE", base + "/people/" + neighbour, "");
            String list = base + "/people?callingData=true&max=100";
            assertThat(tree(list).path("items")).hasSize(59);
        }
    }

    @Test
    void aRouteGroupThatNobodyUsesYetCanBeRehearsedWith() throws IOException, InterruptedException {
        Exported first = export("first", "--people", "5", "--locations", "1");
        String location = first.csv("calling_locations").get(0).get("id");
        String used = first.csv("location_pstn_connection").get(0).get("raw_json");
        Map<String, String> unused = first.csv("route_groups").stream()
                .filter(row -> !used.contains(row.get("id")))
                .findFirst()
                .orElseThrow();

        try (Ongoing rebuilt = rebuilt("first")) {
            String base = baseUrl(rebuilt);
            String connection = base + "/telephony/pstn/locations/" + location + "/connection";
            String body = "{\"premiseRouteType\":\"ROUTE_GROUP\",\"premiseRouteId\":\"" + unused.get("id") + "\"}";

            assertThat(send("PUT", connection, body).statusCode()).isEqualTo(204);
            assertThat(tree(connection).path("routeId").asText()).isEqualTo(unused.get("id"));
            assertThat(tree(base + "/telephony/config/routeChoices?routeGroupName="
                                    + unused.get("name").replace(" ", "%20"))
                            .at("/routeIdentities/0/id")
                            .asText())
                    .isEqualTo(unused.get("id"));
        }
    }

    /** Every item gets a property that nobody knows. */
    private static void withUnknown(Path file) throws IOException {
        String text =
                Files.readString(file).replace("\"raw_json\":\"{", "\"raw_json\":\"{\\\"unknown\\\":\\\"kept\\\",");
        Files.writeString(file, text);
    }

    private static JsonNode tree(String url) throws IOException, InterruptedException {
        return MAPPER.readTree(send("GET", url, "").body());
    }

    private static HttpResponse<String> send(String method, String url, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer any")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The files with rows. */
    private static Map<String, String> rows(Exported exported) {
        Map<String, String> files = new TreeMap<>();
        exported.timeless().forEach((path, text) -> {
            if (path.startsWith("exports/") && !path.contains("failures")) {
                files.put(path.substring("exports/".length()), text);
            }
        });
        return files;
    }

    /** The ledger without times. */
    private static String timeless(Exported exported) {
        StringBuilder all = new StringBuilder();
        exported.csv("status").forEach(row -> {
            Map<String, String> kept = new TreeMap<>(row);
            kept.remove("elapsed_ms");
            all.append(kept).append('\n');
        });
        return all.toString();
    }

    private Exported export(String name, String... options) {
        String[] fixed = {"inventory_run", "--sandbox", "--out-dir", name, "-q"};
        Finished run = Command.in(folder)
                .run(Stream.of(fixed, options).flatMap(Arrays::stream).toArray(String[]::new));
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        return new Exported(folder.resolve(name));
    }

    /** @param exitCode -1 for any */
    private Exported exportAgain(Ongoing rebuilt, int exitCode) {
        Finished run = Command.in(folder)
                .with("WEBEX_BASE_URL", baseUrl(rebuilt))
                .run("inventory_run", "--token", "any", "--out-dir", "second", "-q");
        if (exitCode >= 0) {
            assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(exitCode);
        }
        return new Exported(folder.resolve("second"));
    }

    private Ongoing rebuilt(String name) {
        return Command.in(folder).start("sandbox", "--port", "0", "--from-inventory", name);
    }

    private static String baseUrl(Ongoing sandbox) {
        return sandbox.awaitLine("Simulated Webex tenant").replaceAll(".*(http://\\S+).*", "$1");
    }
}
