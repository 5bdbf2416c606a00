package org.spaceodt.inventory.choice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.inventory.manifest.Manifest;

/** A part of the inventory that people ask for by one name. Each module is in one of them, as the manifest says. */
public enum Section {
    /** The lists that everything else hangs on: people, groups, locations, licenses, workspaces. */
    FOUNDATION,
    /** People one by one: details, settings, numbers that they could have, members of groups, licences. */
    PEOPLE,
    LOCATIONS,
    WORKSPACES,
    /** The numbers of the organization, virtual lines and virtual extensions. */
    NUMBERS,
    /** Queues and the like: auto attendants, hunt groups. */
    QUEUES,
    DEVICES,
    /** Trunks, route groups and lists, dial plans, translation patterns. */
    ROUTING;

    /** As it is written in options and requests. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Section> find(String id) {
        return Arrays.stream(values())
                .filter(section -> section.id().equals(id))
                .findFirst();
    }

    /** Its modules, in the order of the manifest; what they need is not among them. */
    public List<InventoryModule> modules(Manifest manifest) {
        return manifest.modules().stream()
                .filter(module -> module.section().equals(id()))
                .toList();
    }
}
