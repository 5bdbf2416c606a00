package org.spaceodt.inventory.report;

import java.util.Arrays;
import java.util.List;
import org.spaceodt.inventory.report.data.ModuleLine;

/** What a module is about, told by how its name begins. */
enum ModuleGroup {
    PEOPLE("people", "people", "person"),
    LOCATIONS("locations", "location", "calling_location"),
    WORKSPACES("workspaces", "workspace"),
    CALL_QUEUES("callQueues", "call_queue"),
    HUNT_GROUPS("huntGroups", "hunt_group"),
    AUTO_ATTENDANTS("autoAttendants", "auto_attendant"),
    VIRTUAL_LINES("virtualLines", "virtual_line"),
    VIRTUAL_EXTENSIONS("virtualExtensions", "virtual_extension"),
    GROUPS_AND_LICENSES("groupsAndLicenses", "group", "license"),
    OTHER("otherModules", "");

    private final String title;
    private final List<String> beginnings;

    ModuleGroup(String title, String... beginnings) {
        this.title = title;
        this.beginnings = List.of(beginnings);
    }

    static ModuleGroup of(ModuleLine line) {
        return Arrays.stream(values())
                .filter(group -> group.beginnings.stream().anyMatch(line.module()::startsWith))
                .findFirst()
                .orElse(OTHER);
    }

    String title(ReportLanguage language) {
        return language.get(title);
    }
}
