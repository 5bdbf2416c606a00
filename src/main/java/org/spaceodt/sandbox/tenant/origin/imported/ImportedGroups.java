package org.spaceodt.sandbox.tenant.origin.imported;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sandbox.tenant.id.IdTable;
import org.spaceodt.sandbox.tenant.people.GroupSource;

/** The groups of an export, and the people among their members. */
final class ImportedGroups implements GroupSource {
    private static final String MEMBERS = "group_members";

    private final List<String> names = new ArrayList<>();
    private final List<int[]> members = new ArrayList<>();
    private final IdTable ids;

    ImportedGroups(Inventory inventory, IdTable people) throws DamagedExport {
        List<String> all = new ArrayList<>();
        inventory.each("groups", List.of("group_id", "name"), (row, cells) -> {
            all.add(inventory.id("groups", row, cells, "group_id"));
            names.add(cells.text("name"));
        });
        this.ids = new IdTable(all);
        for (String group : all) {
            IntStream.Builder found = IntStream.builder();
            inventory.each(
                    MEMBERS, inventory.rows(MEMBERS, List.of(group)), List.of("id"), (row, cells) -> people.index(
                                    inventory.id(MEMBERS, row, cells, "id"))
                            .ifPresent(found::add));
            members.add(found.build().toArray());
        }
    }

    IdTable ids() {
        return ids;
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public String name(int group) {
        return names.get(group);
    }

    @Override
    public int places(int group) {
        return members.get(group).length;
    }

    @Override
    public int member(int group, int n) {
        return members.get(group)[n];
    }

    @Override
    public String created(int group) {
        return "2020-01-01T00:00:00.000Z";
    }
}
