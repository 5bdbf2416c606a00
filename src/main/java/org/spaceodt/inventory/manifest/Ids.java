package org.spaceodt.inventory.manifest;

import java.util.List;

/**
 * The ids that one call is made with, all from one row.
 *
 * @param names as the module's path writes them
 * @param values in the order of the names, never blank
 */
public record Ids(List<String> names, List<String> values) {
    public static final Ids NONE = new Ids(List.of(), List.of());

    /** The id with that name, or null. */
    String get(String name) {
        int position = names.indexOf(name);
        return position < 0 ? null : values.get(position);
    }

    /** {@code location_id=…;id=…} for the failures file. */
    public String inWords() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            words.append(i == 0 ? "" : ";").append(names.get(i)).append('=').append(values.get(i));
        }
        return words.toString();
    }
}
