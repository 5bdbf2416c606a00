package org.spaceodt.webex.listing;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How long a list is, by its own word: {@code totalResults} (groups, SCIM), or {@code paging.pages} (jobs).
 *
 * @param items {@link Long#MAX_VALUE} where it does not say
 * @param pages likewise
 */
record Stated(long items, long pages) {
    static final Stated NOTHING = new Stated(Long.MAX_VALUE, Long.MAX_VALUE);
    private static final String[] TOTALS = {"totalResults", "totalCount", "total"};

    static Stated in(JsonNode body) {
        long items = Long.MAX_VALUE;
        for (String name : TOTALS) {
            items = Math.min(items, number(body.path(name)));
        }
        return new Stated(items, Math.min(number(body.at("/paging/pages")), number(body.path("totalPages"))));
    }

    /** What the last page says counts, but for a list that grows while it is read. */
    Stated and(Stated newer) {
        return new Stated(later(items, newer.items), later(pages, newer.pages));
    }

    boolean isTotal() {
        return items != Long.MAX_VALUE;
    }

    boolean isShortOf(long received) {
        return isTotal() && received < items;
    }

    String inWords() {
        return isTotal() ? items + " items" : pages + " pages";
    }

    private static long later(long before, long now) {
        return now == Long.MAX_VALUE ? before : before == Long.MAX_VALUE ? now : Math.max(before, now);
    }

    private static long number(JsonNode node) {
        return node.isIntegralNumber() && node.asLong() > 0 ? node.asLong() : Long.MAX_VALUE;
    }
}
