package org.spaceodt.lookup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A column of a list.
 *
 * @param name the same in tables, files and answers
 * @param from where its value comes from
 * @param source a column of the module, or a path into the item
 * @param holds what stands in it
 * @param usual whether it is shown where nobody chooses columns
 * @param filters those that look at it
 */
public record LookupColumn(
        String name, From from, String source, Holds holds, boolean usual, Set<LookupFilter> filters) {

    public LookupColumn {
        filters = Set.copyOf(filters);
    }

    /** What stands in a column. */
    public enum Holds {
        TEXT,
        YES_NO,
        COUNT,
        /** Shown whole, whatever room there is. */
        ID
    }

    /** Where a value comes from. */
    public enum From {
        /** A column of the module's files. */
        CELL(),
        /** A field of the item of the API. */
        ITEM(),
        /** Whether the item has that field. */
        ITEM_HAS(),
        /** The name of the location with that id. */
        LOCATION_NAME("locations"),
        /** Whether the location with that id has Calling. */
        LOCATION_CALLING("calling_locations"),
        /** How the location with that id reaches the telephone network. */
        LOCATION_PSTN("location_pstn_connection"),
        /** The id of the route group of the location with that id. */
        LOCATION_ROUTE_GROUP("location_pstn_connection"),
        /** The names of the licences with these ids. */
        LICENSE_NAMES("licenses"),
        /** How many people have the licence with that id. */
        LICENSE_PEOPLE("people"),
        /** The phone number of whoever has that id. */
        OWNER_NUMBER("numbers"),
        /** The extension of whoever has that id. */
        OWNER_EXTENSION("numbers");

        private final List<String> modules;

        From(String... modules) {
            this.modules = List.of(modules);
        }

        /** The modules that are read besides. */
        public List<String> modules() {
            return modules;
        }
    }

    static LookupColumn cell(String name, String source) {
        return made(name, From.CELL, source);
    }

    static LookupColumn item(String name, String path) {
        return made(name, From.ITEM, path);
    }

    static LookupColumn made(String name, From from, String source) {
        return new LookupColumn(name, from, source, Holds.TEXT, true, Set.of());
    }

    static LookupColumn identity(String name, String source) {
        return made(name, From.CELL, source).holding(Holds.ID);
    }

    LookupColumn holding(Holds other) {
        return new LookupColumn(name, from, source, other, usual, filters);
    }

    /** Only for whoever asks for it. */
    LookupColumn onDemand() {
        return new LookupColumn(name, from, source, holds, false, filters);
    }

    LookupColumn by(LookupFilter first, LookupFilter... more) {
        return new LookupColumn(name, from, source, holds, usual, EnumSet.of(first, more));
    }
}
