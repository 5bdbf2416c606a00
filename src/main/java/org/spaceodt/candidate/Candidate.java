package org.spaceodt.candidate;

import java.util.List;
import java.util.Map;
import org.spaceodt.change.input.Selection;

/**
 * What an export knows of one location, person or workspace.
 *
 * @param cells by the names of columns; a column that is not in it is for the operator
 * @param numbers all that it has, E.164, without repetition
 */
record Candidate(Map<String, String> cells, List<String> numbers) {
    /** Nothing is done for a row before the operator writes yes. */
    String cell(String column) {
        return column.equals(Selection.COLUMN) ? "false" : cells.getOrDefault(column, "");
    }
}
