package org.spaceodt.webex;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a listing page after page, and refuses to be led in a circle or to another host. */
public final class Pages {
    private static final Pattern START_INDEX = Pattern.compile("([?&]startIndex=)(\\d+)");
    private static final Pattern COUNT = Pattern.compile("[?&]count=(\\d+)");
    /** Filtered pages may be empty and still have a next one; an endless row of them is a fault. */
    private static final int EMPTY_PAGES_IN_A_ROW = 50;

    private final WebexClient client;

    public Pages(WebexClient client) {
        this.client = client;
    }

    /** All items of a list, in memory: for lists that are known to be short. */
    public List<JsonNode> all(ListRequest listing) {
        List<JsonNode> items = new ArrayList<>();
        read(listing, items::addAll);
        return items;
    }

    /**
     * Hands over the items page by page, in the order of the API.
     *
     * @throws WebexException when a page could not be read; what came before was handed over already
     */
    public void read(ListRequest listing, Consumer<List<JsonNode>> items) {
        Set<URI> asked = new HashSet<>();
        Request first = listing.request().inOrganization(client.orgId());
        Optional<URI> next = Optional.of(first.url(client.address()));
        int emptyPages = 0;
        while (next.isPresent()) {
            URI url = next.get();
            if (!asked.add(url)) {
                throw client.unreadable("the next page is said to be one that was read already", first);
            }
            Answer answer = client.page(first, url);
            List<JsonNode> page = itemsOf(answer, listing);
            items.accept(page);
            emptyPages = page.isEmpty() ? emptyPages + 1 : 0;
            if (emptyPages > EMPTY_PAGES_IN_A_ROW) {
                throw client.unreadable("the list goes on with empty pages only", first);
            }
            next = following(listing, url, answer, page.size());
        }
    }

    private List<JsonNode> itemsOf(Answer answer, ListRequest listing) {
        if (listing.itemsKey().isEmpty()) {
            return List.of(answer.body());
        }
        JsonNode list = answer.body().path(listing.itemsKey());
        if ((list.isMissingNode() || list.isNull()) && listing.mayOmitItems()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw client.unreadable("the answer has no list '" + listing.itemsKey() + "'", listing.request());
        }
        List<JsonNode> items = new ArrayList<>(list.size());
        list.forEach(items::add);
        return items;
    }

    private Optional<URI> following(ListRequest listing, URI url, Answer answer, int received) {
        return switch (listing.paging()) {
            case NONE -> Optional.empty();
            case LINK -> answer.next();
            case INDEX -> answer.next().isPresent() ? answer.next() : byIndex(url, answer.body(), received);
        };
    }

    private Optional<URI> byIndex(URI url, JsonNode body, int received) {
        String text = url.toString();
        Matcher start = START_INDEX.matcher(text);
        Matcher count = COUNT.matcher(text);
        if (received == 0 || !start.find()) {
            return Optional.empty();
        }
        long first = Long.parseLong(start.group(2));
        boolean more = body.path("totalResults").isNumber()
                ? first + received <= body.path("totalResults").asLong()
                : count.find() && received >= Long.parseLong(count.group(1));
        return more ? Optional.of(URI.create(start.replaceFirst("$1" + (first + received)))) : Optional.empty();
    }
}
