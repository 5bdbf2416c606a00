package org.spaceodt.api.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.spaceodt.job.store.RowCounts;

/** How many rows of a job stand how, as answers have it. */
public final class RowCountsJson {
    private RowCountsJson() {}

    public static Map<String, Integer> of(RowCounts counts) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        totals.put("total", counts.rows());
        totals.put("success", counts.good());
        totals.put("failed", counts.bad());
        totals.put("pending", counts.waiting());
        totals.put("perhaps_written", counts.perhapsWritten());
        return totals;
    }
}
