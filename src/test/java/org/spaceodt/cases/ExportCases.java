package org.spaceodt.cases;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.WebexStandIn;

/** What is right of an export where strangers' answers came. */
class ExportCases {
    Path folder;
    WebexStandIn webex;
    Exported exported;
    Finished run;

    void begin(Path given) {
        folder = given;
        webex = WebexStandIn.start();
        exported = new Exported(given.resolve("out"));
    }

    /** Made over the answers of that case. */
    ExportCases export(String id, String... more) {
        CannedAnswers.put(webex, id);
        run = webex.here(folder)
                .with("SPACE_ODT_LANG", "en")
                .run(Stream.concat(Stream.of("inventory_run", "--out-dir", "out", "--quiet"), Stream.of(more))
                        .toArray(String[]::new));
        return this;
    }

    ExportCases ends(int exit) {
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(exit);
        return this;
    }

    /** The module is whole, and so is the export as far as it goes. */
    ExportCases has(String module, int rows) {
        return has(module, "ok", rows, null, null);
    }

    /** The same, with a note. */
    ExportCases notes(String module, int rows, String note) {
        return has(module, "ok", rows, null, note);
    }

    /** The module is not whole. */
    ExportCases lacks(String module, String result, int rows, String cause) {
        return has(module, result, rows, cause, null);
    }

    /**
     * @param cause in failures.csv, or null
     * @param note in notes.csv, or null
     */
    ExportCases has(String module, String result, int rows, String cause, String note) {
        assertThat(exported.status(module))
                .containsEntry("result", result)
                .containsEntry("count", String.valueOf(rows));
        assertThat(exported.csv(module)).hasSize(rows);
        List<Map<String, String>> failures = exported.csv("failures").stream()
                .filter(row -> row.get("module").equals(module))
                .toList();
        if (cause == null) {
            assertThat(failures).isEmpty();
        } else {
            assertThat(failures).isNotEmpty().allMatch(row -> row.get("cause").equals(cause));
            assertThat(failures).noneMatch(row -> row.get("next_step").contains("network"));
            assertThat(run.stdout()).contains("INCOMPLETE").contains(module);
            assertThat(exported.text("report/index.html"))
                    .contains("Incomplete: part of the tenant is missing here")
                    .contains(module);
        }
        if (note == null) {
            assertThat(folder.resolve("out/exports/notes.csv")).doesNotExist();
        } else {
            assertThat(exported.csv("notes")).singleElement().satisfies(row -> assertThat(row)
                    .containsEntry("module", module)
                    .containsEntry("note", note));
            assertThat(run.stdout()).contains("notes.csv");
            assertThat(exported.text("report/index.html")).contains("notes.csv");
        }
        return this;
    }

    void everyPageIsOfWhatTheFirstWasAskedFor() {
        assertThat(exported.csv("people"))
                .extracting(row -> row.get("location_id"), row -> row.get("webex_calling_enabled"))
                .containsOnly(tuple("L1", "true"));
    }

    void endlessEmptyPagesEndAfterTen() {
        assertThat(webex.server().findAll(getRequestedFor(urlPathEqualTo("/v1/telephony/config/virtualLines"))))
                .hasSize(11);
    }

    void whatWebexCouldNotGiveIsNotTakenForTrue() {
        assertThat(exported.csv("people").get(0))
                .containsEntry("display_name", "")
                .containsEntry("webex_calling_enabled", "")
                .containsEntry("email", "ana@example.com");
        assertThat(exported.csv("people").get(1)).containsEntry("webex_calling_enabled", "true");
        assertThat(exported.csv("failures"))
                .extracting(row -> row.get("message"))
                .anyMatch(message -> message.contains("displayName") && message.contains("kms_failure"))
                .anyMatch(message -> message.contains("Y2lzY29zcGFyazovL3VzL1BFT1BMRS9ub3RoZXJl"));
    }

    void halfACharacterIsReplacedInEveryFile() {
        assertThat(exported.csv("people"))
                .extracting(row -> row.get("display_name"))
                .containsExactly("Ana \ufffd Ejemplo", "Pol \ud83d\ude00 Mostra");
        assertThat(exported.text("exports/people.json")).contains("Ana \ufffd Ejemplo");
        assertThat(exported.text("report/index.html")).contains("Ana \ufffd Ejemplo");
    }
}
