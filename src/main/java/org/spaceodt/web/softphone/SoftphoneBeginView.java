package org.spaceodt.web.softphone;

import java.util.List;
import org.spaceodt.web.page.FaultsView;

/**
 * Where runs begin.
 *
 * @param faults what was wrong with an upload; null for nothing
 * @param policy whether the out-dir of the server has a policy, which holds where none is sent
 */
record SoftphoneBeginView(FaultsView faults, boolean policy, List<Column> columns, List<SoftphoneRunLine> runs) {
    record Column(String name, boolean required) {}
}
