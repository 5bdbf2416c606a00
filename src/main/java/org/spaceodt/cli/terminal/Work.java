package org.spaceodt.cli.terminal;

import java.util.concurrent.Callable;
import org.spaceodt.app.HttpDoor;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;

/** A command that needs the container. */
public interface Work extends Callable<Integer> {
    /**
     * Settles what the container reads when it starts. A command that serves nobody opens no port.
     *
     * @throws UsageError when the container need not be started: it could not do what is asked for
     */
    default void beforeTheContainer(Messages messages) throws UsageError {
        HttpDoor.closed();
    }
}
