package org.spaceodt.action;

import java.util.List;
import java.util.Map;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/** Writes nothing, and says that it did: Webex accepts a change and does not make it. */
public record IdleAction<P>(Action<P> action) implements Action<P> {
    @Override
    public Description description() {
        return action.description();
    }

    @Override
    public Reading<P> read(Row row) {
        return action.read(row);
    }

    @Override
    public Observed observe(P parameters, WebexClient webex) {
        return action.observe(parameters, webex);
    }

    @Override
    public Desired desired(P parameters, Observed observed) {
        return action.desired(parameters, observed);
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        return action.readBack(change, webex);
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
