package org.spaceodt.change.input;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.sheet.source.Source;

/**
 * What somebody gives an action to work on. A value of the row is looked for in this order: {@code values}, the table, the
 * general table; else it is not there, and the action has its default.
 *
 * @param table one row for each object; empty: one row, of the other two alone
 * @param mapping canonical name -> heading in the table, for columns that are called otherwise
 * @param values by name, for every row; an empty one hides what a table has
 * @param general a table of one row, for every row
 * @param shared whether tables have columns for other actions as well: those are no reason for a warning
 * @param only rows of the table, as a spreadsheet counts; empty for all
 * @param country two letters: whose numbers digits without plus are, where a row does not say it
 * @param leave what is left to whoever gives the rows
 */
public record GivenRows(
        Optional<Source> table,
        Map<String, String> mapping,
        Map<String, String> values,
        Optional<Source> general,
        boolean shared,
        Set<Integer> only,
        Optional<String> country,
        Leave leave) {
    /** Where a fault is that is in a value for every row: in no file. */
    public static final String VALUES = "values";
    /** Where a fault is of what is accepted. */
    public static final String ACCEPT = "accept";

    /**
     * @param accepted columns in which every text is meant, whatever it looks like
     * @param skipBad whether good rows are done, and bad ones refused one by one; else a bad row is the end of it all
     */
    public record Leave(Set<String> accepted, boolean skipBad) {
        public static final Leave NONE = new Leave(Set.of(), false);

        public Leave {
            accepted = Set.copyOf(accepted);
        }
    }

    public GivenRows {
        mapping = Map.copyOf(mapping);
        values = Map.copyOf(values);
        only = Set.copyOf(only);
    }

    /** One row. */
    public static GivenRows of(Map<String, String> values) {
        return new GivenRows(
                Optional.empty(), Map.of(), values, Optional.empty(), false, Set.of(), Optional.empty(), Leave.NONE);
    }

    public static GivenRows of(Source table) {
        return new GivenRows(
                Optional.of(table),
                Map.of(),
                Map.of(),
                Optional.empty(),
                false,
                Set.of(),
                Optional.empty(),
                Leave.NONE);
    }

    /** @param other canonical name -> heading in the table */
    public GivenRows mapped(Map<String, String> other) {
        return new GivenRows(table, other, values, general, shared, only, country, leave);
    }

    public GivenRows onlyRows(Set<Integer> rows) {
        return new GivenRows(table, mapping, values, general, shared, rows, country, leave);
    }

    public GivenRows inCountry(Optional<String> other) {
        return new GivenRows(table, mapping, values, general, shared, only, other, leave);
    }

    public GivenRows with(Leave other) {
        return new GivenRows(table, mapping, values, general, shared, only, country, other);
    }
}
