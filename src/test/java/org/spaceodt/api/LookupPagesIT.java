package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;

/** Looking things up over HTTP and on pages, from an export and live. */
class LookupPagesIT {
    private static final int MOST_BYTES = 500_000;

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static Served served;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.withPeople(70, folder, "--lag-ms", "0");
        CommandRun.Finished exported = CommandRun.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .run("inventory_run", "--token", "any", "--out-dir", "out", "--no-report", "--quiet");
        assertThat(exported.exitCode()).as(exported.stderr()).isZero();
        served = Served.by(
                CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()),
                List.of("serve", "--port", "0", "--out-dir", "out"));
        visitor = new Visitor("http://127.0.0.1:" + served.port());
    }

    @AfterAll
    static void stop() {
        served.close();
        tenant.close();
    }

    /** The library of phone numbers logs when it is loaded. */
    @Test
    void byANumberTheCommandSaysNothingBesideItsHeadLine() {
        CommandRun.Finished found = CommandRun.in(folder)
                .run(
                        "list",
                        "people",
                        "--number",
                        "+34 555 01 01 00",
                        "--country",
                        "ES",
                        "--out-dir",
                        "out",
                        "--sandbox");

        assertThat(found.stderr().lines())
                .as(found.stderr())
                .allMatch(line -> line.contains("[REHEARSAL]") || line.startsWith("Nothing"));
    }

    private static JsonNode asked(String path) throws IOException {
        HttpResponse<String> answer = visitor.opens(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static JsonNode refused(String path) throws IOException {
        HttpResponse<String> answer = visitor.opens(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return new ObjectMapper().readTree(answer.body());
    }

    private static String opened(String path) {
        HttpResponse<String> answer = visitor.opens(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(LookupKind.class)
    void eachListIsTheSameOverHttpFromTheExportAndLiveAndHasAPage(LookupKind kind) throws IOException {
        JsonNode exported = asked("/api/lookups/" + kind.id());
        JsonNode live = asked("/api/lookups/" + kind.id() + "?live=true");
        String page = opened("/lookup/" + kind.id());
        String csv = opened("/lookup/" + kind.id() + "/rows.csv");

        assertThat(exported.path("rows")).isNotEmpty().isEqualTo(live.path("rows"));
        assertThat(exported.path("source").path("from").asText()).isEqualTo("export");
        assertThat(live.path("source").path("from").asText()).isEqualTo("live");
        assertThat(exported.path("complete").asBoolean()).isTrue();
        assertThat(page).contains("<table", "/api/lookups/" + kind.id(), "aria-current=\"true\"");
        assertThat(csv.lines()).hasSize(exported.path("total").asInt() + 1);
    }

    @Test
    void rowsAreNarrowedSortedAndGivenPageByPage() throws IOException {
        JsonNode page = asked("/api/lookups/people?calling=yes&sort=name&desc=true&offset=1&limit=2&columns=name");

        assertThat(page.path("rows")).hasSize(2);
        assertThat(page.path("matching").asInt())
                .isGreaterThan(2)
                .isLessThan(page.path("total").asInt());
        assertThat(opened("/lookup/people?calling=yes")).contains("selected");
        assertThat(opened("/lookup/people?page=2")).contains("rel=\"prev\"");
        assertThat(opened("/lookup/people?name=nobody-is-called-so")).contains("Nothing found.");
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsAProblemWithWhatToAskInstead() throws IOException {
        assertThat(refused("/api/lookups/peple").path("detail").asText()).contains("Did you mean people?");
        JsonNode filter = refused("/api/lookups/people?model=8841");
        assertThat(filter.path("type").asText()).isEqualTo("urn:space-odt:problem:bad-lookup");
        assertThat(filter.path("detail").asText()).contains("location, name, number, license, calling");
        assertThat(refused("/api/lookups/show").path("detail").asText()).contains("a name, an address");
        assertThat(visitor.opens("/lookup/peple").statusCode()).isEqualTo(404);
        assertThat(opened("/lookup/people?number=nobody")).contains("no phone number and no extension");
    }

    @Test
    void oneSearchFindsWhoIsMeantAndShowsAllThatIsKnown() throws IOException {
        JsonNode person = asked("/api/lookups/people").path("rows").get(0);
        String name = person.path("name").asText();
        HttpResponse<String> found = visitor.opens("/lookup?q=" + encoded(name));
        String page = opened("/lookup/show?q=" + person.path("person_id").asText());
        JsonNode json =
                asked("/api/lookups/show?q=" + encoded(person.path("email").asText()));

        assertThat(found.statusCode()).isEqualTo(303);
        assertThat(found.headers().firstValue("Location").orElseThrow()).contains("/lookup/show?q=");
        assertThat(page)
                .contains(
                        name.replace("'", "&#39;"),
                        person.path("person_id").asText(),
                        "Licences",
                        "not read here",
                        "Jobs that touched it");
        assertThat(json.path("sections").path("about").toString()).contains(name);
        assertThat(opened("/lookup/show?live=true&q=" + person.path("person_id").asText()))
                .doesNotContain("not read here");
        assertThat(opened("/lookup?q=" + person.path("extension").asText())).contains("Several fit");
        assertThat(opened("/lookup?q=zzz-nobody")).contains("Nothing found.");
        assertThat(opened("/lookup?q=" + encoded("<script>")))
                .doesNotContain("<script>\"")
                .contains("&lt;script&gt;");
    }
}
