package org.spaceodt.web.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spaceodt.console.table.ItemFields;

/**
 * Which columns a table can have, and which it has where nobody says it: names first, then what is filled, then fields of the item as long
 * as there is room. Ids and what only programs need stand behind each row.
 *
 * @param rows of the page
 * @param fields of the item of each row
 * @param names of ids
 */
record TableColumns(List<Map<String, String>> rows, List<Map<String, String>> fields, Map<String, String> names) {
    /** What people look for first, in this order. */
    private static final List<String> FIRST = List.of(
            "display_name",
            "name",
            "person_id",
            "workspace_id",
            "first_name",
            "last_name",
            "email",
            "extension",
            "phone_number",
            "direct_number",
            "location_id");

    private static final Set<String> FOR_PROGRAMS = Set.of("source_method", "raw_keys", ItemFields.ITEM);
    private static final String WEBEX_ID = "Y2lzY29zcGFyazov";
    private static final int USUAL = 9;
    /** More would be no choice. */
    private static final int OFFERED = 60;

    /** What can be chosen. */
    List<String> offered() {
        Set<String> all = new LinkedHashSet<>(inFile());
        fields.forEach(item -> all.addAll(item.keySet()));
        return all.stream()
                .filter(column -> !column.equals(ItemFields.ITEM))
                .limit(OFFERED)
                .toList();
    }

    List<String> inFile() {
        return rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).keySet());
    }

    List<String> usual() {
        List<String> usual = new ArrayList<>(inFile().stream()
                .filter(column -> !FOR_PROGRAMS.contains(column))
                .filter(this::says)
                .filter(column -> !saysWhoTheRowIs(column))
                .sorted(Comparator.comparingInt(TableColumns::rank))
                .limit(USUAL)
                .toList());
        Set<String> said = new LinkedHashSet<>();
        usual.forEach(column -> said.add(simple(column)));
        // What differs from row to row says more than what is the same in all.
        for (boolean differs : new boolean[] {true, false}) {
            for (String field : offered()) {
                if (usual.size() < USUAL
                        && !inFile().contains(field)
                        && says(field)
                        && differs(field) == differs
                        && said.add(simple(field))) {
                    usual.add(field);
                }
            }
        }
        return usual;
    }

    private boolean differs(String column) {
        for (int row = 1; row < rows.size(); row++) {
            if (!cell(row, column).equals(cell(0, column))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the id of the row itself, whose name stands there anyway. */
    private boolean saysWhoTheRowIs(String column) {
        for (int row = 0; row < rows.size(); row++) {
            String name = names.getOrDefault(cell(row, column), "");
            if (name.isEmpty() || !name.equals(cell(row, "display_name")) && !name.equals(cell(row, "name"))) {
                return false;
            }
        }
        return true;
    }

    private static int rank(String column) {
        int place = FIRST.indexOf(column);
        return place < 0 ? FIRST.size() : place;
    }

    /** {@code displayName} is what {@code display_name} is. */
    private static String simple(String column) {
        return column.replace("_", "").toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether a row has something there that people can read: what is JSON stands behind the row. */
    private boolean says(String column) {
        for (int row = 0; row < rows.size(); row++) {
            String cell = cell(row, column);
            if (!cell.isEmpty() && !isJson(cell) && (!isId(cell) || names.containsKey(cell))) {
                return true;
            }
        }
        return false;
    }

    String cell(int row, String column) {
        String inFile = rows.get(row).get(column);
        return inFile == null ? fields.get(row).getOrDefault(column, "") : inFile;
    }

    static boolean isJson(String cell) {
        return cell.startsWith("{") || cell.startsWith("[");
    }

    static boolean isId(String cell) {
        return cell.startsWith(WEBEX_ID);
    }
}
