package org.spaceodt.web.table;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/**
 * Which part of a table is asked for, and how it is read.
 *
 * @param page of rows, from 1
 * @param columns page of columns, from 1
 * @param faultyOnly whether only rows with faults are shown; empty: if there are any
 * @param faults the folder of the files of all faults; empty text where nobody had them written
 */
public record TableAsked(int page, int columns, Optional<Boolean> faultyOnly, String faults, HowRead how) {
    static final String ROWS = "rows";
    static final String ALL = "all";
    static final String FAULTY = "faulty";
    static final String COLUMNS = "columns";
    static final String FAULTS = "faults";
    private static final int MOST = 1_000_000;

    /** @param query of the page's address */
    public static TableAsked of(MultivaluedMap<String, String> query) {
        String rows = HowRead.text(query, ROWS);
        return new TableAsked(
                number(HowRead.text(query, "page")),
                number(HowRead.text(query, COLUMNS)),
                rows.equals(FAULTY) ? Optional.of(true) : rows.equals(ALL) ? Optional.of(false) : Optional.empty(),
                HowRead.text(query, FAULTS),
                HowRead.of(query));
    }

    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Math.min(MOST, Integer.parseInt(text)) : 1;
    }
}
