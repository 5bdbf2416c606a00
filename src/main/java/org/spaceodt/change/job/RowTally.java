package org.spaceodt.change.job;

import java.util.EnumMap;
import java.util.Map;
import org.spaceodt.job.store.RowCounts;

/** How many rows ended how. For one thread. */
public final class RowTally {
    private final Map<RowEnd, Integer> rows = new EnumMap<>(RowEnd.class);
    private int cursor;

    public void add(RowEnd end) {
        rows.merge(end, 1, Integer::sum);
        if (waiting() + of(RowEnd.PERHAPS_WRITTEN) == 0) {
            cursor++;
        }
    }

    public int of(RowEnd end) {
        return rows.getOrDefault(end, 0);
    }

    /** How many rows from the first have ended, without a gap: they are added in their order. */
    public int cursor() {
        return cursor;
    }

    public int waiting() {
        return of(RowEnd.WAITING);
    }

    public int rows() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** As they were to be. */
    public int good() {
        return of(RowEnd.CHANGED) + of(RowEnd.UNCHANGED);
    }

    /** Refused or failed. */
    public int bad() {
        return of(RowEnd.REFUSED) + of(RowEnd.FAILED);
    }

    /** Without telling apart how they ended well or badly. */
    public RowCounts counts() {
        return new RowCounts(rows(), bad(), of(RowEnd.PERHAPS_WRITTEN), waiting(), cursor);
    }
}
