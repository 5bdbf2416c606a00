package org.spaceodt.webex.ahead;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.listing.ListRequest;
import org.spaceodt.webex.listing.Paging;
import org.spaceodt.webex.operation.Operation;
import org.spaceodt.webex.resource.NameForm;

/** Lists from which single objects are answered: how they are asked for, and under what each item is found. */
enum Listed {
    /** Items are the same objects that are read by id (Cisco's OpenAPI specification, locations). */
    LOCATIONS("locations.list", "items", "locations.get", Set.of("address", "timeZone", "preferredLanguage")) {
        @Override
        void keys(JsonNode item, List<String> keys) {
            keys.add("name " + NameForm.of(text(item, "name")));
        }

        @Override
        Optional<String> key(Map<String, String> filters) {
            return only(filters, "name").map(name -> "name " + NameForm.of(name));
        }
    },
    /** Items lack what only some ask for, such as devices. */
    WORKSPACES("workspaces.list", "items", "workspaces.get", Set.of()) {
        @Override
        void keys(JsonNode item, List<String> keys) {
            keys.add("name " + NameForm.of(text(item, "displayName")));
        }

        @Override
        Optional<String> key(Map<String, String> filters) {
            return only(filters, "displayName").map(name -> "name " + NameForm.of(name));
        }
    },
    /** Items have a part of the settings (Cloud Calling specification). */
    CALLING_LOCATIONS("telephony.locations.list", "locations", "telephony.locations.get", Set.of()) {
        @Override
        void keys(JsonNode item, List<String> keys) {}

        @Override
        Optional<String> key(Map<String, String> filters) {
            return Optional.empty();
        }
    },
    /** Who has an e-mail address: all pages of people, as large as they come without calling data. */
    MAILBOXES("people.list", "items", "", Set.of()) {
        @Override
        Request request(WebexClient webex) {
            return super.request(webex).query("excludeStatus", "true").query("max", "1000");
        }

        @Override
        void keys(JsonNode item, List<String> keys) {
            item.path("emails")
                    .forEach(email -> keys.add("email " + email.asText().toLowerCase(Locale.ROOT)));
        }

        @Override
        Optional<String> key(Map<String, String> filters) {
            return filters.size() == 2 && filters.containsKey("excludeStatus")
                    ? Optional.ofNullable(filters.get("email")).map(email -> "email " + email.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        }

        @Override
        List<String> kept() {
            return List.of("id", "emails");
        }
    },
    NUMBERS("numbers.list", "phoneNumbers", "", Set.of()) {
        @Override
        void keys(JsonNode item, List<String> keys) {
            String location = new WebexId(item.at("/location/id").asText()).bare();
            keys.add("location " + location);
            number(text(item, "phoneNumber")).ifPresent(keys::add);
            if (!text(item, "extension").isEmpty()) {
                keys.add("extension " + text(item, "extension") + " " + location);
            }
        }

        @Override
        Optional<String> key(Map<String, String> filters) {
            String location = new WebexId(filters.getOrDefault("locationId", "")).bare();
            if (filters.keySet().equals(Set.of("locationId"))) {
                return Optional.of("location " + location);
            }
            if (filters.keySet().equals(Set.of("locationId", "extension"))) {
                return Optional.of("extension " + filters.get("extension") + " " + location);
            }
            boolean byNumber = Set.of("locationId", "phoneNumber").containsAll(filters.keySet());
            return byNumber ? number(filters.getOrDefault("phoneNumber", "")) : Optional.empty();
        }

        @Override
        boolean fits(JsonNode item, Map<String, String> filters) {
            String location = filters.getOrDefault("locationId", "");
            return location.isEmpty() || new WebexId(item.at("/location/id").asText()).names(new WebexId(location));
        }
    };

    private final String operation;
    private final String items;
    private final String get;
    private final Set<String> whole;

    /**
     * @param get the operation that reads one by its id; empty where that is none of this list's
     * @param whole an item with all of these is the object as it is read by its id; none where no item is
     */
    Listed(String operation, String items, String get, Set<String> whole) {
        this.operation = operation;
        this.items = items;
        this.get = get;
        this.whole = whole;
    }

    /** Whose objects are read by their id with it. */
    static Optional<Listed> of(Operation operation) {
        return Stream.of(values())
                .filter(listed -> operation.id().equals(listed.get))
                .findFirst();
    }

    /** Whose items are kept as they are, all of those that the operation lists. */
    static Optional<Listed> read(Operation operation) {
        return Stream.of(values())
                .filter(listed ->
                        operation.id().equals(listed.operation) && listed.kept().isEmpty())
                .findFirst();
    }

    /** What a list is asked for, where this one can tell. */
    Optional<String> key(Request request, Map<String, String> filters) {
        return request.operation().id().equals(operation) ? key(filters) : Optional.empty();
    }

    Request request(WebexClient webex) {
        return Request.of(webex.operation(operation));
    }

    ListRequest listing(Request request) {
        return new ListRequest(request, items, false, Paging.LINK);
    }

    /** Everything that somebody may look for it by, but for its id. */
    abstract void keys(JsonNode item, List<String> keys);

    /** What these filters look for; empty where it is nothing that the list can tell. */
    abstract Optional<String> key(Map<String, String> filters);

    /** Whether an item of that key is one that they leave. */
    boolean fits(JsonNode item, Map<String, String> filters) {
        return true;
    }

    /** Fields that are kept of an item; none for all. */
    List<String> kept() {
        return List.of();
    }

    List<String> keys(JsonNode item) {
        List<String> keys = new ArrayList<>();
        if (!get.isEmpty()) {
            keys.add(id(text(item, "id")));
        }
        keys(item, keys);
        return keys;
    }

    static String id(String id) {
        return "id " + new WebexId(id).bare();
    }

    /** Whether an item has the fields that are needed: all of the object where none are named. */
    boolean has(JsonNode item, List<String> fields) {
        return fields.isEmpty()
                ? !whole.isEmpty() && whole.stream().allMatch(item::hasNonNull)
                : fields.stream().allMatch(item::hasNonNull);
    }

    /** Whether its pages are too many to be remembered beside what is kept of them. */
    boolean isLong() {
        return this == NUMBERS || this == MAILBOXES;
    }

    private static Optional<String> number(String text) {
        String digits = text.replace("+", "");
        return digits.isEmpty() ? Optional.empty() : Optional.of("number " + digits);
    }

    private static Optional<String> only(Map<String, String> filters, String name) {
        return filters.size() == 1 ? Optional.ofNullable(filters.get(name)) : Optional.empty();
    }

    private static String text(JsonNode item, String name) {
        return item.path(name).asText();
    }
}
