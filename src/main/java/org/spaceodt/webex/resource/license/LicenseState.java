package org.spaceodt.webex.resource.license;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.license.Licenses.LicenseChange;
import org.spaceodt.webex.resource.license.Licenses.Line;
import org.spaceodt.webex.resource.license.Licenses.Operation;

/**
 * How far a person is as some changes of licences want it.
 *
 * @param truths of each change, whether the licence is there or gone, and whether the line is as it is to be
 */
record LicenseState(List<Boolean> truths) {
    /** @param person with calling data */
    static LicenseState of(ObjectNode person, List<LicenseChange> changes) {
        List<Boolean> truths = new ArrayList<>();
        for (LicenseChange change : changes) {
            boolean held = holds(person.path("licenses"), change.id());
            truths.add(held == (change.operation() == Operation.ADD));
            truths.add(change.properties().map(line -> has(person, line)).orElse(true));
        }
        return new LicenseState(truths);
    }

    boolean asWanted() {
        return !truths.contains(false);
    }

    static boolean holds(JsonNode licenses, String licenseId) {
        for (JsonNode license : licenses) {
            if (Equivalence.sameId(license.asText(), licenseId)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(ObjectNode person, Line line) {
        return line.locationId()
                        .map(id -> Equivalence.sameId(id, text(person, "locationId")))
                        .orElse(true)
                && line.extension().map(text(person, "extension")::equals).orElse(true)
                && line.phoneNumber().map(number -> hasNumber(person, number)).orElse(true);
    }

    private static boolean hasNumber(ObjectNode person, String wanted) {
        for (JsonNode number : person.path("phoneNumbers")) {
            if (Equivalence.sameNumber(number.path("value").asText(), wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String text(ObjectNode person, String name) {
        return person.path(name).asText();
    }
}
