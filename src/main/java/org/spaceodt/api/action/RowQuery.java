package org.spaceodt.api.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.PartTexts;
import org.spaceodt.api.request.Parts;

/** What may stand in the query, for whoever sends a table as it is; the same may be a part of a form, or of a JSON object. */
public class RowQuery {
    @QueryParam("map")
    @Parameter(
            description = "Which column of the table a parameter is in: name=column. Repeatable",
            example = "location_id=Sede")
    List<String> map;

    @QueryParam(Parts.MAPPING)
    @Parameter(
            description = "The name of a mapping that is kept in the server's out-dir, instead of map",
            example = "sedes",
            schema = @Schema(type = SchemaType.STRING))
    List<String> mapping;

    @QueryParam(Parts.SHEET)
    @Parameter(
            description = "Which sheet of a workbook the rows are in, where more than one has rows",
            example = "Sedes",
            schema = @Schema(type = SchemaType.STRING))
    List<String> sheet;

    @QueryParam("value")
    @Parameter(
            description = "A value for every row: name=value; an empty one hides the table's. Repeatable",
            example = "number_type=DID")
    List<String> value;

    @QueryParam("rows")
    @Parameter(
            description = "Only these rows, as a spreadsheet counts, separated by commas. Repeatable",
            example = "2,5")
    List<String> rows;

    @QueryParam(Parts.MAX_ROWS)
    @Parameter(
            description = "The job pauses after so many rows; 0 for all of them",
            schema = @Schema(type = SchemaType.INTEGER))
    List<String> maxRows;

    @QueryParam(Parts.FAIL_FAST)
    @Parameter(description = "The job pauses at the first failure", schema = @Schema(type = SchemaType.BOOLEAN))
    List<String> failFast;

    @QueryParam(Parts.FAILURE_LIMIT)
    @Parameter(
            description = "The job pauses when more than this share of the rows failed; 0.5 if not said",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
    List<String> failureLimit;

    @QueryParam(Parts.START_AT)
    @Parameter(description = Parts.OF_START_AT, example = "22:00", schema = @Schema(type = SchemaType.STRING))
    List<String> startAt;

    @QueryParam(Parts.STOP_AT)
    @Parameter(description = Parts.OF_STOP_AT, example = "06:00", schema = @Schema(type = SchemaType.STRING))
    List<String> stopAt;

    @QueryParam(Parts.ZONE)
    @Parameter(description = Parts.OF_ZONE, example = "Europe/Madrid", schema = @Schema(type = SchemaType.STRING))
    List<String> zone;

    @QueryParam(Parts.COUNTRY)
    @Parameter(description = Parts.OF_COUNTRY, example = "ES", schema = @Schema(type = SchemaType.STRING))
    List<String> country;

    @QueryParam(Parts.ACCEPT)
    @Parameter(
            description = "Columns in which every text is meant, also one like None or NULL. Repeatable",
            example = "address2")
    List<String> accept;

    @QueryParam(Parts.SKIP_BAD_ROWS)
    @Parameter(
            description = "Good rows are done, and bad ones are in the results as refused",
            schema = @Schema(type = SchemaType.BOOLEAN))
    List<String> skipBadRows;

    @QueryParam(Parts.ONLY_FAILURES)
    @Parameter(
            description = "Only the rows that failed, or were refused, in the last job of this action that was sent",
            schema = @Schema(type = SchemaType.BOOLEAN))
    List<String> onlyFailures;

    @QueryParam(Parts.INCLUDE_PROTECTED)
    @Parameter(description = Parts.OF_PROTECTED, schema = @Schema(type = SchemaType.BOOLEAN))
    List<String> includeProtected;

    /** @throws Refusal when something is there twice, or is no pair */
    Parts parts() {
        Parts parts = new Parts();
        PartTexts.pairs(parts, "map", map, Parts.MAPPING);
        PartTexts.pairs(parts, "value", value, Parts.VALUES);
        one(parts, Parts.MAPPING, mapping);
        one(parts, Parts.SHEET, sheet);
        if (!rows.isEmpty()) {
            parts.put(Parts.ROWS, numbers(rows));
        }
        one(parts, Parts.MAX_ROWS, maxRows);
        one(parts, Parts.FAIL_FAST, failFast);
        one(parts, Parts.FAILURE_LIMIT, failureLimit);
        one(parts, Parts.START_AT, startAt);
        one(parts, Parts.STOP_AT, stopAt);
        one(parts, Parts.ZONE, zone);
        one(parts, Parts.COUNTRY, country);
        one(parts, Parts.SKIP_BAD_ROWS, skipBadRows);
        one(parts, Parts.ONLY_FAILURES, onlyFailures);
        one(parts, Parts.INCLUDE_PROTECTED, includeProtected);
        parts.put(Parts.ACCEPT, accept);
        return parts;
    }

    static ArrayNode numbers(List<String> texts) {
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
        texts.forEach(text -> List.of(text.split(",", -1)).forEach(numbers::add));
        return numbers;
    }

    private static void one(Parts parts, String name, List<String> values) {
        values.forEach(value -> parts.put(name, value));
    }
}
