package org.spaceodt.webex.ahead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.listing.ListRequest;
import org.spaceodt.webex.listing.Pages;
import org.spaceodt.webex.listing.Paging;
import org.spaceodt.webex.resource.license.LicenseProduct;

/**
 * People of an organization of whom it is known that they will be asked for: many at a time. The specification says that a list by
 * ids lacks what only administrators see, licences among it; where it does, all people are listed, as long as that is less. Of
 * whom a list says less than who was asked for singly, nothing is believed but what it says. Thread-safe.
 */
final class PeopleById {
    /** Ids that one call takes (Cisco's OpenAPI specification). */
    private static final int MOST_IDS = 85;

    private static final int ONE_BY_ONE = 2;
    /** Who was asked for lately is asked for again by the next stage of the same row. */
    private static final int LATELY = 1_000;
    /** Of a person's presence, which lists leave out (Cisco's OpenAPI specification). */
    private static final Set<String> PRESENCE = Set.of("status", "lastActivity");

    private final IntSupplier rows;
    private final Set<String> expected = new LinkedHashSet<>();
    private final Map<String, Compact> waiting = new HashMap<>();
    private final Map<String, ObjectNode> singly = new LinkedHashMap<>();
    private final Map<String, Compact> lately = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Compact> eldest) {
            return size() > LATELY;
        }
    };
    private boolean begun;
    private boolean poor;
    private boolean listed;
    private boolean refused;

    /** @param rows how many there are that may ask: listing all people is not worth more pages */
    PeopleById(IntSupplier rows) {
        this.rows = rows;
    }

    synchronized void expect(String id) {
        expected.add(id);
    }

    /**
     * @param fields that are needed; none for all
     * @return empty where the person has to be read
     */
    synchronized Optional<ObjectNode> find(
            String id, List<String> fields, WebexClient webex, Supplier<ObjectNode> call) {
        String key = new WebexId(id).bare();
        boolean foreseen = expected.remove(id);
        Optional<ObjectNode> known = known(key, fields);
        if (known.isPresent() || !foreseen) {
            return known;
        }
        if (singly.size() < ONE_BY_ONE) {
            ObjectNode person = call.get();
            singly.put(id, person);
            return Optional.of(person);
        }
        boolean inPart = !fields.isEmpty();
        if ((inPart || !poor) && !refused) {
            some(id, webex);
            known = known(key, fields);
        }
        if (known.isEmpty() && !inPart && poor && !listed) {
            waiting.putIfAbsent(key, Compact.of(webex.json().createObjectNode(), List.of()));
            all(webex);
            known = known(key, fields);
        }
        return known;
    }

    private Optional<ObjectNode> known(String key, List<String> fields) {
        Compact person = waiting.remove(key);
        if (person != null) {
            lately.put(key, person);
        }
        return Optional.ofNullable(lately.get(key))
                .map(Compact::object)
                .filter(one -> fields.isEmpty() ? isWhole(one) : fields.stream().allMatch(one::hasNonNull));
    }

    /** The next ones that will be asked for, and once those that were asked for singly. */
    private void some(String id, WebexClient webex) {
        List<String> ids = new ArrayList<>(List.of(id));
        if (!begun) {
            ids.addAll(singly.keySet());
        }
        begun = true;
        for (Iterator<String> next = expected.iterator(); next.hasNext() && ids.size() < MOST_IDS; ) {
            ids.add(next.next());
            next.remove();
        }
        Request request = people(webex).query("id", String.join(",", ids)).query("max", String.valueOf(MOST_IDS));
        refused = !read(
                request, Integer.MAX_VALUE, webex, person -> waiting.put(bare(person), Compact.of(person, List.of())));
        hold();
    }

    private void all(WebexClient webex) {
        listed = true;
        Set<String> wanted = expected.stream().map(id -> new WebexId(id).bare()).collect(Collectors.toSet());
        wanted.addAll(waiting.keySet());
        singly.keySet().forEach(id -> wanted.add(new WebexId(id).bare()));
        poor = false;
        read(people(webex), Math.max(0, rows.getAsInt() - ONE_BY_ONE), webex, person -> {
            if (wanted.contains(bare(person))) {
                waiting.put(bare(person), Compact.of(person, List.of()));
            }
        });
        hold();
    }

    private static Request people(WebexClient webex) {
        return Request.of(webex.operation("people.list")).query("callingData", "true");
    }

    /** @return whether it could be read */
    private static boolean read(Request request, int pages, WebexClient webex, Consumer<JsonNode> person) {
        try {
            new Pages(webex.rememberingNothing())
                    .read(new ListRequest(request, "items", false, Paging.LINK), pages, page -> page.items()
                            .forEach(person));
            return true;
        } catch (WebexException e) {
            // Whom no list has is asked for singly, and says then what is wrong.
            return false;
        }
    }

    private void hold() {
        singly.forEach((id, person) -> {
            Compact same = waiting.get(new WebexId(id).bare());
            poor |= same != null
                    && person.propertyStream()
                            .map(Map.Entry::getKey)
                            .anyMatch(name ->
                                    !PRESENCE.contains(name) && !same.object().has(name));
        });
    }

    /** With licences, and where one of them is for calling, with the line that comes with it. */
    private boolean isWhole(ObjectNode person) {
        boolean calls = person.path("licenses").valueStream().anyMatch(license -> LicenseProduct.calls(license.asText())
                .orElse(false));
        boolean line = person.hasNonNull("locationId")
                && (person.hasNonNull("extension")
                        || !person.path("phoneNumbers").isEmpty());
        return !poor && person.has("licenses") && (line || !calls);
    }

    private static String bare(JsonNode person) {
        return new WebexId(person.path("id").asText()).bare();
    }
}
