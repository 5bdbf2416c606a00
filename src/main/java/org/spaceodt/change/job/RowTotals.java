package org.spaceodt.change.job;

/** How many rows of a job stand where. */
public record RowTotals(int success, int pending, int rejected) {
    public static final RowTotals NONE = new RowTotals(0, 0, 0);

    public int rows() {
        return success + pending + rejected;
    }

    public RowTotals and(RowResult.Status status) {
        return switch (status) {
            case SUCCESS -> new RowTotals(success + 1, pending, rejected);
            case PENDING -> new RowTotals(success, pending + 1, rejected);
            case REJECTED -> new RowTotals(success, pending, rejected + 1);
        };
    }
}
