package org.spaceodt.action;

import java.util.ArrayList;
import java.util.List;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.NameForm;

/**
 * What a row is about, as one of its cells says it.
 *
 * @param column the parameter that says it
 * @param shown as it is said
 * @param key the same for the same, however it is spelled
 */
public record Subject(String column, String shown, String key) {
    /** Each that the description names and the row has. */
    public static List<Subject> of(Description description, Row row) {
        List<Subject> subjects = new ArrayList<>();
        description.parameters().stream()
                .filter(parameter -> description.subject().contains(parameter.name()))
                .forEach(parameter -> row.cell(parameter.name())
                        .map(String::strip)
                        .ifPresent(cell -> subjects.addAll(of(parameter, cell, row))));
        return subjects;
    }

    private static List<Subject> of(Description.Parameter parameter, String cell, Row row) {
        String column = parameter.name();
        return switch (parameter.type().kind()) {
            case LOCATION, PERSON, WORKSPACE -> List.of(id(column, cell, cell));
            case PHONE_NUMBER ->
                RowValues.items(cell).stream()
                        .map(number -> number(column, number))
                        .toList();
            case EMAIL -> List.of(new Subject(column, cell, NameForm.of(cell)));
            default -> List.of(name(row, column, cell, column, cell));
        };
    }

    /** An object of Webex: its id is no other's, in whichever organization. */
    public static Subject id(String column, String shown, String id) {
        return new Subject(column, shown, new WebexId(id).bare());
    }

    /** A number is nowhere twice. */
    private static Subject number(String column, String number) {
        return new Subject(column, number, "+" + number.replaceAll("\\D", ""));
    }

    /**
     * A name, which means something else in another organization.
     *
     * @param of what kind of name it is
     */
    public static Subject name(Row row, String column, String shown, String of, String name) {
        String organization = new WebexId(row.cell(Names.ORGANIZATION).orElse("")).bare();
        return new Subject(column, shown, organization + "\n" + of + "\n" + NameForm.of(name));
    }
}
