package org.spaceodt.cli.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.RealTenant;
import org.spaceodt.support.SimulatedTenant;

/** Who is asked before Webex is changed, what they are told, and which answer is a yes. */
@QuarkusTest
class QuestionTest {
    private static final String ACTION = "ubicacion_alta_numeraciones_desactivadas";
    private static final String ASKED = "Type the number of rows";
    private static final Pattern PLAN = Pattern.compile("kept as ([0-9a-f-]{36})");

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static RealTenant real;
    private static int tables;

    private int before;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.start(folder);
        real = new RealTenant(tenant);
    }

    @AfterAll
    static void end() {
        real.close();
        tenant.close();
    }

    @BeforeEach
    void count() {
        before = tenant.writes().size();
    }

    private int written() {
        return tenant.writes().size() - before;
    }

    private static Command command(String language, String address) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", language)
                .with("WEBEX_BASE_URL", address)
                .with("WEBEX_ACCESS_TOKEN", "s3cret-token");
    }

    private static Command command() {
        return command("en", real.baseUrl());
    }

    /** Three rows that nobody had before: each is one write. */
    private static String[] rows(String... options) {
        String location = tenant.someLocation().path("name").asText();
        StringBuilder text = new StringBuilder("location_id;phone_numbers\n");
        tables++;
        for (int row = 1; row <= 3; row++) {
            text.append("%s;+3455501%03d%d%n".formatted(location, tables, row));
        }
        Path file = folder.resolve("numbers" + tables + ".csv");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Stream.concat(Stream.of("v21_action", ACTION, "--csv", file.toString()), Stream.of(options))
                .toArray(String[]::new);
    }

    private static String plan(Finished planned) {
        Matcher kept = PLAN.matcher(planned.stdout());
        assertThat(kept.find()).as(planned.stdout() + planned.stderr()).isTrue();
        return kept.group(1);
    }

    private static String job(Finished run) {
        Matcher job = Pattern.compile("Job ([0-9a-f-]{36})").matcher(run.stdout() + run.stderr());
        assertThat(job.find()).as(run.stdout() + run.stderr()).isTrue();
        return job.group(1);
    }

    private static void assertGood(Finished run) {
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
    }

    @Test
    void atATerminalTheNumberOfRowsIsAYesToWhatThePlanSays() {
        Finished run = command().seated().answering("3\n").run(rows("--apply"));

        assertGood(run);
        assertThat(written()).isEqualTo(3);
        assertThat(run.stderr())
                .containsSubsequence("[REAL] ", "Action: " + ACTION + " (", "Rows: 3", "Changes: ", "Digest: ", ASKED);
        String digest = run.stderr().replaceAll("(?s).*Digest: ([0-9a-f]{64}).*", "$1");
        assertThat(command().run("jobs", "show", job(run)).stdout()).contains("Digest of the plan: " + digest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "y\n", "yes\n", "2\n", "30\n", "+3\n", "-3\n", "3 rows\n", "\u0663\n"})
    void anyOtherAnswerIsANoAndThePlanIsKept(String answer) {
        Finished run = command().seated().answering(answer).run(rows("--apply"));

        assertGood(run);
        assertThat(written()).isZero();
        assertThat(run.stderr()).contains(ASKED);
        assertThat(run.stdout()).contains("Nothing was changed in Webex.", "--apply-plan " + plan(run));
    }

    @Test
    void whereNobodyCanBeAskedNothingIsEvenPlannedAndTheOptionIsNamed() {
        String[] rows = rows("--apply");
        Finished unasked = command().answering("3\n").run(rows);
        assertThat(unasked.exitCode()).as(unasked.stdout() + unasked.stderr()).isEqualTo(2);
        assertThat(unasked.stderr()).contains("--yes").doesNotContain(ASKED);
        assertThat(written()).isZero();

        Finished yes =
                command().run(Stream.concat(Stream.of(rows), Stream.of("--yes")).toArray(String[]::new));
        assertGood(yes);
        assertThat(written()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyIsAskedForARehearsal(boolean seated) {
        Command command = command("en", tenant.baseUrl());
        Finished run = (seated ? command.seated() : command).run(rows("--apply"));

        assertGood(run);
        assertThat(run.stderr()).doesNotContain(ASKED);
        assertThat(written()).isEqualTo(3);
    }

    @Test
    void whoSaidYesBeforehandIsNotAsked() {
        Finished run = command().seated().run(rows("--apply", "--yes"));

        assertGood(run);
        assertThat(run.stderr()).doesNotContain(ASKED);
        assertThat(written()).isEqualTo(3);
    }

    @Test
    void nobodyIsAskedWhenNothingWouldChange() {
        String[] rows = rows("--apply");
        assertGood(command().seated().answering("3\n").run(rows));

        Finished again = command().seated().run(rows);
        assertGood(again);
        assertThat(again.stderr()).doesNotContain(ASKED);
        assertThat(written()).isEqualTo(3);
    }

    @Test
    void nobodyIsAskedAgainWhenAJobGoesOn() {
        String[] rows = rows("--apply", "--max-rows", "1");
        assertGood(command().seated().answering("3\n").run(rows));
        assertThat(written()).isEqualTo(1);

        Finished goesOn = command().run(rows);
        assertGood(goesOn);
        assertThat(goesOn.stderr()).contains("unfinished job").doesNotContain(ASKED);
        assertThat(written()).isEqualTo(3);

        String job = job(command().run(rows("--apply", "--max-rows", "1", "--yes")));
        Finished resumed = command().seated().run("jobs", "resume", job);
        assertGood(resumed);
        assertThat(resumed.stderr()).doesNotContain(ASKED);
        assertGood(command().run("jobs", "watch", job));
        assertThat(written()).isEqualTo(6);
    }

    @Test
    void aPlanThatWasKeptIsAskedAboutToo() {
        Finished planned = command().run(rows("--plan"));
        String[] apply = {"v21_action", ACTION, "--apply-plan", plan(planned)};

        Finished unasked = command().run(apply);
        assertThat(unasked.exitCode()).isEqualTo(2);
        assertThat(unasked.stderr()).contains("--yes");
        Finished no = command().seated().answering("4\n").run(apply);
        assertGood(no);
        assertThat(no.stdout()).contains("Nothing was changed in Webex.");
        assertThat(written()).isZero();

        assertGood(command().seated().answering("3\n").run(apply));
        assertThat(written()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "es,'[REAL] |Acción: |Filas: 3|Cambios: |Resumen: |número de filas'",
        "ca,'[REAL] |Acció: |Files: 3|Canvis: |Resum: |nombre de files'"
    })
    void itIsAskedInTheLanguageOfTheReader(String language, String said) {
        Finished run =
                command(language, real.baseUrl()).seated().answering("3\n").run(rows("--apply"));

        assertGood(run);
        assertThat(run.stderr()).containsSubsequence(said.split("\\|"));
        assertThat(written()).isEqualTo(3);
    }

    @Test
    void theQuestionFitsAnEightyColumnTerminalInThreeLanguages() {
        for (String language : new String[] {"en", "es", "ca"}) {
            Finished run =
                    command(language, real.baseUrl()).seated().answering("").run(rows("--apply"));
            String asked = run.stderr().substring(run.stderr().indexOf("[REAL]"));
            assertThat(asked.lines())
                    .as(asked)
                    .allMatch(line -> line.length() <= 80 || line.contains(ACTION) || line.startsWith("danger: "));
        }
    }

    @Test
    void anUndoIsAskedForAndWhoNamesItsPlanInAScriptHasAnswered() {
        Finished done = command().run(rows("--apply", "--yes"));
        String job = job(done);

        Finished unasked = command().run("jobs", "undo", job);
        assertThat(unasked.exitCode()).isEqualTo(2);
        assertThat(unasked.stderr()).contains("--apply-plan " + plan(unasked));
        Finished meant = command().run("jobs", "undo", job, "--apply");
        assertThat(meant.exitCode()).isEqualTo(2);
        Finished no = command().seated().answering("n\n").run("jobs", "undo", job, "--apply");
        assertGood(no);
        assertThat(no.stderr()).containsSubsequence("[REAL] ", "undo of " + job, "Rows: 3", ASKED);
        assertThat(written()).isEqualTo(3);

        assertGood(command().run("jobs", "undo", job, "--apply-plan", plan(no)));
        assertThat(written()).isGreaterThan(3);
        Finished nothing = command().seated().run("jobs", "undo", job);
        assertGood(nothing);
        assertThat(nothing.stderr()).doesNotContain(ASKED);
    }

    @Test
    void anUndoIsDoneWhenItsNumberOfRowsIsTypedOrAnOptionAnswers() {
        String first = job(command().run(rows("--apply", "--yes")));
        int made = written();
        assertGood(command().seated().answering("3\n").run("jobs", "undo", first));
        assertThat(written()).isGreaterThan(made);

        String second = job(command().run(rows("--apply", "--yes")));
        made = written();
        assertGood(command().run("jobs", "undo", second, "--yes"));
        assertThat(written()).isGreaterThan(made);
    }

    @Test
    void aTableOfLocationsIsAppliedUnaskedByItsOptionAndAskedAboutByPlan() throws IOException {
        Path table = Files.writeString(
                folder.resolve("sedes.csv"),
                "location_name;address_line1;city;state;postal_code;country;time_zone;preferred_language;announcement_language\n"
                        + "Sede Pregunta;Calle Uno 1;Madrid;M;28001;ES;Europe/Madrid;es_ES;es_es\n");
        String[] run = {"v21_softphone_bulk_run", "--out-dir", "sedes", "--input", table.toString()};
        Finished planned = command().run(run);
        Finished unasked = command().run("v21_softphone_bulk_run", "--out-dir", "sedes", "--apply-plan", plan(planned));
        assertThat(unasked.exitCode()).as(unasked.stdout() + unasked.stderr()).isEqualTo(2);
        assertThat(written()).isZero();

        Finished applied = command()
                .run(Stream.concat(Stream.of(run), Stream.of("--v21-apply")).toArray(String[]::new));
        assertThat(applied.stderr()).doesNotContain(ASKED);
        assertThat(written()).isPositive();
    }
}
