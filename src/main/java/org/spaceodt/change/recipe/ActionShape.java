package org.spaceodt.change.recipe;

import java.util.List;
import org.spaceodt.action.Description;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.TableShape;

/** The table that an action takes: a column for each parameter. */
final class ActionShape {
    private static final String PARTED_BY = ";|,";
    private static final String POSTAL_CODE = "postal_code";

    private ActionShape() {}

    /** No column has to be there: a value may come from elsewhere. */
    static TableShape of(Description action) {
        return new TableShape(
                action.parameters().stream().map(ActionShape::column).toList(), List.of(), false);
    }

    private static Column column(Description.Parameter parameter) {
        Column column = Column.of(parameter.name(), kind(parameter))
                .orCalled(parameter.oldNames().toArray(String[]::new));
        return switch (parameter.type()) {
            case PHONE_NUMBERS, LICENSE -> column.listOf(PARTED_BY);
            default -> column;
        };
    }

    private static Kind kind(Description.Parameter parameter) {
        return switch (parameter.type()) {
            case PHONE_NUMBER, PHONE_NUMBERS -> Kind.PHONE_NUMBER;
            case EXTENSION -> Kind.EXTENSION;
            case EMAIL -> Kind.EMAIL;
            case BOOLEAN -> Kind.BOOLEAN;
            case COUNTRY -> Kind.COUNTRY;
            case ORGANIZATION -> Kind.ID;
            // An action that takes JSON also takes shorter ways to write it.
            default -> parameter.name().equals(POSTAL_CODE) ? Kind.POSTAL_CODE : Kind.TEXT;
        };
    }
}
