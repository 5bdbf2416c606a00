package org.spaceodt.action.location;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.action.Change;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.text.Text;
import org.spaceodt.webex.resource.NameForm;
import org.spaceodt.webex.resource.location.Address;
import org.spaceodt.webex.resource.location.Locations.AddressChange;
import org.spaceodt.webex.resource.location.Locations.LocationChange;
import org.spaceodt.webex.resource.location.Locations.NewLocation;

/** Fields of a location, as the API takes them. */
final class NewSite {
    /** What the API asks for when a location is made: column and path. */
    static final Map<String, String> REQUIRED = required();

    /** The API takes them when a location is made, and never again. */
    private static final List<String> ONLY_AT_FIRST = List.of("latitude", "longitude", "notes");

    private NewSite() {}

    private static Map<String, String> required() {
        Map<String, String> required = new LinkedHashMap<>();
        required.put("name", "name");
        required.put("time_zone", "timeZone");
        required.put("preferred_language", "preferredLanguage");
        required.put("announcement_language", Announcements.FIELD);
        required.put("address1", "address/address1");
        required.put("city", "address/city");
        required.put("state", "address/state");
        required.put("postal_code", "address/postalCode");
        required.put("country", "address/country");
        return Collections.unmodifiableMap(required);
    }

    static NewLocation of(Change.Create create) {
        ObjectNode fields = create.after();
        return new NewLocation(
                text(fields, "name"),
                text(fields, "timeZone"),
                text(fields, "preferredLanguage"),
                text(create.unseen(), Announcements.FIELD),
                new Address(
                        text(fields, "address/address1"),
                        Fields.text(fields, "address/address2"),
                        text(fields, "address/city"),
                        text(fields, "address/state"),
                        text(fields, "address/postalCode"),
                        text(fields, "address/country")),
                Fields.text(fields, "latitude"),
                Fields.text(fields, "longitude"),
                Fields.text(fields, "notes"));
    }

    /** Empty when the location itself stays as it is. */
    static Optional<LocationChange> change(Change.Effective change) {
        boolean address = change.after().has("address") || change.before().has("address");
        LocationChange wanted = new LocationChange(
                value(change, "name"),
                value(change, "timeZone"),
                value(change, "preferredLanguage"),
                address ? Optional.of(address(change)) : Optional.empty());
        boolean some = address
                || Stream.of(wanted.name(), wanted.timeZone(), wanted.preferredLanguage())
                        .anyMatch(Optional::isPresent);
        return some ? Optional.of(wanted) : Optional.empty();
    }

    private static AddressChange address(Change.Effective change) {
        return new AddressChange(
                value(change, "address/address1"),
                value(change, "address/address2"),
                value(change, "address/city"),
                value(change, "address/state"),
                value(change, "address/postalCode"),
                value(change, "address/country"));
    }

    /** What the row gives, in the spelling of what is there where that is the same. Capitals of a name count beside an id. */
    static ObjectNode asSeen(SiteParameters parameters, Observed observed) {
        ObjectNode fields = parameters.fields().deepCopy();
        if (observed instanceof Observed.Found found) {
            ObjectNode now = found.fields();
            Stream.of("latitude", "longitude")
                    .filter(field -> fields.has(field) && same(now.path(field), fields.path(field)))
                    .forEach(field -> fields.set(field, now.get(field)));
            String is = now.path("name").asText();
            String wanted = fields.path("name").asText();
            if (parameters.locationId().isPresent()
                    ? NameForm.spelled(is).equals(NameForm.spelled(wanted))
                    : NameForm.same(is, wanted)) {
                fields.set("name", now.get("name"));
            }
        }
        return fields;
    }

    /** Why fields of a location that is there cannot become what the row gives. */
    static List<Text> unchangeable(ObjectNode now, ObjectNode wanted) {
        return ONLY_AT_FIRST.stream()
                .filter(field -> wanted.has(field) && !same(Fields.at(now, field), wanted.path(field)))
                .map(field -> Sites.text(
                        "location_upsert.only_at_first",
                        field,
                        wanted.path(field).asText(),
                        Fields.at(now, field).asText()))
                .toList();
    }

    private static boolean same(JsonNode now, JsonNode wanted) {
        return now.asText().equals(wanted.asText())
                || degrees(now).isPresent() && degrees(now).equals(degrees(wanted));
    }

    private static Optional<Double> degrees(JsonNode text) {
        try {
            return Optional.of(Double.valueOf(text.asText()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What is to be nothing is written as an empty text. */
    private static Optional<String> value(Change.Effective change, String path) {
        return Fields.text(change.after(), path)
                .or(() -> Fields.text(change.before(), path).map(old -> ""));
    }

    private static String text(ObjectNode fields, String path) {
        return Fields.text(fields, path).orElse("");
    }
}
