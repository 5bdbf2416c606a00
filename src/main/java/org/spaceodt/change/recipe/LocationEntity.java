package org.spaceodt.change.recipe;

import java.util.Arrays;
import java.util.Optional;

/** What a job of locations does with each row. */
public enum LocationEntity {
    /** Makes the location, or changes what the row gives. */
    LOCATION("location", "location_upsert"),
    /** Enables a location that is there for Webex Calling. */
    LOCATION_WEBEX_CALLING("location_webex_calling", "location_enable_calling");

    private final String id;
    private final String action;

    LocationEntity(String id, String action) {
        this.id = id;
        this.action = action;
    }

    /** In files, in JSON and on the command line. */
    public String id() {
        return id;
    }

    /** The first action of each row. */
    String action() {
        return action;
    }

    public static Optional<LocationEntity> of(String id) {
        return Arrays.stream(values()).filter(entity -> entity.id.equals(id)).findFirst();
    }
}
