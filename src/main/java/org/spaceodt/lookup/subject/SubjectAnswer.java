package org.spaceodt.lookup.subject;

import java.util.List;
import org.spaceodt.lookup.LookupOrigin;
import org.spaceodt.lookup.LookupRun;

/**
 * What is known of one thing.
 *
 * @param sections in the order in which people read them
 * @param lacking modules of which something is missing
 * @param touching whose jobs are asked for: the thing itself, or who has the number
 */
public record SubjectAnswer(
        LookupSubject subject,
        LookupOrigin origin,
        List<FactSection> sections,
        List<LookupRun.Lacking> lacking,
        String touching) {
    public SubjectAnswer {
        sections = List.copyOf(sections);
        lacking = List.copyOf(lacking);
    }
}
