package org.spaceodt.action.apply;

import java.util.List;
import org.spaceodt.action.Change;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/**
 * Says what must not be changed, whichever action would: asked of every change when it is planned, also of an undo, and again
 * right before it is written. Thread-safe.
 */
public interface Guard {
    /** Lets everything pass. */
    Guard NONE = (change, webex) -> List.of();

    /** Which one holds for the items of a job. */
    interface OfJob {
        OfJob NONE = job -> Guard.NONE;

        Guard of(String jobId);

        /** Why an item is not begun: what it is about another job has. */
        default List<Text> others(String jobId, Planned planned) {
            return List.of();
        }
    }

    /**
     * @param webex of whose organization the change is; what was read a moment ago is not read again
     * @return why it must not be made; empty when it may
     * @throws org.spaceodt.webex.WebexException when it could not be read what the change is about
     */
    List<Text> reasons(Change.Effective change, WebexClient webex);

    /** The change, or its refusal. */
    default Change passed(Change change, WebexClient webex) {
        if (!(change instanceof Change.Effective effective)) {
            return change;
        }
        List<Text> reasons = reasons(effective, webex);
        return reasons.isEmpty() ? change : new Change.Refused(change.target(), reasons);
    }
}
