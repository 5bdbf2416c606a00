package org.spaceodt.sandbox.state;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.spaceodt.json.JsonFormat;

/**
 * All changes of a tenant at one moment, as JSON in UTF-8. What is restored from it gives the same bytes again. It says which
 * base it belongs to, because indexes mean something else over another one.
 */
public final class Snapshot {
    private static final int FORMAT = 1;

    private final Turns turns;
    private final Changes changes;
    private final String base;

    /** @param base a text that is different for every base */
    public Snapshot(Turns turns, Changes changes, String base) {
        this.turns = turns;
        this.changes = changes;
        this.base = base;
    }

    public byte[] take() {
        ObjectNode json =
                JsonFormat.MAPPER.createObjectNode().put("format", FORMAT).put("base", base);
        DefaultIndenter lines = new DefaultIndenter(" ", "\n");
        try {
            return turns.read(() -> {
                json.set("changes", changes.toJson());
                return written(json, new DefaultPrettyPrinter().withObjectIndenter(lines));
            });
        } catch (UncheckedIOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * In place of everything that was changed so far.
     *
     * @throws IllegalArgumentException with the reason when it is no snapshot of this base; nothing is changed then
     */
    public void restore(byte[] snapshot) {
        JsonNode json;
        try {
            json = JsonFormat.MAPPER.readTree(snapshot);
        } catch (IOException e) {
            throw new IllegalArgumentException("The snapshot is not JSON.", e);
        }
        if (json.path("format").asInt() != FORMAT || !json.path("changes").isObject()) {
            throw new IllegalArgumentException("This is no snapshot of a sandbox, or one of another version.");
        }
        if (!json.path("base").asText().equals(base)) {
            throw new IllegalArgumentException(
                    "The snapshot is of another tenant: " + json.path("base").asText() + ", not " + base);
        }
        turns.write(() -> {
            changes.restore(json.path("changes"));
            return null;
        });
    }

    private byte[] written(ObjectNode json, DefaultPrettyPrinter printer) {
        try {
            return JsonFormat.MAPPER.writer(printer).writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
