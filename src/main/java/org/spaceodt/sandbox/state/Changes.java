package org.spaceodt.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** All changes over a base, in layers that have names. Not thread-safe: see {@link Turns}. */
public final class Changes {
    private static final String INDEXED = "indexed";
    private static final String NAMED = "named";

    private final ChangeJournal journal = new ChangeJournal();
    private final Map<String, Layer<Integer>> indexed = new ConcurrentSkipListMap<>();
    private final Map<String, Layer<String>> named = new ConcurrentSkipListMap<>();

    /** Grows with every change; 0 as long as there was none. */
    public long version() {
        return journal.version();
    }

    /** The layer of things that have an index. */
    public Layer<Integer> indexed(String name) {
        Layer<Integer> layer = indexed.get(name);
        return layer == null ? indexed.computeIfAbsent(name, key -> new Layer<>(journal)) : layer;
    }

    /** The layer of things that have a text for a key. */
    public Layer<String> named(String name) {
        Layer<String> layer = named.get(name);
        return layer == null ? named.computeIfAbsent(name, key -> new Layer<>(journal)) : layer;
    }

    /** The thing with this index is as in the base in all layers whose names begin so. */
    public void forget(String prefix, int index) {
        indexed.forEach((name, layer) -> {
            if (name.startsWith(prefix)) {
                layer.forget(index);
            }
        });
    }

    /** What was changed since the last call of this or of {@link #takeBack} stays. */
    void keep() {
        journal.keep();
    }

    void takeBack() {
        journal.takeBack();
    }

    /** All layers; equal changes give equal JSON, in whatever order they were made. */
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set(INDEXED, layers(indexed));
        json.set(NAMED, layers(named));
        return json;
    }

    /** In place of everything that was changed so far. */
    void restore(JsonNode json) {
        indexed.values().forEach(Layer::clear);
        named.values().forEach(Layer::clear);
        load(json.path(INDEXED), this::indexed, Integer::valueOf);
        load(json.path(NAMED), this::named, Function.identity());
    }

    private static <K extends Comparable<K>> ObjectNode layers(Map<String, Layer<K>> layers) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        layers.forEach((name, layer) -> {
            Map<K, JsonNode> entries = layer.sorted();
            if (!entries.isEmpty()) {
                ObjectNode out = json.putObject(name);
                entries.forEach((key, entry) -> out.set(key.toString(), entry));
            }
        });
        return json;
    }

    private static <K extends Comparable<K>> void load(
            JsonNode json, Function<String, Layer<K>> layers, Function<String, K> key) {
        for (Iterator<Map.Entry<String, JsonNode>> all = json.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> layer = all.next();
            Layer<K> into = layers.apply(layer.getKey());
            layer.getValue().fields().forEachRemaining(entry -> into.load(key.apply(entry.getKey()), entry.getValue()));
        }
    }
}
