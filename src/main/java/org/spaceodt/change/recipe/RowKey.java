package org.spaceodt.change.recipe;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Description;
import org.spaceodt.action.Row;
import org.spaceodt.action.Target;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.Equivalence;

/** What people call the object of a row: its first required cell, else its first; yes and no name nothing. */
public final class RowKey {
    private final List<Description.Parameter> parameters;

    RowKey(Description action) {
        this.parameters = action.parameters().stream()
                .filter(parameter -> parameter.type().kind() != Kind.ORGANIZATION
                        && parameter.type().kind() != Kind.BOOLEAN)
                .sorted(Comparator.comparing(parameter -> !parameter.required()))
                .toList();
    }

    /** What people read: the name of an object of which the row has only the id, where it is known by now. */
    public static String shown(String key, Target target) {
        return !target.name().isEmpty() && Equivalence.isId(new WebexId(key)) ? target.name() : key;
    }

    /** Empty text for a row without any cell. */
    String of(Row row) {
        return parameters.stream()
                .map(parameter -> row.cell(parameter.name()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }
}
