package org.spaceodt.console.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people, locations and workspaces are called, as an export has them: most rows of other modules have their ids alone. */
public final class NamesOfIds {
    /** Of so many the ids are looked for; who searches for one letter means no name. */
    private static final int MOST = 2_000;

    private final Path exports;

    /** @param exports the folder with the files of an export */
    public NamesOfIds(Path exports) {
        this.exports = exports;
    }

    private record Named(String module, String id, String name) {}

    private static final List<Named> ALL = List.of(
            new Named("people", "person_id", "display_name"),
            new Named("locations", "location_id", "name"),
            new Named("workspaces", "id", "name"));

    /** The names of those ids that there are; of some there may be none. */
    public Map<String, String> of(Set<String> ids) throws IOException {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            each((id, name) -> {
                if (ids.contains(id) && !name.isEmpty()) {
                    names.put(id, name);
                }
                return names.size() < ids.size();
            });
        }
        return names;
    }

    /** The ids of those whose names have that text; of very many not all. */
    public Set<String> with(String text) throws IOException {
        Set<String> ids = new HashSet<>();
        String folded = Folded.of(text.strip());
        if (folded.length() > 1) {
            each((id, name) -> {
                if (Folded.of(name).contains(folded)) {
                    ids.add(id);
                }
                return ids.size() < MOST;
            });
        }
        return ids;
    }

    private interface Visitor {
        /** @return whether there is more to be looked for */
        boolean one(String id, String name);
    }

    private void each(Visitor visitor) throws IOException {
        for (Named named : ALL) {
            Path file = exports.resolve(named.module() + ".json");
            if (Files.isRegularFile(file) && !each(file, named, visitor)) {
                return;
            }
        }
    }

    private static boolean each(Path file, Named named, Visitor visitor) throws IOException {
        String[] found = new String[2];
        try (RowLines lines = RowLines.open(file)) {
            while (lines.next()) {
                found[0] = "";
                found[1] = "";
                lines.cells(Set.of(), (column, text) -> {
                    if (column.equals(named.id())) {
                        found[0] = text;
                    } else if (column.equals(named.name())) {
                        found[1] = text;
                    }
                });
                if (!visitor.one(found[0], found[1])) {
                    return false;
                }
            }
        }
        return true;
    }
}
