package org.spaceodt.cases;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.support.CommandRun.Finished;

/** What strangers' answers made of an export, each with its right values. */
@QuarkusTest
class CasesOfExportsTest extends ExportCases {
    @BeforeEach
    void start(@TempDir Path given) {
        begin(given);
    }

    @AfterEach
    void stop() {
        webex.close();
    }

    /** Exit code, result and rows of the module, the cause in failures.csv, and the note. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    I02-organization | people             | 1 | partial | 1   | another_organization | -
                    I20-total        | groups             | 1 | partial | 3   | pages_astray         | -
                    I20-short        | groups             | 1 | partial | 2   | pages_astray         | -
                    I20-devices      | devices            | 0 | ok      | 130 | -                    | -
                    I20-timeout      | people             | 0 | ok      | 2   | -                    | -
                    """)
    void anExportSaysWhatItHas(String id, String module, int exit, String result, int rows, String cause, String note) {
        export(id).ends(exit).has(module, result, rows, cause, note);
    }

    @Test
    void theOrganizationThatWasNamedIsNamedOnEveryPageAndNobodyElsesPeopleAreTaken() {
        export("I02-organization", "--org-id", "O1").ends(1);

        assertThat(exported.text("exports/people.csv")).doesNotContain("Someone else", "Another");
        assertThat(webex.server().findAll(getRequestedFor(urlPathEqualTo("/v1/people"))))
                .isNotEmpty()
                .allMatch(request -> request.getUrl().contains("orgId=O1"));
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
}
