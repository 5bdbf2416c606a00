package org.spaceodt.api.action;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.spaceodt.action.Description;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.input.Selection;

/**
 * JSON Schema of a row of an action. It allows what the action might accept; only the plan knows what it does accept: many
 * values may be names as well as ids.
 */
final class RowSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private RowSchema() {}

    static ObjectNode of(Description action, Locale language) {
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", DIALECT)
                .put("title", action.label(language))
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (Description.Parameter parameter : action.parameters()) {
            ObjectNode property = properties.putObject(parameter.name());
            parameter.type().describe(property);
            property.put("description", action.help(parameter, language));
            property.putArray("examples").add(parameter.example());
            for (String old : parameter.oldNames()) {
                parameter.type().describe(properties.putObject(old)).put("deprecated", true);
            }
        }
        if (!properties.has(Selection.COLUMN)) {
            ObjectNode selected = properties.putObject(Selection.COLUMN);
            CellType.one(Kind.BOOLEAN).describe(selected);
            selected.put("description", Description.text("row.selected").in(language));
        }
        var required = schema.putArray("required");
        action.parameters().stream()
                .filter(parameter ->
                        parameter.required() && parameter.oldNames().isEmpty())
                .forEach(parameter -> required.add(parameter.name()));
        return schema;
    }
}
