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
        once(module, rows -> source.each(module, rows), visitor);
    }

    @Override
    public void eachWith(String id, String module, Visitor visitor) throws IOException {
        part(module, "id " + id, rows -> source.eachWith(id, module, rows), visitor);
    }

    @Override
    public void found(String text, String module, Visitor visitor) throws IOException {
        part(module, "text " + text, rows -> source.found(text, module, rows), visitor);
    }

    @Override
    public void each(String module, String idColumn, String id, Visitor visitor) throws IOException {
        if (known.containsKey(module)) {
            LookupSource.super.each(module, idColumn, id, visitor);
        } else {
            source.each(module, idColumn, id, visitor);
        }
    }

    private interface Reading {
        void into(Visitor rows) throws IOException;
    }

    /** A part of a list is not asked for where all of it is there. */
    private void part(String module, String which, Reading reading, Visitor visitor) throws IOException {
        if (known.containsKey(module)) {
            each(module, visitor);
        } else {
            once(module + " " + which, reading, visitor);
        }
    }

    private void once(String key, Reading reading, Visitor visitor) throws IOException {
        List<Map<String, String>> rows = known.get(key);
        if (rows == null) {
            List<Map<String, String>> read = new ArrayList<>();
            reading.into(cells -> read.add(Map.copyOf(cells)));
            known.put(key, read);
            rows = read;
        }
        for (Map<String, String> row : rows) {
            visitor.row(row);
        }
    }

    @Override
    public Optional<JsonNode> ofPerson(String operation, String person) {
        return source.ofPerson(operation, person);
    }
}
