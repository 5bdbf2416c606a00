package org.spaceodt.action.location;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.spaceodt.action.Target;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.number.Numbers;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.workspace.Workspaces;

/** Who and what is in a location, by name: all of it has to be gone before the location can go. */
record SiteContents(WebexClient webex) {
    private static final int NAMED = 5;
    private static final int FORBIDDEN = 403;
    private static final List<String> NO_FEATURES = List.of("", "PEOPLE", "PLACE");

    /** People and workspaces, with calling or without; empty when there are none. */
    List<Text> inhabitants(Target location) {
        List<Text> found = new ArrayList<>();
        add(found, "location.has_people", location, names(() -> new People(webex).in(location.id())));
        add(found, "location.has_workspaces", location, names(() -> new Workspaces(webex).in(location.id())));
        return found;
    }

    /** Call queues, hunt groups, virtual lines and whatever else has a number or an extension there. */
    List<Text> features(Target location) {
        List<String> names = new Numbers(webex)
                .list(Numbers.Filter.NONE.location(location.id())).stream()
                        .map(row -> row.path("owner"))
                        .filter(owner ->
                                !NO_FEATURES.contains(owner.path("type").asText()))
                        .map(SiteContents::owner)
                        .distinct()
                        .toList();
        List<Text> found = new ArrayList<>();
        add(found, "location.has_features", location, names);
        return found;
    }

    /** How people know who has a number. */
    static String owner(JsonNode owner) {
        String shown = owner.path("displayName").asText();
        String name = shown.isBlank()
                ? (owner.path("firstName").asText() + " "
                                + owner.path("lastName").asText())
                        .strip()
                : shown;
        return (name.isEmpty() ? owner.path("id").asText() : name) + " ("
                + owner.path("type").asText() + ")";
    }

    /** None for a token that may not look: Webex refuses to delete the location then. */
    private static List<String> names(Supplier<List<ObjectNode>> items) {
        try {
            return items.get().stream()
                    .map(item -> item.path("displayName").asText(item.path("id").asText()))
                    .toList();
        } catch (WebexException.Rejected e) {
            if (e.failure().httpStatus().orElse(0) == FORBIDDEN) {
                return List.of();
            }
            throw e;
        }
    }

    private static void add(List<Text> found, String key, Target location, List<String> names) {
        if (!names.isEmpty()) {
            found.add(Sites.text(key, location.name(), some(names)));
        }
    }

    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + " (+" + (names.size() - NAMED) + ")" : first;
    }
}
