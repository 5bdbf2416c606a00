package org.spaceodt.web.softphone;

import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.table.MarkedTable;

/**
 * A table of softphones that was uploaded.
 *
 * @param address of this page, without a query
 * @param policy whether a policy came with it
 * @param decisions what is wrong with decisions that were sent with it; null for nothing
 */
record SoftphoneTableView(String address, boolean policy, MarkedTable table, FaultsView decisions) {}
