package org.spaceodt.inventory.report;

import java.util.Arrays;
import java.util.List;
import org.spaceodt.inventory.report.data.ModuleLine;

/** What a module is about, told by how its name begins. */
enum ModuleGroup {
    PEOPLE("people", "person"),
    LOCATIONS("location", "calling_location"),
    WORKSPACES("workspace"),
    CALL_QUEUES("call_queue"),
    HUNT_GROUPS("hunt_group"),
    AUTO_ATTENDANTS("auto_attendant"),
    VIRTUAL_LINES("virtual_line"),
    VIRTUAL_EXTENSIONS("virtual_extension"),
    GROUPS_AND_LICENSES("group", "license"),
    OTHER("");

    private final List<String> beginnings;

    ModuleGroup(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    static ModuleGroup of(ModuleLine line) {
        return Arrays.stream(values())
                .filter(group -> group.beginnings.stream().anyMatch(line.module()::startsWith))
                .findFirst()
                .orElse(OTHER);
    }

    String title(ReportMessages words) {
        return switch (this) {
            case PEOPLE -> words.people();
            case LOCATIONS -> words.locations();
            case WORKSPACES -> words.workspaces();
            case CALL_QUEUES -> words.callQueues();
            case HUNT_GROUPS -> words.huntGroups();
            case AUTO_ATTENDANTS -> words.autoAttendants();
            case VIRTUAL_LINES -> words.virtualLines();
            case VIRTUAL_EXTENSIONS -> words.virtualExtensions();
            case GROUPS_AND_LICENSES -> words.groupsAndLicenses();
            case OTHER -> words.otherModules();
        };
    }
}
