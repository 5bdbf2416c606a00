package org.spaceodt.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of modules that a test gives. */
public final class RowsInMemory implements LookupSource {
    private final Map<String, List<Map<String, String>>> modules = new HashMap<>();
    private final Map<String, Standing> standing = new HashMap<>();
    private final List<String> looked = new ArrayList<>();

    public RowsInMemory with(String module, Map<String, String> row) {
        modules.computeIfAbsent(module, name -> new ArrayList<>()).add(row);
        standing.putIfAbsent(module, Standing.WHOLE);
        return this;
    }

    public void standing(String module, Standing how) {
        standing.put(module, how);
    }

    @Override
    public LookupOrigin origin() {
        return new LookupOrigin(LookupOrigin.Way.EXPORT, "/exports", Optional.empty(), "", "", false, false);
    }

    @Override
    public Standing standing(String module) {
        return standing.getOrDefault(module, Standing.ABSENT);
    }

    /** The modules that were looked through, in that order. */
    public List<String> looked() {
        return List.copyOf(looked);
    }

    @Override
    public void each(String module, Visitor visitor) throws IOException {
        looked.add(module);
        for (Map<String, String> row : modules.getOrDefault(module, List.of())) {
            visitor.row(row);
        }
    }

    @Override
    public void each(String module, String idColumn, String id, Visitor visitor) throws IOException {
        each(module, row -> {
            if (id.equals(row.get(idColumn))) {
                visitor.row(row);
            }
        });
    }
}
