package org.spaceodt.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;
import org.spaceodt.support.WebexStandIn;

/** Whoever reads a screen, a report or an answer knows which organization it is about, and whether it was a rehearsal. */
@QuarkusTest
class WhereToldTest {
    private static final String NUMBERS = "ubicacion_alta_numeraciones_desactivadas";

    @TempDir
    Path folder;

    private Finished run(Command command, String language, String... arguments) {
        return command.with("SPACE_ODT_LANG", language)
                .run(Stream.concat(Stream.of(arguments), Stream.of("--out-dir", "out"))
                        .toArray(String[]::new));
    }

    private Path table(String locationId) throws IOException {
        return Files.writeString(
                folder.resolve("numbers.csv"), "location_id;phone_numbers\n" + locationId + ";+34555010160\n");
    }

    @ParameterizedTest
    @CsvSource({
        "en,[REHEARSAL],What was done in the rehearsal,in Webex",
        "es,[ENSAYO],Lo que se ha hecho en el ensayo,en Webex",
        "ca,[ASSAIG],El que s’ha fet a l’assaig,a Webex"
    })
    void aRehearsalSaysSoOnEachScreenAndInEachFile(String language, String mark, String title, String inWebex)
            throws IOException {
        try (SimulatedTenant tenant = SimulatedTenant.start(folder)) {
            String table = table(tenant.someLocation().path("id").asText()).toString();

            Finished plan = run(sandboxed(tenant), language, "v21_action", NUMBERS, "--csv", table);
            Finished done = run(
                    sandboxed(tenant),
                    language,
                    "v21_action",
                    NUMBERS,
                    "--csv",
                    table,
                    "--apply",
                    "--operator",
                    "marta",
                    "--note",
                    "CHG-1234");

            String where = mark + " Administración Ejemplo";
            assertThat(plan.stdout()).as("plan").startsWith(where);
            assertThat(done.stderr())
                    .as("head of a run")
                    .contains(where + " · ", " marta · ", "CHG-1234", "juan.tena.pallares@example.com", "space-odt 0.");
            assertThat(done.stdout()).as("end of a run").startsWith(where);
            JsonNode job = newest();
            assertThat(job.path("origin"))
                    .isEqualTo(json(Files.readString(file(job, "job.json"))).path("origin"));
            assertThat(job.path("origin").path("mode").asText()).isEqualTo("rehearsal");
            assertThat(job.path("origin").path("organization").asText()).isEqualTo("Administración Ejemplo");
            assertThat(job.path("origin").path("note").asText()).isEqualTo("CHG-1234");
            assertThat(run(Command.in(folder), language, "jobs", "list").stdout())
                    .contains(where);
            assertThat(run(Command.in(folder), language, "jobs", "show", id(job))
                            .stdout())
                    .contains(where);
            assertThat(run(Command.in(folder), language, "jobs", "watch", id(job), "--look-only")
                            .stderr())
                    .startsWith(where);
            for (String move : new String[] {"pause", "resume", "retry", "cancel"}) {
                assertThat(run(Command.in(folder), language, "jobs", move, id(job))
                                .stderr())
                        .as(move + ", which a job that has ended refuses")
                        .startsWith(where);
            }
            assertThat(Files.readString(file(job, "report.html"))
                            .replace("&#39;", "’")
                            .replace('\'', '’'))
                    .contains("banner rehearsal", title)
                    .doesNotContain(inWebex);
        }
    }

    @Test
    void whoIsNotOurSandboxIsRealWhateverItsAddress() throws IOException {
        try (WebexStandIn webex = WebexStandIn.start()) {
            Finished run = run(
                    webex.here(folder),
                    "es",
                    "v21_action",
                    NUMBERS,
                    "--csv",
                    table("none").toString());

            assertThat(run.stderr()).contains("[REAL] Ejemplo SA · ").doesNotContain("ENSAYO");
        }
    }

    private Command sandboxed(SimulatedTenant tenant) {
        return Command.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()).with("WEBEX_ACCESS_TOKEN", "any");
    }

    private JsonNode newest() throws IOException {
        return json(run(Command.in(folder), "en", "jobs", "list", "--json").stdout())
                .path(0);
    }

    private static String id(JsonNode job) {
        return job.path("id").asText();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private Path file(JsonNode job, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out/v21/transformacion/jobs"))) {
            return files.filter(file -> file.getFileName().toString().equals(name)
                            && file.getParent().getFileName().toString().contains(id(job)))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
