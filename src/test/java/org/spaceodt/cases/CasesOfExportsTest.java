package org.spaceodt.cases;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.WebexStandIn;

/** What strangers' answers made of an export, each with its right values. */
@QuarkusTest
class CasesOfExportsTest {
    @TempDir
    Path folder;

    private WebexStandIn webex;
    private Exported exported;

    @BeforeEach
    void start() {
        webex = WebexStandIn.start();
        exported = new Exported(folder.resolve("out"));
    }

    @AfterEach
    void stop() {
        webex.close();
    }

    /** Exit code, result and rows of the module, the cause in failures.csv, and the note. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    I02              | people             | 0 | ok      | 2   | -                    | -
                    I02-organization | people             | 1 | partial | 1   | another_organization | -
                    I03              | people             | 1 | partial | 1   | pages_astray         | -
                    I04              | virtual_lines      | 1 | partial | 1   | pages_astray         | -
                    I05              | virtual_extensions | 0 | ok      | 2   | -                    | -
                    I06              | locations          | 0 | ok      | 2   | -                    | -
                    I07              | devices            | 0 | ok      | 2   | -                    | was answered without id; its row is here
                    I08              | groups             | 1 | ok      | 0   | -                    | -
                    I08              | hunt_groups        | 1 | error   | 0   | answer_unusable      | -
                    I08              | call_queues        | 1 | error   | 0   | answer_unusable      | -
                    I08              | auto_attendants    | 1 | error   | 0   | answer_unusable      | -
                    I08              | virtual_lines      | 1 | error   | 0   | answer_unusable      | -
                    I09              | people             | 0 | ok      | 3   | -                    | came more than once; it is here once
                    I13              | people             | 1 | partial | 2   | answer_partial       | -
                    I18              | people             | 0 | ok      | 2   | -                    | held what no file can hold, such as half a character; U+FFFD stands in its place
                    I20-total        | groups             | 1 | partial | 3   | pages_astray         | -
                    I20-short        | groups             | 1 | partial | 2   | pages_astray         | -
                    I20-devices      | devices            | 0 | ok      | 130 | -                    | -
                    I20-timeout      | people             | 0 | ok      | 2   | -                    | -
                    """)
    void anExportSaysWhatItHas(String id, String module, int exit, String result, int rows, String cause, String note) {
        Finished run = export(id);

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(exit);
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
    }

    @Test
    void everyPageIsOfWhatTheFirstWasAskedFor() {
        export("I02");

        assertThat(exported.csv("people"))
                .extracting(row -> row.get("location_id"), row -> row.get("webex_calling_enabled"))
                .containsOnly(org.assertj.core.api.Assertions.tuple("L1", "true"));
    }

    @Test
    void theOrganizationThatWasNamedIsNamedOnEveryPageAndNobodyElsesPeopleAreTaken() {
        Finished run = export("I02-organization", "--org-id", "O1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(exported.text("exports/people.csv")).doesNotContain("Someone else", "Another");
        assertThat(webex.server().findAll(getRequestedFor(urlPathEqualTo("/v1/people"))))
                .isNotEmpty()
                .allMatch(request -> request.getUrl().contains("orgId=O1"));
    }

    @Test
    void endlessEmptyPagesEndAfterTen() {
        export("I04");

        assertThat(webex.server().findAll(getRequestedFor(urlPathEqualTo("/v1/telephony/config/virtualLines"))))
                .hasSize(11);
    }

    @Test
    void whatWebexCouldNotGiveIsNotTakenForTrue() {
        export("I13");

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

    @Test
    void halfACharacterIsReplacedInEveryFile() {
        export("I18");

        assertThat(exported.csv("people"))
                .extracting(row -> row.get("display_name"))
                .containsExactly("Ana \ufffd Ejemplo", "Pol \ud83d\ude00 Mostra");
        assertThat(exported.text("exports/people.json")).contains("Ana \ufffd Ejemplo");
        assertThat(exported.text("report/index.html")).contains("Ana \ufffd Ejemplo");
    }

    @Test
    void aPlanIsMadeOverHalfACharacterAndSaysSo() throws IOException {
        CannedAnswers.put(webex, "I18-plan");
        Path table = Files.writeString(
                folder.resolve("t.csv"),
                "location_id,phone_number\nSeu central,+12025550101\n",
                StandardCharsets.UTF_8);

        Finished run = webex.here(folder)
                .with("SPACE_ODT_LANG", "en")
                .run("v21_action", "ubicacion_actualizar_cabecera", "--csv", table.toString(), "--out-dir", "out");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(run.stdout() + run.stderr()).contains("U+FFFD").contains("half an emoji");
    }

    @Test
    void aLookUpThatIsNotWholeRefusesThePlanAndSaysWhy() throws IOException {
        CannedAnswers.put(webex, "I13-plan");
        Path table = Files.writeString(
                folder.resolve("t.csv"),
                "location_id,phone_number\nSeu central,+12025550101\n",
                StandardCharsets.UTF_8);

        Finished run = webex.here(folder)
                .with("SPACE_ODT_LANG", "en")
                .run("v21_action", "ubicacion_actualizar_cabecera", "--csv", table.toString(), "--out-dir", "out");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isNotZero();
        assertThat(run.stdout() + run.stderr())
                .contains("could not give a part")
                .doesNotContain("network");
    }

    private Finished export(String id, String... more) {
        CannedAnswers.put(webex, id);
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("inventory_run", "--out-dir", "out", "--quiet"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return webex.here(folder).with("SPACE_ODT_LANG", "en").run(arguments);
    }
}
