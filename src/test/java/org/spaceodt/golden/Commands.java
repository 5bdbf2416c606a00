package org.spaceodt.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** Commands one after the other in one folder: what each prints, and each file that it makes or changes, is kept. */
final class Commands {
    /** The database, its lock, and what tests themselves write. */
    private static final Set<String> NOT_KEPT = Set.of("space-odt.db", ".making-a-job.lock");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Golden golden;
    private final Path folder;
    private final Function<Run, Finished> program;
    private final Map<String, String> seen = new HashMap<>();
    private List<String> kept = List.of("");

    /** @param program runs a command, in the folder and with {@link #environment} */
    Commands(Golden golden, Path folder, Function<Run, Finished> program) {
        this.golden = golden;
        this.folder = folder;
        this.program = program;
    }

    /** A command to be run. */
    record Run(String typed, String... arguments) {}

    static Map<String, String> environment(SimulatedTenant tenant, String language) {
        return Map.of(
                "SPACE_ODT_LANG", language, "WEBEX_BASE_URL", tenant.baseUrl(), "WEBEX_ACCESS_TOKEN", "s3cret-token");
    }

    /** From now on only those of the files are of interest whose names begin so. */
    void keepOnly(String... beginnings) {
        kept = List.of(beginnings);
    }

    /** @param step under which it is kept */
    Finished run(String step, String... arguments) {
        return answering("", step, arguments);
    }

    Finished answering(String typed, String step, String... arguments) {
        Finished run = program.apply(new Run(typed, arguments));
        golden.keep(
                step + "/printed.txt",
                "$ space-odt " + String.join(" ", arguments) + "\n" + run.stdout() + "--- stderr\n" + run.stderr()
                        + "--- exit code " + run.exitCode() + "\n");
        Map<String, String> changed = changed();
        Map<String, String> ids = ids(changed.keySet(), String.join(" ", arguments) + run.stdout() + run.stderr());
        changed.forEach((name, text) -> golden.keep(step + "/" + named(name, ids), text));
        return run;
    }

    /** What stands for the ids in names of files: in the order in which the command printed them. */
    private static Map<String, String> ids(Set<String> names, String printed) {
        List<String> ids = names.stream()
                .flatMap(name -> ID.matcher(name).results().map(MatchResult::group))
                .distinct()
                .sorted(Comparator.comparingInt(printed::indexOf))
                .toList();
        Map<String, String> numbered = new HashMap<>();
        ids.forEach(id -> numbered.put(id, ids.size() == 1 ? "ID" : "ID-" + (ids.indexOf(id) + 1)));
        return numbered;
    }

    private static String named(String name, Map<String, String> ids) {
        return ID.matcher(name).replaceAll(id -> ids.get(id.group()));
    }

    /** A file that somebody gives. */
    void give(String name, String text) {
        try {
            Path file = folder.resolve("out").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            seen.put(name, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> changed() {
        Map<String, String> changed = new TreeMap<>();
        Path out = folder.resolve("out");
        if (!Files.isDirectory(out)) {
            return changed;
        }
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = out.relativize(file).toString();
                // A workbook has the rows of the CSV beside it: WorkbookDoorsTest; what is kept is the export beside
                // it: KeptInventoriesTest.
                if (!name.endsWith(".xlsx")
                        && !name.startsWith("inventories")
                        && kept.stream().anyMatch(name::startsWith)
                        && NOT_KEPT.stream().noneMatch(file.getFileName().toString()::startsWith)) {
                    String text = SetsInFiles.ordered(name, Files.readString(file, StandardCharsets.UTF_8));
                    if (!text.equals(seen.put(name, text))) {
                        changed.put(name, text);
                    }
                }
            }
            return changed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
