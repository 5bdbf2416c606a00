package org.spaceodt.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What {@code jobs} says of jobs, against the sandbox. */
@QuarkusTest
class JobsToldTest {
    private static final String NUMBERS = "ubicacion_alta_numeraciones_desactivadas";

    @TempDir
    Path folder;

    private SimulatedTenant tenant;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.start(folder);
    }

    @AfterEach
    void end() {
        tenant.close();
    }

    private Finished run(String language, String... arguments) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", language)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any")
                .run(Stream.concat(Stream.of(arguments), Stream.of("--out-dir", "out"))
                        .toArray(String[]::new));
    }

    private Finished jobs(String... arguments) {
        return run("en", Stream.concat(Stream.of("jobs"), Stream.of(arguments)).toArray(String[]::new));
    }

    /** @return the id of the newest job */
    private String add(String... options) {
        Path table = folder.resolve("numbers.csv");
        try {
            Files.writeString(
                    table,
                    "location_id;phone_numbers\n"
                            + tenant.someLocation().path("id").asText() + ";+34555010160\n"
                            + tenant.someLocation().path("id").asText() + ";+34555010161\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        run(
                "en",
                Stream.concat(
                                Stream.of("v21_action", NUMBERS, "--csv", table.toString(), "--apply"),
                                Stream.of(options))
                        .toArray(String[]::new));
        return newest().path("id").asText();
    }

    private JsonNode newest() {
        return json(jobs("list", "--json")).path(0);
    }

    private static JsonNode json(Finished run) {
        try {
            return new ObjectMapper().readTree(run.stdout());
        } catch (IOException e) {
            throw new AssertionError(run.stdout() + run.stderr(), e);
        }
    }

    @ParameterizedTest
    @CsvSource({"list", "show", "watch", "pause", "resume"})
    void anEnvFileThatIsPassedOverIsSaidByWhoAsksWebexNothing(String command) throws IOException {
        String id = add();
        Path env = Files.writeString(folder.resolve(".env"), "SPACE_ODT_COUNTRY=ES\n");
        Files.setPosixFilePermissions(env, PosixFilePermissions.fromString("rw-rw-rw-"));

        Finished run = Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .run(Stream.of(
                                "jobs",
                                command,
                                command.equals("list") ? "" : id,
                                command.equals("watch") ? "--look-only" : "",
                                "--out-dir",
                                "out")
                        .filter(argument -> !argument.isEmpty())
                        .toArray(String[]::new));

        assertThat(run.stderr()).containsOnlyOnce(env.toString());
    }

    @Test
    void showHasTheExitCodeOfTheJobAndListAlwaysThatItListed() {
        String paused = add("--max-rows", "1");
        assertThat(jobs("show", paused).exitCode()).isEqualTo(1);
        assertThat(jobs("show", paused, "--json").exitCode()).isEqualTo(1);

        String done = add();
        assertThat(done).isEqualTo(paused);
        assertThat(jobs("show", done).exitCode()).isZero();
        assertThat(jobs("list").exitCode()).isZero();

        tenant.faults("{\"rules\":[{\"where\":{\"method\":\"DELETE\"},\"what\":{\"status\":400}}]}");
        jobs("undo", done, "--apply");
        assertThat(newest().path("state").asText()).isEqualTo("completed_with_failures");
        assertThat(jobs("show", newest().path("id").asText()).exitCode()).isEqualTo(1);
    }

    @Test
    void aJobOfAnotherOrganizationIsNotMoved() {
        String id = add("--max-rows", "1");
        try (SimulatedTenant other = SimulatedTenant.start(folder.resolve("other"))) {
            for (String move : List.of("resume", "pause", "cancel", "retry")) {
                Finished moved = Command.in(folder)
                        .with("SPACE_ODT_LANG", "en")
                        .with("WEBEX_BASE_URL", other.baseUrl())
                        .with("WEBEX_ACCESS_TOKEN", "any")
                        .run("jobs", move, id, "--out-dir", "out");
                assertThat(moved.exitCode()).as(move).isEqualTo(2);
                assertThat(moved.stderr()).contains("of the organization that this token is for");
            }
            assertThat(newest().path("state").asText()).isEqualTo("paused");
        }
    }

    @Test
    void aTokenThatIsRefusedKeepsNobodyFromStoppingAJob() {
        String id = add("--max-rows", "1");
        tenant.faults("{\"rules\":[{\"what\":{\"status\":401}}]}");
        assertThat(jobs("resume", id).exitCode()).isEqualTo(3);
        assertThat(newest().path("state").asText()).isEqualTo("paused");
        assertThat(jobs("cancel", id).exitCode()).isZero();
        assertThat(newest().path("state").asText()).isEqualTo("cancelled");
    }

    @Test
    void withoutATokenAJobIsMovedAsBefore() {
        String id = add("--max-rows", "1");
        Command without = Command.in(folder).with("SPACE_ODT_LANG", "en");
        assertThat(without.run("jobs", "resume", id, "--out-dir", "out").exitCode())
                .isZero();
        Finished paused = without.run("jobs", "pause", id, "--out-dir", "out");
        assertThat(paused.exitCode()).isZero();
        assertThat(paused.stdout()).contains("paused");
        Finished watched = without.run("jobs", "watch", id, "--look-only", "--out-dir", "out");
        assertThat(watched.stdout()).contains("paused");
    }

    @Test
    void anIdByItsBeginningWorksAtAnyLengthInEveryCommandThatTakesOne() {
        String id = add("--max-rows", "1");

        for (int length = 1; length <= id.length(); length++) {
            Finished shown = jobs("show", id.substring(0, length));
            assertThat(shown.stdout()).as(shown.stderr()).contains(id);
        }
        assertThat(jobs("show", "zz").stderr()).contains("No job id starts with zz");
        String beginning = id.substring(0, 1);
        assertThat(jobs("watch", beginning, "--look-only").exitCode()).isEqualTo(1);
        assertThat(jobs("cancel", beginning).exitCode()).isZero();
        Finished plan = jobs("undo", beginning, "--plan");
        assertThat(plan.exitCode()).as(plan.stderr()).isZero();
        String planId = plan.stdout().replaceAll("(?s).*--apply-plan (\\S+).*", "$1");
        Finished undone = jobs("undo", beginning, "--apply-plan", planId.substring(0, 3));
        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isZero();
        assertThat(undone.stdout()).contains("1 row: 1 changed");
    }

    @Test
    void anIdThatSeveralJobsBeginWithIsAskedToBeLonger() {
        for (int made = 0; made < 17; made++) {
            // One of sixteen beginnings comes twice.
            run(
                    "en",
                    "v21_action",
                    NUMBERS,
                    "--apply",
                    "-p",
                    "location_id=" + tenant.someLocation().path("id").asText(),
                    "-p",
                    "phone_numbers=+345550101" + (10 + made));
        }
        JsonNode all = json(jobs("list", "--json"));
        String twice = Stream.of("0123456789abcdef".split(""))
                .filter(first -> all.valueStream()
                                .filter(job -> job.path("id").asText().startsWith(first))
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();

        Finished shown = jobs("show", twice);

        assertThat(shown.exitCode()).isEqualTo(2);
        assertThat(shown.stderr()).contains("job ids start with " + twice);
    }

    @ParameterizedTest
    @CsvSource({"en,waiting for a process,running", "es,espera un proceso,en marcha", "ca,espera un procés,en marxa"})
    void aResumedJobThatNobodyRunsIsNotRunning(String language, String waiting, String running) {
        String id = add("--max-rows", "1");

        Finished resumed = run(language, "jobs", "resume", id);
        assertThat(resumed.stdout()).contains(waiting).doesNotContain(running);
        assertThat(run(language, "jobs", "show", id)
                        .stdout()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow())
                .isEqualTo(waiting);
        assertThat(run(language, "jobs", "list").stdout()).contains(waiting).doesNotContain(running);
        assertThat(json(run(language, "jobs", "show", id, "--json"))
                        .path("state")
                        .asText())
                .isEqualTo("waiting");

        Finished watched = run(language, "jobs", "watch", id);
        assertThat(watched.exitCode()).as(watched.stdout() + watched.stderr()).isZero();
        assertThat(newest().path("state").asText()).isEqualTo("completed");
    }

    @ParameterizedTest
    @CsvSource({"en,Nothing is left to undo", "es,No queda nada por deshacer", "ca,No queda res per desfer"})
    void aSecondUndoSaysThatNothingIsLeftAndMakesNoJob(String language, String nothing) {
        String id = add();
        Finished plan = jobs("undo", id, "--plan");
        String planId = plan.stdout().replaceAll("(?s).*--apply-plan (\\S+).*", "$1");
        assertThat(jobs("undo", id, "--apply").exitCode()).isZero();
        String undo = newest().path("id").asText();

        for (String option : new String[] {"--plan", "--apply", "--quiet"}) {
            String[] again = option.equals("--quiet")
                    ? new String[] {"jobs", "undo", id}
                    : new String[] {"jobs", "undo", id, option};
            Finished second = run(language, again);
            assertThat(second.exitCode()).as(second.stdout() + second.stderr()).isZero();
            assertThat(second.stdout()).contains(nothing).doesNotContain("--apply-plan");
            assertThat(newest().path("id").asText()).isEqualTo(undo);
        }
        Finished planned = jobs("undo", id, "--apply-plan", planId);
        assertThat(planned.stdout()).as(planned.stderr()).contains("2 rows: 0 changed, 2 unchanged");
    }

    @Test
    void aJobThatUndoesAnotherIsMarkedWhereverItIsShown() throws IOException {
        String id = add();
        jobs("undo", id, "--apply");
        String undo = newest().path("id").asText();

        assertThat(jobs("list").stdout().lines().filter(line -> line.startsWith(undo)))
                .singleElement()
                .asString()
                .contains("undo of " + id.substring(0, 8));
        assertThat(jobs("list").stdout().lines().filter(line -> line.startsWith(id)))
                .singleElement()
                .asString()
                .doesNotContain("undo of");
        assertThat(run("es", "jobs", "show", undo).stdout()).contains("Deshace el trabajo " + id);
        assertThat(newest().path("undo_of").asText()).isEqualTo(id);
        Path files = folder.resolve("out/v21/transformacion/jobs").resolve(undo);
        assertThat(new ObjectMapper()
                        .readTree(files.resolve("job.json").toFile())
                        .path("undo_of")
                        .asText())
                .isEqualTo(id);
        assertThat(Files.readString(files.resolve("report.html"))).contains(id);
    }
}
