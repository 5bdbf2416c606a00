package org.spaceodt.rehearsal;

import java.util.function.LongSupplier;
import org.spaceodt.inventory.exported.ExportAbout;

/** How much memory the organization of an export takes: a server must not go down for a rehearsal. */
final class RehearsalMemory {
    private static final long MB = 1 << 20;
    /** What the simulation takes before its first row, and what a rehearsal takes beside it. */
    private static final long BASE = 24 * MB;
    /** Of the heap for a row of an export, twice as much as was measured: lists that nobody asked for yet take some later. */
    private static final long EACH_ROW = 16;

    private RehearsalMemory() {}

    static long needed(long rows) {
        return BASE + rows * EACH_ROW;
    }

    /** @param free how much of the memory is nobody's, in bytes */
    static void check(ExportAbout export, LongSupplier free) throws RehearsalRefused {
        long needed = needed(export.rows());
        long left = free.getAsLong();
        if (needed > left) {
            throw RehearsalRefused.of(
                    RehearsalRefused.Reason.TOO_LARGE,
                    String.valueOf(export.rows()),
                    String.valueOf(needed / MB + 1),
                    String.valueOf(left / MB));
        }
    }
}
