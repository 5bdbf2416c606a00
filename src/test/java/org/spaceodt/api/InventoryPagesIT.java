package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;

/** The pages of the inventory as a browser without scripts has them: exported, looked at, searched, read again. */
class InventoryPagesIT {
    private static final int MOST_ELEMENTS = 2_000;
    private static final int MOST_BYTES = 500_000;

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static Served served;
    private static Visitor visitor;

    /** What there is of an export that failed in part, before that is read again. */
    private static String incomplete;

    private static String failed;

    /** Only what failed, before there was an export, and after all was read. */
    private static Reply withoutExport;

    private static Reply whole;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.withPeople(12, folder, "--lag-ms", "0");
        served = Served.by(
                CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()),
                List.of("serve", "--port", "0", "--out-dir", "out"));
        visitor = new Visitor("http://127.0.0.1:" + served.port());
        String before = opened("/inventory");
        assertThat(before).contains("Nothing was exported yet").contains("value=\"section:routing\"");
        assertThat(opened("/inventory/people")).contains("It was not read yet");
        withoutExport = onlyFailures();

        tenant.faults("{\"rules\":[{\"where\":{\"method\":\"GET\",\"path\":\"/devices\"},\"what\":{\"status\":400}}]}");
        ordered("what", "all", "xlsx", "true");
        incomplete = opened("/inventory");
        failed = opened("/inventory/devices");
        tenant.noFaults();
        ordered("what", "failed");
        whole = onlyFailures();
    }

    private static Reply onlyFailures() {
        return served.json("/api/inventories", "{\"only_failures\":true}");
    }

    @Test
    void onlyWhatFailedIsRefusedOverHttpWhereThereIsNothingOfIt() {
        assertThat(withoutExport.status()).as(withoutExport.body()).isEqualTo(400);
        assertThat(withoutExport.json().at("/errors/0/summary").asText()).contains("There is no export");
        assertThat(whole.status()).as(whole.body()).isEqualTo(400);
        assertThat(whole.json().at("/errors/0/summary").asText()).contains("Nothing failed");
        Reply both = served.json("/api/inventories", "{\"only_failures\":true,\"only\":[\"people\"]}");
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.json().at("/errors/0/column").asText()).isEqualTo("only_failures");
    }

    /** Orders an export, and waits for its end. */
    private static void ordered(String... fields) {
        HttpResponse<String> started = visitor.submits("/inventory/start", fields);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
        String job = started.headers().firstValue("Location").orElseThrow();
        assertThat(job).matches(".*/jobs/[0-9a-f-]{36}");
        String id = job.substring(job.lastIndexOf('/') + 1);
        served.until("/api/jobs/" + id, reply -> reply.json().has("ended_at"));
        assertThat(opened("/inventory/running")).contains("id=\"running\"").doesNotContain("hx-get");
    }

    @AfterAll
    static void stop() {
        served.close();
        tenant.close();
    }

    @Test
    void anExportOfWhichSomethingIsMissingIsNeverCalledCompleteUntilThatIsRead() {
        assertThat(incomplete)
                .contains("INCOMPLETE</span> latest export")
                .doesNotContain("> complete<", ">complete<")
                .contains("<a href=\"/inventory/devices?from=latest\">devices</a>")
                .contains("Read again what failed")
                .contains("1 of 1 reads failed · 400");
        assertThat(failed)
                .contains("Something is missing here: 1 of 1 reads failed")
                .contains("that there are no rows proves nothing")
                .doesNotContain("Webex has nothing of this");
        assertThat(opened("/inventory/kept")).contains("INCOMPLETE", "something is missing of 1 modules");
    }

    @Test
    void theLatestExportSaysThatItIsCompleteAndEachModuleWhatItNeedsAndHas() {
        String page = opened("/inventory");

        assertThat(page)
                .contains("complete</span> latest export")
                .doesNotContain("INCOMPLETE")
                .contains("people.person_id")
                .containsPattern("/api/inventories/[^\"]+/report\">Report")
                .doesNotContain("hx-get=\"/inventory/running\"");
        assertThat(Pattern.compile("name=\"only\" value=\"module:")
                        .matcher(page)
                        .results())
                .hasSize(63);
        Matcher report = Pattern.compile("/api/inventories/[^\"]+/report").matcher(page);
        assertThat(report.find()).isTrue();
        assertThat(visitor.opens(report.group()).body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void aTableIsSearchedAndSortedAndPagedByItsAddress() {
        String all = opened("/inventory/people");
        assertThat(all).contains("12 rows").contains("display_name").contains("latest export,");
        String name = first(all, "<td data-label=\"display_name\">([^<]+)</td>");

        String found = opened("/inventory/people?q=" + encoded(name.toUpperCase(java.util.Locale.ROOT)));
        assertThat(found).containsPattern("[1-9]\\d* of 12 rows").contains(name);
        assertThat(opened("/inventory/people?q=nobody-has-this")).contains("No row has that");

        List<String> up = all("/inventory/people?sort=email");
        List<String> down = all("/inventory/people?sort=email&dir=desc");
        assertThat(up).hasSize(12).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(down).isSortedAccordingTo(Comparator.reverseOrder()).containsExactlyInAnyOrderElementsOf(up);
        assertThat(opened("/inventory/people?sort=email")).contains("aria-sort=\"ascending\"");
    }

    @Test
    void whoIsMeantByAnIdHasANameAndFieldsOfTheItemAreColumns() {
        String people = opened("/inventory/people");
        String page = opened("/inventory/person_call_forwarding");
        String name = first(page, "<td data-label=\"person_id\">([^<]+)</td>");
        assertThat(people).contains(name);
        assertThat(page)
                .containsPattern("<td data-label=\"callForwarding[.]")
                .contains("Needs: <a href=\"/inventory/people\">");

        String chosen = opened(
                "/inventory/person_call_forwarding?c=person_id&c=callForwarding.busy.enabled&q=" + encoded(name));
        assertThat(chosen)
                .contains("data-label=\"callForwarding.busy.enabled\"")
                .doesNotContain("data-label=\"callForwarding.always.")
                .containsPattern("[1-9]\\d* of \\d+ rows");
    }

    @Test
    void whatWasSearchedForIsDownloaded() {
        String csv = opened("/inventory/people/rows.csv");
        assertThat(csv.lines()).hasSize(13);
        assertThat(csv).startsWith("person_id,email,");
        String name = first(opened("/inventory/people"), "<td data-label=\"email\">([^<]+)</td>");
        String one = opened("/inventory/people/rows.csv?c=email&c=display_name&q=" + encoded(name));
        assertThat(one.lines().toList()).hasSize(2).first().isEqualTo("email,display_name");
        assertThat(opened("/inventory/people/rows.json?q=" + encoded(name)))
                .contains(name)
                .startsWith("[\n{");
        assertThat(opened("/inventory/people/rows.json?q=nobody-has-this")).isEqualTo("[]\n");
    }

    @Test
    void aModuleIsReadAloneAndThenShownAsReadThen() {
        HttpResponse<String> asked = visitor.submits("/inventory/devices/read");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
        Await.until("read", () -> opened("/inventory/devices/reading").contains("Read alone"));

        assertThat(opened("/inventory/devices")).contains("read alone,").contains("latest export,");
        assertThat(opened("/inventory/devices?from=latest")).contains("latest export,");
        assertThat(opened("/inventory")).contains("read alone");
    }

    @Test
    void listsAreReadAtOnceWithTheTimeAndReadAgainAndDownloaded() {
        assertThat(opened("/inventory/lists")).contains("choose one").contains("list=workspace_ids");
        String page = opened("/inventory/lists?list=person_ids");
        assertThat(page).contains("Read from Webex").contains("1 to 12 of 12").contains("data-copy=\"ids\"");
        assertThat(opened("/inventory/lists?list=licenses&again=true")).contains("<th scope=\"col\">name</th>");
        assertThat(opened("/inventory/lists/person_ids.csv").lines()).hasSize(13);
        assertThat(visitor.opens("/inventory/lists?list=none").statusCode()).isEqualTo(404);
    }

    @Test
    void exportsOfThePastAreListedWithTheirFiles() {
        String page = opened("/inventory/kept");
        assertThat(page).contains("The latest 5 exports are kept").contains("complete</span>");
        String files = opened(first(page, "<a href=\"(/inventory/kept/[^\"]+)\""));
        assertThat(files).contains("status.csv").contains("people.csv").contains("as a table");
        String table = opened(first(files, "<a href=\"(/inventory/people\\?from=[^\"]+)\""));
        assertThat(table).contains("12 rows");
        assertThat(visitor.opens("/inventory/kept/20200101T000000Z-00000000").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatNobodyHasIsRefusedAndWhatWasChosenStays() {
        HttpResponse<String> nothing = visitor.submits("/inventory/start", "what", "chosen");
        assertThat(nothing.statusCode()).isEqualTo(422);
        HttpResponse<String> wrong =
                visitor.submits("/inventory/start", "what", "chosen", "only", "module:devices", "only", "module:<b>");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("id=\"faults\"")
                .contains("value=\"module:devices\" aria-label=\"Choose: devices\" checked")
                .contains("&lt;b&gt;")
                .doesNotContain("<b>,");
        assertThat(visitor.opens("/inventory/none").statusCode()).isEqualTo(404);
        assertThat(visitor.submits("/inventory/none/read").statusCode()).isEqualTo(404);
        assertThat(visitor.opens("/inventory/people?from=none&page=-1&sort=none&c=%3Cb%3E&q=%7Bframe.token%7D")
                        .statusCode())
                .isEqualTo(200);
        assertThat(opened("/inventory/people?c=%3Cb%3E&q=" + encoded("<i>{frame.version}")))
                .doesNotContain("<i>")
                .contains("{frame.version}");
    }

    @Test
    void noPageIsLargerThanABrowserLikes() {
        for (String path : List.of(
                "/inventory",
                "/inventory/people",
                "/inventory/people_details",
                "/inventory/numbers",
                "/inventory/lists?list=licenses",
                "/inventory/kept")) {
            String page = opened(path);
            assertThat(page.getBytes(StandardCharsets.UTF_8)).as(path).hasSizeLessThan(MOST_BYTES);
            assertThat(Pattern.compile("<[a-z]").matcher(page).results().count())
                    .as(path)
                    .isLessThan(MOST_ELEMENTS);
        }
    }

    @Test
    void theThreeLanguagesSayTheSame() throws IOException {
        assertThat(texts("ca").keySet()).isEqualTo(texts("es").keySet());
        String spanish = visitor.opens("/inventory", "Accept-Language", "es").body();
        assertThat(spanish)
                .contains("Inventario")
                .contains("última exportación")
                .doesNotContain("latest export");
        String catalan =
                visitor.opens("/inventory/people", "Accept-Language", "ca").body();
        assertThat(catalan).contains("12 files").contains("Cerca");
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in =
                        InventoryPagesIT.class.getResourceAsStream("/messages/inventory_" + language + ".properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<String> all(String path) {
        return Pattern.compile("<td data-label=\"email\">([^<]+)</td>")
                .matcher(opened(path))
                .results()
                .map(cell -> cell.group(1))
                .toList();
    }

    private static String opened(String path) {
        HttpResponse<String> answer = visitor.opens(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
