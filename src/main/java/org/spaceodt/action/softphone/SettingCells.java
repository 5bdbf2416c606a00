package org.spaceodt.action.softphone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.RowValues;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.RawCell;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.json.JsonFormat;

/** The cells of a row that are settings: the API's own object in one cell, and single columns over it. */
final class SettingCells {
    private static final String CUSTOM = "CUSTOM";
    /** Only of permissions. */
    private static final Set<String> SWITCHES = Set.of("useCustomEnabled", "useCustomPermissions");

    private final SettingFields columns;
    private final RowValues cells;

    SettingCells(SettingFields columns, RowValues cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** @param jsonColumn that has the API's own object, if there is one */
    ObjectNode read(Optional<String> jsonColumn) {
        Map<String, String> given = new LinkedHashMap<>();
        jsonColumn.ifPresent(column -> cells.text(column).ifPresent(json -> given.putAll(object(column, json))));
        columns.fields()
                .forEach(field -> cells.text(field.column()).ifPresent(cell -> given.put(field.column(), cell)));
        ObjectNode tree = columns.tree(given);
        columns.fields().forEach(field -> odd(field, tree));
        withoutForce(tree);
        return tree;
    }

    /** Own permissions that nobody switches on may be of no effect: those of the location, or of the organization, are in force. */
    private void withoutForce(ObjectNode tree) {
        Optional<SettingField> first = columns.fields().stream()
                .filter(field -> !SWITCHES.contains(field.path())
                        && !Fields.at(tree, field.path()).isMissingNode())
                .findFirst();
        List<String> missing = columns.fields().stream()
                .filter(field -> SWITCHES.contains(field.path())
                        && !Fields.at(tree, field.path()).asBoolean())
                .map(SettingField::column)
                .toList();
        if (first.isPresent() && !missing.isEmpty()) {
            String column = first.get().column();
            cells.warning(
                    column,
                    Description.text("settings.not_in_force", column, String.join(", ", missing)),
                    Description.text("settings.not_in_force.next", String.join(", ", missing)));
        }
    }

    private Map<String, String> object(String column, String json) {
        Map<String, String> read = new LinkedHashMap<>();
        try {
            JsonNode object = JsonFormat.MAPPER.readTree(json);
            columns.cells(object, path -> unknown(column, path)).forEach((name, text) -> {
                SettingField field = columns.byColumn(name).orElseThrow();
                Cell cell = new CellReader(text.length()).read(field.type(), new RawCell.Plain(text));
                cell.findings().forEach(finding -> cells.found(finding, column));
                if (!cell.value().isEmpty()) {
                    read.put(name, cell.value());
                }
            });
        } catch (JsonProcessingException e) {
            cells.noJson(column);
        }
        return read;
    }

    private void unknown(String column, String path) {
        List<String> known = columns.fields().stream().map(SettingField::path).toList();
        cells.fault(
                column,
                Description.text("settings.unknown", path),
                Description.text("settings.unknown.next", Suggestions.to(path, known)));
    }

    /** What can be asked for, and may not be what is meant. */
    private void odd(SettingField field, ObjectNode tree) {
        String value = Fields.at(tree, field.path()).asText();
        if (field.path().endsWith("/greeting") && value.equals(CUSTOM)) {
            cells.warning(
                    field.column(),
                    Description.text("settings.greeting", field.column()),
                    Description.text("settings.greeting.next"));
        }
        if (columns == SettingFields.FORWARDING && field.path().endsWith("/enabled") && value.equals("true")) {
            String destination = field.path().replace("/enabled", "/destination");
            JsonNode given = Fields.at(tree, destination);
            if (given.isMissingNode()) {
                cells.warning(
                        field.column(),
                        Description.text("settings.destination_of_webex", field.column(), columns.column(destination)),
                        Description.text("settings.destination_of_webex.next", columns.column(destination)));
            } else if (given.asText().isEmpty()) {
                cells.fault(
                        columns.column(destination),
                        Description.text("settings.clears_destination", field.column(), columns.column(destination)),
                        Description.text("settings.clears_destination.next", columns.column(destination)));
            }
        }
    }
}
