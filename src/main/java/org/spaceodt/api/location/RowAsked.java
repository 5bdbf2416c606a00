package org.spaceodt.api.location;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Parts;

/** What may be said of a table of locations in the query; the same may be a part of a form. */
public class RowAsked {
    @QueryParam(Parts.COUNTRY)
    @Parameter(description = Parts.OF_COUNTRY, example = "ES")
    String country;

    @QueryParam(RowForm.MAP)
    @Parameter(
            description = "Which column of the table is which of ours: name=column. Repeatable",
            example = "name=Sede")
    List<String> map;

    @QueryParam(Parts.MAPPING)
    @Parameter(
            description = "The name of a mapping that is kept in the server's out-dir, instead of map",
            example = "sedes")
    @DefaultValue("")
    String mapping;

    @QueryParam(Parts.SHEET)
    @Parameter(
            description = "Which sheet of a workbook the rows are in, where more than one has rows",
            example = "Sedes")
    String sheet;

    @QueryParam(Parts.ACCEPT)
    @Parameter(
            description = "Columns in which every text is meant, also one like None or NULL. Repeatable",
            example = "address2")
    List<String> accept;

    @QueryParam(Parts.SKIP_BAD_ROWS)
    @Parameter(
            description = "Good rows are done, and bad ones are in the results as rejected",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String skipBadRows;

    @QueryParam(Parts.ONLY_FAILURES)
    @Parameter(
            description = "Only the rows that failed, or were rejected, in the last job of this file",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String onlyFailures;

    @QueryParam(Parts.INCLUDE_PROTECTED)
    @Parameter(description = Parts.OF_PROTECTED, schema = @Schema(type = SchemaType.BOOLEAN))
    String includeProtected;

    /** @throws Refusal when something is no pair */
    Parts parts() {
        Parts parts = new Parts();
        RowForm.table(parts, map, mapping);
        parts.put(Parts.COUNTRY, country);
        parts.put(Parts.SHEET, sheet);
        parts.put(Parts.SKIP_BAD_ROWS, skipBadRows);
        parts.put(Parts.ONLY_FAILURES, onlyFailures);
        parts.put(Parts.INCLUDE_PROTECTED, includeProtected);
        parts.put(Parts.ACCEPT, accept);
        return parts;
    }
}
