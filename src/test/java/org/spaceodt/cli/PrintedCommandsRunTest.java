package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.PrintedCommands;

/**
 * Commands that a rehearsal prints are run on it as they were printed, by somebody at a terminal who answers nothing, also those that they print themselves: none is misused. One of a
 * kind is run once. Servers are for processes, and are not run.
 */
@QuarkusTest
class PrintedCommandsRunTest {
    private static final String NUMBERS = "ubicacion_alta_numeraciones_desactivadas";
    private static final String HEADER = "ubicacion_actualizar_cabecera";
    private static final Set<String> SERVE = Set.of("serve", "sandbox", "v21_softphone_ui");

    @TempDir
    Path folder;

    private final Deque<String> printed = new ArrayDeque<>();
    private final Set<String> kinds = new LinkedHashSet<>();
    private final List<String> run = new ArrayList<>();

    @Test
    void eachRunsOnTheRehearsalThatPrintedIt() throws IOException {
        Files.writeString(folder.resolve("wrong.csv"), "location_id;phone_numbers\nnobody;12\n");
        Files.copy(Path.of("samples/en/softphones.csv"), folder.resolve("softphones.csv"));
        rehearse("inventory_run", "--no-report", "-q");
        String location = Files.readAllLines(folder.resolve("out/exports/locations.csv"))
                .get(1)
                .replaceAll(",.*", "");
        Files.writeString(
                folder.resolve("numbers.csv"),
                "location_id;phone_numbers\n" + location + ";+34555019990\n" + location + ";+34555019991\n");
        rehearse("whoami");
        rehearse("v21_action", NUMBERS, "--csv", "wrong.csv");
        rehearse("v21_action", "nothing_of_ours");
        rehearse("v21_action", NUMBERS, "--csv", "numbers.csv");
        rehearse("v21_action", NUMBERS, "--csv", "numbers.csv", "--apply", "--max-rows", "1");
        rehearse("v21_action", NUMBERS, "--csv", "numbers.csv", "--only-failures");
        rehearse("v21_action", NUMBERS, "--nothing-of-ours");
        rehearse("v21_action", HEADER, "-p", "location_id=" + location, "-p", "phone_number=+34555999999", "--apply");
        rehearse("jobs", "list", "--limit", "1");
        String job = lastJob();
        rehearse("jobs", "retry", job);
        rehearse("jobs", "resume", job);
        rehearse("jobs", "undo", job);
        rehearse("jobs", "show", "zz");
        rehearse("v21_softphone_bulk_run");
        rehearse("v2_bulk_run");
        FileTime twoDaysAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(folder.resolve("out/exports/status.json"), twoDaysAgo);
        rehearse("v2_bulk_run", "--input", "softphones.csv");
        assertThat(run).as("the export that is old").anyMatch(command -> command.contains(" inventory_run --"));
        rehearse("v21_candidates");
        rehearse("v21_candidates", "--inventory", "nowhere");
        rehearse("preflight", "nothing");
        rehearse("launcher_csv_dependencias", "--input-dir", ".");

        assertThat(run).hasSizeGreaterThanOrEqualTo(10);
    }

    private String lastJob() {
        return Command.in(folder)
                .run("jobs", "list", "--json", "--sandbox", "--out-dir", "out")
                .stdout()
                .replaceAll("(?s).*?\"id\" : \"([^\"]+)\".*", "$1");
    }

    private void rehearse(String... arguments) {
        collect(Command.in(folder)
                .answering("quit\n")
                .run(Stream.concat(Stream.of(arguments), Stream.of("--sandbox", "--out-dir", "out"))
                        .toArray(String[]::new)));
        while (!printed.isEmpty()) {
            String command = printed.pop();
            List<String> words = PrintedCommands.words(command);
            if (!SERVE.contains(words.get(0))) {
                Finished done = Command.in(folder).seated().run(words.toArray(String[]::new));

                assertThat(done.exitCode())
                        .as(command + "\n" + done.stdout() + done.stderr())
                        .isNotEqualTo(2);
                run.add(command);
                if (!words.contains("--help")) {
                    collect(done);
                }
            }
        }
    }

    private void collect(Finished finished) {
        for (String command : PrintedCommands.in(finished.stdout() + "\n" + finished.stderr())) {
            if (kinds.add(PrintedCommands.kind(command))) {
                printed.add(command);
            }
        }
    }
}
