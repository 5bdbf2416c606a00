package org.spaceodt.sandbox.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.spaceodt.sandbox.seed.DamagedExport;
import org.spaceodt.sandbox.seed.Inventory;

/** The groups of an export, and the people among their members. */
final class ImportedGroups implements GroupSource {
    private final List<String> names = new ArrayList<>();
    private final List<int[]> members = new ArrayList<>();
    private final IdTable ids;

    ImportedGroups(Inventory inventory, IdTable people) throws DamagedExport {
        List<String> all = new ArrayList<>();
        List<IntStream.Builder> found = new ArrayList<>();
        inventory.each("groups", (row, json) -> {
            all.add(inventory.id("groups", row, json, "group_id"));
            names.add(Texts.of(json, "name"));
            found.add(IntStream.builder());
        });
        this.ids = new IdTable(all);
        inventory.each("group_members", (row, json) -> {
            OptionalInt group = ids.index(Texts.of(json.path("called_with"), "group_id"));
            OptionalInt person = people.index(inventory.id("group_members", row, json, "id"));
            if (group.isPresent() && person.isPresent()) {
                found.get(group.getAsInt()).add(person.getAsInt());
            }
        });
        found.forEach(members -> this.members.add(members.build().toArray()));
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
