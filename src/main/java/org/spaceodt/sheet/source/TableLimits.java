package org.spaceodt.sheet.source;

/**
 * How much of a table is read. What is over a limit is said, never cut off.
 *
 * @param bytes of the file
 * @param rows without the header
 * @param rowCharacters of one row, with its quotes: an unclosed quote makes one row of the rest of the file
 * @param cellCharacters of one cell: Excel itself ends at 32,767
 */
public record TableLimits(long bytes, int rows, int rowCharacters, int cellCharacters) {
    public static final TableLimits USUAL = new TableLimits(64L << 20, 200_000, 1 << 20, 32_767);

    public TableLimits withBytes(long most) {
        return new TableLimits(most, rows, rowCharacters, cellCharacters);
    }
}
