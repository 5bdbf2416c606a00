package org.spaceodt.action.location;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Target;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.CallingLocations.Enabling;
import org.spaceodt.webex.resource.location.Locations;

/** Whether a location is enabled for calling, and how it becomes so. */
record Calling(WebexClient webex) {
    private static final String PREFERRED = "preferredLanguage";

    /** Blocked when there is no such location, or when it cannot be enabled. */
    Observed observe(String locationId) {
        Optional<ObjectNode> calling = new CallingLocations(webex).find(locationId);
        if (calling.isPresent()) {
            ObjectNode fields = Fields.none().put(Sites.CALLING, true);
            Fields.put(fields, Sites.ANNOUNCEMENTS, Fields.text(calling.get(), Sites.ANNOUNCEMENTS));
            return new Observed.Found(Sites.target(calling.get()), fields);
        }
        Optional<ObjectNode> location = new Locations(webex).lookUp(locationId);
        if (location.isEmpty()) {
            return Sites.unknown(locationId);
        }
        Target target = Sites.target(location.get());
        if (target.name().length() > CallingLocations.LONGEST_NAME) {
            return Sites.blocked(target, "location.name_too_long", String.valueOf(CallingLocations.LONGEST_NAME));
        }
        ObjectNode fields = Fields.none();
        Fields.put(fields, PREFERRED, Fields.text(location.get(), PREFERRED));
        return new Observed.Found(target, fields);
    }

    /** In the spelling of announcements: lower case. */
    static Optional<String> preferredLanguage(ObjectNode seen) {
        return Fields.text(seen, PREFERRED).map(language -> language.toLowerCase(Locale.ROOT));
    }

    Written enable(String locationId, String announcementLanguage) {
        ObjectNode location = new Locations(webex).get(locationId);
        return new CallingLocations(webex).enable(Enabling.of(location, announcementLanguage));
    }

    /** The same, and waits until its settings are there, which is not at once; no longer than the watch does. */
    Written enable(String locationId, String announcementLanguage, Polling watch) {
        Written written = enable(locationId, announcementLanguage);
        watch.until(Optional::isPresent, () -> new CallingLocations(webex).find(locationId));
        return written;
    }
}
