package org.spaceodt.web.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around every page, and those that several pages use. Spanish and Catalan stand in {@code messages/web_*.properties}. */
@MessageBundle("web")
public interface FrameMessages {
    @Message("REAL")
    String real();

    @Message("REHEARSAL")
    String rehearsal();

    @Message("Starting: this server does not know its organization yet.")
    String unknown();

    @Message("token of {person}")
    String token_of(String person);

    @Message("token until {time}")
    String token_until(String time);

    @Message("Skip to the content")
    String skip();

    @Message("Menu")
    String menu();

    @Message("Log out")
    String log_out();

    @Message("read only")
    String read_only();

    @Message("Language")
    String language();

    @Message("Theme")
    String theme();

    @Message("as the system")
    String theme_auto();

    @Message("light")
    String theme_light();

    @Message("dark")
    String theme_dark();

    @Message("Tables")
    String nav_tables();

    @Message("Load tables")
    String nav_masters();

    @Message("Locations")
    String nav_locations();

    @Message("People")
    String nav_people();

    @Message("Workspaces")
    String nav_workspaces();

    @Message("Locations, step by step")
    String nav_location_steps();

    @Message("Create and enable")
    String nav_location_create();

    @Message("Location ids")
    String nav_location_ids();

    @Message("Route groups")
    String nav_route_groups();

    @Message("PSTN")
    String nav_pstn();

    @Message("Numbers")
    String nav_numbers();

    @Message("Softphones in bulk")
    String nav_softphones();

    @Message("Inventory")
    String nav_inventory();

    @Message("Export")
    String nav_inventory_export();

    @Message("Lists")
    String nav_inventory_lists();

    @Message("Past exports")
    String nav_inventory_kept();

    @Message("Look up")
    String nav_lookup();

    @Message("Operation")
    String nav_operation();

    @Message("Jobs")
    String nav_jobs();

    @Message("API for programs")
    String nav_api();

    @Message("State of the server")
    String nav_health();

    @Message("Row {row}")
    String row(int row);

    @Message("column {column}")
    String column(String column);

    @Message("All faults as files")
    String faults_files();

    @Message("and {count} more")
    String more(long count);

    @Message("Nothing was changed.")
    String nothing_changed();

    @Message("Back")
    String back();

    @Message("required")
    String required();

    @Message("Pages")
    String pages();

    @Message("previous")
    String previous();

    @Message("next")
    String next();

    @Message("{from} to {to} of {total}")
    String range(String from, String to, String total);

    @Message("Show all")
    String show_all();

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();

    @Message("Steps")
    String steps();

    @Message("before")
    String before();

    @Message("after")
    String after();
}
