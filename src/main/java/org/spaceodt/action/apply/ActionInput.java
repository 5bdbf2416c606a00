package org.spaceodt.action.apply;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Change;
import org.spaceodt.action.Names;
import org.spaceodt.action.Row;

/**
 * What an item of a job of actions is about.
 *
 * @param action its id
 * @param organization whose object it is; empty text for the token's own organization
 * @param cells under the action's names for them, with ids instead of names; not read when a change is given, but one that is
 *     nothing
 * @param previous the cell that is to be the id of what the item before it, on which it depends, made or found
 * @param change applied exactly as it was planned; else it is planned when it is the item's turn
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ActionInput(
        String action,
        String organization,
        Map<String, String> cells,
        Optional<String> previous,
        Optional<Change> change) {
    public ActionInput {
        cells = cells == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** To be planned when it is its turn. */
    public static ActionInput of(String action, Row row) {
        String organization = row.cell(Names.ORGANIZATION).orElse("");
        return new ActionInput(action, organization, row.cells(), Optional.empty(), Optional.empty());
    }

    /** To be applied as it was planned. */
    public static ActionInput of(Planned planned) {
        return new ActionInput(
                planned.action(), planned.organization(), Map.of(), Optional.empty(), Optional.of(planned.change()));
    }

    /** The same, to be applied as it was planned. Its cells are kept: they say what somebody wants. */
    public ActionInput planned(Change exactly) {
        return new ActionInput(action, organization, cells, previous, Optional.of(exactly));
    }

    /** The same, of which nothing is to be done: the row is bad as it was given. */
    public ActionInput refused(Change.Refused why) {
        return new ActionInput(action, organization, cells, previous, Optional.of(why));
    }

    /** Why nothing is to be done; empty for others. */
    public Optional<Change.Refused> refused() {
        return change.filter(Change.Refused.class::isInstance).map(Change.Refused.class::cast);
    }

    /** Why nothing is to be done of a row that is bad as it was given, so that it has no target; empty for others. */
    public Optional<Change.Refused> badAsGiven() {
        return refused().filter(refused -> refused.target().kind().isEmpty());
    }

    /** Whether the row can be looked at as it was given. */
    boolean isReadable() {
        return !cells.isEmpty() && previous.isEmpty();
    }

    /** The same about what the item before it made or found. */
    public ActionInput aboutPrevious(String cell) {
        return new ActionInput(action, organization, cells, Optional.of(cell), change);
    }
}
