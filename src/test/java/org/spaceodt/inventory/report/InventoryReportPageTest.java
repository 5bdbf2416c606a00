package org.spaceodt.inventory.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.inventory.report.data.InventoryReport;
import org.spaceodt.inventory.report.data.ModuleLine;
import org.xml.sax.InputSource;

@QuarkusTest
class InventoryReportPageTest {
    private static final Locale CATALAN = Locale.forLanguageTag("ca-ES");
    private static final Locale SPANISH = Locale.forLanguageTag("es-ES");

    @Inject
    InventoryReportPage page;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</style></script></title></svg><b>",
                "{page.apiHost} {|x|} {#if}"
            })
    void hostileValuesStayText(String value) {
        String html = html(Samples.hostile(value), Locale.ENGLISH);

        String ordinary = html(Samples.hostile("an ordinary value"), Locale.ENGLISH);
        assertThat(tags(html)).isEqualTo(tags(ordinary));
        assertThat(withoutScriptAndStyle(html).replace("<b>REAL</b>", ""))
                .doesNotContain("<script>alert", "<img", "<b>");
        assertThat(html).doesNotContain("&amp;lt;", "&amp;quot;", "&amp;#39;");
        assertThat(hrefs(html)).noneMatch(href -> href.contains("javascript"));
    }

    @Test
    void rightToLeftEmojiAndControlCharactersAreShownAndVeryLongValuesAreCut() {
        String value = "שלום \u202Eabc\u0000 😀 " + "😀x".repeat(5_000);

        String html = html(Samples.hostile(value), Locale.ENGLISH);

        assertThat(html).contains("שלום", "😀", "…").doesNotContain("\u0000");
        assertThat(html.length()).isLessThan(90_000);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(html))
                .as("no character cut in half")
                .isTrue();
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        for (InventoryReport report :
                List.of(Samples.complete(), Samples.incomplete(), Samples.hostile("http://evil.example.com"))) {
            String html = html(report, SPANISH);

            assertThat(hrefs(html))
                    .allMatch(href -> href.startsWith("#") || href.startsWith("../exports/") || href.equals("data:,"));
            assertThat(withoutText(html)).doesNotContain("http:", "https:", "//evil");
            assertThat(html).doesNotContainPattern("\\ssrc=").doesNotContainPattern("url\\(|@import|fetch\\(");
        }
    }

    @Test
    void aCompleteRunIsCalledComplete() {
        String html = html(Samples.complete(), Locale.ENGLISH);

        assertThat(banner(html))
                .contains("verdict complete", "Complete: everything asked for was read", "Modules: 60.");
        assertThat(html).contains("REHEARSAL", "No read failed.");
    }

    @Test
    void aRunWithFailuresIsNeverCalledCompleteWhateverItSaysOfItself() {
        List<ModuleLine> oneFailed = Samples.modules(1);
        Samples.replace(oneFailed, Samples.failed("call_queues", false, "not_found", 404, "gone"));
        List<ModuleLine> onePartial = Samples.modules(1);
        Samples.replace(onePartial, Samples.partial("people_details", 10, 20, 3));
        List<ModuleLine> unknownWord = Samples.modules(1);
        Samples.replace(unknownWord, Samples.failed("devices", false, "exploded", 0, ""));

        assertThat(banner(claimedComplete(oneFailed, 0, Optional.empty())))
                .contains("verdict incomplete", "could not be read: 1 of 60.");
        assertThat(banner(claimedComplete(onePartial, 0, Optional.empty())))
                .contains("verdict incomplete", "read in part: 1 of 60.", "API reads that failed: 3 of");
        assertThat(banner(claimedComplete(unknownWord, 0, Optional.empty()))).contains("verdict incomplete");
        assertThat(banner(claimedComplete(Samples.modules(1), 1, Optional.empty())))
                .contains("verdict incomplete", "Failures recorded: 1.");
        assertThat(banner(claimedComplete(Samples.modules(1), 0, Optional.of("disk full"))))
                .contains("verdict broken", "the run stopped early", "Reason: disk full");
        assertThat(banner(claimedComplete(List.of(), 0, Optional.empty())))
                .contains("verdict broken", "no module was read");
    }

    @Test
    void aRunThatSaysItIsIncompleteIsBelieved() {
        InventoryReport report = Samples.report(Samples.modules(1), List.of(), List.of(), 0, false, Optional.empty());

        assertThat(banner(html(report, Locale.ENGLISH))).contains("verdict incomplete", "says that it is not complete");
    }

    @Test
    void aFailedFoundationModuleIsNamedAndTheBannerRed() {
        String banner = banner(html(Samples.stopped(), Locale.ENGLISH));

        assertThat(banner).contains("verdict broken", "Foundation modules that could not be read: people.");
    }

    @Test
    void aSuccessWithFailedReadsCountsAsPartial() {
        List<ModuleLine> modules = Samples.modules(1);
        ModuleLine rosy = Samples.partial("people_details", 10, 20, 3);
        Samples.replace(
                modules,
                new ModuleLine(
                        rosy.module(),
                        rosy.method(),
                        false,
                        "ok",
                        OptionalInt.of(200),
                        "",
                        10,
                        20,
                        3,
                        0,
                        5,
                        rosy.csvFile()));

        assertThat(banner(claimedComplete(modules, 0, Optional.empty()))).contains("read in part: 1 of 60.");
    }

    @Test
    void theTotalOfAFailedModuleIsUnknownAndThatOfAPartialOneMarked() {
        String incomplete = html(Samples.incomplete(), Locale.ENGLISH);
        List<ModuleLine> modules = Samples.modules(1);
        Samples.replace(modules, Samples.partial("virtual_lines", 12, 20, 3));
        String partial = claimedComplete(modules, 0, Optional.empty());

        assertThat(card(incomplete, "Call queues")).contains("figure unknown", ">—<", "could not be read");
        assertThat(card(incomplete, "People")).contains("figure known", ">3,287<");
        assertThat(card(partial, "Virtual lines")).contains("figure partial", "≥ 12", "read in part");
        assertThat(card(html(Samples.stopped(), Locale.ENGLISH), "People with Webex Calling"))
                .contains("figure unknown", ">—<");
        assertThat(card(html(Samples.stopped(), Locale.ENGLISH), "Virtual lines"))
                .contains("figure unknown", "not in this run");
        assertThat(card(html(Samples.emptyTenant(), Locale.ENGLISH), "People")).contains("figure known", ">0<");
    }

    @Test
    void eachModuleHasABarInBothChartsAndARowInATable() {
        InventoryReport report = Samples.incomplete();
        String html = html(report, Locale.ENGLISH);

        for (String chart : List.of("chart-rows", "chart-times")) {
            String figure = between(html, "id=\"" + chart + "\"", "</figure>");
            for (ModuleLine line : report.modules()) {
                assertThat(figure).contains("<title>" + line.module() + ": ");
            }
            assertThat(count(figure, "class=\"bar-row\""))
                    .isEqualTo(report.modules().size());
        }
        assertThat(between(html, "id=\"chart-rows\"", "</figure>"))
                .contains("<title>call_queues: —</title>", "Logarithmic");
        report.modules()
                .forEach(line -> assertThat(html).contains("<th scope=\"row\" title=\"" + line.module() + "\">"));
    }

    @Test
    void theLocationsAfterTheTwentyFifthAreSummedUp() {
        String figure = between(html(Samples.complete(), CATALAN), "id=\"chart-people\"", "</figure>");

        assertThat(count(figure, "class=\"bar-row\"")).isEqualTo(26);
        assertThat(figure).contains("Altres ubicacions (7)", "Sense ubicació", "Les primeres 25 ubicacions");
    }

    @Test
    void anEmptyTenantHasAPageToo() {
        String html = html(Samples.emptyTenant(), Locale.ENGLISH);

        assertThat(banner(html)).contains("verdict complete");
        assertThat(between(html, "id=\"chart-people\"", "</figure>")).contains("Nothing to draw.");
        assertThat(html).doesNotContain("NaN", "Infinity", "width=\"-").contains("No rows.");
    }

    @Test
    void thePageSaysOfWhichOrganizationItIsWhoHadItMadeWhereAndWhy() {
        String html = html(Samples.complete(), SPANISH);

        assertThat(html)
                .contains(
                        "<dt>Organización</dt><dd>Ajuntament d&#39;Exemple</dd>",
                        "<dt>Operador</dt><dd>marta</dd>",
                        "<dt>Equipo</dt><dd>salt-01</dd>",
                        "<dt>Token de</dt><dd>Ana Ejemplo</dd>",
                        "<dt>Nota</dt><dd>CHG-1234</dd>",
                        "<dt>Versión</dt><dd>1.0</dd>");
        assertThat(html(Samples.emptyTenant(), SPANISH)).doesNotContain("<dt>Operador</dt>");
    }

    @Test
    void failuresAreCountedByCauseWithTheNextStep() {
        String html = between(html(Samples.incomplete(), Locale.ENGLISH), "id=\"failures\"", "</section>");

        assertThat(html)
                .contains(
                        "data-n=\"30\"",
                        "data-n=\"12\"",
                        "lacks a scope or a role",
                        "It is gone",
                        "Webex limited the requests",
                        "Webex failed on its side",
                        "No answer, or one that could not be read",
                        "First 47 of 1,247; all in <a href=\"../exports/failures.csv\">");
    }

    @Test
    void aDataTableSaysHowMuchOfTheFileItShowsAndLeavesOutEmptyColumns() {
        String html = between(html(Samples.complete(), SPANISH), "<details class=\"data\">", "</details>");

        assertThat(html)
                .contains("Primeras 200 de 3.287 filas, todas en people.csv", "vacías en estas filas: fax_number")
                .doesNotContain(">fax_number</th>");
    }

    @Test
    void eachLanguageHasEveryMessageAndNoOther() throws IOException {
        Properties english = messages("");

        for (String language : List.of("_es", "_ca")) {
            Properties messages = messages(language);
            assertThat(messages.stringPropertyNames())
                    .hasSizeGreaterThan(100)
                    .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
            assertThat(messages.values())
                    .allSatisfy(text -> assertThat((String) text).isNotBlank());
        }
    }

    @Test
    void aTranslationMentionsTheSameValuesAsTheEnglishMessage() throws IOException {
        Properties english = messages("");
        for (String language : List.of("_es", "_ca")) {
            Properties messages = messages(language);
            for (String key : english.stringPropertyNames()) {
                assertThat(placeholders(messages.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key)));
            }
        }
    }

    @Test
    void thePageSpeaksTheLanguageOfTheLocale() {
        String spanish = html(Samples.incomplete(), SPANISH);
        String catalan = html(Samples.incomplete(), CATALAN);

        assertThat(spanish)
                .contains(
                        "<html lang=\"es\">",
                        "Inventario de Webex Calling",
                        "4 de marzo de 2026, 05:06 UTC",
                        "3.287",
                        "Colas de llamadas");
        assertThat(catalan)
                .contains(
                        "<html lang=\"ca\">",
                        "Inventari de Webex Calling",
                        "de març",
                        "05:06 UTC",
                        "3.287",
                        "Cues de trucades");
        for (String html : List.of(spanish, catalan)) {
            assertThat(withoutScriptAndStyle(html))
                    .doesNotContain(
                            "Incomplete:",
                            "Rows",
                            "Skipped",
                            "Failed",
                            "People",
                            "Locations",
                            "Charts",
                            "Search",
                            "Foundation",
                            "Next step",
                            "First ",
                            " scale",
                            "Data samples");
        }
    }

    @Test
    void anUnknownLanguageGetsEnglishWordsAndNumbers() {
        assertThat(html(Samples.complete(), Locale.FRENCH)).contains("<html lang=\"en\">", "Call queues", "3,287");
    }

    @Test
    void thePageIsWellFormed() throws Exception {
        for (InventoryReport report : List.of(
                Samples.complete(),
                Samples.incomplete(),
                Samples.stopped(),
                Samples.emptyTenant(),
                Samples.hostile("<a & 'b' \"c\">"))) {
            String html = html(report, CATALAN);

            assertBalanced(html);
            for (MatchResult figure : Pattern.compile("<figure.*?</figure>", Pattern.DOTALL)
                    .matcher(html)
                    .results()
                    .toList()) {
                var factory = DocumentBuilderFactory.newInstance();
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                factory.newDocumentBuilder().parse(new InputSource(new StringReader(figure.group())));
            }
            assertThat(Pattern.compile("\\sid=\"([^\"]+)\"")
                            .matcher(html)
                            .results()
                            .map(id -> id.group(1)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aHugeRunGivesAPageOfModestSize() {
        InventoryReport report = Samples.huge();
        InventoryReport withoutTables = new InventoryReport(
                report.generatedAt(),
                report.elapsed(),
                report.where(),
                false,
                false,
                0,
                Optional.empty(),
                1,
                0,
                0,
                report.modules(),
                report.peopleByLocation(),
                report.failures(),
                report.failuresTotal(),
                0,
                List.of());

        assertThat(html(withoutTables, SPANISH).length()).isLessThan(700_000);
        assertThat(html(report, SPANISH).length()).isLessThan(3_000_000);
    }

    @Test
    void samplesToLookAtAreWritten() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "report-samples"));

        Files.writeString(folder.resolve("complete-ca.html"), html(Samples.complete(), CATALAN));
        Files.writeString(folder.resolve("incomplete-es.html"), html(Samples.incomplete(), SPANISH));
        Files.writeString(folder.resolve("stopped-en.html"), html(Samples.stopped(), Locale.ENGLISH));
        Files.writeString(folder.resolve("empty-en.html"), html(Samples.emptyTenant(), Locale.ENGLISH));
        Files.writeString(folder.resolve("huge-en.html"), html(Samples.huge(), Locale.ENGLISH));
        Files.writeString(
                folder.resolve("hostile-en.html"),
                html(
                        Samples.hostile("\"><script>alert(1)</script> \u202Eשלום </style> '😀' " + "x".repeat(400)),
                        Locale.ENGLISH));

        assertThat(folder).isDirectoryContaining("glob:**complete-ca.html");
    }

    private String html(InventoryReport report, Locale locale) {
        StringBuilder out = new StringBuilder();
        try {
            page.write(report, locale, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private String claimedComplete(List<ModuleLine> modules, long failures, Optional<String> stopped) {
        return html(Samples.report(modules, Samples.locations(3), List.of(), failures, true, stopped), Locale.ENGLISH);
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (var in = InventoryReportPageTest.class.getResourceAsStream("words" + language + ".properties")) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }

    private static Set<String> placeholders(String message) {
        return Pattern.compile("\\{\\w+}|%n")
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String banner(String html) {
        return between(html, "<section class=\"panel verdict", "</section>");
    }

    private static String card(String html, String label) {
        return Pattern.compile("<li class=\"figure.*?</li>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .filter(card -> card.contains(">" + label + "<"))
                .findFirst()
                .orElseThrow();
    }

    private static String between(String html, String start, String end) {
        int from = html.indexOf(start);
        assertThat(from).as(start).isNotNegative();
        return html.substring(from, html.indexOf(end, from));
    }

    private static int count(String html, String part) {
        return html.split(Pattern.quote(part), -1).length - 1;
    }

    private static List<String> hrefs(String html) {
        return Pattern.compile("\\s(?:href|src|action|data)=[\"']?([^\"'>]*)")
                .matcher(withoutScriptAndStyle(html))
                .results()
                .map(href -> href.group(1))
                .toList();
    }

    private static String withoutScriptAndStyle(String html) {
        return html.replaceAll("(?s)<(script|style)>.*?</\\1>", "");
    }

    /** The names of all tags in their order: what values must not be able to change. */
    private static List<String> tags(String html) {
        return Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)")
                .matcher(withoutScriptAndStyle(html))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Tags only, without the titles that repeat values; what is left could load something. */
    private static String withoutText(String html) {
        StringBuilder tags = new StringBuilder();
        Pattern.compile("<[^>]*>")
                .matcher(withoutScriptAndStyle(html))
                .results()
                .forEach(tag -> tags.append(tag.group()));
        return tags.toString().replaceAll("(title|aria-label)=\"[^\"]*\"", "");
    }

    private static void assertBalanced(String html) {
        Set<String> empty = Set.of("meta", "link", "br", "input");
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:\"[^\"]*\"|[^\">])*?(/?)>")
                .matcher(withoutScriptAndStyle(html).replaceFirst("<!DOCTYPE html>", ""));
        while (tag.find()) {
            String name = tag.group(2);
            if (tag.group(1).isEmpty()) {
                if (tag.group(3).isEmpty() && !empty.contains(name)) {
                    open.push(name);
                }
            } else {
                assertThat(open.poll()).as("closed at %d", tag.start()).isEqualTo(name);
            }
        }
        assertThat(open).isEmpty();
    }
}
