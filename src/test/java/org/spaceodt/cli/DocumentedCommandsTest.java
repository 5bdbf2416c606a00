package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Commands in the documentation are commands of the program, with options that they have. */
class DocumentedCommandsTest {
    /** As a line of its own, and within a sentence. */
    private static final Pattern LINE = Pattern.compile(
            "(?m)^(?:[ >]*)(?:[\\d*/, -]+ +)?(?:cd \\S+ && )?(?:export )?(?:[A-Z_]+=\\S+ )*(?:space-odt|(?:\\.?[\\\\/])?bin[\\\\/]space-odt(?:\\.cmd)?|java -jar target/space-odt.jar) ([^#|<>&\\n]*)");

    private static final Pattern INLINE = Pattern.compile("`(?:space-odt )?([a-z][a-z0-9_-]*(?: [^`]*)?)`");

    @Test
    void eachIsOneOfTheProgramWithItsOptions() throws IOException {
        CommandLine program = new CommandLine(new AllCommands(), new ParsingOnly());
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Path page : pages()) {
            String text = Files.readString(page).replaceAll("\\\\\\n\\s*", " ");
            List<String> lines = Stream.concat(
                            LINE.matcher(text).results().map(found -> found.group(1)),
                            INLINE.matcher(text)
                                    .results()
                                    .map(found -> found.group(1))
                                    .filter(words -> program.getSubcommands().containsKey(words.split(" ")[0])))
                    .toList();
            for (String line : lines) {
                seen++;
                fault(program, line).stream().map(fault -> page + ": " + fault).forEach(wrong::add);
            }
        }
        assertThat(seen).isGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    /** Empty where all is known; words that are no options may be anything. */
    private static List<String> fault(CommandLine program, String line) {
        CommandLine command = program;
        List<String> faults = new ArrayList<>();
        for (String word : line.strip().split("[\\s\\[\\]]+")) {
            if (word.startsWith("-") && word.length() > 1) {
                String name = word.replaceAll("[=,;.)].*", "");
                boolean known = command.getCommandSpec().findOption(name) != null;
                if (!known && name.matches("--?[a-z][a-z0-9-]*")) {
                    faults.add(command.getCommandSpec().qualifiedName() + " has no " + name + ": " + line.strip());
                }
            } else if (command.getSubcommands().containsKey(word)) {
                command = command.getSubcommands().get(word);
            } else if (command == program && !word.matches("COMMAND|…|\\.\\.\\.")) {
                faults.add("no command " + word + ": " + line.strip());
            }
        }
        return faults;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("SECURITY.md")));
        for (String folder : List.of("docs", "k8s", "samples")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md")
                                && !file.startsWith("docs/reference")
                                && !file.startsWith("docs/decisions"))
                        .sorted()
                        .forEach(pages::add);
            }
        }
        return pages;
    }
}
