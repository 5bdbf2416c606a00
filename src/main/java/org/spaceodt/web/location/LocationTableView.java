package org.spaceodt.web.location;

import java.util.List;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Step;
import org.spaceodt.web.table.MarkedTable;

/**
 * A table that was uploaded for a step.
 *
 * @param address of this page, without a query
 * @param note what to look at twice; empty text for nothing
 * @param direct whether a job may be made without a plan
 * @param obstacle what keeps a good table from being planned; null for nothing
 */
record LocationTableView(
        String step,
        String title,
        String address,
        List<Step> steps,
        MarkedTable table,
        FaultsView obstacle,
        String note,
        boolean direct) {}
