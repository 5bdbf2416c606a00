package org.spaceodt.web.lookup;

import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.spaceodt.lookup.LookupFilter;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.lookup.LookupQuery;
import org.spaceodt.lookup.WrongLookup;

/**
 * Where a list stands with what somebody chose of it: all of that is in its address.
 *
 * @param sort empty text for the order of Webex
 * @param live whether Webex is read
 */
record LookupAddress(
        LookupKind kind, Map<LookupFilter, String> filters, String sort, boolean descending, boolean live) {
    private static final int LONGEST = 200;

    static LookupAddress of(LookupKind kind, RoutingContext exchange) {
        Map<LookupFilter, String> filters = new EnumMap<>(LookupFilter.class);
        for (LookupFilter filter : kind.filters()) {
            String given = first(exchange, filter.id());
            if (!given.isBlank()) {
                filters.put(filter, given.strip());
            }
        }
        return new LookupAddress(
                kind,
                filters,
                first(exchange, "sort"),
                first(exchange, "dir").equals("desc"),
                first(exchange, "live").equals("true"));
    }

    /** As far as anybody would write it. */
    static String first(RoutingContext exchange, String name) {
        return exchange.queryParam(name).stream()
                .findFirst()
                .map(text -> text.length() <= LONGEST ? text : text.substring(0, LONGEST))
                .orElse("");
    }

    LookupQuery query(Optional<String> country, String columns, long offset, int limit) throws WrongLookup {
        LookupQuery.Asked asked = LookupQuery.of(kind);
        for (Map.Entry<LookupFilter, String> filter : filters.entrySet()) {
            asked.by(filter.getKey(), filter.getValue(), country);
        }
        return asked.columns(columns).sort(sort, descending).page(offset, limit);
    }

    LookupAddress sorted(String column, boolean downwards) {
        return new LookupAddress(kind, filters, column, downwards, live);
    }

    LookupAddress from(boolean webex) {
        return new LookupAddress(kind, filters, sort, descending, webex);
    }

    /** Of the page with its first rows. */
    String page() {
        return "/lookup/" + kind.id() + query("dir", "desc");
    }

    String csv() {
        return "/lookup/" + kind.id() + "/rows.csv" + query("dir", "desc");
    }

    String json() {
        return "/api/lookups/" + kind.id() + query("desc", "true");
    }

    private String query(String direction, String down) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        filters.forEach((filter, value) -> add(query, filter.id(), filter.isFlag() ? "true" : value));
        add(query, "sort", sort);
        add(query, direction, descending ? down : "");
        add(query, "live", live ? "true" : "");
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + encoded(value));
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
