package org.spaceodt.web.table;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.change.input.KeptMappings;

/** What somebody says in the panel of columns, as an address says it; kept by name where they gave one. */
@Singleton
public class MappingForms {
    /** Before our name of a column, in the names of the fields. */
    static final String FIELD = "column.";

    static final String KEEP = "keep";
    /** Longer addresses are not taken: then the mapping gets a name. */
    private static final int LONGEST = 2_500;

    private final Uploads uploads;

    MappingForms(Uploads uploads) {
        this.uploads = uploads;
    }

    /**
     * @param form as it was sent
     * @param name of the mapping where it is too long for an address, and nobody named it
     * @throws Refusal when the name can be none of a mapping
     */
    public HowRead read(MultivaluedMap<String, String> form, String name) throws IOException {
        Map<String, String> columns = new LinkedHashMap<>();
        form.forEach((field, values) -> {
            if (field.startsWith(FIELD) && !values.get(0).isBlank()) {
                columns.put(field.substring(FIELD.length()), values.get(0).strip());
            }
        });
        HowRead how = HowRead.with(columns, form);
        String keep = HowRead.text(form, KEEP);
        if (!keep.isEmpty() && !KeptMappings.isName(keep)) {
            throw Refusal.part(Parts.MAPPING, "mapping_name", Refusal.excerpt(keep));
        }
        if (keep.isEmpty() && how.query().length() <= LONGEST) {
            return how;
        }
        Map<String, String> all = new LinkedHashMap<>(earlier(how));
        all.putAll(columns);
        String under = keep.isEmpty() ? name : keep;
        uploads.mappings().keep(under, all);
        return how.mapped(under);
    }

    private Map<String, String> earlier(HowRead how) throws IOException {
        if (how.mapping().isEmpty()) {
            return Map.of();
        }
        Parts parts = new Parts();
        parts.put(Parts.MAPPING, org.spaceodt.api.request.PartTexts.mapping(how.mapping()));
        return parts.mapping(uploads.mappings());
    }
}
