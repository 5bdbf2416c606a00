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
     * At most two reads.
     *
     * @throws WebexException when nobody answers, or the token is refused
     */
    public static String of(WebexClient webex) {
        String organization = webex.orgId()
                .or(() -> text(() -> webex.call(Request.of(webex.operation("people.me")))
                        .body()
                        .path("orgId")))
                .or(() -> text(() -> webex.call(
                                Request.of(webex.operation("locations.list")).query("max", "1"))
                        .body()
                        .path("items")
                        .path(0)
                        .path("orgId")))
                .orElse("");
        return webex.address() + " " + new WebexId(organization).bare();
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
