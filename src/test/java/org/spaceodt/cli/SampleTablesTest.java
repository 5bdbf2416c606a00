package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;

/** The sample tables, by the commands that the documents give for them. */
@QuarkusTest
class SampleTablesTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Pattern NAMED = Pattern.compile("samples/[a-z]+(?:/[\\w.]+)?");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void everyCommandOfTheirPageDoesWhatItSaysOneAfterTheOther(String language) throws IOException {
        copySamples();
        List<String> commands = Stream.concat(
                        documents().flatMap(SampleTablesTest::commands).filter(line -> !line.contains("--apply")),
                        commands(SAMPLES.resolve("README.md")))
                .filter(line -> line.contains("samples/" + language))
                .distinct()
                .toList();

        assertThat(commands).hasSizeGreaterThanOrEqualTo(8);
        for (String command : commands) {
            Finished run = Command.in(folder).run(command.split(" +"));

            assertThat(run.exitCode())
                    .as(command + "\n" + run.stdout() + run.stderr())
                    .isZero();
            if (command.contains("--apply")) {
                assertThat(run.stdout()).as(command).containsPattern("[1-9] changed, 0 unchanged, 0 refused, 0 failed");
            } else if (command.contains("v2_bulk_run")) {
                assertThat(run.stdout()).as(command).contains("belen.feliu.ochoa@example.com");
            }
        }
    }

    @Test
    void everyTableIsNamedOnTheirPageAndEveryTableThatADocumentNamesIsThere() throws IOException {
        String page = Files.readString(SAMPLES.resolve("README.md"));
        try (Stream<Path> tables = Files.walk(SAMPLES)) {
            assertThat(tables.filter(file -> file.toString().endsWith(".csv")))
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(page).contains(file.getFileName().toString()));
        }
        for (Path document : Stream.concat(documents(), Stream.of(SAMPLES.resolve("README.md")))
                .toList()) {
            Matcher named = NAMED.matcher(Files.readString(document));
            while (named.find()) {
                assertThat(Path.of(named.group())).as(document.toString()).exists();
            }
        }
    }

    private static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                    Stream.of(Path.of("README.md")),
                    docs.filter(file -> file.toString().endsWith(".md")).toList().stream());
        }
    }

    /** Of the program, without what stands behind {@code #}; a guide needs somebody at a terminal. */
    private static Stream<String> commands(Path page) {
        try {
            return Files.readAllLines(page).stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith("space-odt ") || line.startsWith("java -jar "))
                    .filter(line -> line.contains("samples/") && !line.contains(" guide"))
                    .map(line -> line.replaceFirst("^(?:space-odt|java -jar \\S+) ", "")
                            .replaceFirst(" +#.*", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copySamples() throws IOException {
        try (Stream<Path> all = Files.walk(SAMPLES)) {
            for (Path one : all.toList()) {
                Path copy = folder.resolve(one.toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(one, copy);
                }
            }
        }
    }
}
