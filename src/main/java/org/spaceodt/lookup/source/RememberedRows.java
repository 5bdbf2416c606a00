package org.spaceodt.lookup.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.lookup.LookupOrigin;
import org.spaceodt.lookup.LookupSource;

/** Asks Webex for each list once, however often it is looked through: for whoever looks at many sides of one thing. */
public final class RememberedRows implements LookupSource {
    private final LookupSource source;
    private final Map<String, List<Map<String, String>>> known = new HashMap<>();

    private RememberedRows(LookupSource source) {
        this.source = source;
    }

    /** Of files nothing has to be remembered. */
    public static LookupSource of(LookupSource source) {
        return source.origin().isLive() ? new RememberedRows(source) : source;
    }

    @Override
    public LookupOrigin origin() {
        return source.origin();
    }

    @Override
    public Standing standing(String module) throws IOException {
        return source.standing(module);
    }

    @Override
    public void each(String module, Visitor visitor) throws IOException {
        List<Map<String, String>> rows = known.get(module);
        if (rows == null) {
            List<Map<String, String>> read = new ArrayList<>();
            source.each(module, cells -> read.add(Map.copyOf(cells)));
            known.put(module, read);
            rows = read;
        }
        for (Map<String, String> row : rows) {
            visitor.row(row);
        }
    }

    @Override
    public void each(String module, String idColumn, String id, Visitor visitor) throws IOException {
        if (known.containsKey(module)) {
            LookupSource.super.each(module, idColumn, id, visitor);
        } else {
            source.each(module, idColumn, id, visitor);
        }
    }

    @Override
    public Optional<JsonNode> ofPerson(String operation, String person) {
        return source.ofPerson(operation, person);
    }
}
