package org.spaceodt.console.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.webex.WebexId;

/** What people, locations and workspaces are called, as an export has them: most rows of other modules have their ids alone. */
public final class NamesOfIds {
    /** Of so many the ids are looked for; who searches for one letter means no name. */
    private static final int MOST = 2_000;

    private final Path exports;

    /** @param exports the folder with the files of an export */
    public NamesOfIds(Path exports) {
        this.exports = exports;
    }

    /** @param kind of its ids, as they say it */
    private record Named(String module, String kind, String id, String name) {
        /** Whether its rows may have that id: one that says no kind may be of any. */
        boolean mayHave(String id) {
            return new WebexId(id).kind().map(kind::equals).orElse(true);
        }
    }

    private static final List<Named> ALL = List.of(
            new Named("people", "PEOPLE", "person_id", "display_name"),
            new Named("locations", "LOCATION", "location_id", "name"),
            new Named("workspaces", "PLACE", "id", "name"));

    /** The names of those ids that there are; of some there may be none. A file is read as far as there are ids of its kind to be found. */
    public Map<String, String> of(Set<String> ids) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (Named named : ALL) {
            Set<String> wanted = ids.stream().filter(named::mayHave).collect(Collectors.toSet());
            wanted.removeAll(names.keySet());
            Path file = exports.resolve(named.module() + ".json");
            if (!wanted.isEmpty() && Files.isRegularFile(file)) {
                each(file, named, (id, name) -> {
                    if (wanted.remove(id) && !name.isEmpty()) {
                        names.put(id, name);
                    }
                    return !wanted.isEmpty();
                });
            }
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
        try (RowLines lines = RowLines.open(file)) {
            while (lines.next()) {
                List<String> cells = lines.cells(named.id(), named.name());
                if (!visitor.one(cells.get(0), cells.get(1))) {
                    return false;
                }
            }
        }
        return true;
    }
}
