package org.spaceodt.action;

import java.util.List;
import java.util.Map;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/** Writes nothing, and says that it did: Webex accepts a change and does not make it. */
record IdleAction<P>(Action<P> action) implements Action<P> {
    @Override
    public Description description() {
        return action.description();
    }

    @Override
    public Reading<P> read(Row row) {
        return action.read(row);
    }

    @Override
    public Sight look(P parameters, WebexClient webex) {
        return action.look(parameters, webex);
    }

    @Override
    public Wish wish(P parameters, Sight sight) {
        return action.wish(parameters, sight);
    }

    @Override
    public Sight lookAgain(Change.Effective change, WebexClient webex) {
        return action.lookAgain(change, webex);
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        return new Wrote(change.target(), List.of("accepted"));
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return action.irreversible(done);
    }
}
