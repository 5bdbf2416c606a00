package org.spaceodt.web.action;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.spaceodt.action.Description;
import org.spaceodt.api.console.MappingChange;
import org.spaceodt.api.console.MasterRows;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.PartTexts;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.change.input.KeptMappings;
import org.spaceodt.console.master.ActionMenu;
import org.spaceodt.console.master.LoadedMaster;
import org.spaceodt.console.master.MasterMapping;
import org.spaceodt.console.master.MasterState;

/** What somebody says in the panel of columns: saved for all who work on the table, and under a name where they give one. */
@Singleton
class ColumnsForm {
    static final String COLUMN = "column.";
    private static final String NAME = "keep";
    private static final String USED = "use";

    private final MappingChange change;
    private final Uploads uploads;

    ColumnsForm(MappingChange change, Uploads uploads) {
        this.change = change;
        this.uploads = uploads;
    }

    /**
     * @param form columns by their place in the table, {@code -1} for the automatic one; or the name of a mapping that is kept
     * @param state as it stands now
     * @param seen the version that the page showed
     * @throws Refusal when a column or a name is none, or somebody has changed something since
     */
    void save(Description action, MultivaluedMap<String, String> form, MasterState state, OptionalLong seen) {
        LoadedMaster table = state.table(ActionMenu.dataset(action))
                .orElseThrow(() -> Refusal.of(
                        ProblemKind.NO_MASTER, ActionMenu.dataset(action).title(), action.id()));
        String name = text(form, NAME);
        if (!name.isEmpty() && !KeptMappings.isName(name)) {
            throw Refusal.part(NAME, "mapping_name", Refusal.excerpt(name));
        }
        String used = text(form, USED);
        MasterMapping mapping = used.isEmpty() ? chosen(form, action, state, table) : kept(used, action, state, table);
        change.put(mapping, seen);
        if (!name.isEmpty()) {
            keep(
                    name,
                    new MasterState(state.version(), state.tables(), mapping, state.mapped(), state.last()),
                    action,
                    table);
        }
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).map(String::strip).orElse("");
    }

    private static MasterMapping chosen(
            MultivaluedMap<String, String> form, Description action, MasterState state, LoadedMaster table) {
        MasterMapping mapping = state.mapping();
        for (Description.Parameter parameter : action.parameters()) {
            String place = text(form, COLUMN + parameter.name());
            if (!place.isEmpty()) {
                mapping = mapping.with(
                        table.dataset(), parameter.name(), heading(place, table.headings()), state.headings());
            }
        }
        return mapping;
    }

    private static Optional<String> heading(String place, List<String> headings) {
        int index = place.matches("[0-9]{1,5}") ? Integer.parseInt(place) : -1;
        return index >= 0 && index < headings.size() ? Optional.of(headings.get(index)) : Optional.empty();
    }

    private MasterMapping kept(String name, Description action, MasterState state, LoadedMaster table) {
        Parts parts = new Parts();
        parts.put(Parts.MAPPING, PartTexts.mapping(name));
        MasterMapping mapping = state.mapping();
        for (Map.Entry<String, String> column :
                parts.mapping(uploads.mappings()).entrySet()) {
            if (ActionMenu.names(action).contains(column.getKey())) {
                mapping = mapping.with(
                        table.dataset(), column.getKey(), Optional.of(column.getValue()), state.headings());
            }
        }
        return mapping;
    }

    /** All that is read, also what is recognised: the name means the same for tables of others. */
    private void keep(String name, MasterState state, Description action, LoadedMaster table) {
        try {
            uploads.mappings().keep(name, new LinkedHashMap<>(MasterRows.mapping(action, state, table)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
