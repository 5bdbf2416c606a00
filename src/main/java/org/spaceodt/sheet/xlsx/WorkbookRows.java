package org.spaceodt.sheet.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook row by row, for people: every cell is a text, so that no program makes a number, a date or a formula of it. Memory
 * does not grow with the rows. What does not fit goes on in another sheet (rows), or ends with an ellipsis (characters of a cell); a CSV
 * has no such bounds.
 */
public final class WorkbookRows implements AutoCloseable {
    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_CELL = 32_767;
    private static final int FLUSHED = 500;
    private static final int WIDEST = 40;

    private final OutputStream file;
    private final org.dhatim.fastexcel.Workbook book;
    private final String name;
    private final List<String> header;
    private final int most;
    private Worksheet sheet;
    private int sheets;
    private int row;

    private WorkbookRows(OutputStream file, String name, List<String> header, int most) throws IOException {
        this.file = file;
        this.book = new org.dhatim.fastexcel.Workbook(file, "Space OdT", null);
        this.name = name;
        this.header = header;
        this.most = most;
        begin();
    }

    /** @param name of the sheet, of letters and digits; a second one has a number behind it */
    public static WorkbookRows create(Path file, String name, List<String> header, OpenOption... options)
            throws IOException {
        return create(file, name, header, MOST_ROWS, options);
    }

    /** @param most rows of a sheet, with its header */
    static WorkbookRows create(Path file, String name, List<String> header, int most, OpenOption... options)
            throws IOException {
        OutputStream out = Files.newOutputStream(file, options);
        try {
            return new WorkbookRows(out, name, header, most);
        } catch (IOException | RuntimeException e) {
            out.close();
            throw e;
        }
    }

    /** A null cell is an empty one. */
    public void write(List<?> cells) throws IOException {
        if (row == most) {
            sheet.finish();
            begin();
        }
        add(cells);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            book.finish();
        }
    }

    private void begin() throws IOException {
        sheets++;
        row = 0;
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        for (int i = 0; i < header.size(); i++) {
            sheet.width(i, Math.min(WIDEST, header.get(i).length() + 6));
        }
        if (!header.isEmpty()) {
            add(header);
            sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
        }
    }

    private void add(List<?> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i) == null ? "" : cells.get(i).toString();
            if (!text.isEmpty()) {
                sheet.inlineString(row, i, SharedTexts.escaped(shortened(text)));
            }
        }
        row++;
        if (row % FLUSHED == 0) {
            sheet.flush();
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }
}
