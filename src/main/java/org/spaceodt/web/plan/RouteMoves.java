package org.spaceodt.web.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.change.plan.PlanRow;

/** Rows of a plan that take a location from the route that it has to another one: a mistake there sends its calls to another place. For one thread. */
final class RouteMoves {
    /** Of a location's connection to the telephone network. */
    private static final String ROUTE = "connection/routeId";
    /** So many pairs are told apart; a table that has more is not about one route group. */
    private static final int MOST = 5;

    private final Map<Move, Integer> rows = new LinkedHashMap<>();
    private int others;

    /** @param from the id of a trunk or route group */
    record Move(String from, String to) {}

    void add(PlanRow step) {
        step.input().change().filter(Change.Effective.class::isInstance).stream()
                .flatMap(change -> ((Change.Effective) change).differences().stream())
                .filter(RouteMoves::moves)
                .forEach(
                        one -> count(new Move(one.before().asText(), one.after().asText())));
    }

    /** A location that has no route yet, or loses it with its connection, goes to no other one. */
    private static boolean moves(Difference one) {
        return one.field().equals(ROUTE) && !Difference.isNothing(one.before()) && !Difference.isNothing(one.after());
    }

    private void count(Move move) {
        if (rows.containsKey(move) || rows.size() < MOST) {
            rows.merge(move, 1, Integer::sum);
        } else {
            others++;
        }
    }

    /** How many rows by where they go from and to. */
    Map<Move, Integer> rows() {
        return rows;
    }

    /** Rows with still other pairs. */
    int others() {
        return others;
    }
}
