package org.spaceodt.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Changes of the things of one sort: by key the fields that differ from the base, or that the thing is gone. A thing that the base does not
 * have consists of its fields alone. Values are never changed in place. Not thread-safe: see {@link Turns}.
 *
 * @param <K> an index, or a text such as a phone number
 */
public final class Layer<K extends Comparable<K>> {
    private final Map<K, JsonNode> entries = new HashMap<>();
    private final ChangeJournal journal;
    private Watcher<K> watcher = new Watcher<>() {};
    private int end;

    Layer(ChangeJournal journal) {
        this.journal = journal;
    }

    /** Who keeps what is derived from the entries; at most one. */
    public void watch(Watcher<K> other) {
        watcher = other;
    }

    /** Whether anything is known about this key, be it that it is gone. */
    public boolean touched(K key) {
        return !entries.isEmpty() && entries.containsKey(key);
    }

    public boolean gone(K key) {
        return !entries.isEmpty() && entries.get(key) instanceof NullNode;
    }

    /** The fields that differ from the base; empty when none do, or when the thing is gone. */
    public Optional<ObjectNode> fields(K key) {
        return !entries.isEmpty() && entries.get(key) instanceof ObjectNode fields
                ? Optional.of(fields)
                : Optional.empty();
    }

    /** One field, if it differs from the base. */
    public Optional<JsonNode> field(K key, String name) {
        if (entries.isEmpty() || !(entries.get(key) instanceof ObjectNode fields)) {
            return Optional.empty();
        }
        return Optional.ofNullable(fields.get(name));
    }

    /** Adds these fields to those that differ already, in place of those of the same name. */
    public void merge(K key, ObjectNode fields) {
        ObjectNode merged = fields(key).map(ObjectNode::deepCopy).orElseGet(fields::objectNode);
        merged.setAll(fields);
        set(key, merged);
    }

    /** Just these fields differ from now on. */
    public void put(K key, ObjectNode fields) {
        set(key, fields);
    }

    /** The thing is gone, whether it was of the base or not. */
    public void remove(K key) {
        set(key, NullNode.getInstance());
    }

    /** Nothing differs from the base any more. */
    void forget(K key) {
        if (touched(key)) {
            set(key, null);
        }
    }

    /** The keys that were touched, in order, with their fields or a JSON null. */
    public SortedMap<K, JsonNode> sorted() {
        return new TreeMap<>(entries);
    }

    /** One more than the largest index that was ever used, but at least this. */
    public int end(int least) {
        return Math.max(end, least);
    }

    /** @param entry an object, or a JSON null for what is gone */
    void load(K key, JsonNode entry) {
        if (!entry.isObject() && !entry.isNull()) {
            throw new IllegalArgumentException("The snapshot has a change of " + key + " that is no object.");
        }
        set(key, entry);
    }

    private void set(K key, JsonNode entry) {
        JsonNode before = entries.get(key);
        int endBefore = end;
        journal.add(() -> {
            exchange(key, before);
            end = endBefore;
        });
        exchange(key, entry);
    }

    /** An absent entry is a Java null here, as in the map. */
    private void exchange(K key, JsonNode entry) {
        watcher.leaving(key);
        if (entry == null) {
            entries.remove(key);
        } else {
            entries.put(key, entry);
            if (key instanceof Integer index) {
                end = Math.max(end, index + 1);
            }
        }
        watcher.entered(key);
    }

    void clear() {
        for (K key : sorted().keySet()) {
            set(key, null);
        }
        end = 0;
    }

    /** Keeps what is derived from the entries of a layer. */
    public interface Watcher<K> {
        /** The thing is about to change: it is still as it was. */
        default void leaving(K key) {}

        /** The thing has changed. */
        default void entered(K key) {}
    }
}
