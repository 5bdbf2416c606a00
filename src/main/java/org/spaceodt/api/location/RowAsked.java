package org.spaceodt.api.location;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.spaceodt.api.request.Parts;

/** What may be said of a table of locations: the query, beside a body that is the table. */
public class RowAsked {
    static final String OF_SHEET =
            "Which sheet of a workbook the rows are in, where more than one has rows; beside a body that is the table";
    static final String OF_MAP =
            "Which column of the table is which of ours: name=column; beside a body that is the table";
    static final String OF_MAPPING = "The name of a mapping that is kept in the server's out-dir, instead of map";

    @QueryParam(Parts.COUNTRY)
    String country;

    @QueryParam("map")
    List<String> map;

    @QueryParam(Parts.MAPPING)
    String mapping;

    @QueryParam(Parts.SHEET)
    String sheet;

    @QueryParam(Parts.ACCEPT)
    List<String> accept;

    @QueryParam(Parts.SKIP_BAD_ROWS)
    String skipBadRows;

    @QueryParam(Parts.ONLY_FAILURES)
    String onlyFailures;

    @QueryParam(Parts.INCLUDE_PROTECTED)
    String includeProtected;

    Parts parts() {
        Parts parts = RowForm.of(country, accept, skipBadRows, onlyFailures, includeProtected);
        RowForm.table(parts, map, mapping, sheet);
        return parts;
    }
}
