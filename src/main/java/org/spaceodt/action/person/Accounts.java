package org.spaceodt.action.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Image;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Target;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexId;

/**
 * People as fields: those of the API, but the one number for work in the place of the list of numbers, and licences by their
 * id, so that each differs for itself.
 */
public final class Accounts {
    static final String KIND = "person";
    public static final String LICENSES = "licenses";
    public static final String LOCATION = "locationId";
    public static final String EXTENSION = "extension";
    public static final String NUMBER = "phoneNumbers/work";

    private Accounts() {}

    /** Called by the e-mail address: there is no other with it. */
    public static Target target(ObjectNode person) {
        return new Target(
                KIND, person.path("id").asText(), person.path("emails").path(0).asText());
    }

    static Target unmade(String email) {
        return new Target(KIND, "", email);
    }

    public static Observed.Blocked unknown(String personId) {
        return new Observed.Blocked(new Target(KIND, personId, ""), List.of(text("person.unknown", personId)));
    }

    public static Text text(String key, String... values) {
        return Description.text(key, values);
    }

    /** @param person with calling data */
    public static ObjectNode fields(ObjectNode person) {
        ObjectNode fields = Fields.none();
        Fields.put(fields, "emails", person.path("emails"));
        for (String name : List.of("firstName", "lastName", "displayName", LOCATION, EXTENSION)) {
            Fields.put(fields, name, Fields.text(person, name));
        }
        Fields.put(fields, NUMBER, number(person));
        put(fields, ids(person.path(LICENSES)));
        return fields;
    }

    /** @param person with calling data */
    public static Observed.Found found(ObjectNode person, ObjectNode fields) {
        return new Observed.Found(target(person), fields, image(person));
    }

    /** Numbers by their type, licences by their id. */
    static ObjectNode image(ObjectNode person) {
        ObjectNode image = Image.PERSON.of(person);
        image.remove(List.of(LICENSES, "phoneNumbers"));
        image.setAll(fields(person));
        for (JsonNode number : person.path("phoneNumbers")) {
            String type = number.path("type").asText();
            if (!type.startsWith("work")) {
                Fields.put(image, "phoneNumbers/" + type, Fields.text(number, "value"));
            }
        }
        return image;
    }

    public static boolean hasLine(ObjectNode fields) {
        return Fields.text(fields, EXTENSION).isPresent()
                || Fields.text(fields, NUMBER).isPresent();
    }

    static void put(ObjectNode fields, Collection<String> licenses) {
        licenses.forEach(license -> Fields.put(fields, path(license), Optional.of(license)));
    }

    /** Where a licence is among the fields, whichever form its id has. */
    public static String path(String licenseId) {
        return LICENSES + "/" + new WebexId(licenseId).bare().replace('/', '_');
    }

    private static Optional<String> number(ObjectNode person) {
        for (JsonNode number : person.path("phoneNumbers")) {
            if (number.path("type").asText().equals("work")) {
                return Fields.text(number, "value");
            }
        }
        return Optional.empty();
    }

    /** The ids of the licences that are there. */
    public static List<String> licenses(ObjectNode fields) {
        return ids(fields.path(LICENSES));
    }

    /** The texts of a list or an object. */
    static List<String> ids(JsonNode node) {
        List<String> ids = new ArrayList<>();
        node.forEach(id -> ids.add(id.asText()));
        ids.removeIf(String::isEmpty);
        return ids;
    }
}
