package org.spaceodt.web.inventory;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.Pager;

/** Exports of the past. */
@TemplateData
record KeptView(String retention, List<Export> exports, String zone, Pager pager) {
    /**
     * @param style of its state
     * @param missing how much; empty text for nothing
     * @param foreign that it is of another organization; empty text where it is not
     * @param report where it is; empty text for an export without one
     */
    record Export(
            String id,
            String at,
            boolean latest,
            String state,
            String style,
            String missing,
            String what,
            String foreign,
            String rows,
            String report,
            String open) {}
}
