package org.spaceodt.action.location;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Wrote;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/** Enables a location that is there for Webex Calling. */
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
        return new Calling(webex).observe(parameters.locationId());
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        ObjectNode seen = ((Observed.Found) observed).fields();
        ObjectNode unseen = Fields.none();
        Fields.put(
                unseen,
                Sites.ANNOUNCEMENTS,
                parameters.announcementLanguage().or(() -> Calling.preferredLanguage(seen)));
        return new Desired(Fields.none().put(Sites.CALLING, true), unseen);
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        return new Calling(webex).observe(change.target().id());
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        String language =
                Fields.text(change.unseen(), Sites.ANNOUNCEMENTS).orElse("").toLowerCase(Locale.ROOT);
        return Wrote.of(
                change.target(), new Calling(webex).enable(change.target().id(), language));
    }

    @Override
    public Undo undo() {
        return Undo.NO;
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of(Sites.CALLING, Sites.text("location.calling_stays"));
    }
}
