package org.spaceodt.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that was found in a table: the first of each severity, and how many more. Errors have a bound of their own, so that no
 * number of warnings hides them. For one thread.
 */
public final class Diagnostics {
    public static final int USUAL = 1_000;

    private final int most;
    private final List<Diagnostic> errors = new ArrayList<>();
    private final List<Diagnostic> warnings = new ArrayList<>();
    private long errorCount;
    private long warningCount;

    public Diagnostics() {
        this(USUAL);
    }

    /** @param most that are kept of each severity; the others are counted */
    public Diagnostics(int most) {
        this.most = most;
    }

    public void add(Diagnostic found) {
        if (found.severity() == Diagnostic.Severity.ERROR) {
            errorCount++;
            keep(errors, found);
        } else {
            warningCount++;
            keep(warnings, found);
        }
    }

    public boolean hasErrors() {
        return errorCount > 0;
    }

    /** All errors, also those that were not kept. */
    public long errorCount() {
        return errorCount;
    }

    public long warningCount() {
        return warningCount;
    }

    /** How many were not kept. */
    public long more() {
        return errorCount + warningCount - errors.size() - warnings.size();
    }

    /** In the order of the rows; what is about the whole file first. */
    public List<Diagnostic> list() {
        return Stream.concat(errors.stream(), warnings.stream())
                .sorted(Comparator.comparingInt(Diagnostic::row))
                .toList();
    }

    private void keep(List<Diagnostic> kept, Diagnostic found) {
        if (kept.size() < most) {
            kept.add(found);
        }
    }
}
