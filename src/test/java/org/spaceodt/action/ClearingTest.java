package org.spaceodt.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Description.Parameter;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.RawCell;

/** Every optional parameter is in the table of what can be cleared: for a new one it has to be decided. */
@QuarkusTest
class ClearingTest {
    private static final Pattern NAME = Pattern.compile("`([a-z0-9_]+)`");

    @Inject
    Catalogue catalogue;

    @Test
    void theDocumentsSayOfEveryOptionalColumnWhetherItCanBeCleared() throws IOException {
        Map<String, String[]> table = table();
        Set<String> told = new TreeSet<>(table.keySet());
        for (Action<?> action : catalogue.all()) {
            // Their columns are told on a page of their own, which has its own test.
            if (action.getClass().getPackageName().endsWith(".softphone")) {
                continue;
            }
            String id = action.description().id();
            assertThat(told.remove(id)).as("row of " + id).isTrue();
            String[] cells = table.get(id);
            List<Parameter> optional = action.description().parameters().stream()
                    .filter(Predicate.not(Parameter::required))
                    .toList();
            assertThat(beforeReasons(cells[2]))
                    .as(id + ", can be cleared")
                    .containsExactlyInAnyOrderElementsOf(names(optional, true));
            assertThat(named(cells[3])).as(id + ", cannot be cleared").containsAll(names(optional, false));
            assertThat(names(optional, true)).as(id).noneMatch(named(cells[3])::contains);
        }
        assertThat(told).as("rows of no action").isEmpty();
    }

    @Test
    void thePageOfSoftphonesHasEveryColumnOfTheirActionsAndSaysWhetherItCanBeCleared() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/softphones-columns.md"));
        catalogue.all().stream()
                .filter(action -> action.getClass().getPackageName().endsWith(".softphone"))
                .flatMap(action -> action.description().parameters().stream())
                .filter(parameter -> !parameter.name().equals(Names.ORGANIZATION)
                        && !parameter.name().endsWith("_json"))
                .forEach(parameter -> assertThat(lines)
                        .filteredOn(line -> line.startsWith("| ")
                                && named(line.split("\\|")[1]).contains(parameter.name()))
                        .as(parameter.name())
                        .singleElement()
                        .satisfies(line -> assertThat(line.contains(Cell.CLEAR))
                                .isEqualTo(parameter.type().clearable())));
    }

    @Test
    void aCellSaysWhetherItsFieldCanBeCleared() {
        catalogue.all().stream()
                .flatMap(action -> action.description().parameters().stream())
                .forEach(parameter -> assertThat(cleared(parameter))
                        .as(parameter.name())
                        .isEqualTo(parameter.type().clearable()));
    }

    @Test
    void nothingThatIsRequiredCanBeCleared() {
        assertThat(catalogue.all().stream().flatMap(action -> action.description().parameters().stream()))
                .noneMatch(parameter -> parameter.required() && parameter.type().clearable());
    }

    private static boolean cleared(Parameter parameter) {
        Cell cell = new CellReader(100).read(parameter.type(), new RawCell.Plain("[CLEAR]"));
        return !cell.isWrong() && cell.value().equals(Cell.CLEAR);
    }

    private static List<String> names(List<Parameter> parameters, boolean clearable) {
        return parameters.stream()
                .filter(parameter -> parameter.type().clearable() == clearable)
                .map(Parameter::name)
                .toList();
    }

    private static Set<String> beforeReasons(String cell) {
        return named(cell.split(":")[0]);
    }

    private static Set<String> named(String cell) {
        return NAME.matcher(cell).results().map(each -> each.group(1)).collect(Collectors.toSet());
    }

    /** The cells of each row, by action. */
    private static Map<String, String[]> table() throws IOException {
        String page = Files.readString(Path.of("docs/input.md"));
        int begin = page.indexOf("| action | can be cleared |");
        Map<String, String[]> rows = new HashMap<>();
        page.substring(begin, page.indexOf("\n\n", begin)).lines().skip(2).forEach(line -> {
            String[] cells = line.split("\\|", -1);
            named(cells[1]).forEach(action -> rows.put(action, cells));
        });
        return rows;
    }
}
