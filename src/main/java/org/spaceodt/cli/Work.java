package org.spaceodt.cli;

import java.util.concurrent.Callable;

/** A command that needs the container. */
interface Work extends Callable<Integer> {
    /**
     * Settles what the container reads when it starts. A command that serves nobody opens no port.
     *
     * @throws UsageError when the container need not be started: it could not do what is asked for
     */
    default void beforeTheContainer(Messages messages) throws UsageError {
        HttpDoor.closed();
    }
}
