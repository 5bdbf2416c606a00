package org.spaceodt.action.location;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.number.Numbers;

/** The phone numbers of a location. */
record SiteNumbers(WebexClient webex) {
    /** Fewer are asked for one by one: a location may have thousands. */
    private static final int ONE_BY_ONE = 3;

    /**
     * Those that the location has, in the spelling that is asked for.
     *
     * @param wanted E.164
     */
    Map<String, ObjectNode> find(String locationId, Collection<String> wanted) {
        Map<String, ObjectNode> rows = new HashMap<>();
        if (wanted.size() <= ONE_BY_ONE) {
            // Wherever they are: who adds them wants to know, too, and need not ask again.
            wanted.forEach(number -> keep(rows, locationId, Numbers.Filter.NONE.phoneNumber(number)));
        } else {
            keep(rows, locationId, Numbers.Filter.NONE.location(locationId));
        }
        Map<String, ObjectNode> found = new LinkedHashMap<>();
        wanted.forEach(
                number -> Optional.ofNullable(rows.get(digits(number))).ifPresent(row -> found.put(number, row)));
        return found;
    }

    private void keep(Map<String, ObjectNode> rows, String locationId, Numbers.Filter filter) {
        new Numbers(webex)
                .list(filter).stream()
                        .filter(row -> Equivalence.sameId(row.at("/location/id").asText(), locationId))
                        .forEach(row -> rows.put(digits(row.path("phoneNumber").asText()), row));
    }

    private static String digits(String number) {
        return number.replace("+", "");
    }

    static List<List<String>> chunks(List<String> all, int most) {
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += most) {
            chunks.add(all.subList(from, Math.min(all.size(), from + most)));
        }
        return chunks;
    }
}
