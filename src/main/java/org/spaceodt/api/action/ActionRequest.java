package org.spaceodt.api.action;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.request.UploadForm;

/** What may be sent for rows of an action, for the OpenAPI document: the server itself reads the rows one by one. */
public final class ActionRequest {
    public static final String ROWS = "[{\"location_id\":\"Girona Centre\",\"phone_number\":\"+34555010101\"}]";
    public static final String OBJECT = "{\"rows\":[{\"Sede\":\"Girona Centre\",\"Cabecera\":\"+34555010101\"}],"
            + "\"mapping\":{\"location_id\":\"Sede\",\"phone_number\":\"Cabecera\"},\"max_rows\":5}";
    public static final String CSV = "location_id;phone_number\nGirona Centre;+34555010101\n";

    private static final String MAPPING =
            "Canonical name -> column of the table, for columns that are called otherwise";
    private static final String VALUES = "By name, for every row; an empty one hides what a table has";
    private static final String MAX_ROWS = "The job pauses after so many rows; 0 for all of them";
    private static final String FAIL_FAST = "The job pauses at the first failure";
    private static final String FAILURE_LIMIT =
            "The job pauses when more than this share of the rows failed; 0.5 if not said";
    private static final String PLAN = "A plan that was kept (plan_id); only to apply, and then without rows";

    private ActionRequest() {}

    /** A form. */
    @Schema(name = "ActionForm", description = "A form; without a file, the values are one row")
    public record Form(
            @Schema(
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "CSV or a JSON array, told by what is in it")
            String file,

            @Schema(
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "A table of one row, with what holds for all rows that do not say it themselves")
            String global,

            @Schema(type = SchemaType.OBJECT, description = MAPPING)
            Object mapping,

            @Schema(type = SchemaType.OBJECT, description = VALUES)
            Object values,

            @Schema(description = "Only these rows, as a spreadsheet counts, separated by commas", examples = "2,5")
            String rows,

            @Schema(name = Parts.MAX_ROWS, description = MAX_ROWS, minimum = "0")
            int maxRows,

            @Schema(name = Parts.FAIL_FAST, description = FAIL_FAST)
            boolean failFast,

            @Schema(name = Parts.FAILURE_LIMIT, description = FAILURE_LIMIT, minimum = "0", maximum = "1")
            double failureLimit,

            @Schema(description = Parts.OF_COUNTRY, examples = "ES")
            String country,

            @Schema(description = PLAN) String plan) {}

    /** A JSON object. */
    @Schema(
            name = "ActionRequest",
            description = "Rows, and more about them; without rows, the values are one row. An array is the rows alone")
    public record Json(
            @Schema(description = "The rows, as in an array")
            List<UploadForm.Row> rows,

            @Schema(type = SchemaType.OBJECT, description = "What holds for all rows that do not say it themselves")
            Object global,

            @Schema(type = SchemaType.OBJECT, description = MAPPING)
            Object mapping,

            @Schema(type = SchemaType.OBJECT, description = VALUES)
            Object values,

            @Schema(description = "Only these rows: the first object is row 2")
            List<Integer> only,

            @Schema(name = Parts.MAX_ROWS, description = MAX_ROWS, minimum = "0")
            int maxRows,

            @Schema(name = Parts.FAIL_FAST, description = FAIL_FAST)
            boolean failFast,

            @Schema(name = Parts.FAILURE_LIMIT, description = FAILURE_LIMIT, minimum = "0", maximum = "1")
            double failureLimit,

            @Schema(description = Parts.OF_COUNTRY, examples = "ES")
            String country,

            @Schema(description = PLAN) String plan) {}

    /** A JSON array. */
    @Schema(
            name = "ActionRows",
            type = SchemaType.ARRAY,
            implementation = UploadForm.Row.class,
            description = "The rows")
    public interface Rows {}
}
