package org.spaceodt.cli.terminal;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Ctrl-C and {@code kill}: the first asks the work to end well, the second ends the process. */
public final class Interrupts {
    private static final int HALTED = 130;

    private Interrupts() {}

    /** @param stop quick; called once, on a thread of the JVM's own */
    public static void onFirst(Runnable stop) {
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
