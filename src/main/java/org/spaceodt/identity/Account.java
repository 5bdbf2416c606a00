package org.spaceodt.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;

/** Whose jobs are whose: the address of the API and the organization that is worked for. */
public final class Account {
    private Account() {}

    /**
     * At most two reads. Empty when neither tells the organization: then nobody knows whose jobs are whose.
     *
     * @throws WebexException when nobody answers, or the token is refused
     */
    public static Optional<String> of(WebexClient webex) {
        Optional<String> organization = webex.orgId()
                .or(() -> text(() -> webex.call(Request.of(webex.operation("people.me")))
                        .body()
                        .path("orgId")))
                .or(() -> text(() -> webex.call(
                                Request.of(webex.operation("locations.list")).query("max", "1"))
                        .body()
                        .path("items")
                        .path(0)
                        .path("orgId")));
        return organization.map(id -> webex.address().base() + " " + new WebexId(id).bare());
    }

    /** A service app is no person, and not every token may read every list. */
    private static Optional<String> text(Supplier<JsonNode> read) {
        try {
            return Optional.of(read.get().asText("")).filter(text -> !text.isEmpty());
        } catch (WebexException.Rejected e) {
            return Optional.empty();
        }
    }
}
