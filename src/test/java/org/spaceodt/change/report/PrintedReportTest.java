package org.spaceodt.change.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.change.plan.shown.PlanMark;
import org.spaceodt.job.Origin;
import org.spaceodt.support.Printer;
import org.spaceodt.text.page.Pseudonyms;

/** A thousand rows on paper, and what of a report stays when it may leave the house. */
@QuarkusTest
class PrintedReportTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Instant NIGHT = Instant.parse("2026-01-31T21:00:00Z");
    private static final int ROWS = 1_000;

    @TempDir
    Path folder;

    @Inject
    RunReportPage page;

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"0,1", "0,4", "1000,1", "300,3"})
    void aThousandRowsAreThirtyPagesAtMost(int bad, int fields) throws Exception {
        Path html = folder.resolve("report.html");
        try (Writer out = Files.newBufferedWriter(html)) {
            page.write(report(bad, fields), SPANISH, out);
        }

        assertThat(Printer.pages(html)).isBetween(5L, 30L);
    }

    @Test
    @Tag("slow")
    void aPlanOfAThousandRowsIsThirtyPagesAtMost() throws Exception {
        RunReport run = report(0, 0);
        List<PlanBlock> steps = IntStream.range(0, ROWS)
                .mapToObj(row -> new PlanBlock(
                        row + 2,
                        person(row),
                        "Escola " + row % 20,
                        "apply_numbers_update",
                        "",
                        PlanMark.UPDATE,
                        fields(row, 2),
                        ""))
                .toList();
        Path html = folder.resolve("plan.html");
        try (Writer out = Files.newBufferedWriter(html)) {
            page.write(new PlanReport(run, List.of(), List.of(), steps, 0), SPANISH, out);
        }

        assertThat(Printer.pages(html)).isBetween(5L, 30L);
    }

    @Test
    void aRedactedReportNamesNobodyAndSaysSo() throws IOException {
        StringBuilder out = new StringBuilder();
        page.write(new RedactedReport(new Pseudonyms(SPANISH)).of(report(300, 3)), SPANISH, out);
        String text = out.toString();

        assertThat(text)
                .contains(
                        "Anonimizado",
                        "Persona 1",
                        "Persona 1000",
                        "Ubicación 20",
                        "+34…",
                        "Ajuntament d",
                        "TrackingID ROUTERGW_1")
                .doesNotContain("marta", "Cambio por", "escola.csv", "terminal-7", "@example.com", "Nom Cognom")
                .doesNotContainPattern("Escola \\d")
                .doesNotContainPattern("\\+34555\\d");
        IntStream.range(0, ROWS).forEach(row -> assertThat(text).doesNotContain(">" + (7_000 + row) + "<"));
    }

    @Test
    void rowsStandByLocationAndByReason() throws IOException {
        StringBuilder out = new StringBuilder();
        page.write(report(300, 1), Locale.ENGLISH, out);

        assertThat(out.toString())
                .contains(
                        "<th scope=\"row\">Escola 0</th>",
                        "<h2>By location</h2>",
                        "<th scope=\"col\" class=\"number\">People</th>")
                .containsOnlyOnce("Ask an administrator for a licence.")
                .contains("<details class=\"technical\">")
                .doesNotContain("<details class=\"technical\" open");
    }

    private static RunReport report(int bad, int fields) {
        return new RunReport(
                "apply_numbers_update",
                "Numbers",
                "c0ffee00-0000-4000-8000-000000000000",
                "escola.csv",
                "webexapis.com · 0a1b",
                "completed_with_failures",
                Origin.UNKNOWN
                        .by("marta")
                        .on("terminal-7")
                        .because("Cambio por Nom Cognom 3")
                        .at(new Origin.Where(
                                "Ajuntament d'Exemple", false, Optional.of("Nom Cognom 9"), "0.1.0", "Europe/Madrid")),
                "",
                Optional.of(NIGHT),
                Optional.of(NIGHT.plusSeconds(4_000)),
                new RunReport.Totals(ROWS - bad, 0, 0, bad, 0, 0),
                "person",
                IntStream.range(0, 20)
                        .mapToObj(place ->
                                new RunReport.Placed("Escola " + place, new RunReport.Totals(30, 0, 0, 20, 0, 0)))
                        .toList(),
                false,
                IntStream.range(0, bad)
                        .mapToObj(row -> new RunReport.Bad(
                                row + 2,
                                person(row),
                                "failed",
                                true,
                                "PUT /people: HTTP 400 " + person(0) + " [4008] (TrackingID ROUTERGW_1)",
                                "Ask an administrator for a licence.",
                                fields(row, fields)))
                        .toList(),
                IntStream.range(bad, ROWS)
                        .mapToObj(row ->
                                new RunReport.Changed(row + 2, person(row), "Escola " + row % 20, fields(row, fields)))
                        .toList(),
                Optional.empty());
    }

    private static String person(int row) {
        return "Nom Cognom " + row + " · persona" + row + "@example.com";
    }

    private static List<FieldLine> fields(int row, int count) {
        return List.of(
                        new FieldLine("phoneNumbers/work", "número › trabajo", "—", "+34555" + (100_000 + row)),
                        new FieldLine("extension", "extensión", "" + (7_000 + row), "" + (8_000 + row)),
                        new FieldLine("displayName", "nombre que se muestra", "Nom " + row, "Nom Cognom " + row),
                        new FieldLine("callForwarding/always/enabled", "desvío › siempre › activado", "false", "true"))
                .subList(0, count);
    }
}
