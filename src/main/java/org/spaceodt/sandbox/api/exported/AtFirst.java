package org.spaceodt.sandbox.api.exported;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.CallOutcome;
import org.spaceodt.sandbox.api.call.Endpoint;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.tenant.Tenant;

/** The API over the tenant as it was before anything was written; for comparisons. */
final class AtFirst {
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>");

    private final Tenant before;
    private final RouteTable plain;

    AtFirst(Tenant before, RouteTable plain) {
        this.before = before;
        this.plain = plain;
    }

    /** The same call of the endpoint with this path. */
    CallOutcome outcome(String path, Call call) {
        return outcome(path, call, call.parameters());
    }

    CallOutcome outcome(String path, Call call, List<String> parameters) {
        Call earlier = new Call(before, call.request(), parameters);
        return CallOutcome.of(() -> plain.reading(path).answer(earlier));
    }

    /** All items of a list, whatever page was asked for. */
    List<JsonNode> all(String path, Call call, String key, List<Map.Entry<String, String>> query) {
        return all(before, plain.reading(path), call, key, query);
    }

    static List<JsonNode> all(
            Tenant tenant, Endpoint endpoint, Call call, String key, List<Map.Entry<String, String>> query) {
        List<JsonNode> items = new ArrayList<>();
        Optional<List<Map.Entry<String, String>>> next = Optional.of(query);
        while (next.isPresent()) {
            Call page = new Call(tenant, call.request().asking(next.get()), call.parameters());
            CallOutcome outcome = CallOutcome.of(() -> endpoint.answer(page));
            outcome.tree().path(key).forEach(items::add);
            next = outcome.answer().map(answer -> answer.headers().get("Link")).flatMap(AtFirst::query);
        }
        return items;
    }

    private static Optional<List<Map.Entry<String, String>>> query(String link) {
        Matcher next = NEXT.matcher(link);
        if (!next.find()) {
            return Optional.empty();
        }
        List<Map.Entry<String, String>> query = new ArrayList<>();
        for (String pair : URI.create(next.group(1)).getRawQuery().split("&")) {
            int equals = pair.indexOf('=');
            query.add(Map.entry(
                    RouteTable.decode(pair.substring(0, equals)), RouteTable.decode(pair.substring(equals + 1))));
        }
        return Optional.of(query);
    }
}
