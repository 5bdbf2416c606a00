package org.spaceodt.change.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Fields;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.license.LicenseProduct;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.number.Numbers;
import org.spaceodt.webex.resource.person.People;

/**
 * What the tenant has of that which rows name, read in lists, page by page, each object once. All keys are ids in the form that
 * their spellings have in common. Immutable once it is read.
 */
final class KnownTenant {
    static final String PEOPLE = "/people";
    static final String LICENSES = "/licenses";
    static final String SITES = "/telephony/config/locations";
    static final String NUMBERS = "/telephony/config/numbers";
    static final String QUEUES = "/telephony/config/queues";

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, License> licenses = new LinkedHashMap<>();
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Map<String, Held> numbers = new HashMap<>();
    private final Map<String, Held> extensions = new HashMap<>();
    private final Map<String, String> unread = new LinkedHashMap<>();
    private KnownQueues queues = KnownQueues.NONE;

    private KnownTenant() {}

    /**
     * @param site where the person is; empty text for nowhere
     * @param signsIn whether the account is switched on
     * @param invited whether the person has never signed in
     */
    record Person(String name, String site, Set<String> licenses, boolean calls, boolean signsIn, boolean invited) {}

    /** @param total units bought; negative for no bound */
    record License(String id, String name, String subscription, Optional<LicenseProduct> product, int total, int used) {
        boolean bounded() {
            return total >= 0;
        }

        int left() {
            return Math.max(0, total - used);
        }
    }

    /** A location with Calling. The last two may be empty. */
    record Site(String name, String prefix, String outside) {}

    /** A number or an extension of the tenant. */
    record Held(String site, String siteName, Optional<String> owner, String ownerName, boolean active) {}

    /**
     * @param webex that of the plan, which wants much of it, too
     * @throws org.spaceodt.webex.WebexException when a list could not be read
     */
    static KnownTenant read(WebexClient webex, Wanted wanted) {
        KnownTenant known = new KnownTenant();
        if (!wanted.people().isEmpty()) {
            known.read(
                    PEOPLE,
                    () -> known.people(new People(webex), wanted.people().values()));
        }
        if (wanted.licenses()) {
            known.read(LICENSES, () -> new Licenses(webex).list().forEach(known::license));
        }
        if (wanted.sites()) {
            known.read(SITES, () -> new CallingLocations(webex).list().forEach(known::site));
        }
        if (wanted.lines()) {
            known.read(NUMBERS, () -> new Numbers(webex).each(row -> known.line(row, wanted)));
        }
        if (!wanted.queues().isEmpty()) {
            known.read(QUEUES, () -> known.queues = KnownQueues.read(webex, wanted.queues()));
        }
        return known;
    }

    /** What the token may not read is told, and does not keep the rest from being known. */
    private void read(String path, Runnable reading) {
        try {
            reading.run();
        } catch (WebexException.Rejected refused) {
            unread.put(path, refused.failure().message());
        }
    }

    /** Paths of lists that could not be read, with what Webex said. */
    Map<String, String> unread() {
        return unread;
    }

    /** Whether a list, and so what is not in it, is known. */
    boolean knows(String path) {
        return !unread.containsKey(path);
    }

    KnownQueues queues() {
        return queues;
    }

    /** Whoever is not there is left out. The plan will ask for the same people. */
    private void people(People all, Collection<String> ids) {
        ids.forEach(all::expect);
        ids.forEach(id -> all.lookUp(id).ifPresent(this::person));
        ids.forEach(all::expect);
    }

    private void person(JsonNode person) {
        Set<String> held = new HashSet<>();
        boolean calls = false;
        for (JsonNode license : person.path("licenses")) {
            held.add(bare(license.asText()));
            calls |= LicenseProduct.calls(license.asText()).orElse(false);
        }
        people.put(
                bare(person.path("id").asText()),
                new Person(
                        person.path("displayName").asText(),
                        bare(person.path("locationId").asText("")),
                        held,
                        calls || person.hasNonNull("extension"),
                        person.path("loginEnabled").asBoolean(true),
                        person.path("invitePending").asBoolean(false)));
    }

    private void license(JsonNode license) {
        licenses.put(
                bare(license.path("id").asText()),
                new License(
                        license.path("id").asText(),
                        license.path("name").asText(),
                        Fields.text(license, "subscriptionId").orElse("-"),
                        LicenseProduct.of(license),
                        license.path("totalUnits").asInt(-1),
                        license.path("consumedUnits").asInt()));
    }

    private void site(JsonNode site) {
        sites.put(
                bare(site.path("id").asText()),
                new Site(
                        site.path("name").asText(),
                        site.path("routingPrefix").asText(""),
                        site.path("outsideDialDigit").asText("")));
    }

    private void line(JsonNode row, Wanted wanted) {
        Held held = new Held(
                bare(row.at("/location/id").asText("")),
                row.at("/location/name").asText(""),
                Fields.text(row.path("owner"), "id").map(KnownTenant::bare),
                owner(row.path("owner")),
                !row.path("state").asText("").equals("INACTIVE"));
        Fields.text(row, "phoneNumber").filter(wanted.numbers()::contains).ifPresent(text -> numbers.put(text, held));
        Fields.text(row, "extension")
                .filter(wanted.extensions()::contains)
                .ifPresent(text -> extensions.put(held.site() + " " + text, held));
    }

    private static String owner(JsonNode owner) {
        String name = (owner.path("firstName").asText("") + " "
                        + owner.path("lastName").asText(""))
                .strip();
        return name.isEmpty() || name.equals(".") ? owner.path("type").asText("") : name;
    }

    private static String bare(String id) {
        return new WebexId(id).bare();
    }

    Optional<Person> person(RowFacts.Fact person) {
        return Optional.ofNullable(people.get(person.bare()));
    }

    Optional<License> license(RowFacts.Fact license) {
        return Optional.ofNullable(licenses.get(license.bare()));
    }

    Iterable<License> licenses() {
        return licenses.values();
    }

    Optional<Site> site(String bareId) {
        return Optional.ofNullable(sites.get(bareId));
    }

    Iterable<Site> sites() {
        return sites.values();
    }

    Optional<Held> number(String e164) {
        return Optional.ofNullable(numbers.get(e164));
    }

    Optional<Held> extension(String site, String extension) {
        return Optional.ofNullable(extensions.get(site + " " + extension));
    }
}
