package org.spaceodt.change.softphone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.change.cell.Heading;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.change.input.CountryRule;
import org.spaceodt.change.stage.Overrides;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.HowToRead;
import org.spaceodt.sheet.Meant;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/**
 * A {@code yesbut} file: a table of one stage, CSV or JSON, with other values for some of the people of a run. For one thread.
 */
public final class OverrideFile {
    private static final String UNKNOWN = "column.unknown";

    private final String name;
    private final SoftphoneStage stage;
    private final SoftphoneRecipe recipe;
    private final PlanningSession session;
    private final Map<String, SheetRow> rows = new LinkedHashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private OverrideFile(String name, SoftphoneStage stage, SoftphoneRecipe recipe, PlanningSession session) {
        this.name = name;
        this.stage = stage;
        this.recipe = recipe;
        this.session = session;
    }

    /**
     * Reads all of it; what is wrong with it is in {@link #found}.
     *
     * @param name what the operator calls it
     * @param country two letters: whose numbers digits without plus are, where no row says it
     * @throws IOException when it cannot be read at all
     */
    public static OverrideFile read(
            Source source,
            String name,
            SoftphoneStage stage,
            SoftphoneRecipe recipe,
            PlanningSession session,
            Optional<String> country)
            throws IOException {
        OverrideFile file = new OverrideFile(name, stage, recipe, session);
        file.read(RunTable.in(source), country);
        return file;
    }

    private void read(Source source, Optional<String> country) throws IOException {
        found.addAll(recipe.leftIn(source));
        if (!found.isEmpty()) {
            return;
        }
        TableShape shape = recipe.columns().shape(stage);
        HowToRead how = new HowToRead(
                Map.of(), TableLimits.USUAL, new CountryRule(country, recipe.places(), session.plans()), Meant.NOTHING);
        Table.check(source, shape, how, this::tell, this::add);
    }

    /** What nobody reads is an error here: somebody would approve what they did not mean. */
    private void tell(Diagnostic one) {
        found.add(one.code().startsWith(UNKNOWN) ? foreign(one) : one);
    }

    private Diagnostic foreign(Diagnostic one) {
        SoftphoneColumns columns = recipe.columns();
        return columns.named(one.column())
                .map(column -> SoftphoneTexts.error(
                        one.row(),
                        one.column(),
                        "override.other_stage",
                        one.column(),
                        stage.id(),
                        columns.stage(column).map(SoftphoneStage::id).orElse("")))
                .orElseGet(() -> SoftphoneTexts.error(
                        one.row(),
                        one.column(),
                        "override.unknown_column",
                        one.column(),
                        stage.id(),
                        Heading.nearest(one.column(), columns.names(stage)).orElse(Suggestions.NONE)));
    }

    private void add(SheetRow row, Consumer<Diagnostic> told) {
        row.cell(SoftphoneColumns.EMAIL).ifPresent(email -> {
            SheetRow other = rows.putIfAbsent(email, row);
            if (other != null) {
                told.accept(SoftphoneTexts.error(
                        row.number(), SoftphoneColumns.EMAIL, "override.twice", email, String.valueOf(other.number())));
            }
        });
    }

    /** All that is wrong or odd with it so far. */
    public List<Diagnostic> found() {
        return List.copyOf(found);
    }

    public boolean isGood() {
        return found.stream().noneMatch(Diagnostic::isError);
    }

    /** What the operator calls it. */
    public String name() {
        return name;
    }

    /** Whose rows a run has: each is given with the cells of the stage. */
    public interface People {
        void each(Consumer<Person> person) throws IOException;
    }

    /**
     * @param row its number
     * @param cells what the action of the stage gets for the row as things are; empty when the row does not need the stage
     */
    public record Person(int row, String email, Map<String, String> cells) {}

    /**
     * Lays it over the rows of a run. What is wrong with it, people whom the run does not have among it, is then in
     * {@link #found}.
     */
    public Overrides over(People people) throws IOException {
        SortedMap<Integer, Overrides.Step> laid = new TreeMap<>();
        Map<String, SheetRow> left = new LinkedHashMap<>(rows);
        SoftphoneSteps steps = recipe.steps(session.plans());
        people.each(person -> Optional.ofNullable(left.remove(person.email()))
                .flatMap(row -> laid(row, person, steps))
                .ifPresent(input -> laid.put(person.row(), new Overrides.Step(person.email(), input))));
        left.values()
                .forEach(row -> found.add(SoftphoneTexts.error(
                        row.number(),
                        SoftphoneColumns.EMAIL,
                        "override.nobody",
                        row.cell(SoftphoneColumns.EMAIL).orElse(""))));
        return new LaidOver(name, laid);
    }

    private Optional<ActionInput> laid(SheetRow row, Person person, SoftphoneSteps steps) {
        Map<String, String> cells = new LinkedHashMap<>(person.cells());
        cells.putAll(steps.own(stage, ApiObjects.flat(row.cells(), row.number(), found::add)));
        boolean named = row.cell(SoftphoneColumns.LOCATION).isEmpty();
        return steps.checked(stage, row.number(), person.email(), cells, named, found::add)
                .map(Plans.Checked.Good::input);
    }
}
