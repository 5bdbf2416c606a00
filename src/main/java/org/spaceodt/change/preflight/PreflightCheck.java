package org.spaceodt.change.preflight;

import java.util.function.Consumer;
import org.spaceodt.diagnostic.Diagnostic;

/** One thing that rows are looked at for, in their order. For one thread. */
interface PreflightCheck {
    void check(RowFacts row, Consumer<Diagnostic> found);

    /** When all rows have been looked at. */
    default void end(Consumer<Diagnostic> found) {}
}
