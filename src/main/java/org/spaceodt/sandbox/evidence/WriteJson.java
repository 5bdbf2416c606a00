package org.spaceodt.sandbox.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes as JSON. */
public final class WriteJson {
    private WriteJson() {}

    public static ArrayNode of(List<Write> writes) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        writes.forEach(write -> json.add(of(write)));
        return json;
    }

    private static ObjectNode of(Write write) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("number", write.number())
                .put("time", write.time().toString())
                .put("token", write.token())
                .put("method", write.method())
                .put("template", write.template())
                .put("path", write.path())
                .put("status", write.status());
        write.done().ifPresent(done -> json.put("done", done));
        set(json, "request", write.request());
        set(json, "answer", write.answer());
        ArrayNode objects = json.putArray("objects");
        for (Write.Touched touched : write.objects()) {
            ObjectNode object = objects.addObject().put("kind", touched.kind()).put("id", touched.id());
            set(object, "before", touched.before());
            set(object, "after", touched.after());
        }
        return json;
    }

    private static void set(ObjectNode json, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            json.set(name, value);
        }
    }
}
