package org.spaceodt.web.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.spaceodt.change.input.RowWatch;
import org.spaceodt.sheet.SheetRow;

/**
 * The rows of one page, taken as they come: of all rows, and of those with faults, since only the end tells which are wanted. For one
 * thread.
 */
final class RowWindow implements RowWatch {
    private final int page;
    private final int size;
    private final BitSet seen = new BitSet();
    private final Part all = new Part();
    private final Part faulty = new Part();

    /** @param page from 1 */
    RowWindow(int page, int size) {
        this.page = page;
        this.size = size;
    }

    /** Rows of one kind. */
    final class Part {
        private final List<SheetRow> rows = new ArrayList<>();
        private int count;

        private void add(SheetRow row) {
            long first = (long) (page - 1) * size;
            if (count >= first && count < first + size) {
                rows.add(row);
            }
            count++;
        }

        int count() {
            return count;
        }

        List<SheetRow> rows() {
            return rows;
        }
    }

    @Override
    public void row(SheetRow row, boolean isFaulty) {
        if (!seen.get(row.number())) {
            seen.set(row.number());
            all.add(row);
            if (isFaulty) {
                faulty.add(row);
            }
        }
    }

    Part all() {
        return all;
    }

    Part faulty() {
        return faulty;
    }
}
