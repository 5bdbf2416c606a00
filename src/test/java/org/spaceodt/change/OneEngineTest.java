package org.spaceodt.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps the engine one: nobody begins a second beside it, and nobody but a recipe knows what its rows are. */
class OneEngineTest {
    private static final Path MAIN = Path.of("src/main/java/org/spaceodt");
    private static final Pattern NOUN_OF_AN_ENGINE =
            Pattern.compile("\\w*(Table|Planning|Planner|Totals|Outcome|Jobs)");
    /** What stands below rows, and knows none: tables as such, jobs as such and who looks at them, the plan of one change, jobs of Webex itself. */
    private static final Set<String> BELOW = Set.of(
            "sheet/Table",
            "job/Outcome",
            "job/store/Jobs",
            "action/apply/Planner",
            "api/job/WatchedJobs",
            "console/table/RowTable",
            "inventory/job/InventoryJobs",
            "inventory/read/ReadOutcome",
            "inventory/report/data/DataTable",
            "webex/resource/location/DisableCallingJobs",
            "webex/resource/person/MoveUsersJobs");

    private static final Pattern BRANCH = Pattern.compile(
            "[=!]=\\s*RowKind\\.|RowKind\\.\\w+\\s*[=!]=|switch\\s*\\([^)]*[kK]ind\\(?\\)?\\)|RowKind\\.\\w+\\.equals|case\\s+(ACTION|LOCATION)\\b[^;]*RowKind");

    @Test
    void whatRowsNeedIsInTheEngineAlone() {
        Set<String> outside = sources()
                .map(OneEngineTest::name)
                // Pages are called after what they show.
                .filter(name -> !name.startsWith("change/") && !name.startsWith("sandbox/") && !name.startsWith("web/"))
                .filter(name -> NOUN_OF_AN_ENGINE
                        .matcher(name.substring(name.lastIndexOf('/') + 1))
                        .matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(outside).containsExactlyInAnyOrderElementsOf(BELOW);
    }

    @Test
    void nobodyButRecipesAsksOfWhatKindRowsAre() {
        assertThat(sources()
                        .filter(source -> !name(source).startsWith("change/recipe/"))
                        .flatMap(OneEngineTest::branches))
                .isEmpty();
    }

    @Test
    void theRuleAboutKindsSeesABranch() {
        assertThat(List.of("if (job.kind() == RowKind.ACTION) {", "RowKind.LOCATION != kind", "switch (row.kind()) {"))
                .allMatch(line -> BRANCH.matcher(line).find());
    }

    private static Stream<Path> sources() {
        try (Stream<Path> all = Files.walk(MAIN)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path source) {
        return MAIN.relativize(source).toString().replace('\\', '/').replace(".java", "");
    }

    private static Stream<String> branches(Path source) {
        try {
            String text = Files.readString(source);
            Matcher found = BRANCH.matcher(text);
            return text.contains("RowKind") && found.find()
                    ? Stream.of(name(source) + ": " + found.group())
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
