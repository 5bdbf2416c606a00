package org.spaceodt.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;

/** {@code guide}, with somebody at a terminal, on a simulated organization. */
@QuarkusTest
class GuideTest {
    private static final String TABLE =
            "name;address1;city;state;postal_code;country;time_zone;preferred_language;announcement_language\n"
                    + "Sede Alfa;Calle de Ejemplo 1;Barcelona;Barcelona;08001;ES;Europe/Madrid;es_es;es_es\n"
                    + "Sede Beta;Calle de Ejemplo 2;Madrid;Madrid;28001;ES;Europe/Madrid;es_es;es_es\n";

    @TempDir
    Path folder;

    @Test
    void aTableThatLiesThereIsPlannedAskedForDoneAndItsLogIsNamed() throws IOException {
        write("input_data/Ubicaciones.csv", TABLE);
        String letter = letterOf("location_upsert");

        Finished guided = guide(letter + "\n2\n2\nq\n");

        assertThat(guided.exitCode()).as(guided.stdout() + guided.stderr()).isZero();
        assertThat(guided.stdout()).contains("Sede Alfa", "Sede Beta", "2 rows: 2 changed");
        assertThat(guided.stdout())
                .contains(folder.resolve("out/v21/transformacion/logs/location_upsert.log")
                        .toString());
        assertThat(folder.resolve("out/v21/transformacion/logs/location_upsert.log"))
                .isNotEmptyFile();
        assertThat(guided.stderr()).contains("Ubicaciones.csv");
        assertThat(guide(letter + "\n2\nq\n").stdout()).contains("2 unchanged");
    }

    @Test
    void oneRecordIsTypedFieldByFieldAndWhatIsNeededIsAskedForAgain() {
        Finished guided = guide("ubicacion_alta_numeraciones_desactivadas\n1\n\nnobody\n\n+34555019990\n\n\nq\n");

        assertThat(guided.stderr()).contains("needed", "location_id", "phone_numbers", "for example");
        assertThat(guided.stdout() + guided.stderr()).contains("nobody");
        assertThat(guided.stdout()).contains("Nothing more is done");
    }

    @Test
    void anotherNumberThanThatOfTheRowsChangesNothing() throws IOException {
        write("input_data/ubicaciones.csv", TABLE);

        Finished refused = guide("location_upsert\n2\n1\nq\n");
        Finished left = guide("location_upsert\n2\n");

        assertThat(refused.stdout()).contains("Nothing was changed");
        assertThat(left.stdout()).contains("Nothing was changed");
        assertThat(guide("location_upsert\n2\n2\nq\n").stdout()).contains("2 changed");
    }

    @Test
    void whatIsWrongWithRowsIsSaidAndAnotherActionCanBeChosen() throws IOException {
        write("input_data/ubicaciones.csv", "name,country\nSede,nowhere\n");
        Path other = write("mine with spaces.csv", TABLE);

        Finished guided = guide("location_upsert\n2\nzz\nlocation_upsert\n3\n'" + other + "'\n2\nq\n");

        assertThat(guided.stderr()).contains("nowhere", "No action has this letter");
        assertThat(guided.stdout()).contains("Nothing was changed", "2 changed");
        assertThat(guided.exitCode()).isZero();
    }

    @Test
    void whereNobodySitsItIsRefused() {
        Finished refused = Command.in(folder).run("guide", "--sandbox", "--out-dir", "out");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stderr()).contains("v21_action");
        assertThat(folder.resolve("out/sandbox.state")).doesNotExist();
    }

    private String letterOf(String action) {
        String label = Command.in(folder)
                .run("v21_actions", action)
                .stdout()
                .lines()
                .findFirst()
                .orElseThrow()
                .replace(action, "")
                .strip();
        return guide("q\n")
                .stderr()
                .lines()
                .filter(line -> line.matches("  [a-z]{1,2}  .*") && line.endsWith(label))
                .map(line -> line.strip().split(" ")[0])
                .findFirst()
                .orElseThrow();
    }

    private Finished guide(String answers) {
        return Command.in(folder).seated().answering(answers).run("guide", "--sandbox", "--out-dir", "out");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
