package org.spaceodt.cli.terminal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.listen.HttpPort;
import org.spaceodt.app.watch.LogFormat;

/** A command that needs the container. */
public interface ContainerCommand extends Callable<Integer> {
    /** Whether it does, as it was called: some of them can answer from files at once. */
    default boolean needsContainer(Console console) throws UsageError {
        return true;
    }

    /** Whether it goes on until it is stopped, so that programs rather than people read what it says. */
    default boolean serves() {
        return false;
    }

    /**
     * What the container is to read when it starts. A command that serves nobody opens no port.
     *
     * @return properties of the runtime
     * @throws UsageError when the container need not be started: it could not do what is asked for
     */
    default Map<String, String> prepareRuntime(Console console) throws UsageError {
        Map<String, String> properties = new HashMap<>(HttpPort.closed());
        properties.putAll(LogFormat.of(console.settings(), console.messages()).properties());
        return properties;
    }
}
