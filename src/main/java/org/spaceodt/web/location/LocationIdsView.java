package org.spaceodt.web.location;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.Pager;

/**
 * Locations and their ids.
 *
 * @param organization whose
 * @param asked what is looked for
 * @param csv where all of them are as a file
 */
record LocationIdsView(String organization, String asked, List<Line> lines, Pager pager, String csv) {
    @TemplateData
    record Line(String id, String name, String timeZone, String language, String pstn, String numbers) {}
}
