package org.spaceodt.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;

/**
 * For whom is worked, and as whom.
 *
 * @param key whose jobs are whose: the address of the API and the organization that is worked for
 * @param organization its name; its id where Webex does not tell it
 * @param person whom the token is of; empty for a service app, which is no person
 */
public record Account(String key, String organization, Optional<String> person) {
    /**
     * At most two reads. Empty when neither tells the organization: then nobody knows whose jobs are whose.
     *
     * @throws WebexException when nobody answers, or the token is refused
     */
    public static Optional<String> of(WebexClient webex) {
        return webex.orgId()
                .or(() -> me(webex).flatMap(Person::organization))
                .or(() -> ofLocations(webex))
                .map(id -> key(webex, id));
    }

    /**
     * The same with names: at most three reads.
     *
     * @throws WebexException when nobody answers, or the token is refused
     */
    public static Optional<Account> named(WebexClient webex) {
        Optional<Person> me = me(webex);
        return webex.orgId()
                .or(() -> me.flatMap(Person::organization))
                .or(() -> ofLocations(webex))
                .map(id -> new Account(key(webex, id), name(webex, id), me.map(person -> person.named()
                        .name())));
    }

    /** Of which organization a key is: the bare id. */
    public static String organization(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    private static String key(WebexClient webex, String organization) {
        return webex.address().name() + " " + new WebexId(organization).bare();
    }

    private static Optional<Person> me(WebexClient webex) {
        return read(() -> webex.call(Request.of(webex.operation("people.me"))).body())
                .map(Person::ofPeople);
    }

    private static Optional<String> ofLocations(WebexClient webex) {
        Request one = Request.of(webex.operation("locations.list")).query("max", "1");
        return read(() -> webex.call(one).body())
                .map(body -> body.path("items").path(0).path("orgId").asText(""))
                .filter(id -> !id.isEmpty());
    }

    /**
     * The name of an organization; its id where Webex does not tell it: a name is not worth a failure, and not every token may read it.
     *
     * @param organization its id in either form
     */
    public static String name(WebexClient webex, String organization) {
        Request read = Request.of(webex.operation("organizations.get"), organization);
        try {
            String name = webex.call(read).body().path("displayName").asText("").strip();
            return name.isEmpty() ? new WebexId(organization).bare() : name;
        } catch (WebexException e) {
            return new WebexId(organization).bare();
        }
    }

    /** A service app is no person, and not every token may read every list. */
    private static Optional<JsonNode> read(Supplier<JsonNode> call) {
        try {
            return Optional.of(call.get());
        } catch (WebexException.Rejected e) {
            return Optional.empty();
        }
    }
}
