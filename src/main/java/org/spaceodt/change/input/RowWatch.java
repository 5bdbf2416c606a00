package org.spaceodt.change.input;

import org.spaceodt.sheet.SheetRow;

/** Sees the rows of an input one by one, as they were understood, while they are looked at. */
public interface RowWatch {
    /**
     * @param row with the values that are given for all rows; without cells where not even those could be read
     * @param faulty whether something was found in it that keeps it from being done
     */
    void row(SheetRow row, boolean faulty);
}
