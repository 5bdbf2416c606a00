package org.spaceodt.diagnostic;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.spaceodt.text.Text;

/**
 * Something that is wrong with what somebody gave us, and what they can do about it.
 *
 * @param file in which it is, where that is not the one that was asked about: such as the policy of a table; empty text for that one
 * @param row as a spreadsheet counts: the header is row 1; 0 for what is about the whole file
 * @param line of the text file, from 1, where it is not the row (cells with line breaks, JSON); 0 where it is
 * @param column the name in the file; empty for what is about the whole row
 * @param summary one sentence
 * @param nextStep one sentence
 * @param cell what stands there, as it was given; empty text for what is about no cell
 */
@RegisterForReflection
public record Diagnostic(
        Severity severity, String file, int row, int line, String column, Text summary, Text nextStep, String cell) {
    private static final int LONGEST_CELL = 1_000;

    /** Whether the work can be done all the same. */
    @RegisterForReflection
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Diagnostic error(int row, String column, Text summary, Text nextStep) {
        return new Diagnostic(Severity.ERROR, "", row, 0, column, summary, nextStep, "");
    }

    public static Diagnostic warning(int row, String column, Text summary, Text nextStep) {
        return new Diagnostic(Severity.WARNING, "", row, 0, column, summary, nextStep, "");
    }

    /** The same, for who looks with a text editor. */
    public Diagnostic atLine(int textLine) {
        return new Diagnostic(severity, file, row, textLine == row ? 0 : textLine, column, summary, nextStep, cell);
    }

    /** The same of a column by another name. */
    public Diagnostic in(String otherColumn) {
        return new Diagnostic(severity, file, row, line, otherColumn, summary, nextStep, cell);
    }

    /** The same of another file. */
    public Diagnostic ofFile(String otherFile) {
        return new Diagnostic(severity, otherFile, row, line, column, summary, nextStep, cell);
    }

    /** The same, with what stands there. */
    public Diagnostic ofCell(String text) {
        String shown = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
        return new Diagnostic(severity, file, row, line, column, summary, nextStep, shown);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** What programs know it by: the key of its summary without {@code .summary}, such as {@code excel.date}. */
    public String code() {
        String key = summary.key();
        return key.endsWith(".summary") ? key.substring(0, key.length() - ".summary".length()) : key;
    }
}
