package org.spaceodt.action.apply;

import java.util.List;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/** What a plan found as it was to be, when the plan is applied: nothing is written, but nobody is told that it is so when it is not. */
final class StillSo {
    private final WebexClient webex;

    StillSo(WebexClient webex) {
        this.webex = webex;
    }

    /**
     * @param cells of the row that was planned
     * @throws org.spaceodt.webex.WebexException when it could not be read what is there
     */
    <P> Result of(Action<P> action, Row cells, Change.Nothing planned) {
        if (KeptCells.read(action, cells) instanceof Reading.Good<P> good
                && new Planner(webex).plan(action, good.parameters()) instanceof Change.Effective now) {
            List<Text> moved = now instanceof Change.Create
                    ? List.of(Description.text("changed.gone"))
                    : now.differences().stream()
                            .map(one -> new Difference(one.field(), one.after(), one.before()))
                            .map(one -> Reasons.of("changed.since", one))
                            .toList();
            if (!moved.isEmpty()) {
                return new Result.Refused(planned.target(), moved);
            }
        }
        return new Result.Unchanged(planned.target(), planned.reason());
    }
}
