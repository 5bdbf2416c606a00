package org.spaceodt.api.request;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be sent, for the OpenAPI document: the server itself streams it to the disk. */
@Schema(name = "UploadForm", description = "A form with one file")
public record UploadForm(
        @Schema(
                type = SchemaType.STRING,
                format = "binary",
                description = "CSV or JSON, told by what is in it",
                required = true)
        String file,

        @Schema(description = Parts.OF_COUNTRY, examples = "ES")
        String country) {
    public static final String CSV = "text/csv";
    public static final String DESCRIPTION =
            "CSV as people have it (comma, semicolon or tab; UTF-8 or Windows-1252), or a JSON array of objects: as the part"
                    + " 'file' of a form, or as the body itself. All of it is checked first, names are looked up in Webex,"
                    + " and nothing is written there: the job waits to be started. Rows that have a job already which has"
                    + " not ended get no second one.";
    public static final String JSON_EXAMPLE = "[{\"name\":\"Girona Centre\",\"time_zone\":\"Europe/Madrid\","
            + "\"preferred_language\":\"es_es\",\"announcement_language\":\"es_es\",\"address1\":\"Carrer Nou 1\","
            + "\"city\":\"Girona\",\"state\":\"GI\",\"postal_code\":\"17001\",\"country\":\"ES\"}]";
    public static final String CSV_EXAMPLE =
            "name;time_zone;preferred_language;announcement_language;address1;city;state;postal_code;country\n"
                    + "Girona Centre;Europe/Madrid;es_es;es_es;Carrer Nou 1;Girona;GI;17001;ES\n";

    /** A row. */
    @Schema(
            name = "UploadRow",
            type = SchemaType.OBJECT,
            description = "A row: the names of the columns, as in CSV; docs/locations.md has them")
    public record Row() {}
}
