package org.spaceodt.lookup.subject;

import java.util.List;

/**
 * Facts about one side of a thing.
 *
 * @param key the word {@code section.<key>}
 * @param facts none where there is nothing of the kind
 * @param unread whether nobody can tell, since it is not read here
 */
public record FactSection(String key, List<Fact> facts, boolean unread) {
    public FactSection {
        facts = List.copyOf(facts);
    }

    static FactSection of(String key, List<Fact> facts) {
        return new FactSection(key, facts, false);
    }
}
