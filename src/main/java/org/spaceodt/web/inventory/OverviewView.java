package org.spaceodt.web.inventory;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.FaultsView;

/** What can be exported, and what was. */
@TemplateData
record OverviewView(
        boolean faulty,
        FaultsView faults,
        RunningView running,
        Latest latest,
        List<SectionView> sections,
        String zone) {

    /**
     * The latest export.
     *
     * @param exists whether there is one
     * @param missing modules of which something is missing
     * @param again whether what failed can be read again
     * @param foreign that it is of another organization; empty text where it is not
     */
    record Latest(
            boolean exists,
            String state,
            String sign,
            String style,
            String words,
            String foreign,
            List<String> missing,
            boolean again,
            String report,
            String files) {
        static final Latest NONE = new Latest(false, "", "", "", "", "", List.of(), false, "", "");
    }

    record SectionView(String id, String label, String count, boolean chosen, List<ModuleLine> modules) {}

    /**
     * @param needs what it takes its ids from; empty text for nothing
     * @param why what went wrong; empty text for nothing
     * @param alone how its reading alone gets on or ended; empty text where nobody asked for it
     * @param files whether there are any
     */
    record ModuleLine(
            String name,
            String needs,
            String state,
            String style,
            String why,
            String alone,
            String rows,
            boolean files,
            boolean chosen) {}
}
