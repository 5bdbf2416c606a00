package org.spaceodt.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Change;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.change.plan.PlanRow;

class RouteMovesTest {
    private final RouteMoves moves = new RouteMoves();

    private static ObjectNode route(String id) {
        ObjectNode fields = Fields.none();
        if (!id.isEmpty()) {
            fields.putObject("connection").put("routeId", id);
        }
        return fields;
    }

    private void row(int number, String before, String after) {
        Change change =
                new Change.Update(new Target("location", "1", "Girona"), route(before), route(after), Fields.none());
        ActionInput input = new ActionInput("any", "", Map.of(), Optional.empty(), Optional.of(change));
        moves.add(new PlanRow(number, "location", "Girona", "", PlanRow.Mode.UPDATE, "", input, false));
    }

    @Test
    void rowsThatTakeALocationToAnotherRouteAreCountedByPair() {
        row(2, "a", "b");
        row(3, "a", "b");
        row(4, "c", "b");

        assertThat(moves.rows())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(new RouteMoves.Move("a", "b"), 2, new RouteMoves.Move("c", "b"), 1));
    }

    @Test
    void aLocationWithoutARouteOrOneThatKeepsItGoesToNoOther() {
        row(2, "", "b");
        row(3, "a", "");
        row(4, "a", "a");

        assertThat(moves.rows()).isEmpty();
    }

    @Test
    void beyondSomePairsOthersAreCountedTogether() {
        for (int i = 0; i < 7; i++) {
            row(i, "a" + i, "b");
        }

        assertThat(moves.rows()).hasSize(5);
        assertThat(moves.others()).isEqualTo(2);
    }
}
