package org.spaceodt.action.location;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Image;
import org.spaceodt.action.Names;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.Subject;
import org.spaceodt.action.Target;
import org.spaceodt.action.Wrote;
import org.spaceodt.action.location.notes.LocationNotes;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.NameForm;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.Locations;

/**
 * Makes a location, or changes what the row gives of one that is there. It is looked for by its external id, its id, and
 * its name, in this order.
 */
@Singleton
public class LocationUpsert implements Action<SiteParameters> {
    private static final String EXTERNAL_ID = "external_id";

    private final LocationNotes notes;
    private final Polling removal;

    /** @param waits how long an undo waits until the location can be deleted */
    public LocationUpsert(LocationNotes notes, LocationWaits waits) {
        this.notes = notes;
        this.removal = LocationWaits.watch(waits);
    }

    @Override
    public Description description() {
        return SiteParameters.DESCRIPTION;
    }

    @Override
    public Reading<SiteParameters> read(Row row) {
        return SiteParameters.read(row);
    }

    /** A row without an id is about the location of its name. */
    @Override
    public Names.Resolved spelled(Row row, Names names) {
        boolean byId = row.cell("location_id").isPresent()
                || row.cell(EXTERNAL_ID)
                        .flatMap(id -> notes.find(names.webex(row), id))
                        .isPresent();
        return byId || row.cell("name").isEmpty()
                ? Action.super.spelled(row, names)
                : names.spelled(row, "name", Kind.LOCATION);
    }

    /** One row may say the id, or the external id, of what another has the name of, or a name that looks almost the same. */
    @Override
    public List<Subject> subjects(Row row, SiteParameters parameters, Names names) {
        List<Subject> subjects = new ArrayList<>(Subject.of(description(), row));
        Optional<String> known = parameters.externalId().flatMap(id -> notes.find(names.webex(row), id));
        String column = parameters.locationId().isPresent() ? "location_id" : EXTERNAL_ID;
        parameters.locationId().or(() -> known).ifPresent(id -> {
            String shown = row.cell(column).orElseThrow();
            subjects.add(Subject.id(column, shown, id));
            names.ofLocation(row, id).ifPresent(name -> subjects.add(Subject.name(row, column, shown, "name", name)));
        });
        if (parameters.locationId().or(() -> known).isEmpty()) {
            parameters
                    .name()
                    .ifPresent(name ->
                            subjects.add(Subject.name(row, "name", name, "letters", NameForm.withoutAccents(name))));
        }
        return subjects;
    }

    @Override
    public Observed observe(SiteParameters parameters, WebexClient webex) {
        Locations locations = new Locations(webex);
        Optional<ObjectNode> known =
                parameters.externalId().flatMap(id -> notes.find(webex, id)).flatMap(locations::lookUp);
        Optional<String> given = parameters.locationId();
        if (given.isPresent()) {
            Optional<ObjectNode> named = known.filter(location -> Equivalence.sameId(id(location), given.get()));
            if (known.isPresent() && named.isEmpty()) {
                return Sites.blocked(
                        Sites.target(known.get()),
                        "location_upsert.two_locations",
                        parameters.externalId().orElseThrow(),
                        given.get());
            }
            known = named.or(() -> locations.lookUp(given.get()));
            if (known.isEmpty()) {
                return Sites.unknown(given.get());
            }
        }
        return known.or(() -> parameters.name().flatMap(locations::find))
                .map(location -> found(parameters, location, webex))
                .orElseGet(() -> absent(parameters));
    }

    private Observed absent(SiteParameters parameters) {
        Target target = new Target(Sites.KIND, "", parameters.name().orElse(""));
        List<String> missing = new ArrayList<>();
        NewSite.REQUIRED.forEach((column, path) -> {
            boolean there = path.equals(Announcements.FIELD)
                    ? parameters.announcementLanguage().isPresent()
                    : Fields.text(parameters.fields(), path).isPresent();
            if (!there) {
                missing.add(column);
            }
        });
        return missing.isEmpty()
                ? new Observed.Absent(target)
                : Sites.blocked(target, "location_upsert.incomplete", String.join(", ", missing));
    }

    private Observed found(SiteParameters parameters, ObjectNode location, WebexClient webex) {
        Observed.Found found = see(
                location,
                parameters.externalId(),
                parameters.announcementLanguage().isPresent(),
                webex);
        List<Text> reasons = new ArrayList<>(NewSite.unchangeable(found.fields(), parameters.fields()));
        boolean renamed = parameters
                .name()
                .filter(name -> !name.equals(Fields.text(location, "name").orElse("")))
                .isPresent();
        if (renamed
                && parameters.name().get().length() > CallingLocations.LONGEST_NAME
                && new CallingLocations(webex).find(id(location)).isPresent()) {
            reasons.add(Sites.text("location.name_too_long", String.valueOf(CallingLocations.LONGEST_NAME)));
        }
        return reasons.isEmpty() ? found : new Observed.Blocked(found.target(), reasons);
    }

    private Observed.Found see(
            ObjectNode location, Optional<String> externalId, boolean announcements, WebexClient webex) {
        ObjectNode fields =
                Sites.copy(location, "name", "timeZone", "preferredLanguage", "latitude", "longitude", "notes");
        if (location.path("address") instanceof ObjectNode address) {
            fields.set(
                    "address", Sites.copy(address, "address1", "address2", "city", "state", "postalCode", "country"));
        }
        externalId
                .filter(id -> notes.find(webex, id)
                        .filter(known -> Equivalence.sameId(known, id(location)))
                        .isPresent())
                .ifPresent(id -> fields.put(SiteParameters.EXTERNAL_ID, id));
        if (announcements) {
            new CallingLocations(webex).find(id(location)).ifPresent(calling -> new Announcements(webex, notes)
                    .see(calling, fields));
        }
        return new Observed.Found(Sites.target(location), fields, Image.LOCATION.of(location));
    }

    /** The language of announcements can be changed where calling is on. */
    @Override
    public Desired desired(SiteParameters parameters, Observed observed) {
        Desired desired = new Desired(NewSite.asSeen(parameters, observed), Fields.none());
        if (!(observed instanceof Observed.Found found)) {
            Fields.put(desired.unseen(), Announcements.FIELD, parameters.announcementLanguage());
        } else if (found.fields().has(Sites.CALLING)) {
            Announcements.want(found.fields(), parameters.announcementLanguage(), desired);
        }
        return desired;
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        Locations locations = new Locations(webex);
        Target target = change.target();
        Optional<ObjectNode> location =
                target.id().isEmpty() ? locations.find(target.name()) : locations.lookUp(target.id());
        Optional<String> externalId = externalId(change);
        boolean announcements = change instanceof Change.Update && Announcements.isIn(change);
        return location.<Observed>map(one -> see(one, externalId, announcements, webex))
                .orElseGet(() -> new Observed.Absent(target));
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        Locations locations = new Locations(webex);
        List<Written> written = new ArrayList<>();
        Target target = change.target();
        if (change instanceof Change.Create create) {
            Written made = locations.create(NewSite.of(create));
            written.add(made);
            target = target.withId(made.id());
        } else if (change instanceof Change.Remove) {
            written.add(new SiteRemoval(webex, removal).delete(target));
        } else {
            // First what cannot be seen: after a crash, what can be seen tells how far it came.
            Announcements.of(change)
                    .ifPresent(language -> written.add(
                            new Announcements(webex, notes).set(change.target().id(), language)));
            NewSite.change(change)
                    .ifPresent(
                            some -> written.add(locations.update(change.target().id(), some)));
        }
        remember(change, target, webex);
        return Wrote.of(target, written);
    }

    /** What a location is made with, enabling it may change. */
    @Override
    public void done(Change.Effective change, WebexClient webex) {
        if (change instanceof Change.Update) {
            new Announcements(webex, notes).note(change);
        }
    }

    private void remember(Change.Effective change, Target target, WebexClient webex) {
        Optional<String> id = externalId(change);
        if (id.isPresent()
                && Fields.text(change.after(), SiteParameters.EXTERNAL_ID).isPresent()) {
            notes.remember(webex, id.get(), target.id());
        } else {
            id.ifPresent(one -> notes.forget(webex, one));
        }
    }

    @Override
    public List<Text> hindrances(Change.Effective undo, List<Change.Effective> earlier, WebexClient webex) {
        boolean callingGoes = earlier.stream().anyMatch(CallingRemoval::isIn);
        return takesAlong(undo) ? new SiteRemoval(webex, removal).hindrances(undo.target(), callingGoes) : List.of();
    }

    @Override
    public boolean takesAlong(Change.Effective undo) {
        return undo instanceof Change.Remove;
    }

    /** What was made can be removed, as long as nobody has filled it. */
    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }

    private static Optional<String> externalId(Change.Effective change) {
        return Fields.text(change.after(), SiteParameters.EXTERNAL_ID)
                .or(() -> Fields.text(change.before(), SiteParameters.EXTERNAL_ID));
    }

    private static String id(ObjectNode location) {
        return location.path("id").asText();
    }
}
