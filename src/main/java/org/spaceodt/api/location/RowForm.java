package org.spaceodt.api.location;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.spaceodt.api.request.PartTexts;
import org.spaceodt.api.request.Parts;

/** What may be said of a table of locations: the parts of a form besides its file. */
public class RowForm {
    @RestForm(Parts.COUNTRY)
    String country;

    @RestForm("map")
    List<String> map;

    @RestForm(Parts.MAPPING)
    String mapping;

    @RestForm(Parts.SHEET)
    String sheet;

    @RestForm(Parts.ACCEPT)
    List<String> accept;

    @RestForm(Parts.SKIP_BAD_ROWS)
    String skipBadRows;

    @RestForm(Parts.ONLY_FAILURES)
    String onlyFailures;

    @RestForm(Parts.INCLUDE_PROTECTED)
    String includeProtected;

    Parts parts() {
        Parts parts = of(country, accept, skipBadRows, onlyFailures, includeProtected);
        table(parts, map, mapping, sheet);
        return parts;
    }

    /**
     * How the table is read.
     *
     * @param map pairs, name=column
     * @param mapping an object of such pairs, or the name of a mapping that is kept
     */
    static void table(Parts parts, List<String> map, String mapping, String sheet) {
        if (mapping != null && !mapping.isBlank()) {
            parts.put(Parts.MAPPING, PartTexts.mapping(mapping));
        }
        PartTexts.pairs(parts, "map", map == null ? List.of() : map, Parts.MAPPING);
        put(parts, Parts.SHEET, sheet);
    }

    static Parts of(
            String country, List<String> accept, String skipBadRows, String onlyFailures, String includeProtected) {
        Parts parts = new Parts();
        put(parts, Parts.COUNTRY, country);
        put(parts, Parts.SKIP_BAD_ROWS, skipBadRows);
        put(parts, Parts.ONLY_FAILURES, onlyFailures);
        put(parts, Parts.INCLUDE_PROTECTED, includeProtected);
        if (accept != null && !accept.isEmpty()) {
            ArrayNode names = JsonNodeFactory.instance.arrayNode();
            accept.forEach(names::add);
            parts.put(Parts.ACCEPT, names);
        }
        return parts;
    }

    private static void put(Parts parts, String name, String text) {
        if (text != null) {
            parts.put(name, JsonNodeFactory.instance.textNode(text));
        }
    }
}
