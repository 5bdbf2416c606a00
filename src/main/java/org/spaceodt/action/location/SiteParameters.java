package org.spaceodt.action.location;

import static org.spaceodt.action.Description.Parameter.optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.webex.resource.location.Locations;

/**
 * What a row says of a location.
 *
 * @param fields in the API's spelling; the language of announcements apart, since it is not always read back
 */
record SiteParameters(
        Optional<String> externalId,
        Optional<String> locationId,
        Optional<String> name,
        Optional<String> announcementLanguage,
        ObjectNode fields) {
    static final String EXTERNAL_ID = "externalId";

    static final Description DESCRIPTION = new Description(
            "location_upsert",
            Description.Section.LOCATION,
            List.of(
                    optional("name", CellType.text(Locations.LONGEST_NAME))
                            .like("Sede Alameda")
                            .formerly("location_name"),
                    optional("location_id", Kind.LOCATION).like("Y2lzY29zcGFyazovL3VzL0xPQ0FUSU9OL2Q5NWY2YmRm"),
                    optional("external_id", Kind.TEXT).like("CUV-0017").formerly("location_external_id"),
                    optional("org_id", Kind.ORGANIZATION),
                    optional("time_zone", Kind.TIME_ZONE),
                    optional("preferred_language", Kind.LANGUAGE).formerly("language_code"),
                    optional("announcement_language", Kind.LANGUAGE),
                    optional("address1", Kind.TEXT).like("Calle Ejemplo 1").formerly("address_line1"),
                    optional("address2", CellType.one(Kind.TEXT).orCleared())
                            .like("Planta 2")
                            .formerly("address_line2"),
                    optional("city", Kind.TEXT).like("Madrid"),
                    optional("state", CellType.one(Kind.TEXT).meaning("NA")).like("MD"),
                    optional("postal_code", Kind.POSTAL_CODE),
                    optional("country", Kind.COUNTRY).formerly("country_code"),
                    optional("latitude", CellType.degrees(90)),
                    optional("longitude", CellType.degrees(180)).like("-3.7038"),
                    optional("notes", Kind.TEXT).like("Edificio A")),
            List.of(
                    "spark-admin:locations_read",
                    "spark-admin:locations_write",
                    "spark-admin:telephony_config_read",
                    "spark-admin:telephony_config_write"),
            List.of("external_id", "location_id", "name"));

    static Reading<SiteParameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        Optional<String> externalId = cells.text("external_id");
        Optional<String> locationId = cells.text("location_id");
        Optional<String> name = cells.text("name");
        if (externalId.isEmpty() && locationId.isEmpty() && cells.text("name").isEmpty()) {
            cells.missing("name");
        }
        ObjectNode fields = Fields.none();
        Fields.put(fields, "name", name);
        Fields.put(fields, "timeZone", cells.text("time_zone"));
        Fields.put(fields, "preferredLanguage", cells.text("preferred_language"));
        Fields.put(fields, "address/address1", cells.text("address1"));
        Fields.put(fields, "address/address2", cells.text("address2").map(text -> text.equals(Cell.CLEAR) ? "" : text));
        Fields.put(fields, "address/city", cells.text("city"));
        Fields.put(fields, "address/state", cells.text("state"));
        Fields.put(fields, "address/postalCode", cells.text("postal_code"));
        Fields.put(fields, "address/country", cells.text("country"));
        Fields.put(fields, "latitude", cells.text("latitude"));
        Fields.put(fields, "longitude", cells.text("longitude"));
        Fields.put(fields, "notes", cells.text("notes"));
        Fields.put(fields, EXTERNAL_ID, externalId);
        Optional<String> announcements = cells.text("announcement_language");
        return cells.reading(() -> new SiteParameters(externalId, locationId, name, announcements, fields));
    }
}
