package org.spaceodt.cli.terminal;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/** What asks a command to end: the first time to end well. */
public interface Interrupts {
    /** @param stop quick; called once, on any thread */
    void onFirst(Runnable stop);

    /** Ctrl-C and {@code kill}: the second ends the process. */
    static Interrupts ofThisProcess() {
        return Signals::onFirst;
    }

    /** Those of the operating system. */
    final class Signals {
        private static final int HALTED = 130;

        private Signals() {}

        private static void onFirst(Runnable stop) {
            boolean[] asked = new boolean[1];
            for (String name : new String[] {"INT", "TERM"}) {
                handle(name, signal -> {
                    if (asked[0]) {
                        Runtime.getRuntime().halt(HALTED);
                    }
                    asked[0] = true;
                    stop.run();
                });
            }
        }

        private static void handle(String name, SignalHandler handler) {
            try {
                Signal.handle(new Signal(name), handler);
            } catch (IllegalArgumentException e) {
                // The JVM was told to leave signals alone (-Xrs): then they end the process at once, and nothing is
                // published.
            }
        }
    }
}
