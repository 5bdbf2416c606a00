package org.spaceodt.web.location;

import io.quarkus.qute.TemplateData;

/**
 * A job of the past, or one at work, in a list.
 *
 * @param what is done
 * @param state word of it, with the style of its sign
 * @param when it was made, as people read it
 * @param exactly the same with zone
 */
@TemplateData
record PastLocationJob(
        String id,
        String shortId,
        String what,
        String source,
        String state,
        String style,
        String rows,
        String who,
        String when,
        String exactly) {}
