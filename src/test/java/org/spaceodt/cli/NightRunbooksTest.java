package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;

/** The tutorial, and the page of a change night in each language: commands run as they are printed, and what is said that the program says, it says. */
@QuarkusTest
class NightRunbooksTest {
    private static final Path TEXTS = Path.of("src/main/resources/org/spaceodt");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    /** The first column of the table of questions. */
    private static final Pattern SAID = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    @TempDir
    Path folder;

    @Test
    void everyCommandRunsAsItIsPrintedFromTheExportToTheUndo() throws IOException {
        copySamples();
        List<String> commands = commands("docs/es/noche.md");
        String plan = "";
        String job = "";
        List<String> verified = new ArrayList<>();

        for (String command : commands) {
            String[] words = command.replace("PLAN", plan).replace("JOB", job).split(" +");
            Finished run = Command.in(folder).with("SPACE_ODT_LANG", "es").run(words);

            assertThat(run.exitCode())
                    .as(command + "\n" + run.stdout() + run.stderr())
                    .isZero();
            if (command.startsWith("v21_action")) {
                boolean canary = command.contains("--apply-plan");
                plan = canary ? plan : id(run.stdout());
                job = canary ? id(run.stderr()) : job;
            }
            if (command.startsWith("jobs verify")) {
                verified.add(run.stdout());
            }
        }

        assertThat(commands).hasSize(14);
        assertThat(verified.get(0)).containsPattern("(?m)^\\D+1 · \\D+0 · \\D+0 · \\D+0 · \\D+0 · \\D+0 · \\D+2$");
        assertThat(verified.get(1)).containsPattern("(?m)^\\D+3 · \\D+0 · \\D+0 · \\D+0 · \\D+0 · \\D+0 · \\D+0$");
    }

    @Test
    void theTutorialRunsAsItIsPrintedAndTheProgramSaysWhatItSays() throws IOException {
        copySamples();
        String job = "";
        String said = "";
        int commands = 0;
        for (String line : Files.readAllLines(Path.of("docs/tutorial.md"))) {
            if (line.startsWith("    space-odt ")) {
                commands++;
                Finished run = Command.in(folder).run(words(command(line).replace("JOB", job)));
                said = run.stdout() + run.stderr();
                assertThat(run.exitCode()).as(line + "\n" + said).isZero();
                job = line.endsWith(" --apply") ? id(run.stderr()) : job;
            } else if (line.startsWith("It says: ")) {
                String text = line.replaceFirst("It says: `(.*)`", "$1");
                String pattern =
                        Stream.of(text.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
                assertThat(said).as(text).containsPattern(pattern);
            }
        }
        assertThat(commands).isEqualTo(15);
    }

    /** As a shell makes them of a line; the quotes of these pages have nothing special in them. */
    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toArray(String[]::new);
    }

    @Test
    void theThreePagesHaveTheSameCommands() throws IOException {
        List<String> spanish = commands("docs/es/noche.md");

        assertThat(commands("docs/ca/nit.md")).isEqualTo(spanish);
        assertThat(commands("docs/night.md").stream().map(line -> line.replace("samples/en", "samples/es")))
                .containsExactlyElementsOf(spanish);
    }

    private static List<String> commands(String page) throws IOException {
        return Files.readAllLines(Path.of(page)).stream()
                .filter(line -> line.startsWith("    space-odt "))
                .map(NightRunbooksTest::command)
                .toList();
    }

    private static String command(String line) {
        return line.strip().substring("space-odt ".length());
    }

    private static String id(String text) {
        Matcher id = ID.matcher(text);
        assertThat(id.find()).as(text).isTrue();
        return id.group();
    }

    @ParameterizedTest
    @CsvSource({"en,docs/night.md", "es,docs/es/noche.md", "ca,docs/ca/nit.md"})
    void everyMessageOfTheQuestionsIsOneOfTheProgram(String language, Path page) throws IOException {
        List<String> texts = texts(language);
        List<String> said = SAID.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(said).hasSizeGreaterThanOrEqualTo(20).allSatisfy(message -> {
            String pattern =
                    Stream.of(message.split("…", -1)).map(Pattern::quote).collect(Collectors.joining("\\{[^{}]*\\}"));
            assertThat(texts).as(message).anyMatch(text -> text.matches(pattern));
        });
    }

    /** All messages of a language, without what is left out where there is no value for it. */
    private static List<String> texts(String language) throws IOException {
        String end = language.equals("en") ? "" : "_" + language;
        List<String> texts = new ArrayList<>();
        for (String bundle :
                List.of("cli/messages", "action/actions", "webex/causes", "sheet/diagnostics", "change/guard/texts")) {
            Properties read = new Properties();
            try (var in = Files.newBufferedReader(TEXTS.resolve(bundle + end + ".properties"))) {
                read.load(in);
            }
            read.values()
                    .forEach(text -> texts.add(text.toString()
                            .replaceAll("\\[\\[.*?]]", "")
                            .replace("''", "'")
                            .strip()));
        }
        return texts;
    }

    private void copySamples() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("samples"))) {
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
