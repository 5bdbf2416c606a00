package org.spaceodt.change.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.HowToRead;
import org.spaceodt.sheet.Meant;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/** Finds all that is wrong with what somebody gave, before anything is done with it. For one input. */
public final class InputCheck {
    /** What is there when no table is given: all values come from elsewhere. */
    private static final SheetRow ONE_ROW = SheetRow.of(1, 1, Map.of());

    private static final int PREVIEW = 10;
    /** What a file for several actions has, and this one does not read. */
    private static final String UNKNOWN_COLUMN = "column.unknown";
    /** The same, where it could be meant for a column that this one does read. */
    private static final String MISSPELT_COLUMN = "column.unknown_near";

    private final Recipe recipe;
    private final JobContext place;
    private final PlanningSession session;
    private final GivenRows given;
    private final TableLimits limits;
    private final RowChecker checker;
    private final RowDigest digest;
    private final RowSpool rows;
    private final Set<Integer> missing;
    private final List<SheetRow> preview = new ArrayList<>();
    private RowWatch watch = (row, faulty) -> {};
    private Optional<Table> table = Optional.empty();
    private final Diagnostics found = new Diagnostics();
    private final RowFaults faults = new RowFaults(found::add);
    private final Map<Integer, Diagnostic> doubtful = new HashMap<>();
    private int count;
    private int leftOut;

    public InputCheck(Recipe recipe, JobContext place, GivenRows given, TableLimits limits) throws IOException {
        this.recipe = recipe;
        this.place = place;
        this.session = place.session(recipe::known, new RowCount(recipe, given, limits));
        this.given = given;
        this.limits = limits;
        this.checker = recipe.checker(session);
        this.digest = new RowDigest(recipe.purpose());
        this.rows = new RowSpool(place.webex().json());
        this.missing = new HashSet<>(given.only());
    }

    /** @throws IOException when the table could not be read at all */
    public CheckedTable check() throws IOException {
        return check((row, faulty) -> {});
    }

    /**
     * The same.
     *
     * @param watching gets the rows that are worked on, in their order, as soon as each has been looked at
     */
    public CheckedTable check(RowWatch watching) throws IOException {
        watch = watching;
        Diagnostics general = new Diagnostics();
        RowCountry country = new CountryRule(given.country(), recipe.places(), session.plans());
        Recipe.Standing standing = recipe.standing(place);
        Map<String, String> under = new HashMap<>(standing.values());
        if (given.general().isPresent()) {
            under.putAll(general(general, country));
        }
        CellReader reader = new CellReader(limits.cellCharacters());
        Meant meant = Meant.of(given.leave().accepted());
        TableShape shape = Selection.in(recipe.shape());
        ValueLayers layers = new ValueLayers(shape, reader, country, meant, given.values(), under);
        HowToRead how = new HowToRead(given.mapping(), limits, layers::country, meant);
        Selection selection = new Selection(shape, given, layers, how);
        standing.found().forEach(faults::add);
        unknownAccepted(layers.names());
        unknownValues(layers);
        try (rows) {
            if (given.table().isPresent()) {
                read(given.table().get(), shape, how, new Rows(layers, selection));
            } else if (isTaken(ONE_ROW, selection)) {
                check(layers.merged(ONE_ROW), faults::add);
            }
        }
        boolean good = !general.hasErrors() && (given.leave().skipBad() ? !faults.areOfAll() : !found.hasErrors());
        return new CheckedTable(
                recipe,
                session,
                new CheckedTable.Found(
                        found,
                        general,
                        given.table(),
                        table,
                        good,
                        List.copyOf(preview),
                        count,
                        leftOut,
                        digest.hex(),
                        doubtful),
                rows);
    }

    private void read(Source table, TableShape shape, HowToRead how, Rows each) throws IOException {
        List<Diagnostic> left = recipe.leftIn(table);
        left.forEach(faults::add);
        if (left.isEmpty()) {
            this.table = Optional.of(Table.check(table, shape, how, this::tell, each));
            unread(Integer.MAX_VALUE);
            new TreeSet<>(missing)
                    .forEach(number -> faults.add(InputTexts.error(0, "", "row.none", String.valueOf(number))));
        }
    }

    private boolean isAsked(SheetRow row) {
        return given.only().isEmpty() || given.only().contains(row.number());
    }

    private boolean isTaken(SheetRow row, Selection selection) {
        boolean taken = selection.takes(row);
        if (!taken && isAsked(row)) {
            missing.remove(row.number());
            leftOut++;
        }
        return taken;
    }

    /** The rows of the table. */
    private final class Rows implements Table.RowCheck {
        private final ValueLayers layers;
        private final Selection selection;

        Rows(ValueLayers layers, Selection selection) {
            this.layers = layers;
            this.selection = selection;
        }

        @Override
        public boolean concerns(SheetRow row) {
            return isTaken(row, selection);
        }

        @Override
        public void check(SheetRow row, Consumer<Diagnostic> found) {
            if (isAsked(row)) {
                InputCheck.this.check(layers.merged(row), found);
            }
        }
    }

    /** The one row that holds for all; empty when it cannot be read. */
    private Map<String, String> general(Diagnostics found, RowCountry country) throws IOException {
        TableShape ours = Selection.in(recipe.shape());
        TableShape any = new TableShape(ours.columns(), ours.passedOver(), true);
        HowToRead how =
                new HowToRead(Map.of(), limits, country, Meant.of(given.leave().accepted()));
        Table table = Table.check(given.general().orElseThrow(), any, how, found::add, (row, also) -> {});
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

    private void unknownValues(ValueLayers layers) {
        Set<String> known = layers.names();
        new TreeSet<>(given.values().keySet())
                .stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> faults.add(InputTexts.error(
                                        0, name, "value.unknown", name, recipe.subject(), String.join(", ", known))
                                .ofFile(GivenRows.VALUES)));
    }

    /** Names of columns, also as the table may call them. */
    private void unknownAccepted(Set<String> known) {
        Meant all = Meant.of(known);
        Meant mapped = Meant.of(Set.copyOf(given.mapping().values()));
        new TreeSet<>(given.leave().accepted())
                .stream()
                        .filter(name -> !all.covers(name) && !mapped.covers(name))
                        .forEach(name -> faults.add(InputTexts.error(
                                        0, name, "accept.unknown", name, recipe.subject(), String.join(", ", known))
                                .ofFile(GivenRows.ACCEPT)));
    }

    private boolean matters(Diagnostic found) {
        boolean ofAnother = found.code().equals(UNKNOWN_COLUMN)
                || found.code().equals(MISSPELT_COLUMN) && place.catalogue().hasParameter(found.column());
        return !(given.shared() && ofAnother);
    }

    private void tell(Diagnostic one) {
        boolean ofLeftOut = !given.only().isEmpty() && !given.only().contains(one.row()) && !RowFaults.isOfAll(one);
        if (ofLeftOut) {
            found.add(one);
        } else if (matters(one)) {
            faults.add(one);
        }
    }

    private void check(ValueLayers.Merged merged, Consumer<Diagnostic> found) {
        merged.found().forEach(found);
        SheetRow layered = merged.row();
        Row row = Selection.done(recipe.shape(), new Row(layered.number(), layered.cells()));
        missing.remove(row.number());
        unread(row.number());
        count++;
        if (preview.size() < PREVIEW) {
            preview.add(layered);
        }
        digest.add(row);
        Optional<CheckedRow> checked = checker.check(row, layered.unread(), one -> {
            if (!layered.unread().contains(one.column())) {
                found.accept(one);
            }
        });
        List<Diagnostic> bad = faults.of(row.number());
        watch.row(layered, !bad.isEmpty());
        if (bad.isEmpty()) {
            checked.ifPresent(rows::add);
        } else {
            refused(row, bad);
            bad.forEach(this::alsoOther);
        }
    }

    /** Of rows about one object, nobody knows which is meant: the one before, in which nothing seemed wrong, is not done either. */
    private void alsoOther(Diagnostic fault) {
        if (given.leave().skipBad()) {
            OnePerObject.other(fault)
                    .filter(other -> doubtful.putIfAbsent(other.row(), other) == null)
                    .ifPresent(found::add);
        }
    }

    /** Rows before this one of which not even the cells could be read. */
    private void unread(int number) {
        for (Diagnostic fault : faults.before(number)) {
            missing.remove(fault.row());
            watch.row(SheetRow.of(fault.row(), 0, Map.of()), true);
            if (given.leave().skipBad()) {
                count++;
            }
            refused(new Row(fault.row(), Map.of()), List.of(fault));
        }
    }

    private void refused(Row row, List<Diagnostic> why) {
        if (given.leave().skipBad()) {
            String key = recipe.keyOf(row);
            rows.add(new CheckedRow(row.number(), key, List.of(ActionInput.of(recipe.first(), row)))
                    .refused(RowFaults.inWords(why)));
        }
    }
}
