package org.spaceodt.web.lookup;

import java.util.List;

/**
 * The search for everything.
 *
 * @param text what was looked for; empty text for nothing yet
 * @param kinds the lists that there are
 * @param head what it was looked for in; empty text for nothing yet
 * @param candidates what may be meant
 * @param near names that may be meant, each with the search for it
 * @param fault why it cannot be looked for; empty text for none
 */
record SearchView(
        String text,
        List<Link> kinds,
        String head,
        List<Candidate> candidates,
        List<Link> near,
        boolean nothing,
        String fault) {

    /** @param current whether it leads to this page */
    record Link(String href, String label, boolean current) {}

    /** @param kind in words */
    record Candidate(String href, String name, String kind, String detail, String id) {}
}
