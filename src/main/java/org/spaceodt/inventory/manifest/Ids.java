package org.spaceodt.inventory.manifest;

import java.util.List;

/**
 * The ids that one call is made with, all from one row.
 *
 * @param names as the module's path writes them
 * @param values in the order of the names, never blank
 * @param also a parameter that the read is made with besides, {@code name=value}; empty for none
 */
public record Ids(List<String> names, List<String> values, String also) {
    public static final Ids NONE = new Ids(List.of(), List.of(), "");

    /** The same, with a parameter besides. */
    public Ids with(String parameter) {
        return new Ids(names, values, parameter);
    }

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
        return words.append(words.isEmpty() || also.isEmpty() ? "" : ";")
                .append(also)
                .toString();
    }
}
