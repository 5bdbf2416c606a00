package org.spaceodt.webex.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.cause.BadAnswer;
import org.spaceodt.webex.cause.Failure;
import org.spaceodt.webex.http.HalfText;

/**
 * What of a list has come already, and whose it is. Something that is added between two pages pushes the last item of one to the
 * next, where it comes again.
 */
final class Known {
    private final Set<String> ids = new HashSet<>();
    private Set<JsonNode> before = Set.of();
    private Optional<WebexId> organization;

    /** @param organization whose list it is; empty for the one of the first item that says so */
    Known(Optional<String> organization) {
        this.organization = organization.map(WebexId::new);
    }

    /** @param fault makes a failure of what it is and its description */
    Page page(List<JsonNode> came, BiFunction<BadAnswer, String, Failure> fault) {
        List<JsonNode> kept = new ArrayList<>(came.size());
        List<String> repeated = new ArrayList<>();
        List<String> halved = new ArrayList<>();
        List<Failure> faults = new ArrayList<>();
        Set<JsonNode> here = new HashSet<>();
        List<String> idsHere = new ArrayList<>();
        long foreign = 0;
        for (JsonNode item : came) {
            String id = item.path("id").asText("");
            if (!item.isObject()) {
                faults.add(fault.apply(BadAnswer.NO_LIST, "an item that is no object was answered; it was left out"));
            } else if (!isOurs(item)) {
                foreign++;
            } else if (!id.isBlank() && ids.contains(id) || before.contains(item) || !here.add(item)) {
                repeated.add(id);
            } else {
                kept.add(item);
                idsHere.add(id);
                if (HalfText.isIn(item)) {
                    halved.add(named(item));
                }
                ItemErrors.of(item)
                        .ifPresent(errors -> faults.add(fault.apply(
                                BadAnswer.PARTIAL,
                                "a part of " + (id.isBlank() ? "an item" : id) + " could not be read: " + errors)));
            }
        }
        if (foreign > 0) {
            faults.add(
                    0,
                    fault.apply(
                            BadAnswer.ORGANIZATION,
                            foreign + " items of another organization were answered; they were left out"));
        }
        ids.addAll(idsHere);
        before = here;
        return new Page(kept, repeated, halved, faults);
    }

    private static String named(JsonNode item) {
        return item.path("id")
                .asText(item.path("displayName").asText(item.path("name").asText("")));
    }

    private boolean isOurs(JsonNode item) {
        String text = item.path("orgId").asText("");
        if (text.isBlank()) {
            return true;
        }
        WebexId named = new WebexId(text);
        if (organization.isEmpty()) {
            organization = Optional.of(named);
        }
        return organization.get().names(named);
    }
}
