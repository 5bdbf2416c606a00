package org.spaceodt.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.NameForm;
import org.spaceodt.webex.resource.person.People;

/**
 * The people of an organization by e-mail address. The first addresses are looked up one by one: a row or two must not list
 * everybody. Whoever names more of them will name many, and then one listing costs less.
 */
final class Mailboxes {
    /** About as many calls as listing 10,000 people takes. */
    static final int ONE_BY_ONE = 100;

    private final WebexClient webex;
    private final Map<String, Directory> lookedUp = new ConcurrentHashMap<>();
    private volatile Optional<Directory> everybody = Optional.empty();

    Mailboxes(WebexClient webex) {
        this.webex = webex;
    }

    /** People among whom is the one with that address, in any case of its letters, if there is one. */
    Directory around(String address) {
        String key = NameForm.of(address);
        if (!key.contains("@")) {
            return Directory.of(List.of());
        }
        Directory known = everybody.orElseGet(() -> lookedUp.get(key));
        if (known != null) {
            return known;
        }
        return lookedUp.size() < ONE_BY_ONE ? lookedUp.computeIfAbsent(key, this::find) : list();
    }

    private Directory find(String address) {
        return Directory.of(new People(webex)
                .find(address).stream()
                        .flatMap(person -> addresses(person).stream())
                        .toList());
    }

    private synchronized Directory list() {
        if (everybody.isEmpty()) {
            List<JsonNode> all = new ArrayList<>();
            new People(webex).each(person -> all.addAll(addresses(person)));
            everybody = Optional.of(Directory.of(all));
        }
        return everybody.get();
    }

    private static List<JsonNode> addresses(JsonNode person) {
        List<JsonNode> addresses = new ArrayList<>();
        person.path("emails")
                .forEach(address ->
                        addresses.add(Directory.object(person.path("id").asText(), address.asText())));
        return addresses;
    }
}
