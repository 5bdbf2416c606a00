package org.spaceodt.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;

/** A command on SQLite whose disk is full in the middle, and again when there is space. */
final class DiskFull {
    private static final int ROWS = 60;
    /** Of 512 bytes: the tables fit, and some of the rows. */
    private static final int BLOCKS = 700;

    private DiskFull() {}

    static void attack(Path folder, AttackFigures figures) throws IOException {
        Path place = Files.createDirectories(folder.resolve("full"));
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(ROWS * 2, place, "--latency-ms", "20")) {
            List<JsonNode> people = tenant.all("/people?callingData=true&max=100").stream()
                    .filter(person -> person.has("extension"))
                    .limit(ROWS)
                    .toList();
            Path table = Files.writeString(
                    place.resolve("people.csv"),
                    people.stream()
                            .map(person -> person.path("id").asText() + ","
                                    + person.path("extension").asText() + "\n")
                            .collect(Collectors.joining("", "person_id,extension\n", "")));
            String[] command = {"v21_action", Attack.ACTION, "--csv", table.toString(), "--apply", "--out-dir", "out"};
            CommandRun.in(place)
                    .withFilesUpTo(BLOCKS)
                    .with("WEBEX_BASE_URL", tenant.baseUrl())
                    .with("WEBEX_ACCESS_TOKEN", "any")
                    .run(command);
            CommandRun.in(place)
                    .with("WEBEX_BASE_URL", tenant.baseUrl())
                    .with("WEBEX_ACCESS_TOKEN", "any")
                    .run(command);
            Map<String, Long> writes = tenant.writes().stream()
                    .filter(write -> write.path("method").asText().equals("PUT")
                            && write.path("done").asInt() / 100 == 2)
                    .collect(Collectors.groupingBy(write -> write.path("path").asText(), Collectors.counting()));
            figures.diskFull(
                    people.size() - writes.size(),
                    writes.values().stream().mapToLong(count -> count - 1).sum());
        }
    }
}
