package org.spaceodt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of the house that only the source shows. */
class SourceRulesTest {
    private static final Path MAIN = Path.of("src/main/java/org/spaceodt");
    private static final Pattern ACTION = Pattern.compile(
            "\"(?:(?:ubicacion|usuarios|workspaces)_[a-z0-9_]+|location_upsert|location_enable_calling)\"");
    /** Something before and after an at sign; plus and digits; words for yes and no beside each other. */
    private static final Pattern OF_A_CELL =
            Pattern.compile("@[^\"]*\\\\\\\\\\.|\\\\\\\\\\+[^\"]*\\\\\\\\d|\\\\\\\\\\+\\[1-9]"
                    + "|\"(?:yes|si|sí)\", *\"|\"(?:no|falso|fals)\", *\"");

    private static final Pattern CHANGED_TRAIL =
            Pattern.compile("(?i)\\b(?:update|delete from|replace into|merge into|truncate|drop table) +audit\\b");

    /** Of two with the same name the reader of the file takes the last, and says nothing of the other. */
    @Test
    void everyAddressOfTheApiStandsOnceInTheFileThatDescribesIt() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/META-INF/openapi.yaml")).stream()
                        .filter(line -> line.matches("  /\\S*:")))
                .doesNotHaveDuplicates();
    }

    /** The server goes by it, and who is logged in as a viewer may do nothing that says nothing. */
    @Test
    void everyOperationOfTheApiSaysWhichRoleItTakes() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/resources/META-INF/openapi.yaml"));
        List<String> silent = IntStream.range(0, lines.size() - 1)
                .filter(i -> lines.get(i).matches("\\s+operationId: .*"))
                .filter(i -> !lines.get(i + 1).matches("\\s+x-role: (viewer|operator)"))
                .mapToObj(i -> lines.get(i).strip())
                .toList();
        assertThat(silent)
                .as(
                        "operations without 'x-role: viewer' or 'x-role: operator' on the next line; docs/access.md has the table")
                .isEmpty();
    }

    @Test
    void idsOfActionsStandInActionsAndRecipesAndInExamplesOfTheDocument() {
        assertThat(lines("action", "change/recipe", "sandbox")
                        .filter(line -> ACTION.matcher(line).find() && !line.contains("example")))
                .isEmpty();
    }

    @Test
    void whatAPhoneNumberAnAddressAndAYesLookLikeIsSaidWithTheCells() {
        assertThat(lines("change/cell", "sandbox")
                        .filter(line -> OF_A_CELL.matcher(line).find())
                        // Hides numbers in labels of metrics: whatever may be one.
                        .filter(line -> !line.startsWith("webex/wire/metrics/PathLabels.java"))
                        // Likewise in reports.
                        .filter(line -> !line.startsWith("text/page/Pseudonyms.java"))
                        // Compares what Webex answers.
                        .filter(line -> !line.startsWith("webex/resource/Equivalence.java"))
                        // An answer at the terminal is no cell: an x is no consent.
                        .filter(line -> !line.startsWith("cli/terminal/Console.java"))
                        // Whether an undo is possible.
                        .filter(line -> !line.contains("enumeration =")))
                .isEmpty();
    }

    @Test
    void jsonIsReadAndWrittenByOneMapper() {
        assertThat(lines("json")
                        .filter(line -> line.contains("new ObjectMapper(") || line.contains("JsonMapper.builder(")))
                .isEmpty();
    }

    @Test
    void filesAreReplacedInOneWay() {
        assertThat(lines("file").filter(line -> line.contains("Files.move(") || line.contains("ATOMIC_MOVE")))
                .isEmpty();
    }

    @Test
    void datesAndTimesOfALanguageAreWrittenInOnePlace() {
        assertThat(lines("text/Moments.java").filter(line -> line.contains("DateTimeFormatter.ofLocalized")))
                .isEmpty();
    }

    @Test
    void nobodyWritesToTheTerminalButTheConsoleThroughItsScreen() {
        Pattern printer = Pattern.compile("new (?:PrintWriter|PrintStream)\\(|FileDescriptor\\.(?:out|err)"
                + "|System\\.(?:out|err)\\b|System\\.console\\(\\)\\.");
        assertThat(lines("cli/terminal/Console.java", "cli/screen")
                        .filter(line -> printer.matcher(line).find()))
                .isEmpty();
    }

    @Test
    void theAuditTrailIsAddedToAndLosesNothingButWhatIsOld() {
        assertThat(lines().filter(line -> CHANGED_TRAIL.matcher(line).find()))
                .singleElement()
                .asString()
                .startsWith("job/store/audit/AuditRepository.java")
                .contains("delete from audit where began < ?");
    }

    private static Stream<String> lines(String... but) {
        List<Path> left = Stream.of(but).map(MAIN::resolve).toList();
        try (Stream<Path> all = Files.walk(MAIN)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> left.stream().noneMatch(file::startsWith))
                    .toList();
            assertThat(files).hasSizeGreaterThan(100);
            return files.stream().flatMap(SourceRulesTest::lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line ->
                            !line.strip().startsWith("*") && !line.strip().startsWith("//"))
                    .map(line -> MAIN.relativize(file) + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
