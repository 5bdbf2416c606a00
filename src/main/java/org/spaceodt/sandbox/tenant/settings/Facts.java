package org.spaceodt.sandbox.tenant.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.spaceodt.sandbox.state.Layer;

/** Facts about the things of one kind: what was written about them, else what they began with, else nothing. */
public final class Facts {
    private final Layer<Integer> layer;
    private final int baseSize;

    public Facts(Layer<Integer> layer, int baseSize) {
        this.layer = layer;
        this.baseSize = baseSize;
    }

    /** Things of the base and created ones, those that are gone among them. */
    public int size() {
        return layer.end(baseSize);
    }

    public boolean exists(int index) {
        return index < baseSize ? !layer.gone(index) : layer.fields(index).isPresent();
    }

    /** Whether the thing was created and not there from the beginning. */
    public boolean created(int index) {
        return index >= baseSize;
    }

    public boolean touched(int index) {
        return layer.touched(index);
    }

    public String text(int index, String name, IntFunction<String> base) {
        Optional<JsonNode> written = layer.field(index, name);
        if (written.isPresent()) {
            return written.get().asText();
        }
        return created(index) ? "" : base.apply(index);
    }

    public int number(int index, String name, IntUnaryOperator base) {
        Optional<JsonNode> written = layer.field(index, name);
        if (written.isPresent()) {
            return written.get().asInt();
        }
        return created(index) ? -1 : base.applyAsInt(index);
    }

    public boolean flag(int index, String name, IntPredicate base) {
        Optional<JsonNode> written = layer.field(index, name);
        if (written.isPresent()) {
            return written.get().asBoolean();
        }
        return !created(index) && base.test(index);
    }

    /** What was written, whatever it is; empty when nothing was, or when it was cleared. */
    public Optional<JsonNode> written(int index, String name) {
        return layer.field(index, name).filter(value -> !value.isNull());
    }

    /** Whether something was written under this name, be it that it was cleared. */
    public boolean decided(int index, String name) {
        return created(index) || layer.field(index, name).isPresent();
    }

    public int create(ObjectNode fields) {
        int index = size();
        layer.put(index, fields);
        return index;
    }

    public void change(int index, ObjectNode fields) {
        layer.merge(index, fields);
    }

    public void remove(int index) {
        layer.remove(index);
    }

    public static ObjectNode fields() {
        return JsonNodeFactory.instance.objectNode();
    }
}
