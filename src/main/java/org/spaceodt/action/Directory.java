package org.spaceodt.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.NameForm;
import org.spaceodt.webex.resource.license.LicenseProduct;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.location.Locations;
import org.spaceodt.webex.resource.location.RouteTargets;
import org.spaceodt.webex.resource.queue.Queues;
import org.spaceodt.webex.resource.workspace.Workspaces;

/** All objects of a kind of one organization, by name and by id. Thread-safe. */
public final class Directory {
    /** Looking for near names takes long among many; whoever has so many wrong ones has another trouble. */
    private static final int MOST_GUESSES = 50;

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<LicenseProduct, List<Entry>> byProduct = new EnumMap<>(LicenseProduct.class);
    private Map<String, Entry> byId;
    private Map<String, List<Entry>> byLetters;
    private final AtomicInteger guesses = new AtomicInteger();

    private Directory() {}

    /**
     * @param type empty where all are of one kind
     * @param country two letters, of what has an address; else empty
     * @param about what else tells it from others of the same name; empty where there is nothing
     */
    record Entry(String id, String name, String type, String country, String about) {
        String shown() {
            return about.isEmpty() ? id : id + " (" + about + ")";
        }
    }

    /**
     * @param type of what there is a list
     * @throws org.spaceodt.webex.WebexException when it could not be read
     */
    public static Directory read(WebexClient webex, Kind type) {
        List<? extends JsonNode> all = list(webex, type);
        Directory directory = of(all);
        if (type == Kind.LICENSE) {
            all.forEach(license -> LicenseProduct.of(license).ifPresent(product -> directory
                    .byProduct
                    .computeIfAbsent(product, key -> new ArrayList<>(1))
                    .add(entry(license))));
        }
        return directory;
    }

    private static List<? extends JsonNode> list(WebexClient webex, Kind type) {
        return switch (type) {
            case LOCATION -> new Locations(webex).list();
            case LICENSE -> new Licenses(webex).list();
            case CALL_QUEUE -> new Queues(webex).list();
            case WORKSPACE ->
                new Workspaces(webex)
                        .list().stream()
                                .map(place -> object(
                                        place.path("id").asText(),
                                        place.path("displayName").asText()))
                                .toList();
            case ROUTE_GROUP -> new RouteTargets(webex).groups();
            case ROUTE -> new RouteTargets(webex).choices();
            case TRUNK ->
                new RouteTargets(webex)
                        .choices().stream()
                                .filter(route -> route.path("type").asText().equals(type.name()))
                                .toList();
            default -> throw new IllegalArgumentException("nothing is listed for " + type);
        };
    }

    /** @param objects with {@code id}, {@code name} and perhaps {@code type}, and {@code address.country} */
    public static Directory of(List<? extends JsonNode> objects) {
        Directory directory = new Directory();
        for (JsonNode object : objects) {
            String name = object.path("name").asText();
            directory
                    .byName
                    .computeIfAbsent(NameForm.of(name), key -> new ArrayList<>(1))
                    .add(entry(object));
        }
        return directory;
    }

    private static Entry entry(JsonNode object) {
        return new Entry(
                object.path("id").asText(),
                object.path("name").asText(),
                object.path("type").asText(),
                object.path("address").path("country").asText(),
                object.has("totalUnits")
                        ? units(object)
                        : object.path("locationName").asText());
    }

    /** Its subscription, and how many units are free of how many. */
    private static String units(JsonNode license) {
        int all = license.path("totalUnits").asInt();
        int free = Math.max(0, all - license.path("consumedUnits").asInt());
        String units = all < 0 ? "∞" : free + "/" + all;
        return Fields.text(license, "subscriptionId")
                .map(subscription -> subscription + ", " + units)
                .orElse(units);
    }

    static ObjectNode object(String id, String name) {
        return Fields.none().put("id", id).put("name", name);
    }

    /**
     * Those of that name, letter by letter; if there are none, those that look the same but for capitals; of licences also those that
     * had the name before, or have it now.
     *
     * @param type only of that type, where objects have one
     */
    List<Entry> called(String name, Optional<String> type) {
        List<Entry> alike = byName.getOrDefault(NameForm.of(name), List.of()).stream()
                .filter(entry -> entry.type().isEmpty()
                        || type.map(entry.type()::equalsIgnoreCase).orElse(true))
                .toList();
        List<Entry> equal =
                alike.stream().filter(entry -> entry.name().equals(name)).toList();
        if (alike.isEmpty() && !byProduct.isEmpty()) {
            return LicenseProduct.called(name).map(byProduct::get).orElse(List.of());
        }
        return equal.isEmpty() ? alike : equal;
    }

    /** Two letters each, of what has an address. */
    public Set<String> countries() {
        return byName.values().stream()
                .flatMap(List::stream)
                .map(Entry::country)
                .filter(country -> !country.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param id in either form; empty for one that is not there */
    public Optional<String> nameOf(String id) {
        return entry(id).map(Entry::name);
    }

    /** @param id in either form; empty for one that is not there */
    Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries().get(new WebexId(id).bare()));
    }

    /** By id; made when somebody asks, since hardly anybody does. */
    private synchronized Map<String, Entry> entries() {
        if (byId == null) {
            byId = new HashMap<>();
            byName.values().stream()
                    .flatMap(List::stream)
                    .forEach(entry -> byId.put(new WebexId(entry.id()).bare(), entry));
        }
        return byId;
    }

    String near(String name) {
        if (guesses.incrementAndGet() > MOST_GUESSES) {
            return Suggestions.NONE;
        }
        return Suggestions.to(
                name,
                byName.values().stream().map(entries -> entries.get(0).name()).toList());
    }

    /** Those whose name differs in accents or dots, but not in more. */
    synchronized List<Entry> almost(String name) {
        if (byLetters == null) {
            byLetters = byName.values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(entry -> NameForm.withoutAccents(entry.name())));
        }
        return byLetters.getOrDefault(NameForm.withoutAccents(name), List.of());
    }
}
