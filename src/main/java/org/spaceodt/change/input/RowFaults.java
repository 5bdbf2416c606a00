package org.spaceodt.change.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Text;

/** What is wrong with the row that is being looked at, and with those before it that could not be read; a cell is told once. */
final class RowFaults {
    /** Faults of a table that say nothing of a row alone: without it, nothing is known of the others. */
    private static final Set<String> OF_ALL =
            Set.of("row.unclosed", "row.endless", "row.none", "json.malformed", "json.no_array", "general.one_row");

    private static final List<String> OF_ALL_BEGIN =
            List.of("file.", "header.", "column.", "mapping.", "value.", "accept.");

    private final Consumer<Diagnostic> found;
    private final Set<String> told = new HashSet<>();
    private final List<Diagnostic> errors = new ArrayList<>();
    private int row;
    private boolean fatal;

    RowFaults(Consumer<Diagnostic> found) {
        this.found = found;
    }

    void add(Diagnostic one) {
        if (one.row() != row) {
            row = one.row();
            told.clear();
        }
        if (one.isError()) {
            if (!one.column().isEmpty() && !told.add(one.column())) {
                return;
            }
            if (isOfAll(one)) {
                fatal = true;
            } else {
                errors.add(one);
            }
        }
        found.accept(one);
    }

    /** Whether something is wrong with the table as such. */
    boolean areOfAll() {
        return fatal;
    }

    /** Those before the row, which could not be read; they are not here any more. */
    List<Diagnostic> before(int number) {
        return taken(errors.stream().filter(one -> one.row() < number).toList());
    }

    /** Those of the row; they are not here any more. */
    List<Diagnostic> of(int number) {
        return taken(errors.stream().filter(one -> one.row() == number).toList());
    }

    private List<Diagnostic> taken(List<Diagnostic> some) {
        errors.removeAll(some);
        return some;
    }

    static List<Text> inWords(List<Diagnostic> faults) {
        return faults.stream()
                .flatMap(fault -> Stream.of(fault.summary(), fault.nextStep()))
                .toList();
    }

    static boolean isOfAll(Diagnostic one) {
        String code = one.code();
        return one.row() == 0 || OF_ALL.contains(code) || OF_ALL_BEGIN.stream().anyMatch(code::startsWith);
    }
}
