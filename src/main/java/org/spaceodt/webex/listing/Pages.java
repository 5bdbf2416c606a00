package org.spaceodt.webex.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.webex.Answer;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.cause.BadAnswer;

/** Reads lists page after page. */
public final class Pages {
    private final WebexClient client;
    private final EarlierReads earlier;

    public Pages(WebexClient client) {
        this(client, EarlierReads.NONE);
    }

    public Pages(WebexClient client, EarlierReads earlier) {
        this.client = client;
        this.earlier = earlier;
    }

    /**
     * All items of a list, in memory: for lists that are known to be short.
     *
     * @throws WebexException also when the list is not whole
     */
    public List<JsonNode> all(ListRequest listing) {
        List<JsonNode> items = new ArrayList<>();
        each(listing, items::add);
        return items;
    }

    /** The same, one by one. */
    public void each(ListRequest listing, Consumer<JsonNode> item) {
        read(listing, page -> {
            page.faults().stream().findFirst().ifPresent(fault -> {
                throw client.unusable(fault);
            });
            page.items().forEach(item);
        });
    }

    /** An object, whole: no part of it is said to be missing. */
    public JsonNode one(Request request) {
        Answer answer = client.call(request);
        ItemErrors.of(answer.body()).ifPresent(errors -> {
            throw client.unusable(
                    request, Optional.of(answer), BadAnswer.PARTIAL, "a part of it could not be read: " + errors);
        });
        return answer.body();
    }

    /**
     * Hands over the items page by page, in the order of the API.
     *
     * @throws WebexException when the list does not end as a list does, or a page could not be read; what came before was
     *     handed over already
     */
    public void read(ListRequest listing, Consumer<Page> pages) {
        new Walk(client, listing, earlier).to(Integer.MAX_VALUE, pages);
    }

    /**
     * The same of a list that may be too long.
     *
     * @param most pages that are read
     * @return whether that was all of it
     */
    public boolean read(ListRequest listing, int most, Consumer<Page> pages) {
        return new Walk(client, listing, earlier).to(most, pages);
    }
}
