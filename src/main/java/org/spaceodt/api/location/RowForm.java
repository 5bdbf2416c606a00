package org.spaceodt.api.location;

import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.FormParts;
import org.spaceodt.api.request.PartTexts;
import org.spaceodt.api.request.Parts;

/** What may be said of a table of locations: the parts of a form besides its file. */
final class RowForm {
    static final String MAP = "map";

    private static final Set<String> TEXTS = Set.of(
            Parts.COUNTRY,
            Parts.MAPPING,
            Parts.SHEET,
            Parts.SKIP_BAD_ROWS,
            Parts.ONLY_FAILURES,
            Parts.INCLUDE_PROTECTED);
    private static final Set<String> LISTS = Set.of(MAP, Parts.ACCEPT);

    private RowForm() {}

    /**
     * Puts what a form says to what the query says.
     *
     * @throws Refusal when a part is unknown, or said twice
     */
    static Parts with(Parts parts, MultipartFormDataInput form) {
        FormParts given = new FormParts(form, TEXTS, LISTS);
        table(parts, given.texts(MAP), given.text(Parts.MAPPING).orElse(""));
        given.put(parts, Parts.COUNTRY, Parts.SHEET, Parts.SKIP_BAD_ROWS, Parts.ONLY_FAILURES, Parts.INCLUDE_PROTECTED);
        given.putList(parts, Parts.ACCEPT);
        return parts;
    }

    /**
     * Which column is which.
     *
     * @param map pairs, name=column
     * @param mapping an object of such pairs, or the name of a mapping that is kept; empty text for none
     */
    static void table(Parts parts, List<String> map, String mapping) {
        if (!mapping.isBlank()) {
            parts.put(Parts.MAPPING, PartTexts.mapping(mapping));
        }
        PartTexts.pairs(parts, MAP, map, Parts.MAPPING);
    }
}
