package org.spaceodt.action.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Change;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Names;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.Subject;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/**
 * Rows become plans, and what was done becomes the plan of its undo, for the time of one run: whoever has rows, from a file, a
 * form or a request, needs nothing else. Thread-safe.
 */
public final class Plans {
    /** Stands for the id that the step before will give, while a row is checked. */
    private static final String LATER = "00000000-0000-0000-0000-000000000000";

    private final Catalogue catalogue;
    private final WebexClient webex;
    private final Names names;
    private final Guard guard;

    /** @param webex of whom this run works for */
    public Plans(Catalogue catalogue, WebexClient webex) {
        this(catalogue, webex, new Names(webex));
    }

    /** @param names of what rows name */
    public Plans(Catalogue catalogue, WebexClient webex, Names names) {
        this(catalogue, webex, names, Guard.NONE);
    }

    private Plans(Catalogue catalogue, WebexClient webex, Names names, Guard guard) {
        this.catalogue = catalogue;
        this.webex = webex;
        this.names = names;
        this.guard = guard;
    }

    /** The same that refuses what must not be touched. */
    public Plans guardedBy(Guard by) {
        return new Plans(catalogue, webex, names, by);
    }

    /** What became of a row: it can be planned, or all that is wrong with it. */
    public sealed interface Checked {
        /**
         * @param input for a job, or for {@link Plans#plan}; names have become ids in it
         * @param subjects what the row is about: two rows about the same must not be worked on at the same time. May look
         *     up names in Webex
         */
        record Good(ActionInput input, List<Diagnostic> warnings, Supplier<List<Subject>> subjects)
                implements Checked {}

        /** @param subjects what it is about, as far as it can be told */
        record Bad(List<Diagnostic> faults, List<Subject> subjects) implements Checked {}
    }

    /**
     * Checks a row and turns its names into ids. Nothing is planned yet: all rows can be checked before.
     *
     * @param row whose cells were read, each as its parameter's type says
     * @throws NoSuchElementException when there is no such action
     * @throws org.spaceodt.webex.WebexException when names could not be looked up
     */
    public Checked check(String action, Row row) {
        return check(action, row, Optional.empty());
    }

    /** The same for a step that is about what the step before it makes or finds: that cell is not in the row. */
    public Checked checkAfterPrevious(String action, Row row, String cell) {
        return check(action, row, Optional.of(cell));
    }

    private Checked check(String id, Row row, Optional<String> previous) {
        return check(action(id), row, previous);
    }

    private <P> Checked check(Action<P> action, Row row, Optional<String> previous) {
        Names.Resolved ids = names.resolve(action.description(), row);
        Names.Resolved resolved = action.spelled(ids.row(), names);
        Row readable = previous.map(cell -> resolved.row().with(cell, LATER)).orElse(resolved.row());
        Reading<P> reading = action.read(readable);
        List<Diagnostic> faults = new ArrayList<>(ids.faults());
        faults.addAll(resolved.faults());
        if (reading instanceof Reading.Bad<P> bad) {
            faults.addAll(bad.faults());
        }
        if (!faults.isEmpty()) {
            return new Checked.Bad(faults, Subject.of(action.description(), resolved.row()));
        }
        Reading.Good<P> good = (Reading.Good<P>) reading;
        ActionInput input = ActionInput.of(action.description().id(), resolved.row());
        return new Checked.Good(
                previous.map(input::aboutPrevious).orElse(input),
                good.warnings(),
                () -> action.subjects(resolved.row(), good.parameters(), names));
    }

    /**
     * The country of a location that a row names, or of the person or workspace, by id or by name; empty when nobody knows.
     *
     * @throws org.spaceodt.webex.WebexException when it could not be read
     */
    public Optional<String> country(Row row, Kind kind, String text) {
        return names.country(row, kind, text);
    }

    /**
     * What a row that was checked would change.
     *
     * @throws org.spaceodt.webex.WebexException when it could not be read what is there
     */
    public Planned plan(ActionInput input) {
        return new Planned(input.action(), input.organization(), plan(action(input.action()), input));
    }

    /**
     * Why a row that was checked cannot be planned before the earlier changes of the same row are made; empty where it can. Nothing
     * is read.
     */
    public Optional<Text> notYet(ActionInput input, List<Change.Effective> earlier) {
        return notYet(action(input.action()), input, earlier);
    }

    private static <P> Optional<Text> notYet(Action<P> action, ActionInput input, List<Change.Effective> earlier) {
        P parameters = good(action, new Row(0, input.cells()));
        return earlier.stream()
                .flatMap(change -> action.notYet(parameters, change).stream())
                .findFirst();
    }

    private <P> Change plan(Action<P> action, ActionInput input) {
        Change change = planner(input.organization()).plan(action, good(action, new Row(0, input.cells())));
        return passed(change, input.organization());
    }

    /** A change that was planned before; its refusal, where it touches what must not be touched by now. */
    public Change passed(Change change, String organization) {
        return guard.passed(change, of(organization));
    }

    private static <P> P good(Action<P> action, Row row) {
        if (action.read(row) instanceof Reading.Good<P> good) {
            return good.parameters();
        }
        throw new IllegalArgumentException("the row was not checked");
    }

    /**
     * A change that was made.
     *
     * @param intended as it was kept before it was written
     * @param result what became of it; empty when nobody knows
     */
    public record Made(Planned intended, Optional<Result> result) {
        Change change() {
            Change meant = intended.change();
            ObjectNode before = meant instanceof Change.Effective effective ? effective.image() : Fields.none();
            return done().<Change>map(one -> one.change().seenAs(before)).orElse(meant);
        }

        /** The whole object as it was read back; empty where it is not known. */
        ObjectNode left() {
            return done().map(Result.Done::image).orElseGet(Fields::none);
        }

        private Optional<Result.Done> done() {
            return result.filter(Result.Done.class::isInstance).map(Result.Done.class::cast);
        }
    }

    /**
     * How the changes of a row are undone.
     *
     * @param row its changes, the last first
     * @return a plan for each of them, in their order
     * @throws NoSuchElementException when there is no such action any more
     * @throws org.spaceodt.webex.WebexException when it could not be read what is there
     */
    public List<Planned> undo(List<Made> row) {
        List<Change> undone = new RowUndo(row.stream().map(this::step).toList()).plan();
        List<Planned> plans = new ArrayList<>();
        for (int n = 0; n < undone.size(); n++) {
            Planned intended = row.get(n).intended();
            Change passed = passed(undone.get(n), intended.organization());
            plans.add(new Planned(intended.action(), intended.organization(), passed));
        }
        return plans;
    }

    private RowUndo.Step step(Made made) {
        Planned intended = made.intended();
        Optional<Change.Effective> change = Optional.of(made.change())
                .filter(Change.Effective.class::isInstance)
                .map(Change.Effective.class::cast);
        return new RowUndo.Step(
                action(intended.action()),
                planner(intended.organization()),
                change,
                made.left(),
                made.change().target());
    }

    private Planner planner(String organization) {
        return new Planner(of(organization));
    }

    private WebexClient of(String organization) {
        return organization.isEmpty() ? webex : webex.inOrganization(organization);
    }

    private Action<?> action(String id) {
        return catalogue.find(id).orElseThrow(() -> new NoSuchElementException("no action is called " + id));
    }

    /** What the rows name, as it was read. */
    public Names names() {
        return names;
    }
}
