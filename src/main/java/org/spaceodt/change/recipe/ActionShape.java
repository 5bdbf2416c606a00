package org.spaceodt.change.recipe;

import java.util.List;
import java.util.stream.Stream;
import org.spaceodt.action.Description;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.input.CountryRule;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.TableShape;

/** The table that an action takes: a column for each parameter. */
final class ActionShape {
    private static final String PARTED_BY = ";|,";
    private static final Column COUNTRY =
            Column.of(CountryRule.COLUMN, Kind.COUNTRY).orCalled("country_code");
    private static final String POSTAL_CODE = "postal_code";

    private ActionShape() {}

    /** No column has to be there: a value may come from elsewhere. Where there are numbers, a row may say of which country. */
    static TableShape of(Description action) {
        List<Column> columns =
                action.parameters().stream().map(ActionShape::column).toList();
        boolean asksCountry = columns.stream().anyMatch(column -> column.kind() == Kind.PHONE_NUMBER)
                && columns.stream().noneMatch(column -> column.name().equals(CountryRule.COLUMN));
        return new TableShape(
                asksCountry
                        ? Stream.concat(columns.stream(), Stream.of(COUNTRY)).toList()
                        : columns,
                List.of(),
                false);
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
