package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.Ongoing;

/** {@code --sandbox} of several processes. */
class RehearsedCommandsIT {
    @TempDir
    Path folder;

    @Test
    void aServerAndACommandBesideItWorkOnOneOrganizationWhichIsThereWhenBothHaveEnded() {
        run("inventory_run", "--no-report", "-q", "--people", "10", "--locations", "3");
        Exported exported = new Exported(folder.resolve("out"));
        String location = exported.csv("locations").get(0).get("location_id");
        try (Ongoing serving = CommandRun.in(folder).start("serve", "--sandbox", "--port", "0", "--out-dir", "out")) {
            serving.awaitLine("http://127.0.0.1:");
            run(
                    "v21_action",
                    "ubicacion_alta_numeraciones_desactivadas",
                    "-p",
                    "location_id=" + location,
                    "-p",
                    "phone_numbers=+34555019990",
                    "--apply");
        }

        run("inventory_run", "--no-report", "-q");

        assertThat(exported.text("exports/numbers.csv")).contains("+34555019990");
    }

    private void run(String... arguments) {
        Finished run = CommandRun.in(folder)
                .run(Stream.concat(Stream.of(arguments), Stream.of("--sandbox", "--out-dir", "out"))
                        .toArray(String[]::new));
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
    }
}
