package org.spaceodt.webex.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.spaceodt.webex.Look;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.listing.ListRequest;
import org.spaceodt.webex.listing.Pages;
import org.spaceodt.webex.listing.Paging;

/** What every resource says to the client. */
public record ResourceClient(WebexClient webex) {
    private static final int NOT_FOUND = 404;

    /** @param operation of {@code operations.json} */
    public Request to(String operation, String... ids) {
        return Request.of(webex.operation(operation), ids);
    }

    /**
     * @param fields that are needed of it, where that is not all of it
     * @throws WebexException also when Webex says that it could not give a part of it: nothing is made of such an object
     */
    public ObjectNode read(Request request, String... fields) {
        return webex.ahead()
                .flatMap(ahead -> ahead.one(request, List.of(fields), webex))
                .orElseGet(() -> whole(request));
    }

    private ObjectNode whole(Request request) {
        ObjectNode object = (ObjectNode) new Pages(webex).one(request);
        webex.ahead().ifPresent(ahead -> ahead.seen(request, object, webex));
        return object;
    }

    /** Empty for 404. */
    public Optional<ObjectNode> find(Request request, String... fields) {
        try {
            return Optional.of(read(request, fields));
        } catch (WebexException.Rejected e) {
            if (e.failure().httpStatus().orElse(0) == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** All pages of a list. */
    public List<ObjectNode> list(Request request, String itemsKey) {
        return list(new ListRequest(request, itemsKey, false, Paging.LINK));
    }

    /** Those of a list that a filter leaves. There may be others among them: whoever asks looks at them. */
    public List<ObjectNode> filtered(Request request, String itemsKey) {
        return webex.ahead().flatMap(ahead -> ahead.some(request, webex)).orElseGet(() -> list(request, itemsKey));
    }

    public List<ObjectNode> list(ListRequest listing) {
        return new Pages(webex)
                .all(listing).stream().map(ObjectNode.class::cast).toList();
    }

    public Written write(Request request) {
        return Written.of(webex.call(request));
    }

    public Written write(Request request, Look look) {
        return Written.of(webex.call(request, look));
    }

    /**
     * Makes something that has an id.
     *
     * @param look finds it, with its id
     * @throws WebexException.Unreadable when the answer has no id, and what was made cannot be found
     */
    public Written create(Request request, Look look) {
        Written written = write(request, look);
        return written.id().isBlank() ? found(request, written, look) : written;
    }

    private Written found(Request request, Written written, Look look) {
        Optional<Written> made;
        try {
            made = look.look()
                    .map(ObjectNode.class::cast)
                    .map(found -> new Written(found, written.status(), written.trackingId(), written.despite()));
        } catch (Look.Undecided e) {
            made = Optional.empty();
        }
        return made.filter(one -> !one.id().isBlank())
                .orElseThrow(() -> webex.unusable(
                        request,
                        new WebexClient.Answered(written.status(), written.trackingId()),
                        "the answer has no id of what was made, and it cannot be found"));
    }

    /** A record as the JSON that the API takes. */
    public ObjectNode json(Object body) {
        return webex.json().valueToTree(body);
    }
}
