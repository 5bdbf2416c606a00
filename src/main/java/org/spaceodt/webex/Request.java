package org.spaceodt.webex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.webex.http.Content;
import org.spaceodt.webex.operation.Operation;
import org.spaceodt.webex.operation.OrgIdPlace;

/**
 * One call to make: an operation with its ids, its query and its body. Immutable.
 *
 * @param pathAndQuery percent-encoded, below the operation's prefix
 * @param ids the values in the path, in their order, as they were given
 * @param next where the page after another one is: then path and query are not used
 * @param divisible whether a smaller page can be asked for instead
 */
public record Request(
        Operation operation,
        String pathAndQuery,
        List<String> ids,
        Optional<Content> body,
        Optional<URI> next,
        boolean divisible) {
    private static final Pattern NAME = Pattern.compile("\\{[^}]+}");

    /**
     * @param ids take the places of the names in the operation's path, in their order
     * @throws IllegalArgumentException when there are not as many
     */
    public static Request of(Operation operation, String... ids) {
        Matcher names = NAME.matcher(operation.template());
        StringBuilder path = new StringBuilder();
        int used = 0;
        while (names.find()) {
            if (used == ids.length) {
                throw new IllegalArgumentException("too few ids for " + operation.template());
            }
            names.appendReplacement(path, Matcher.quoteReplacement(encode(ids[used++])));
        }
        if (used != ids.length) {
            throw new IllegalArgumentException("too many ids for " + operation.template());
        }
        names.appendTail(path);
        return new Request(operation, path.toString(), List.of(ids), Optional.empty(), Optional.empty(), false);
    }

    /** @param pathAndQuery percent-encoded, as it is to be asked for */
    public static Request at(Operation operation, String pathAndQuery) {
        return new Request(operation, pathAndQuery, List.of(), Optional.empty(), Optional.empty(), false);
    }

    /** Adds a query parameter; lists are given joined by commas. */
    public Request query(String name, String value) {
        String separator = pathAndQuery.indexOf('?') < 0 ? "?" : "&";
        return new Request(
                operation, pathAndQuery + separator + encode(name) + "=" + encode(value), ids, body, next, divisible);
    }

    public Request body(JsonNode json) {
        return containing(new Content.Json(json));
    }

    /** As a form. The fields may be secrets: they are sent, and nothing else. */
    Request form(Map<String, String> fields) {
        return containing(new Content.Form(fields));
    }

    private Request containing(Content content) {
        return new Request(operation, pathAndQuery, ids, Optional.of(content), next, divisible);
    }

    /**
     * The same call for another organization, where the operation takes one: in the query, or in the body. Calls that name
     * none stay as they are: the ids in them say whose they are.
     */
    public Request inOrganization(Optional<String> orgId) {
        if (orgId.isEmpty() || namesOne()) {
            return this;
        }
        if (operation.orgId() == OrgIdPlace.QUERY) {
            return query("orgId", orgId.get());
        }
        if (operation.orgId() == OrgIdPlace.BODY && json() instanceof ObjectNode object) {
            return body(object.deepCopy().put("orgId", orgId.get()));
        }
        return this;
    }

    /** A page of the list. */
    Request at(URI page, boolean smallerWillDo) {
        return new Request(operation, pathAndQuery, ids, body, Optional.of(page), smallerWillDo);
    }

    /** Where it is asked. */
    public URI url(ApiAddress address) {
        return next.orElseGet(() -> address.resolve(operation.prefix(), pathAndQuery));
    }

    private boolean namesOne() {
        return pathAndQuery.contains("orgId=") || json().has("orgId");
    }

    private JsonNode json() {
        return body.isPresent() && body.get() instanceof Content.Json content
                ? content.value()
                : MissingNode.getInstance();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without body and ids: those are data. */
    @Override
    public String toString() {
        return operation.method() + " " + operation.template();
    }
}
