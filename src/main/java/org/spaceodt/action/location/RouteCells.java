package org.spaceodt.action.location;

import java.util.Optional;
import org.spaceodt.action.RowValues;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.location.RouteType;

/** The cells that name a trunk or a route group. */
final class RouteCells {
    static final String ID = "premise_route_id";

    private RouteCells() {}

    /** An id of the other kind than the type that is said is a fault. */
    static void check(RowValues cells, Optional<RouteType> type) {
        new WebexId(cells.needed(ID))
                .kind()
                .filter(kind -> type.isPresent() && !kind.equals(type.get().name()))
                .ifPresent(kind -> cells.fault(
                        ID, Sites.text("name.other_kind." + type.get(), kind), Sites.text("name.other_kind.next")));
    }
}
