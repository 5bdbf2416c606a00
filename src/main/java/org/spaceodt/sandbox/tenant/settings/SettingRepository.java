package org.spaceodt.sandbox.tenant.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.spaceodt.sandbox.state.Changes;
import org.spaceodt.sandbox.tenant.id.ResourceKind;

/** Settings that were written, whole, by the thing they are of and by name. Where nothing was written the API says what holds. */
public final class SettingRepository {
    private final Changes changes;

    public SettingRepository(Changes changes) {
        this.changes = changes;
    }

    public Optional<ObjectNode> find(ResourceKind kind, int index, String name) {
        return changes.indexed(layer(kind, name)).fields(index);
    }

    public void put(ResourceKind kind, int index, String name, ObjectNode setting) {
        changes.indexed(layer(kind, name)).put(index, setting);
    }

    /** The things of which such a setting was written, in their order. */
    public int[] written(ResourceKind kind, String name) {
        return changes.indexed(layer(kind, name)).sorted().keySet().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Nothing was ever written about this thing: for one that is gone. */
    public void forget(ResourceKind kind, int index) {
        changes.forget(kind.name() + "/", index);
    }

    private static String layer(ResourceKind kind, String name) {
        return kind.name() + "/" + name;
    }
}
