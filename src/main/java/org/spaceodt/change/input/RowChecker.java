package org.spaceodt.change.input;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spaceodt.action.Row;
import org.spaceodt.diagnostic.Diagnostic;

/** Finds what is wrong with the rows of one input, and turns each into steps. For one thread, in the order of the rows. */
public interface RowChecker {
    /**
     * @param row with all its values, under canonical names
     * @param unread columns whose cell cannot be read, which was said: it is not missing
     * @param found gets what is wrong or odd, with our names of the columns
     * @return empty when something is wrong with it
     * @throws org.spaceodt.webex.WebexException when names could not be looked up
     */
    Optional<CheckedRow> check(Row row, Set<String> unread, Consumer<Diagnostic> found);
}
