package org.spaceodt.web.inventory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/**
 * Where a table stands with what somebody chose of it: all of that is in its address.
 *
 * @param from which reading; empty text for the newest
 * @param sort empty text for the order of the file
 * @param columns in their order; none for the usual ones
 */
record TableAddress(String artifact, String from, String text, String sort, boolean descending, List<String> columns) {
    TableAddress {
        columns = List.copyOf(columns);
    }

    TableAddress from(String other) {
        return new TableAddress(artifact, other, text, sort, descending, columns);
    }

    TableAddress searching(String other) {
        return new TableAddress(artifact, from, other, sort, descending, columns);
    }

    TableAddress sorted(String column, boolean downwards) {
        return new TableAddress(artifact, from, text, column, downwards, columns);
    }

    TableAddress with(List<String> others) {
        return new TableAddress(artifact, from, text, sort, descending, others);
    }

    /** Of the page with its first rows. */
    String page() {
        return "/inventory/" + artifact + query();
    }

    /** Of a file with all that was searched for. */
    String file(String ending) {
        return "/inventory/" + artifact + "/rows." + ending + query();
    }

    private String query() {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        add(query, "from", from);
        add(query, "q", text);
        add(query, "sort", sort);
        add(query, "dir", descending ? "desc" : "");
        columns.forEach(column -> add(query, "c", column));
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
