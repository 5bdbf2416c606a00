package org.spaceodt.sheet;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.spaceodt.text.Text;

/**
 * Something that is wrong with what somebody gave us, and what they can do about it.
 *
 * @param row as a spreadsheet counts: the header is row 1; 0 for what is about the whole file
 * @param column the name in the file; empty for what is about the whole row
 * @param summary one sentence
 * @param nextStep one sentence
 */
@RegisterForReflection
public record Diagnostic(Severity severity, int row, String column, Text summary, Text nextStep) {
    /** Whether the work can be done all the same. */
    @RegisterForReflection
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Diagnostic error(int row, String column, Text summary, Text nextStep) {
        return new Diagnostic(Severity.ERROR, row, column, summary, nextStep);
    }

    public static Diagnostic warning(int row, String column, Text summary, Text nextStep) {
        return new Diagnostic(Severity.WARNING, row, column, summary, nextStep);
    }
}
