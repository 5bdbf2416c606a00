package org.spaceodt.webex.ahead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.spaceodt.webex.ReadAhead;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.listing.Pages;
import org.spaceodt.webex.resource.ResourceClient;

/**
 * For who looks at what the rows of a table are about: what many of them ask for one by one is answered from lists, where their
 * pages are fewer than the rows. Answers are what a read would have been answered; where a list may not say that, it is read.
 */
public final class ListsAhead implements ReadAhead {
    private static final String PERSON = "people.get";

    private final IntSupplier rows;
    private final Map<Place, Shelf> shelves = new ConcurrentHashMap<>();
    private final Map<String, PeopleById> people = new ConcurrentHashMap<>();
    private volatile boolean over;

    /** @param rows how many there are, about; asked once, and only when there are more than a few */
    public ListsAhead(IntSupplier rows) {
        this.rows = rows;
    }

    private record Place(String organization, Listed listed) {}

    @Override
    public Optional<ObjectNode> one(Request request, List<String> fields, WebexClient webex) {
        if (over || request.ids().size() != 1) {
            return Optional.empty();
        }
        String id = request.ids().get(0);
        if (request.operation().id().equals(PERSON)) {
            return people(webex).find(id, fields, webex, () -> read(request, webex));
        }
        return Listed.of(request.operation())
                .flatMap(listed -> shelf(listed, webex).one(id, fields, webex, () -> read(request, webex)));
    }

    private static ObjectNode read(Request request, WebexClient webex) {
        return (ObjectNode) new Pages(webex.withoutReadAhead()).one(request);
    }

    @Override
    public Optional<List<ObjectNode>> some(Request request, WebexClient webex) {
        if (over) {
            return Optional.empty();
        }
        Map<String, String> filters = Filters.of(request);
        for (Listed listed : Listed.values()) {
            Optional<String> key = listed.key(request, filters);
            if (key.isPresent()) {
                return shelf(listed, webex).some(key.get(), filters, webex, () -> each(listed, request, webex));
            }
        }
        return Optional.empty();
    }

    private static List<ObjectNode> each(Listed listed, Request request, WebexClient webex) {
        return new ResourceClient(webex.withoutReadAhead()).list(listed.listing(request));
    }

    @Override
    public List<ObjectNode> listed(Request request, WebexClient webex) {
        Map<String, String> filters = Filters.of(request);
        return Stream.of(Listed.values())
                .filter(listed -> !over)
                .flatMap(listed -> listed
                        .key(request, filters)
                        .map(key ->
                                shelf(listed, webex).listed(key, filters, webex, () -> each(listed, request, webex)))
                        .stream())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public boolean each(Request request, WebexClient webex, Consumer<JsonNode> item) {
        Optional<Listed> listed = Optional.of(request)
                .filter(asked -> !over && Filters.of(asked).isEmpty())
                .flatMap(asked -> Listed.read(asked.operation()));
        listed.ifPresent(one -> shelf(one, webex).each(webex, item));
        return listed.isPresent();
    }

    @Override
    public void expect(Request request, WebexClient webex) {
        if (request.operation().id().equals(PERSON)) {
            people(webex).expect(request.ids().get(0));
        }
    }

    @Override
    public void forget() {
        over = true;
    }

    private PeopleById people(WebexClient webex) {
        return people.computeIfAbsent(webex.orgId().orElse(""), organization -> new PeopleById(rows));
    }

    private Shelf shelf(Listed listed, WebexClient webex) {
        return shelves.computeIfAbsent(new Place(webex.orgId().orElse(""), listed), place -> new Shelf(listed, rows));
    }
}
