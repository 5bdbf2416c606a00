package org.spaceodt.action.location;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Image;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Target;
import org.spaceodt.action.location.notes.LocationNotes;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.CallingLocations.Enabling;
import org.spaceodt.webex.resource.location.Locations;

/** Whether a location is enabled for calling, and how it becomes so. */
record Calling(WebexClient webex, LocationNotes notes) {
    private static final String PREFERRED = "preferredLanguage";

    /** Blocked when there is no such location, or when it cannot be enabled. */
    Observed observe(String locationId) {
        Optional<ObjectNode> calling = new CallingLocations(webex).find(locationId);
        if (calling.isPresent()) {
            ObjectNode fields = Fields.none();
            new Announcements(webex, notes).see(calling.get(), fields);
            return new Observed.Found(Sites.target(calling.get()), fields, Image.ENABLED_LOCATION.of(calling.get()));
        }
        Optional<ObjectNode> location = new Locations(webex).lookUp(locationId);
        if (location.isEmpty()) {
            return Sites.unknown(locationId);
        }
        Target target = Sites.target(location.get());
        if (target.name().length() > CallingLocations.LONGEST_NAME) {
            return Sites.blocked(target, "location.name_too_long", String.valueOf(CallingLocations.LONGEST_NAME));
        }
        ObjectNode fields = Sites.copy(location.get(), PREFERRED);
        if (Fields.text(fields, PREFERRED).isEmpty()) {
            return Sites.blocked(target, "location.without_language", target.name());
        }
        return new Observed.Found(target, fields);
    }

    /** Enabled, with the language of announcements that is wanted, else with that of the location. */
    static Action.Desired desired(ObjectNode seen, Optional<String> language) {
        Action.Desired desired = Action.Desired.of(Fields.none().put(Sites.CALLING, true));
        if (seen.has(Sites.CALLING)) {
            Announcements.want(seen, language, desired);
        } else {
            Optional<String> preferred = Fields.text(seen, PREFERRED);
            Fields.put(
                    desired.unseen(),
                    Announcements.FIELD,
                    language.or(() -> preferred).map(one -> one.toLowerCase(Locale.ROOT)));
        }
        return desired;
    }

    /**
     * Enables the location, or gives one that has calling its language of announcements: what of it the change wants.
     *
     * @param watch how long to wait until the settings are there, which is not at once
     */
    List<Written> write(Change.Effective change, Optional<Polling> watch) {
        String id = change.target().id();
        Optional<String> language = Announcements.of(change);
        if (!change.after().has(Sites.CALLING)) {
            return language.map(one -> new Announcements(webex, notes).set(id, one)).stream()
                    .toList();
        }
        Written written =
                new CallingLocations(webex).enable(Enabling.of(new Locations(webex).get(id), language.orElseThrow()));
        watch.ifPresent(one -> one.until(Optional::isPresent, () -> new CallingLocations(webex).find(id)));
        return List.of(written);
    }
}
