package org.spaceodt.support;

import org.spaceodt.support.CommandRun.Finished;

/** A command that goes on, in this process or in one of its own. Closing it ends it. */
public interface Ongoing extends AutoCloseable {
    /** Waits for its end. */
    Finished await();

    boolean goesOn();

    /** What it has said so far. */
    String stdout();

    String stderr();

    /** What Ctrl-C does. */
    void interrupt();

    @Override
    void close();

    /** Waits until stdout has a line with that text. */
    default String awaitLine(String text) {
        return Lines.await(this, this::stdout, text);
    }

    /** Waits until stderr has a line with that text. */
    default String awaitProgress(String text) {
        return Lines.await(this, this::stderr, text);
    }
}
