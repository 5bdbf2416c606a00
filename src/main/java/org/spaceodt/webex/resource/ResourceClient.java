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

    /** @throws WebexException also when Webex says that it could not give a part of it: nothing is made of such an object */
    public ObjectNode read(Request request) {
        return (ObjectNode) new Pages(webex).one(request);
    }

    /** Empty for 404. */
    public Optional<ObjectNode> find(Request request) {
        try {
            return Optional.of(read(request));
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

    /** A record as the JSON that the API takes. */
    public ObjectNode json(Object body) {
        return webex.json().valueToTree(body);
    }
}
