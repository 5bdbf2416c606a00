package org.spaceodt.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.Ongoing;
import org.spaceodt.support.SimulatedTenant;

/**
 * Where somebody runs commands on one out-dir and one tenant.
 *
 * @param apart whether each is a process of its own, which can be killed
 */
record Desk(Path folder, SimulatedTenant tenant, String token, boolean apart) {
    Desk(Path folder, SimulatedTenant tenant, String token) {
        this(folder, tenant, token, false);
    }

    /** @return its file */
    Path write(List<Map<String, String>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        Path file = folder.resolve("table.csv");
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(';')
                .setHeader(columns.toArray(String[]::new))
                .get();
        try (Writer text = Files.newBufferedWriter(file);
                CSVPrinter printer = new CSVPrinter(text, format)) {
            for (Map<String, String> row : rows) {
                printer.printRecord(columns.stream().map(row::get).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** @param options what follows the table */
    Finished run(RowsCommand command, Path table, String... options) {
        return run(words(command, table, options));
    }

    Finished run(String... words) {
        return apart ? process().run(inOutDir(words)) : command().run(inOutDir(words));
    }

    /** One that others may meddle with. */
    Ongoing start(RowsCommand command, Path table, String... options) {
        String[] words = inOutDir(words(command, table, options));
        return apart ? process().start(words) : command().start(words);
    }

    private static String[] words(RowsCommand command, Path table, String... options) {
        List<String> words = new ArrayList<>(command.words());
        words.add(table.toString());
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }

    private static String[] inOutDir(String... words) {
        return Stream.concat(Stream.of(words), Stream.of("--out-dir", "out")).toArray(String[]::new);
    }

    private Command command() {
        return Command.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", token)
                .with("SPACE_ODT_LANG", "en");
    }

    /** Who dies is missed soon. */
    private CommandRun process() {
        return CommandRun.in(folder)
                .withShortCalls()
                .with("SPACE_ODT_JOBS_HEARTBEAT", "200ms")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", token)
                .with("SPACE_ODT_LANG", "en");
    }

    /** The same with another token of the same organization. */
    Desk with(String another) {
        return new Desk(folder, tenant, another, apart);
    }

    /** The job that a command made, by what it says on stderr. */
    static String job(String stderr) {
        return stderr.lines()
                .filter(line -> line.startsWith("Job "))
                .findFirst()
                .map(line -> line.split("[ :]")[1])
                .orElseThrow(() -> new AssertionError("no job: " + stderr));
    }

    /** What became of the rows of a job, by what a plan calls them. */
    Map<String, String> ends(RowsCommand command, String job) {
        return Exported.rows(out().resolve(command.jobs()).resolve(job).resolve("results.csv")).stream()
                .collect(Collectors.toMap(row -> row.get(command.keys().get(0)), row -> row.get("status")));
    }

    /** The lines of the latest plan that would change something or cannot be done, by what they are about. */
    Map<String, String> planned(RowsCommand command) {
        return Exported.rows(out().resolve(command.plan())).stream()
                .filter(line -> !line.get("mode").equals("nothing"))
                .collect(Collectors.toMap(
                        line -> line.get(command.keys().get(1)),
                        line -> line.get("mode") + " " + line.get("details"),
                        (one, other) -> one + "; " + other));
    }

    /** The lines of a log. */
    List<JsonNode> log(String name) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(out().resolve("v21/transformacion/logs/" + name + ".log"))) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    Path out() {
        Path out = folder.resolve("out");
        assertThat(out).isDirectory();
        return out;
    }
}
