package org.spaceodt.change.recipe;

import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.webex.resource.location.Locations;

/** The columns of {@code input_locations.csv}, with the names that they had before. */
public final class LocationColumns {
    static final String NAME = "name";
    static final String LOCATION_ID = "location_id";
    static final String EXTERNAL_ID = "external_id";
    static final String ORGANIZATION = "org_id";
    static final String ANNOUNCEMENTS = "announcement_language";
    public static final String ROUTE_GROUP = "route_group_id";
    public static final String MAIN_NUMBER = "main_number";
    public static final String OUTGOING_PROFILE = "default_outgoing_profile";

    static final TableShape SHAPE = TableShape.of(
            Column.of(NAME, CellType.text(Locations.LONGEST_NAME)).orCalled("location_name"),
            Column.of(LOCATION_ID, Kind.LOCATION),
            Column.of(EXTERNAL_ID, Kind.TEXT).orCalled("location_external_id"),
            Column.of(ORGANIZATION, Kind.ID),
            Column.of("time_zone", Kind.TIME_ZONE),
            Column.of("preferred_language", Kind.LANGUAGE).orCalled("language_code"),
            Column.of(ANNOUNCEMENTS, Kind.LANGUAGE),
            Column.of("address1", Kind.TEXT).orCalled("address_line1"),
            Column.of("address2", CellType.one(Kind.TEXT).orCleared()).orCalled("address_line2"),
            Column.of("city", Kind.TEXT),
            Column.of("state", CellType.one(Kind.TEXT).meaning("NA")),
            Column.of("postal_code", Kind.POSTAL_CODE),
            Column.of("country", Kind.COUNTRY).orCalled("country_code"),
            Column.of("latitude", CellType.degrees(90)),
            Column.of("longitude", CellType.degrees(180)),
            Column.of("notes", Kind.TEXT),
            Column.of(ROUTE_GROUP, Kind.ROUTE_GROUP).orCalled("route_group"),
            Column.of(MAIN_NUMBER, Kind.PHONE_NUMBER),
            Column.of(OUTGOING_PROFILE, Kind.PROFILE));

    private LocationColumns() {}
}
