package org.spaceodt.action.location;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Fields;
import org.spaceodt.action.location.notes.LocationNotes;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.CallingLocations.CallingChange;

/**
 * The language of the announcements of a location that has calling. Webex takes it and mostly shows none: then it counts as the
 * one that we set last.
 */
record Announcements(WebexClient webex, LocationNotes notes) {
    static final String FIELD = "announcementLanguage";
    private static final String LAST_SET = "announcementLanguageAsSet";

    /** Adds to what is seen of a location that it has calling, and its language: as Webex shows it, or as we set it last. */
    void see(ObjectNode calling, ObjectNode seen) {
        seen.put(Sites.CALLING, true);
        Optional<String> shown = Fields.text(calling, FIELD);
        Fields.put(seen, FIELD, shown);
        if (shown.isEmpty()) {
            Fields.put(seen, LAST_SET, notes.lastSet(webex, calling.path("id").asText(), FIELD));
        }
    }

    /** What a row wants of a location that has calling; nothing where it is so. */
    static void want(ObjectNode seen, Optional<String> language, Action.Desired desired) {
        if (seen.has(FIELD)) {
            Fields.put(desired.fields(), FIELD, language);
        } else {
            String last = seen.path(LAST_SET).asText();
            Fields.put(desired.unseen(), FIELD, language.filter(wanted -> !Equivalence.same(last, wanted)));
        }
    }

    /** Whether a change sets it, or set it. */
    static boolean isIn(Change.Effective change) {
        return change.before().has(FIELD) || of(change).isPresent();
    }

    /** What a change is to set, whether it will be shown or not. */
    static Optional<String> of(Change.Effective change) {
        return Fields.text(change.after(), FIELD).or(() -> Fields.text(change.unseen(), FIELD));
    }

    /** @param language is written in lower case: Webex refuses others */
    Written set(String locationId, String language) {
        CallingChange change = new CallingChange(
                Optional.of(language.toLowerCase(Locale.ROOT)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new CallingLocations(webex).update(locationId, change).written();
    }

    /** Remembers what a change has set. */
    void note(Change.Effective done) {
        of(done).ifPresent(language -> notes.set(webex, done.target().id(), FIELD, language));
    }
}
