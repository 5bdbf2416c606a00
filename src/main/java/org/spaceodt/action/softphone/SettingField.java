package org.spaceodt.action.softphone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.spaceodt.action.Description.Parameter;
import org.spaceodt.action.Fields;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;

/**
 * A column, and what it is in the API.
 *
 * @param column such as {@code cf_always_destination}
 * @param path in the API's spelling, names separated by slashes, such as {@code callForwarding/always/destination}
 * @param example that would pass
 * @param oldNames under which it is accepted as well, such as {@code cf_noanswer_enabled}
 */
public record SettingField(String column, String path, CellType type, String example, List<String> oldNames) {
    private static final String SPELLING = "cf_no_answer_";
    private static final String OLD_SPELLING = "cf_noanswer_";

    static SettingField at(String path, Kind kind) {
        return at(path, CellType.one(kind));
    }

    static SettingField at(String path, CellType type) {
        return new SettingField("", path, type, type.example(), List.of());
    }

    SettingField like(String other) {
        return new SettingField(column, path, type, other, oldNames);
    }

    SettingField orCleared() {
        return new SettingField(column, path, type.orCleared(), example, oldNames);
    }

    /**
     * Under its column.
     *
     * @param unsaid what is left out of paths that begin with it
     */
    SettingField named(String prefix, String unsaid) {
        String said = path.startsWith(unsaid) ? path.substring(unsaid.length()) : path;
        String name = prefix + snake(said);
        List<String> old =
                name.startsWith(SPELLING) ? List.of(OLD_SPELLING + name.substring(SPELLING.length())) : List.of();
        return new SettingField(name, path, type, example, old);
    }

    /** {@code noAnswer/numberOfRings} is {@code no_answer_number_of_rings}, and {@code TOLL_FREE} {@code toll_free}. */
    private static String snake(String path) {
        return path.replaceAll("([a-z])([A-Z])", "$1_$2").replace('/', '_').toLowerCase(Locale.ROOT);
    }

    /** Of an action; never required. */
    Parameter parameter() {
        return Parameter.optional(column, type).like(example).formerly(oldNames.toArray(String[]::new));
    }

    /** Where it can be cleared it is an empty text then. */
    void put(ObjectNode tree, String cell) {
        Fields.put(tree, path, value(tree, cell));
    }

    private JsonNode value(ObjectNode tree, String cell) {
        return switch (type.kind()) {
            case BOOLEAN -> tree.booleanNode(Boolean.parseBoolean(cell));
            case RINGS -> tree.numberNode(Integer.parseInt(cell));
            default -> tree.textNode(cell.equals(Cell.CLEAR) ? "" : cell);
        };
    }
}
