package org.spaceodt.action.location;

import static org.spaceodt.action.Description.Parameter.optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Cells;
import org.spaceodt.action.Description;
import org.spaceodt.action.Description.Type;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
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
                    optional("name", Type.TEXT, "Sede Alameda", "location_name"),
                    optional("location_id", Type.LOCATION, "Y2lzY29zcGFyazovL3VzL0xPQ0FUSU9OL2Q5NWY2YmRm"),
                    optional("external_id", Type.TEXT, "CUV-0017", "location_external_id"),
                    optional("org_id", Type.ORGANIZATION, "Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi80NDI4"),
                    optional("time_zone", Type.TIME_ZONE, "Europe/Madrid"),
                    optional("preferred_language", Type.LANGUAGE, "es_es", "language_code"),
                    optional("announcement_language", Type.LANGUAGE, "es_es"),
                    optional("address1", Type.TEXT, "Calle Ejemplo 1", "address_line1"),
                    optional("address2", Type.TEXT, "Planta 2", "address_line2"),
                    optional("city", Type.TEXT, "Madrid"),
                    optional("state", Type.TEXT, "MD"),
                    optional("postal_code", Type.TEXT, "28001"),
                    optional("country", Type.COUNTRY, "ES", "country_code"),
                    optional("latitude", Type.TEXT, "40.4168"),
                    optional("longitude", Type.TEXT, "-3.7038"),
                    optional("notes", Type.TEXT, "Edificio A")),
            List.of(
                    "spark-admin:locations_read",
                    "spark-admin:locations_write",
                    "spark-admin:telephony_config_read",
                    "spark-admin:telephony_config_write"),
            List.of("external_id", "location_id", "name"));

    static Reading<SiteParameters> read(Row row) {
        Cells cells = Cells.of(row, DESCRIPTION);
        Optional<String> externalId = cells.text("external_id");
        Optional<String> locationId = cells.text("location_id");
        Optional<String> name = cells.text("name", Locations.LONGEST_NAME);
        if (externalId.isEmpty() && locationId.isEmpty() && cells.text("name").isEmpty()) {
            cells.fault("name", "missing", "");
        }
        ObjectNode fields = Fields.none();
        Fields.put(fields, "name", name);
        Fields.put(fields, "timeZone", cells.timeZone("time_zone"));
        Fields.put(fields, "preferredLanguage", cells.language("preferred_language"));
        Fields.put(fields, "address/address1", cells.text("address1"));
        Fields.put(fields, "address/address2", cells.text("address2"));
        Fields.put(fields, "address/city", cells.text("city"));
        Fields.put(fields, "address/state", cells.text("state"));
        Fields.put(fields, "address/postalCode", cells.text("postal_code"));
        Fields.put(fields, "address/country", cells.country("country"));
        Fields.put(fields, "latitude", cells.degrees("latitude", 90));
        Fields.put(fields, "longitude", cells.degrees("longitude", 180));
        Fields.put(fields, "notes", cells.text("notes"));
        Fields.put(fields, EXTERNAL_ID, externalId);
        Optional<String> announcements = cells.language("announcement_language");
        return cells.reading(() -> new SiteParameters(externalId, locationId, name, announcements, fields));
    }
}
