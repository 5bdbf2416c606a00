package org.spaceodt.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.audit.AuditTrail;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;

/** {@code audit}, and what runs of commands leave in the trail. */
@QuarkusTest
class AuditCommandTest {
    private static final String SITES = "name;time_zone;preferred_language;announcement_language;address1;city;state;"
            + "postal_code;country\n"
            + "Girona Centre;Europe/Madrid;es_es;es_es;Carrer Nou 1;Girona;GI;17001;ES\n";

    @TempDir
    Path folder;

    private Finished run(String... arguments) {
        return Command.in(folder).run(arguments);
    }

    private Finished audit(String... arguments) {
        return run(Stream.concat(Stream.of("audit"), Stream.of(arguments)).toArray(String[]::new));
    }

    private JsonNode trail(String... arguments) throws IOException {
        Finished told =
                audit(Stream.concat(Stream.of("--json"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(told.exitCode()).as(told.stderr()).isZero();
        return new ObjectMapper().readTree(told.stdout());
    }

    @Test
    void aRunThatChangesTheSimulatedOrganizationIsInItsTrailWithJobPlanAndRows() throws IOException {
        Files.writeString(folder.resolve("sites.csv"), SITES);
        Finished applied = Command.in(folder)
                .with("WEBEX_ACCESS_TOKEN", "s3cret-token-of-nobody")
                .run("v21_softphone_bulk_run", "--sandbox", "--input", "sites.csv", "--v21-apply", "--operator", "ana");
        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isZero();

        JsonNode entry = trail("--sandbox").get(0);
        assertThat(entry.path("who").asText()).isEqualTo("ana");
        assertThat(entry.path("how").asText()).isEqualTo("command");
        assertThat(entry.path("address").asText()).isNotBlank();
        assertThat(entry.path("result").asText()).isEqualTo("done");
        assertThat(entry.path("code").asInt(-1)).isZero();
        JsonNode job = entry.path("about").get(0);
        assertThat(job.path("job_id").asText()).hasSize(36);
        assertThat(job.path("rows").asInt()).isEqualTo(1);
        assertThat(entry.toString()).doesNotContain("s3cret");
        assertThat(trail("--sandbox", "--job", job.path("job_id").asText().substring(0, 8)))
                .hasSize(1);
        assertThat(trail("--sandbox", "--who", "berta")).isEmpty();
    }

    @Test
    void whoOnlyLooksIsNotToldAndWhoIsRefusedIs() throws IOException {
        run("keys", "create", "ci");
        run("keys", "list");
        run("jobs", "list");
        audit();
        run("keys", "create", "ci");

        JsonNode trail = trail();
        assertThat(trail).extracting(entry -> entry.path("operation").asText()).containsOnly("keys create");
        assertThat(trail).extracting(entry -> entry.path("result").asText()).containsExactly("refused", "done");
        assertThat(trail).extracting(entry -> entry.path("named").asText()).containsOnly("ci");
    }

    @Test
    void aKeyThatStandsWhereItsNameShouldIsNotKept() throws IOException {
        String key = run("keys", "create", "ci").stdout().strip();
        run("keys", "revoke", key);

        assertThat(AuditTrail.named(key)).isEqualTo("sot_…");
        assertThat(AuditTrail.named("x".repeat(61))).isEqualTo("xxxx…");
        assertThat(trail().toString()).contains("keys create").doesNotContain(key);
    }

    @Test
    void theTableIsWrittenAsCsvAndWorkbookAndRunsNothing() throws IOException {
        run("keys", "create", "ci");
        Finished written = audit("--csv", "out/audit.csv");

        assertThat(written.exitCode()).as(written.stderr()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("out/audit.csv"));
        assertThat(lines.get(0))
                .isEqualTo(
                        "time,who,how,address,operation,named,job_id,plan_id,digest,rows,result,code,ended,act,planned_by");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).contains(",command,", ",keys create,ci,", ",done,0,");
        assertThat(folder.resolve("out/audit.xlsx")).isNotEmptyFile();
    }

    @Test
    void pagesGoOnWithTheCommandThatIsPrinted() throws IOException {
        for (String name : List.of("one", "two", "three")) {
            run("keys", "create", name);
        }
        Finished first = audit("--limit", "2", "--operation", "keys create");

        assertThat(first.stderr()).contains("2 of 3", "--limit 2 --offset 2");
        assertThat(trail("--limit", "2", "--offset", "2")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "7w", "", "999999d", "+1000000-01-01", "2026-11-30T25:00"})
    void aTimeThatIsNoneIsRefused(String time) {
        Finished refused = audit("--since", time.isEmpty() ? " " : time);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stderr()).contains("2026-11-30");
    }

    @ParameterizedTest
    @CsvSource({
        "en,Nothing is in the audit trail.",
        "es,No hay nada en el registro",
        "ca,No hi ha res al registre d'auditoria."
    })
    void anEmptyTrailIsSaidInTheReadersLanguage(String language, String said) {
        assertThat(Command.in(folder)
                        .with("SPACE_ODT_LANG", language)
                        .run("audit")
                        .stdout())
                .contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit.txt", "..", "/"})
    void aFileThatIsNoCsvIsRefused(String file) {
        assertThat(audit("--csv", file).exitCode()).isEqualTo(2);
    }
}
