package org.spaceodt.cli.terminal;

import java.util.Map;
import java.util.concurrent.Callable;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.listen.HttpPort;

/** A command that needs the container. */
public interface ContainerCommand extends Callable<Integer> {
    /** Whether it does, as it was called: some of them can answer from files at once. */
    default boolean needsContainer(Console console) throws UsageError {
        return true;
    }

    /**
     * What the container is to read when it starts. A command that serves nobody opens no port.
     *
     * @return properties of the runtime
     * @throws UsageError when the container need not be started: it could not do what is asked for
     */
    default Map<String, String> prepareRuntime(Console console) throws UsageError {
        return HttpPort.closed();
    }
}
