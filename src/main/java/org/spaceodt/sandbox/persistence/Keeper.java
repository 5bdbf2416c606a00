package org.spaceodt.sandbox.persistence;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.sandbox.options.SandboxException;
import org.spaceodt.sandbox.server.ServerState;

/** Keeps what was written in a file: a while after a change, and at the end. Used on the event loop, but for the end. */
public final class Keeper {
    private final Vertx vertx;
    private final ServerState serverState;
    private final State state;
    private final StateFile file;
    private long kept;
    private boolean saving;
    private List<Runnable> waiting = new ArrayList<>();

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
        if (!saving && serverState.changes() != kept) {
            save();
        }
    }

    /**
     * Does something as soon as all that has been written until now is kept; also when it cannot be kept, which the end says. What comes
     * together is kept together.
     */
    public void whenKept(Runnable then) {
        waiting.add(then);
        if (!saving) {
            save();
        }
    }

    private void save() {
        saving = true;
        List<Runnable> thanks = waiting;
        waiting = new ArrayList<>();
        kept = serverState.changes();
        byte[] snapshot = state.snapshot();
        vertx.executeBlocking(() -> {
                    file.save(snapshot);
                    return true;
                })
                .onComplete(end -> {
                    saving = false;
                    kept = end.succeeded() ? kept : -1;
                    thanks.forEach(Runnable::run);
                    if (!waiting.isEmpty() && !saving) {
                        save();
                    }
                });
    }

    /** @throws SandboxException when it cannot be written */
    public void end() {
        kept = serverState.changes();
        file.save(state.snapshot());
    }
}
