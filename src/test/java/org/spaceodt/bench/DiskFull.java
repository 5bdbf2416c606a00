package org.spaceodt.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;
import org.sqlite.util.OSInfo;

/** A command on SQLite whose disk is full in the middle, which is killed then, and goes on when there is space. */
final class DiskFull {
    private static final int ROWS = 200;
    /** Of 512 bytes, for each file: some of the rows fit beside the tables, which are there before. */
    private static final int BLOCKS = 1100;

    private DiskFull() {}

    static void attack(Path folder, AttackFigures figures) throws IOException {
        Path place = Files.createDirectories(folder.resolve("full"));
        try (SimulatedTenant tenant = SimulatedTenant.start(place, "--latency-ms", "20")) {
            Path table = Files.writeString(
                    place.resolve("rooms.csv"),
                    IntStream.range(0, ROWS)
                            .mapToObj(i -> "Sala " + i + "\n")
                            .collect(Collectors.joining("", "display_name\n", "")));
            String[] plan = {"v21_action", "workspaces_alta", "--csv", table.toString(), "--out-dir", "out"};
            String[] command =
                    Stream.concat(Stream.of(plan), Stream.of("--apply")).toArray(String[]::new);
            program(place, tenant).run(plan);
            try (CommandRun.Running full = program(place, tenant)
                    .withFilesUpTo(BLOCKS)
                    .jvm("-Dorg.sqlite.lib.path=" + library(place), "-Dorg.sqlite.lib.name=sqlite.so")
                    .start(command)) {
                Await.until(() -> "a full disk: " + full.stdout() + full.stderr(), () -> full.stderr()
                        .contains("is tried again"));
            }
            program(place, tenant).run(command);
            Map<String, Long> made = tenant.writes().stream()
                    .filter(write -> write.path("method").asText().equals("POST")
                            && write.path("template").asText().equals("/workspaces")
                            && write.path("done").asInt() / 100 == 2)
                    .collect(Collectors.groupingBy(
                            write -> write.at("/request/displayName").asText(), Collectors.counting()));
            figures.diskFull(
                    ROWS - made.size(),
                    made.values().stream().mapToLong(count -> count - 1).sum());
        }
    }

    private static CommandRun program(Path place, SimulatedTenant tenant) {
        return CommandRun.in(place)
                .withShortCalls()
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any");
    }

    /** Unpacked here: the program could not, for it is larger than a file may be. */
    private static Path library(Path place) throws IOException {
        Path folder = Files.createDirectories(place.resolve("library"));
        String name = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/"
                + System.mapLibraryName("sqlitejdbc");
        try (InputStream library = DiskFull.class.getResourceAsStream(name)) {
            Files.copy(library, folder.resolve("sqlite.so"));
        }
        return folder;
    }
}
