package org.spaceodt.action;

import java.util.Map;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/**
 * An action that only looks: it never plans a change. What it found is said by {@link Observed.Enough} when all is well, and by
 * {@link Observed.Blocked} when it is not.
 */
public interface Inspection<P> extends Action<P> {
    @Override
    default Desired desired(P parameters, Observed observed) {
        throw writesNothing();
    }

    @Override
    default Observed readBack(Change.Effective change, WebexClient webex) {
        throw writesNothing();
    }

    @Override
    default Wrote write(Change.Effective change, WebexClient webex) {
        throw writesNothing();
    }

    @Override
    default Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }

    @Override
    default Undo undo() {
        return Undo.NOTHING;
    }

    private static UnsupportedOperationException writesNothing() {
        return new UnsupportedOperationException("an inspection has nothing to write");
    }
}
