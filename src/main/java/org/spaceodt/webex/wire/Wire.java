package org.spaceodt.webex.wire;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Tells several listeners. The fault of one disturbs neither the others nor the call; it is remembered. */
public final class Wire implements WireListener, Closeable {
    private final List<WireListener> listeners;
    /** Listener and kind of fault only: the words of a fault may hold what the listener was told. */
    private final ConcurrentMap<WireListener, String> faults = new ConcurrentHashMap<>();

    private Wire(List<WireListener> listeners) {
        this.listeners = listeners;
    }

    public static Wire to(Collection<? extends WireListener> listeners) {
        return new Wire(List.copyOf(listeners));
    }

    @Override
    public void exchanged(Exchange exchange) {
        for (WireListener listener : listeners) {
            try {
                listener.exchanged(exchange);
            } catch (Throwable e) {
                // Even an Error: a call to Webex that was made must be answered, whoever watches.
                faults.putIfAbsent(listener, name(listener) + ": " + name(e));
            }
        }
    }

    /** The first fault of each listener that had any, as the class of the listener and that of the fault. */
    public List<String> faults() {
        return faults.values().stream().sorted().toList();
    }

    /**
     * Closes the listeners that can be closed.
     *
     * @throws IOException the first that could not be; the others are closed all the same
     */
    @Override
    public void close() throws IOException {
        IOException first = null;
        for (WireListener listener : listeners) {
            try {
                if (listener instanceof Closeable closeable) {
                    closeable.close();
                }
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static String name(Object object) {
        return object.getClass().getSimpleName();
    }
}
