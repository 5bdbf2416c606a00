package org.spaceodt.job;

/**
 * Where the items of a job by stages stand: those of a stage together, each at the number of its row. So a row may get an item
 * in a stage in which it had none.
 */
public final class StagePosition {
    private static final int SPAN = 10_000_000;

    private StagePosition() {}

    /**
     * @param ordinal of the stage, from 0
     * @param row as a spreadsheet counts
     * @throws IllegalArgumentException when a job cannot have so many
     */
    public static int of(int ordinal, int row) {
        if (row < 0 || row >= SPAN || ordinal < 0 || ordinal >= Integer.MAX_VALUE / SPAN) {
            throw new IllegalArgumentException("no item of a stage: stage " + ordinal + ", row " + row);
        }
        return first(ordinal) + row;
    }

    /** The stage that an item is in. */
    public static int ordinal(int position) {
        return position / SPAN;
    }

    /** The first position of a stage, and the end of the one before it. */
    public static int first(int ordinal) {
        return ordinal * SPAN;
    }
}
