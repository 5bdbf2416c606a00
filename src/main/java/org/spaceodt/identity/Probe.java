package org.spaceodt.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;

/**
 * A cheap read that works only with a scope. The scopes are those of the operations that the product calls (Cisco's OpenAPI
 * specification).
 */
enum Probe {
    PEOPLE("spark-admin:people_read", "people.list", "max"),
    LOCATIONS("spark-admin:locations_read", "locations.list", "max"),
    WORKSPACES("spark-admin:workspaces_read", "workspaces.list", "max"),
    LICENSES("spark-admin:licenses_read", "licenses.list", ""),
    DEVICES("spark-admin:devices_read", "devices.list", "max"),
    GROUPS("identity:groups_read", "groups.list", "count"),
    CALLING("spark-admin:telephony_config_read", "telephony.locations.list", "max"),
    PSTN("spark-admin:telephony_pstn_read", "pstn.connection.get", ""),
    DIRECTORY("identity:people_read", "scim.users.search", "count"),
    ORGANIZATIONS("spark-admin:organizations_read", "organizations.list", "");

    /** What the product's writes need: they cannot be tried without writing. */
    static final List<String> WRITES = List.of(
            "spark-admin:people_write",
            "spark-admin:locations_write",
            "spark-admin:workspaces_write",
            "spark-admin:telephony_config_write",
            "spark-admin:telephony_pstn_write",
            "identity:people_rw");

    private final String scope;
    private final String operation;
    private final String sizeParameter;

    Probe(String scope, String operation, String sizeParameter) {
        this.scope = scope;
        this.operation = operation;
        this.sizeParameter = sizeParameter;
    }

    String scope() {
        return scope;
    }

    /**
     * @param organization the token's, or the one that is acted for
     * @param callingLocation any location with Calling; asked for only by whom it concerns, and may wait for it
     * @return empty when there is nothing to try it on
     */
    Optional<Request> request(
            WebexClient webex, Optional<String> organization, Supplier<Optional<String>> callingLocation) {
        return switch (this) {
            case PSTN -> callingLocation.get().map(location -> Request.of(webex.operation(operation), location));
            case DIRECTORY ->
                organization.map(org -> one(Request.of(webex.operation(operation), new WebexId(org).bare())));
            default -> Optional.of(one(Request.of(webex.operation(operation))));
        };
    }

    private Request one(Request request) {
        return sizeParameter.isEmpty() ? request : request.query(sizeParameter, "1");
    }
}
