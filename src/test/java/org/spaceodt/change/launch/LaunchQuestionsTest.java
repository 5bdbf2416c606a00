package org.spaceodt.change.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What {@code launcher_csv_dependencias} asks, answered on standard input, against the sandbox. */
@QuarkusTest
class LaunchQuestionsTest {
    private static final String ACTION = "ubicacion_alta_numeraciones_desactivadas";

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static int tables;

    private int before;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.start(folder);
    }

    @AfterAll
    static void end() {
        tenant.close();
    }

    @BeforeEach
    void count() {
        before = tenant.writes().size();
    }

    /** Two rows that nobody had before: each is one write. */
    private static String rows() throws IOException {
        String location = tenant.someLocation().path("name").asText();
        String input = "csv" + ++tables;
        Files.createDirectories(folder.resolve(input));
        Files.writeString(
                folder.resolve(input).resolve("ubicaciones.csv"),
                "location_id;phone_numbers\n%s;+34555010%02d1\n%s;+34555010%02d2\n"
                        .formatted(location, tables, location, tables));
        return input;
    }

    private static Finished run(String answers, String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("launcher_csv_dependencias", "--input-dir", rows(), "--action", ACTION));
        arguments.addAll(List.of(options));
        return Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "s3cret-token")
                .answering(answers.replace("/", "\n"))
                .run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // options | what is typed | rows that are changed | questions
                "--apply | y/y/ | 2 | 2",
                "--apply | 1/y/ | 1 | 2",
                "--apply | y/no/ | 0 | 2",
                "--apply | n/ | 0 | 1",
                "--apply | '' | 0 | 1",
                "--apply | y/ | 0 | 2",
                "--apply --bulk-all | y/ | 2 | 1",
                "--apply --bulk-all | n/ | 0 | 1",
                "--apply --bulk-all | '' | 0 | 1",
                "--apply --no-bulk-all | y/ | 1 | 1",
                "--apply --auto-confirm | '' | 2 | 0",
                "--apply --auto-confirm --no-bulk-all | '' | 1 | 0"
            })
    void onlyWhatWasSaidYesToIsChanged(String options, String answers, int changed, int questions) throws IOException {
        Finished run = run(answers, options.split(" "));

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(tenant.writes()).as(run.stdout() + run.stderr()).hasSize(before + changed);
        assertThat(run.stderr().split("\\[y", -1)).as(run.stderr()).hasSize(questions + 1);
    }

    @Test
    void withoutApplyOnlyTheRowsAreAskedForAndNothingIsChanged() throws IOException {
        Finished all = run("y/");
        Finished first = run("1/");

        assertThat(all.stdout().lines().filter(line -> line.startsWith(ACTION + " ") && line.contains("update")))
                .as(all.stdout())
                .hasSize(2);
        assertThat(first.stdout().lines().filter(line -> line.startsWith(ACTION + " ") && line.contains("update")))
                .as(first.stdout())
                .hasSize(1);
        assertThat(all.stderr()).contains("All of them?").doesNotContain("now?");
        assertThat(tenant.writes()).hasSize(before);
    }
}
