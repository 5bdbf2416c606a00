package org.spaceodt.api.console;

import jakarta.inject.Singleton;
import java.util.OptionalLong;
import org.spaceodt.action.Catalogue;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.master.ActionMenu;
import org.spaceodt.console.master.MasterMapping;
import org.spaceodt.console.master.MasterState;
import org.spaceodt.console.master.Masters;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.job.store.console.MasterRepository;

/** Says anew what the columns of the loaded tables are called. */
@Singleton
public class MappingChange {
    private final Backend backend;
    private final ActionMenu menu;

    MappingChange(Backend backend, Catalogue catalogue) {
        this.backend = backend;
        this.menu = new ActionMenu(catalogue);
    }

    /**
     * @param known the version of the whole that somebody has seen; empty for whichever there is
     * @return what there was before
     * @throws Refusal when a name or a column is none, or somebody has changed something since that version
     */
    public MasterState put(MasterMapping mapping, OptionalLong known) {
        Masters masters = new Masters(backend.place());
        MasterState now = masters.now();
        KnownVersion.check(known, now);
        Diagnostics found = new Diagnostics();
        MasterStateJson.faults(mapping.faults(menu.canonical(), now.headings())).forEach(found::add);
        if (found.hasErrors()) {
            throw Refusal.part(Parts.MAPPING, found);
        }
        try {
            return masters.map(known, mapping, backend.who());
        } catch (MasterRepository.Outdated e) {
            throw KnownVersion.outdated(masters.now());
        }
    }
}
