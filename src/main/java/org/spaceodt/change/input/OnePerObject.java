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
                        .map(other -> InputTexts.error(
                                row, subject.column(), "row.same_object", subject.shown(), String.valueOf(other)))
                        .stream())
                .toList();
    }

    private Optional<Integer> other(int row, Subject subject) {
        Integer other = rows.putIfAbsent(UUID.nameUUIDFromBytes(subject.key().getBytes(StandardCharsets.UTF_8)), row);
        return Optional.ofNullable(other).filter(number -> number != row);
    }
}
