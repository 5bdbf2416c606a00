package org.spaceodt.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.NameForm;
import org.spaceodt.webex.resource.person.People;

/**
 * The people of an organization by e-mail address. The first addresses are looked up one by one: a row or two must not list
 * everybody. Whoever names more of them will name many, and then one listing costs less: where it is known how many, no more
 * pages of it are read than there are rows.
 */
final class Mailboxes {
    /** About as many calls as listing 10,000 people takes. */
    static final int ONE_BY_ONE = 100;
    /** The same where it is known that there are more rows. */
    private static final int FEW = 2;

    private final WebexClient webex;
    private final IntSupplier rows;
    private final Map<String, Directory> lookedUp = new ConcurrentHashMap<>();
    private volatile Optional<Directory> everybody = Optional.empty();
    private volatile boolean listed;
    private volatile boolean tooLong;

    /** @param rows how many there are, about; 0 where nobody knows */
    Mailboxes(WebexClient webex, IntSupplier rows) {
        this.webex = webex;
        this.rows = rows;
    }

    /** People among whom is the one with that address, in any case of its letters, if there is one. */
    Directory around(String address) {
        String key = NameForm.of(address);
        if (!key.contains("@")) {
            return Directory.of(List.of());
        }
        if (lookedUp.size() >= FEW && !listed) {
            listSome();
        }
        Directory known = everybody.orElseGet(() -> lookedUp.get(key));
        if (known != null) {
            return known;
        }
        return tooLong || lookedUp.size() < ONE_BY_ONE ? lookedUp.computeIfAbsent(key, this::find) : list();
    }

    /** Everybody, where that takes no more pages than there are rows. */
    private synchronized void listSome() {
        if (listed) {
            return;
        }
        int pages = rows.getAsInt() - FEW;
        if (pages > 0) {
            List<JsonNode> all = new ArrayList<>();
            if (new People(webex).each(pages, person -> all.addAll(addresses(person)))) {
                everybody = Optional.of(Directory.of(all));
            } else {
                tooLong = true;
                all.forEach(one ->
                        lookedUp.putIfAbsent(NameForm.of(one.path("name").asText()), Directory.of(List.of(one))));
            }
        }
        listed = true;
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
