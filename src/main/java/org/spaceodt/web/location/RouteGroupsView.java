package org.spaceodt.web.location;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.Pager;

/**
 * Route groups and their ids.
 *
 * @param expected the name that this organization's is to have; empty text where no setting says it
 * @param there whether there is one of that name
 */
@TemplateData
record RouteGroupsView(
        String organization, String asked, String expected, boolean there, List<Line> lines, Pager pager) {
    /** @param expected whether it is the one that is to be used */
    @TemplateData
    record Line(String id, String name, boolean expected, String use) {}
}
