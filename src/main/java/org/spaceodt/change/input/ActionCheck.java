package org.spaceodt.change.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.action.Row;
import org.spaceodt.action.Subject;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.Equivalence;

/** Finds all that is wrong with the rows of an action before anything is done with them. */
public final class ActionCheck {
    /** What is there when no table is given: all values come from elsewhere. */
    static final Row ONE_ROW = new Row(1, Map.of());

    private static final int PREVIEW = 10;
    /** What a file for several actions has, and this one does not read. */
    private static final String UNKNOWN_COLUMN = "column.unknown";
    /** The same, where it could be meant for a column that this one does read. */
    private static final String MISSPELT_COLUMN = "column.unknown_near";

    private final Description action;
    private final Catalogue catalogue;
    private final PlanningSession looking;
    private final Plans plans;
    private final GivenRows given;
    private final TableLimits limits;
    private final RowKey key;
    private final RowDigest digest;
    private final OnePerObject objects = new OnePerObject();
    private final Set<Integer> missing;
    private final List<Row> preview = new ArrayList<>();
    private int count;

    public ActionCheck(Description action, JobContext place, GivenRows given, TableLimits limits) {
        this.action = action;
        this.catalogue = place.catalogue();
        this.looking = place.looking();
        this.plans = looking.plans();
        this.given = given;
        this.limits = limits;
        this.key = new RowKey(action);
        this.missing = new HashSet<>(given.only());
        this.digest = new RowDigest(action.id());
    }

    public ActionTable check() throws IOException {
        Diagnostics general = new Diagnostics();
        Map<String, String> under = given.general().isPresent() ? general(general) : Map.of();
        ValueLayers layers = new ValueLayers(action, given.values(), under);
        ActionTable.Making making = new ActionTable.Making(looking, layers, key, given.only());
        Diagnostics rows = new Diagnostics();
        unknownValues(rows::add);
        Optional<Table> table = Optional.empty();
        if (given.table().isPresent()) {
            Table checked =
                    Table.check(given.table().get(), ActionShape.of(action), given.mapping(), limits, (row, found) -> {
                        if (making.takes(row.number())) {
                            check(row, layers, found);
                        }
                    });
            checked.diagnostics().list().stream().filter(this::matters).forEach(rows::add);
            new TreeSet<>(missing)
                    .forEach(number -> rows.add(InputTexts.error(0, "", "row.none", String.valueOf(number))));
            table = Optional.of(checked);
        } else {
            check(new SheetRow(ONE_ROW.number(), ONE_ROW.number(), Map.of()), layers, rows::add);
        }
        return new ActionTable(
                action, table, new ActionTable.Found(rows, general, List.copyOf(preview), count, digest.hex()), making);
    }

    /** The one row that holds for all; empty when it cannot be read. */
    private Map<String, String> general(Diagnostics found) throws IOException {
        TableShape ours = ActionShape.of(action);
        TableShape any = new TableShape(ours.columns(), ours.prefixes(), true);
        Table table = Table.check(given.general().orElseThrow(), any, Map.of(), limits, (row, also) -> {});
        table.diagnostics().list().forEach(found::add);
        if (table.count() > 1) {
            found.add(InputTexts.error(0, "", "general.one_row", String.valueOf(table.count())));
        }
        Map<String, String> values = new TreeMap<>();
        table.preview().stream()
                .limit(1)
                .flatMap(row -> row.cells().entrySet().stream())
                .filter(cell -> ours.column(cell.getKey()).isPresent())
                .forEach(cell -> values.put(cell.getKey(), cell.getValue()));
        return values;
    }

    private void unknownValues(Consumer<Diagnostic> found) {
        Set<String> known = new TreeSet<>(ActionShape.of(action).names());
        action.parameters().forEach(parameter -> known.addAll(parameter.oldNames()));
        new TreeSet<>(given.values().keySet())
                .stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> found.accept(InputTexts.error(
                                0, name, "value.unknown", name, action.id(), String.join(", ", known))));
    }

    private boolean matters(Diagnostic found) {
        boolean ofAnother = found.code().equals(UNKNOWN_COLUMN)
                || found.code().equals(MISSPELT_COLUMN) && catalogue.hasParameter(found.column());
        return !(given.shared() && ofAnother);
    }

    private void check(SheetRow own, ValueLayers layers, Consumer<Diagnostic> found) {
        Row row = layers.merged(new Row(own.number(), own.cells()));
        missing.remove(row.number());
        count++;
        if (preview.size() < PREVIEW) {
            preview.add(row);
        }
        digest.add(row);
        Plans.Checked checked = plans.check(action.id(), row);
        if (checked instanceof Plans.Checked.Good good) {
            good.warnings().forEach(found);
            objects.add(row.number(), shownAsGiven(plans.subjects(good.input()), row))
                    .forEach(found);
        } else {
            ((Plans.Checked.Bad) checked).faults().forEach(found);
        }
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
