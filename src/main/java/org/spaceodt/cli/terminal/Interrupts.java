package org.spaceodt.cli.terminal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** What asks a command to end: the first time to end well. */
public interface Interrupts {
    /** @param stop quick; called once, on any thread */
    void onFirst(Runnable stop);

    /**
     * Nothing is at work any more that could end well, such as while somebody is asked: the next one ends the process. Where there is no
     * process to end, nothing is done.
     *
     * @param last what is said before; quick
     */
    default void endAtOnce(Runnable last) {}

    /** Ctrl-C and {@code kill}: the second ends the process. */
    static Interrupts ofThisProcess() {
        return new Signals();
    }

    /** Those of the operating system. */
    final class Signals implements Interrupts {
        private static final int HALTED = 130;
        private static final String[] NAMES = {"INT", "TERM"};
        /** What was there before any command, by name. */
        private static final Map<String, SignalHandler> BEFORE = new ConcurrentHashMap<>();

        private Signals() {}

        @Override
        public void onFirst(Runnable stop) {
            boolean[] asked = new boolean[1];
            for (String name : NAMES) {
                handle(name, signal -> {
                    if (asked[0]) {
                        Runtime.getRuntime().halt(HALTED);
                    }
                    asked[0] = true;
                    stop.run();
                });
            }
        }

        @Override
        public void endAtOnce(Runnable last) {
            for (String name : NAMES) {
                handle(name, signal -> {
                    last.run();
                    Signal.handle(signal, BEFORE.getOrDefault(name, SignalHandler.SIG_DFL));
                    Signal.raise(signal);
                });
            }
        }

        private static void handle(String name, SignalHandler handler) {
            try {
                BEFORE.putIfAbsent(name, Signal.handle(new Signal(name), handler));
            } catch (IllegalArgumentException e) {
                // The JVM was told to leave signals alone (-Xrs): then they end the process at once, and nothing is
                // published.
            }
        }
    }
}
