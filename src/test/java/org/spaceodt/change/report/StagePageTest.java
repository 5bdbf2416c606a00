package org.spaceodt.change.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.job.Origin;

@QuarkusTest
class StagePageTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @Inject
    RunReportPage page;

    @Test
    void beforeAndAfterStandBesideEachOtherByStageAndPerson() {
        String html = html(done("ana.vidal@example.com"), Locale.ENGLISH);
        assertThat(html)
                .contains("<del>false</del>", "<ins>true</ins>")
                .contains(
                        "data-stage=\"apply_forwarding\" data-end=\"changed\" data-person=\"2 ana.vidal@example.com\"")
                .contains("data-stage=\"apply_voicemail\" data-end=\"failed\" data-person=\"3 ")
                .contains("<option value=\"apply_voicemail\">Voicemail</option>")
                .contains("<option value=\"failed\">failed</option>")
                .contains("yes, but override.csv · marta · January 31, 2026");
    }

    @Test
    void ofAStageThatWasNotApprovedThePageSaysSo() {
        assertThat(html(done("ana.vidal@example.com"), Locale.ENGLISH))
                .contains("<th scope=\"col\" class=\"number\">not approved</th>");
    }

    @Test
    void aPlanSaysThatNothingWasWrittenAndWhichOneItIs() {
        String html = html(planned(), Locale.ENGLISH);
        assertThat(html)
                .contains("What would be done in Webex", "Nothing was written.", "3 of 4 rows would be changed")
                .contains("0f3a-plan", "d1ge57")
                .contains("<ins>+34555010100</ins>")
                .contains("And 7 more, which are not on this page: plan.csv")
                .doesNotContain("<dt>Started</dt>", "<dt>Job</dt>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ca"})
    void eachLanguageHasItsWords(String language) {
        String html = html(done("ana.vidal@example.com"), Locale.forLanguageTag(language));
        String plan = html(planned(), Locale.forLanguageTag(language));
        assertThat(html).contains("<html lang=\"" + language + "\">").doesNotContain("NOT_FOUND", "''", "{0");
        assertThat(plan).doesNotContain("NOT_FOUND", "''", "{0");
        assertThat(html)
                .contains(
                        switch (language) {
                            case "es" -> "Todas las etapas";
                            case "ca" -> "Totes les etapes";
                            default -> "All stages";
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</style></script></title></svg><b>",
                "{page.title} {|x|} {#if}"
            })
    void hostileValuesStayText(String value) {
        String hostile = html(done(value), Locale.ENGLISH);
        assertThat(tags(hostile)).isEqualTo(tags(html(done("an ordinary value"), Locale.ENGLISH)));
        assertThat(hostile.replaceAll("(?s)<(script|style)>.*?</\\1>", ""))
                .doesNotContain("<script>alert", "<img", "&amp;lt;", "&amp;quot;");
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(html(done("http://evil.example.com"), Locale.ENGLISH))
                .contains("default-src 'none'")
                .doesNotContainPattern("(src|href)=\"http");
    }

    private static List<String> tags(String html) {
        return java.util.regex.Pattern.compile("<[a-z/!][a-z0-9]*")
                .matcher(html)
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static StageReport done(String value) {
        RunReport run = new RunReport(
                "v2_bulk_run",
                "",
                "c0ffee",
                value,
                "127.0.0.1 · " + value,
                "completed_with_failures",
                Origin.UNKNOWN.by(value),
                "",
                Optional.of(NOON),
                Optional.of(NOON.plusSeconds(75)),
                new RunReport.Totals(2, 1, 0, 1, 0, 0),
                "person",
                List.of(),
                false,
                List.of(),
                List.of());
        StageReport.Decision but = new StageReport.Decision(
                "yesbut",
                value.contains("@") ? "override.csv" : value,
                value.contains("@") ? "marta" : value,
                Optional.of(NOON));
        return new StageReport(
                false,
                run,
                List.of(
                        new StageReport.Stage(
                                "apply_forwarding",
                                "Forwarding",
                                Optional.of(but),
                                Map.of("changed", 2, "unchanged", 2)),
                        new StageReport.Stage(
                                "apply_voicemail",
                                "Voicemail",
                                Optional.of(new StageReport.Decision("yes", "", "", Optional.empty())),
                                Map.of("failed", 1, "unchanged", 3)),
                        new StageReport.Stage(
                                "apply_call_intercept",
                                "Intercept",
                                Optional.of(new StageReport.Decision("no", "", "marta", Optional.of(NOON))),
                                Map.of("left_out", 4))),
                List.of(
                        new StageReport.Step(
                                2,
                                value,
                                "apply_forwarding",
                                "changed",
                                false,
                                "",
                                "",
                                List.of(
                                        new FieldLine(
                                                "callForwarding/always/enabled",
                                                "callForwarding/always/enabled",
                                                "false",
                                                "true"),
                                        new FieldLine(
                                                "callForwarding/always/destination",
                                                "callForwarding/always/destination",
                                                "—",
                                                value))),
                        new StageReport.Step(
                                3,
                                value,
                                "apply_voicemail",
                                "failed",
                                true,
                                "PUT /people/{personId}/features/voicemail: HTTP 500 " + value,
                                "Try again later. " + value,
                                List.of(new FieldLine("enabled", "enabled", "false", value)))),
                0);
    }

    private static StageReport planned() {
        RunReport run = new RunReport(
                "v2_bulk_run",
                "",
                "",
                "input_softphones.csv",
                "127.0.0.1 · org",
                "",
                Origin.UNKNOWN
                        .of(new Origin.Plan("0f3a-plan", "d1ge57"))
                        .at(new Origin.Where("Ajuntament", false, Optional.empty(), "0.1.0", "Europe/Madrid")),
                "",
                Optional.empty(),
                Optional.empty(),
                new RunReport.Totals(2, 1, 0, 0, 0, 1),
                "person",
                List.of(),
                false,
                List.of(),
                List.of());
        return new StageReport(
                true,
                run,
                List.of(new StageReport.Stage(
                        "apply_forwarding",
                        "Forwarding",
                        Optional.empty(),
                        Map.of("update", 2, "nothing", 1, "later", 1))),
                List.of(
                        new StageReport.Step(
                                2,
                                "ana.vidal@example.com",
                                "apply_forwarding",
                                "update",
                                false,
                                "",
                                "",
                                List.of(new FieldLine(
                                        "callForwarding/always/destination",
                                        "callForwarding/always/destination",
                                        "—",
                                        "+34555010100"))),
                        new StageReport.Step(
                                3,
                                "pau.riera@example.com",
                                "apply_forwarding",
                                "later",
                                false,
                                "",
                                "",
                                List.of(new FieldLine("cf_always_enabled", "cf_always_enabled", "—", "true")))),
                7);
    }

    private String html(StageReport report, Locale locale) {
        StringBuilder out = new StringBuilder();
        try {
            page.write(report, locale, out);
            String keep = System.getProperty("pages.keep", "");
            if (!keep.isEmpty()) {
                Files.writeString(
                        Path.of(keep, (report.planned() ? "plan-" : "run-") + locale.getLanguage() + ".html"), out);
            }
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
