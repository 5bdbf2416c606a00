package org.spaceodt.change.softphone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.spaceodt.action.softphone.SettingField;
import org.spaceodt.action.softphone.SettingFields;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.RawCell;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.source.TableLimits;

/** Objects as the API has them, in a policy or a cell: read as cells of the columns that their fields have. */
final class ApiObjects {
    /** Columns that hold a whole object of the API; what single columns say goes over it. */
    static final Map<String, SettingFields> COLUMNS = Map.of(
            "incoming_permissions_json", SettingFields.INCOMING,
            "outgoing_permissions_json", SettingFields.OUTGOING);

    private static final CellReader READER = new CellReader(TableLimits.USUAL.cellCharacters());

    private ApiObjects() {}

    /**
     * @param row where it stands; 0 for none
     * @param column where it stands
     * @param beginning of the path of its fields, as people read it
     * @param found gets what is wrong: fields that nobody knows, and values that are none
     */
    static Map<String, String> cells(
            SettingFields fields,
            JsonNode object,
            int row,
            String column,
            String beginning,
            Consumer<Diagnostic> found) {
        Map<String, String> raw = fields.cells(
                object,
                unknown -> found.accept(SoftphoneTexts.error(
                        row,
                        column,
                        "field.unknown",
                        beginning + unknown,
                        Suggestions.to(
                                unknown,
                                fields.fields().stream().map(SettingField::path).toList()))));
        Map<String, String> cells = new LinkedHashMap<>();
        raw.forEach((name, value) -> {
            SettingField field = fields.byColumn(name).orElseThrow();
            Cell cell = READER.read(field.type(), new RawCell.Plain(value));
            cell.findings()
                    .forEach(finding -> found.accept(
                            finding.at(row, 0, beginning + field.path()).in(column)));
            if (!cell.isWrong()) {
                cells.put(name, cell.value());
            }
        });
        return cells;
    }

    /** The same of a cell of one of the columns of whole objects, which is JSON. */
    static Map<String, String> cells(String column, String json, int row, Consumer<Diagnostic> found) {
        try {
            JsonNode object = JsonFormat.WHOLE.readTree(json);
            if (object.isObject()) {
                return cells(COLUMNS.get(column), object, row, column, "", found);
            }
        } catch (JsonProcessingException e) {
            // Said below.
        }
        found.accept(SoftphoneTexts.error(row, column, "json.no_object", column));
        return Map.of();
    }

    /** The columns of a row without those of whole objects, whose fields have become columns. */
    static Map<String, String> flat(Map<String, String> cells, int row, Consumer<Diagnostic> found) {
        Map<String, String> flat = new LinkedHashMap<>();
        COLUMNS.keySet().stream().sorted().toList().forEach(column -> {
            if (cells.containsKey(column)) {
                flat.putAll(cells(column, cells.get(column), row, found));
            }
        });
        cells.forEach((column, value) -> {
            if (!COLUMNS.containsKey(column)) {
                flat.put(column, value);
            }
        });
        return flat;
    }
}
