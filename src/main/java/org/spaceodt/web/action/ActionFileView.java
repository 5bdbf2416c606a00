package org.spaceodt.web.action;

import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.table.MarkedTable;

/**
 * A file of an action as it was understood.
 *
 * @param address of this page, without a query
 * @param faults what keeps it from being planned beside its cells; null for nothing
 */
record ActionFileView(ActionHead head, String address, MarkedTable table, FaultsView faults) {}
