package org.spaceodt.change.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Names;
import org.spaceodt.action.Row;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.NameForm;
import org.spaceodt.webex.resource.number.Numbers;

/**
 * Which objects of an organization the lines of a list mean: people and locations by id, and who has a number. Read once; a
 * moment later it may be otherwise.
 */
final class KnownObjects {
    /** What a change names as its target, where a line names a location that is not there yet. */
    private final Map<String, ProtectedEntry> locationNames = new HashMap<>();

    private final Map<String, ProtectedEntry> addresses = new HashMap<>();
    private final Map<String, ProtectedEntry> ids = new HashMap<>();
    private final Map<String, ProtectedEntry> locations = new HashMap<>();

    private KnownObjects() {}

    /**
     * @param faults get what Webex does not know, or knows several of
     * @throws org.spaceodt.webex.WebexException when it could not be read
     */
    static KnownObjects of(List<ProtectedEntry> entries, WebexClient webex, Diagnostics faults) {
        KnownObjects known = new KnownObjects();
        Names names = new Names(webex);
        for (ProtectedEntry entry : entries) {
            switch (entry.kind()) {
                case NUMBER -> known.number(entry, webex);
                case PERSON -> known.named(entry, names, Kind.PERSON, faults);
                case LOCATION -> known.named(entry, names, Kind.LOCATION, faults);
                default -> throw new IllegalStateException(entry.kind().name());
            }
        }
        return known;
    }

    private void number(ProtectedEntry entry, WebexClient webex) {
        if (entry.value().startsWith("+")) {
            for (JsonNode number : new Numbers(webex).list(Numbers.Filter.NONE.phoneNumber(entry.value()))) {
                String owner = number.path("owner").path("id").asText();
                if (!owner.isEmpty() && number.path("phoneNumber").asText().equals(entry.value())) {
                    ids.putIfAbsent(new WebexId(owner).bare(), entry);
                }
            }
        }
    }

    private void named(ProtectedEntry entry, Names names, Kind kind, Diagnostics faults) {
        Map<String, ProtectedEntry> said = kind == Kind.PERSON ? addresses : locationNames;
        said.putIfAbsent(NameForm.of(entry.value()), entry);
        Names.Resolved found = names.resolve(kind, "value", new Row(entry.row(), Map.of("value", entry.value())));
        found.faults().forEach(faults::add);
        if (found.faults().isEmpty()) {
            String id = new WebexId(found.row().cell("value").orElseThrow()).bare();
            (kind == Kind.PERSON ? ids : locations).putIfAbsent(id, entry);
        }
    }

    /** The line that names an object by its id, or a person by the address. */
    Optional<ProtectedEntry> named(String text) {
        String id = new WebexId(text).bare();
        return Optional.ofNullable(ids.get(id))
                .or(() -> Optional.ofNullable(locations.get(id)))
                .or(() -> text.indexOf('@') < 0
                        ? Optional.empty()
                        : Optional.ofNullable(addresses.get(NameForm.of(text))));
    }

    Optional<ProtectedEntry> location(String idOrName) {
        return Optional.ofNullable(locations.get(new WebexId(idOrName).bare()))
                .or(() -> Optional.ofNullable(locationNames.get(NameForm.of(idOrName))));
    }

    /** Whether anything in them is protected as well. */
    boolean hasLocations() {
        return !locations.isEmpty();
    }
}
