package org.spaceodt.api.location;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.spaceodt.api.request.Parts;

/** What may be said of a table of locations: the query, beside a body that is the table. */
public class RowAsked {
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
