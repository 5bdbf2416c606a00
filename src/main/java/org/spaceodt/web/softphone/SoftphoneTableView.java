package org.spaceodt.web.softphone;

import org.spaceodt.web.table.MarkedTable;

/**
 * A table of softphones that was uploaded.
 *
 * @param address of this page, without a query
 * @param policy whether a policy came with it
 */
record SoftphoneTableView(String address, boolean policy, MarkedTable table) {}
