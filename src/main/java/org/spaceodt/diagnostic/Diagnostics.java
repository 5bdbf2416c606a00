package org.spaceodt.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All that was found in a table: the first of each severity at hand, and all of them, compressed, one after the other. Errors
 * have a bound of their own, so that no number of warnings hides them. For one thread.
 */
public final class Diagnostics {
    public static final int USUAL = 10_000;

    private final int most;
    private final List<Diagnostic> errors = new ArrayList<>();
    private final List<Diagnostic> warnings = new ArrayList<>();
    private final Spool all = new Spool();
    private long errorCount;
    private long warningCount;

    public Diagnostics() {
        this(USUAL);
    }

    /** @param most that are at hand of each severity; the others are only read one after the other */
    public Diagnostics(int most) {
        this.most = most;
    }

    public void add(Diagnostic found) {
        if (found.isError()) {
            errorCount++;
            keep(errors, found);
        } else {
            warningCount++;
            keep(warnings, found);
        }
        all.add(found);
    }

    public boolean hasErrors() {
        return errorCount > 0;
    }

    /** All errors, also those that are not at hand. */
    public long errorCount() {
        return errorCount;
    }

    public long warningCount() {
        return warningCount;
    }

    /** How many are not at hand. */
    public long more() {
        return errorCount + warningCount - errors.size() - warnings.size();
    }

    /** Those at hand, in the order of the rows; what is about the whole file first. */
    public List<Diagnostic> list() {
        return Stream.concat(errors.stream(), warnings.stream())
                .sorted(Comparator.comparingInt(Diagnostic::row))
                .toList();
    }

    /** All of them, in the order in which they were found. */
    public void each(Consumer<Diagnostic> reader) {
        all.read().forEachRemaining(reader);
    }

    /** The same, one after the other. */
    public Iterator<Diagnostic> iterator() {
        return all.read();
    }

    private void keep(List<Diagnostic> kept, Diagnostic found) {
        if (kept.size() < most) {
            kept.add(found);
        }
    }
}
