package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.Ongoing;

/** {@code --sandbox} of several processes. */
class RehearsedCommandsIT {
    @TempDir
    Path folder;

    @Test
    void aServerAndACommandBesideItWorkOnOneOrganizationWhichIsThereWhenBothHaveEnded() throws IOException {
        run("inventory_run", "--no-report", "-q", "--people", "10", "--locations", "3");
        Exported exported = new Exported(folder.resolve("out"));
        String location = exported.csv("locations").get(0).get("location_id");
        try (Ongoing serving = CommandRun.in(folder)
                .with("PATH", browser() + ":" + System.getenv("PATH"))
                .start("serve", "--sandbox", "--open", "--port", "0", "--out-dir", "out")) {
            String said = serving.awaitLine("http://127.0.0.1:");
            String address = said.replaceAll(".*(http://127\\.0\\.0\\.1:\\d+/).*", "$1");
            Await.until("what the browser opens", () -> opened().equals(address));
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

    @Test
    void aSandboxOfTheFileOfRehearsalsIsWhatTheyWorkOnWhileItIsServed() {
        run("inventory_run", "--no-report", "-q", "--people", "10", "--locations", "3");
        String[] sandbox = {
            "sandbox", "--state", "out/sandbox.state", "--port", "0", "--people", "10", "--locations", "3"
        };
        try (Ongoing serving = CommandRun.in(folder).start(sandbox)) {
            serving.awaitLine("WEBEX_BASE_URL=");
            Finished second = CommandRun.in(folder).run(sandbox);
            assertThat(second.exitCode()).as(second.stdout() + second.stderr()).isEqualTo(2);
            assertThat(second.stderr()).contains("out/sandbox.state");
            run("whoami");
        }
        run("whoami");
    }

    /** A folder with a program for the system's own, which writes down what it is to open. */
    private Path browser() throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve("xdg-open");
        Files.writeString(program, "#!/bin/sh\nprintf %s \"$1\" > " + folder.resolve("opened") + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program.getParent();
    }

    private String opened() {
        Path opened = folder.resolve("opened");
        return Files.exists(opened) ? new Exported(folder).text("opened") : "";
    }

    private void run(String... arguments) {
        Finished run = CommandRun.in(folder)
                .run(Stream.concat(Stream.of(arguments), Stream.of("--sandbox", "--out-dir", "out"))
                        .toArray(String[]::new));
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
    }
}
