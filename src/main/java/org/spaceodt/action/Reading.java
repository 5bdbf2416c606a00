package org.spaceodt.action;

import java.util.List;
import org.spaceodt.diagnostic.Diagnostic;

/** What became of the cells of a row. */
public sealed interface Reading<P> {
    /** @param warnings what is odd and can be done all the same */
    record Good<P>(P parameters, List<Diagnostic> warnings) implements Reading<P> {}

    record Bad<P>(List<Diagnostic> faults) implements Reading<P> {}
}
