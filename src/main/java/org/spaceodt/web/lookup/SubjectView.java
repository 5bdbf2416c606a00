package org.spaceodt.web.lookup;

import java.util.List;

/**
 * All that is known of one thing.
 *
 * @param kind in words
 * @param head what it is of, and what is missing of it
 * @param style of the head
 */
record SubjectView(
        String name,
        String kind,
        String kindHref,
        String head,
        String style,
        boolean live,
        String otherSource,
        String json,
        List<Section> sections,
        String jobsTitle,
        String noJobs,
        List<Job> jobs) {

    /** @param none what is said where there is nothing; empty text for facts */
    record Section(String title, String none, List<FactLine> facts) {}

    record FactLine(String name, String value, String id, String href) {}

    /** @param style {@code good} or {@code bad} */
    record Job(
            String href,
            String shortId,
            String at,
            String state,
            String style,
            String what,
            String who,
            List<Difference> fields) {}

    record Difference(String field, String before, String after) {}
}
