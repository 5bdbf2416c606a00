package org.spaceodt.action.location;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Wrote;
import org.spaceodt.action.location.notes.LocationNotes;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Polling;

/**
 * Enables a location that is there for Webex Calling. One that already is gets the language of announcements, if the row says
 * one.
 */
@Singleton
public class LocationEnableCalling implements Action<LocationEnableCalling.Parameters> {
    private static final Description DESCRIPTION = new Description(
            "location_enable_calling",
            Description.Section.LOCATION,
            List.of(
                    required("location_id", Kind.LOCATION),
                    optional("announcement_language", Kind.LANGUAGE),
                    optional("org_id", Kind.ORGANIZATION)),
            List.of(
                    "spark-admin:locations_read",
                    "spark-admin:telephony_config_read",
                    "spark-admin:telephony_config_write"),
            List.of("location_id"));

    private final LocationNotes notes;
    private final Polling removal;

    /** @param waits how long an undo waits for the job that disables calling */
    public LocationEnableCalling(LocationNotes notes, LocationWaits waits) {
        this.notes = notes;
        this.removal = LocationWaits.watch(waits);
    }

    /** @param announcementLanguage the location's preferred language when it is not given */
    public record Parameters(String locationId, Optional<String> announcementLanguage) {}

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        Optional<String> language = cells.text("announcement_language");
        return cells.reading(() -> new Parameters(cells.needed("location_id"), language));
    }

    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        return new Calling(webex, notes).observe(parameters.locationId());
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        return Calling.desired(((Observed.Found) observed).fields(), parameters.announcementLanguage());
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        return new Calling(webex, notes).observe(change.target().id());
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        if (CallingRemoval.isIn(change)) {
            return Wrote.of(change.target(), new CallingRemoval(webex, removal).take(change.target()));
        }
        return Wrote.of(change.target(), new Calling(webex, notes).write(change, Optional.empty()));
    }

    @Override
    public void done(Change.Effective change, WebexClient webex) {
        new Announcements(webex, notes).note(change);
    }

    @Override
    public Undo undo() {
        return Undo.PARTLY;
    }

    @Override
    public List<Text> hindrances(Change.Effective undo, List<Change.Effective> earlier, WebexClient webex) {
        return takesAlong(undo) ? new CallingRemoval(webex, removal).hindrances(undo.target()) : List.of();
    }

    @Override
    public boolean takesAlong(Change.Effective undo) {
        return CallingRemoval.isIn(undo);
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
