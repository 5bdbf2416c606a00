package org.spaceodt.support;

import java.io.PrintWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a process would log, among the words of the command that runs meanwhile: a warning that nobody expects is seen. */
public final class Warnings extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final PrintWriter err;

    private Warnings(PrintWriter err) {
        this.err = err;
        setLevel(Level.WARNING);
    }

    public static Warnings to(PrintWriter err) {
        Warnings warnings = new Warnings(err);
        ROOT.addHandler(warnings);
        return warnings;
    }

    @Override
    public void publish(LogRecord line) {
        if (isLoggable(line)) {
            err.println(line.getLevel() + " [" + line.getLoggerName() + "] " + line.getMessage());
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(err);
            }
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
