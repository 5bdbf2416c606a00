package org.spaceodt.change.recipe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spaceodt.action.Description;
import org.spaceodt.action.Row;
import org.spaceodt.action.Subject;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.input.CheckedRow;
import org.spaceodt.change.input.CountryRule;
import org.spaceodt.change.input.OnePerObject;
import org.spaceodt.change.input.Recipe;
import org.spaceodt.change.input.RowChecker;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.Equivalence;

/** One action, done with every row. */
public record ActionRecipe(Description action) implements Recipe {
    @Override
    public RowKind kind() {
        return RowKind.ACTION;
    }

    @Override
    public String subject() {
        return action.id();
    }

    /**
     * No column has to be there: a value may come from elsewhere. Where there are numbers, a row may say of which country. A stage
     * takes the table of the whole run.
     */
    @Override
    public TableShape shape() {
        List<Column> columns = new ArrayList<>();
        action.parameters()
                .forEach(parameter -> columns.add(Column.of(parameter.name(), parameter.type())
                        .orCalled(parameter.oldNames().toArray(String[]::new))
                        .beside(action.stage() ? RunColumns.beside(parameter) : List.of())));
        if (columns.stream().anyMatch(column -> column.kind() == Kind.PHONE_NUMBER)
                && columns.stream().noneMatch(column -> column.kind() == Kind.COUNTRY)) {
            columns.add(Column.of(CountryRule.COLUMN, Kind.COUNTRY).orCalled("country_code"));
        }
        return new TableShape(columns, action.stage() ? RunColumns.NAMES : List.of(), false);
    }

    /** A location of the row itself comes before that of its person or workspace. */
    @Override
    public Map<String, Kind> places() {
        Map<String, Kind> places = new LinkedHashMap<>();
        for (Kind kind : List.of(Kind.LOCATION, Kind.PERSON, Kind.WORKSPACE)) {
            action.parameters().stream()
                    .filter(parameter -> parameter.type().kind() == kind)
                    .forEach(parameter -> places.put(parameter.name(), kind));
        }
        return places;
    }

    /** The policy of the out-dir governs what is called as in it. */
    @Override
    public Standing standing(JobContext place) throws IOException {
        Optional<Description.Parameter> prefix = action.parameters().stream()
                .filter(parameter -> parameter.oldNames().contains(StaticPolicy.PREFIX))
                .findFirst();
        if (prefix.isEmpty()) {
            return Recipe.super.standing(place);
        }
        StaticPolicy policy = StaticPolicy.read(place.v21(), place.webex().json());
        // What is the action's own default is not given: rows without a policy are the same rows.
        return new Standing(
                policy.legacyForwardPrefix()
                        .filter(given -> !given.equals(prefix.get().example()))
                        .map(given -> Map.of(prefix.get().name(), given))
                        .orElse(Map.of()),
                policy.found());
    }

    @Override
    public List<String> purpose() {
        return List.of(action.id());
    }

    @Override
    public String first() {
        return action.id();
    }

    @Override
    public String keyOf(Row row) {
        return new RowKey(action).of(row);
    }

    @Override
    public String entityType() {
        return action.section().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String stage(String step) {
        return "";
    }

    @Override
    public String key(String given, Target target) {
        return RowKey.shown(given, target);
    }

    @Override
    public RowChecker checker(PlanningSession session) {
        return new Checker(action, session.plans());
    }

    /** Also that no two rows are about the same object. */
    private static final class Checker implements RowChecker {
        private final String action;
        private final RowKey key;
        private final Plans plans;
        private final OnePerObject objects = new OnePerObject();

        Checker(Description action, Plans plans) {
            this.action = action.id();
            this.key = new RowKey(action);
            this.plans = plans;
        }

        @Override
        public Optional<CheckedRow> check(Row row, Set<String> unread, Consumer<Diagnostic> found) {
            Plans.Checked checked = plans.check(action, row);
            if (checked instanceof Plans.Checked.Good good) {
                good.warnings().forEach(found);
                objects.add(row.number(), shownAsGiven(good.subjects().get(), row))
                        .forEach(found);
                return Optional.of(new CheckedRow(row.number(), key.of(row), List.of(good.input())));
            }
            Plans.Checked.Bad bad = (Plans.Checked.Bad) checked;
            bad.faults().forEach(found);
            objects.add(row.number(), shownAsGiven(bad.subjects(), row)).forEach(found);
            return Optional.empty();
        }

        /** Where a name became an id, the name is what people know. */
        private static List<Subject> shownAsGiven(List<Subject> subjects, Row row) {
            return subjects.stream()
                    .map(subject -> Equivalence.isId(new WebexId(subject.shown()))
                            ? new Subject(
                                    subject.column(), row.cell(subject.column()).orElse(subject.shown()), subject.key())
                            : subject)
                    .toList();
        }
    }
}
