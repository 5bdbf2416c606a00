package org.spaceodt.bulk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Description;
import org.spaceodt.action.Row;

/** What people call the object of a row: its first required cell, else its first; yes and no name nothing. */
final class RowKey {
    private final List<Description.Parameter> parameters;

    RowKey(Description action) {
        this.parameters = action.parameters().stream()
                .filter(parameter -> parameter.type() != Description.Type.ORGANIZATION
                        && parameter.type() != Description.Type.BOOLEAN)
                .sorted(Comparator.comparing(parameter -> !parameter.required()))
                .toList();
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
