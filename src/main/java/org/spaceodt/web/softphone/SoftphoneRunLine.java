package org.spaceodt.web.softphone;

import io.quarkus.qute.TemplateData;
import org.spaceodt.web.part.StateView;

/**
 * A run in a list.
 *
 * @param undo whether it takes another back
 * @param when it was made, as people read it
 * @param exactly the same with zone
 */
@TemplateData
record SoftphoneRunLine(
        String id,
        String shortId,
        String source,
        StateView state,
        boolean undo,
        String people,
        String who,
        String when,
        String exactly) {}
