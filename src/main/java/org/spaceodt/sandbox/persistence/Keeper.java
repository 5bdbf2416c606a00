package org.spaceodt.sandbox.persistence;

import io.vertx.core.Vertx;
import org.spaceodt.sandbox.options.SandboxException;
import org.spaceodt.sandbox.server.ServerState;

/** Keeps what was written in a file: a while after a change, and at the end. Used on the event loop, but for the end. */
public final class Keeper {
    private final Vertx vertx;
    private final ServerState serverState;
    private final State state;
    private final StateFile file;
    private long kept;

    public Keeper(Vertx vertx, ServerState serverState, State state, StateFile file) {
        this.vertx = vertx;
        this.serverState = serverState;
        this.state = state;
        this.file = file;
    }

    /**
     * Takes over what there is and keeps it at once, so that a file that cannot be written is noticed before anybody relies on it.
     *
     * @throws SandboxException when it cannot be read or written
     */
    public void begin() {
        file.load();
        end();
    }

    /** Keeps what has changed since the last time; a file that cannot be written now is tried again. */
    public void look() {
        long now = serverState.changes();
        if (now == kept) {
            return;
        }
        kept = now;
        byte[] snapshot = state.snapshot();
        vertx.executeBlocking(() -> {
                    file.save(snapshot);
                    return true;
                })
                .onFailure(problem -> kept = -1);
    }

    /** @throws SandboxException when it cannot be written */
    public void end() {
        kept = serverState.changes();
        file.save(state.snapshot());
    }
}
