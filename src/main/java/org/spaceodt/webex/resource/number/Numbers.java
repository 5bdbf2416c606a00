package org.spaceodt.webex.resource.number;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.listing.ListRequest;
import org.spaceodt.webex.listing.Pages;
import org.spaceodt.webex.listing.Paging;
import org.spaceodt.webex.resource.ResourceClient;

/** The phone numbers and extensions of an organization. */
public final class Numbers {
    private final ResourceClient calls;

    public Numbers(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    /** Which numbers. Immutable; all conditions must hold. */
    public record Filter(Map<String, String> query) {
        public static final Filter NONE = new Filter(Map.of());

        public Filter location(String locationId) {
            return and("locationId", locationId);
        }

        /** @param e164 with its plus */
        public Filter phoneNumber(String e164) {
            return and("phoneNumber", e164);
        }

        public Filter extension(String extension) {
            return and("extension", extension);
        }

        public Filter state(NumberState state) {
            return and("state", state.name());
        }

        public Filter owner(String ownerId) {
            return and("ownerId", ownerId);
        }

        /** Those that belong to nobody. */
        public Filter available() {
            return and("available", "true");
        }

        private Filter and(String name, String value) {
            Map<String, String> longer = new LinkedHashMap<>(query);
            longer.put(name, value);
            return new Filter(longer);
        }
    }

    /** Hands over all of them, one by one. Rows without a phone number are extensions only. */
    public void each(Consumer<JsonNode> number) {
        Request all = request(Filter.NONE);
        if (!calls.webex()
                .ahead()
                .map(ahead -> ahead.each(all, calls.webex(), number))
                .orElse(false)) {
            new Pages(calls.webex()).each(new ListRequest(all, "phoneNumbers", false, Paging.LINK), number);
        }
    }

    /** Rows without a phone number are extensions only. */
    public List<ObjectNode> list(Filter filter) {
        return calls.filtered(request(filter), "phoneNumbers");
    }

    /**
     * The same for a plan, where that costs little: as far as all numbers were listed for many rows, and for the first few. Some may be
     * missing, and all are where the token may not see numbers.
     */
    public List<ObjectNode> listed(Filter filter) {
        try {
            return calls.webex()
                    .ahead()
                    .map(ahead -> ahead.listed(request(filter), calls.webex()))
                    .orElse(List.of());
        } catch (WebexException.Rejected e) {
            return List.of();
        }
    }

    private Request request(Filter filter) {
        Request request = calls.to("numbers.list");
        for (Map.Entry<String, String> condition : filter.query().entrySet()) {
            request = request.query(condition.getKey(), condition.getValue());
        }
        return request;
    }
}
