package org.spaceodt.change.input;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spaceodt.action.Subject;
import org.spaceodt.diagnostic.Diagnostic;

/**
 * Finds rows of one table that are about the same object. Rows are worked on at the same time: which of two would hold, and
 * whether what one wrote is lost by the other, would be a matter of chance. For one thread.
 */
public final class OnePerObject {
    private static final String CODE = "row.same_object";

    private final Map<UUID, Integer> rows = new HashMap<>();

    /**
     * @param row its number
     * @param subjects what it is about
     * @return the fault of the row, with our name of the column; one for each row that is in its way
     */
    public List<Diagnostic> add(int row, List<Subject> subjects) {
        Set<Integer> told = new HashSet<>();
        return subjects.stream()
                .flatMap(subject -> other(row, subject)
                        .filter(told::add)
                        .map(other ->
                                InputTexts.error(row, subject.column(), CODE, subject.shown(), String.valueOf(other)))
                        .stream())
                .toList();
    }

    /** The same fault of the row that is in the way of a row; empty for another fault. */
    static Optional<Diagnostic> other(Diagnostic fault) {
        if (!fault.code().equals(CODE)) {
            return Optional.empty();
        }
        String subject = fault.summary().values().get(0);
        int other = Integer.parseInt(fault.summary().values().get(1));
        return Optional.of(InputTexts.error(other, fault.column(), CODE, subject, String.valueOf(fault.row()))
                .ofCell(fault.cell()));
    }

    private Optional<Integer> other(int row, Subject subject) {
        Integer other = rows.putIfAbsent(UUID.nameUUIDFromBytes(subject.key().getBytes(StandardCharsets.UTF_8)), row);
        return Optional.ofNullable(other).filter(number -> number != row);
    }
}
