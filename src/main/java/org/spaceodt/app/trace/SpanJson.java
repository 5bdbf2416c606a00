package org.spaceodt.app.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.spaceodt.json.JsonFormat;

/** Spans as OTLP 1 has them in JSON: ids in hexadecimal digits, 64-bit numbers as texts. */
final class SpanJson {
    private static final String SCOPE = "space-odt";
    private static final int INTERNAL = 1;
    private static final int CLIENT = 3;
    private static final int ERROR = 2;

    /** Who they are of. */
    private final Map<String, Object> resource;

    SpanJson(Map<String, Object> resource) {
        this.resource = resource;
    }

    byte[] of(List<Span> spans) {
        ObjectNode request = JsonFormat.MAPPER.createObjectNode();
        ObjectNode ours = request.putArray("resourceSpans").addObject();
        attributes(ours.putObject("resource").putArray("attributes"), resource);
        ObjectNode scoped = ours.putArray("scopeSpans").addObject();
        scoped.putObject("scope").put("name", SCOPE);
        ArrayNode all = scoped.putArray("spans");
        spans.forEach(span -> add(all.addObject(), span));
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ObjectNode json, Span span) {
        json.put("traceId", span.place().trace()).put("spanId", span.place().id());
        span.parent().ifPresent(parent -> json.put("parentSpanId", parent));
        json.put("name", span.name())
                .put("kind", span.outward() ? CLIENT : INTERNAL)
                .put("startTimeUnixNano", nanos(span.began()))
                .put("endTimeUnixNano", nanos(span.began().plus(span.took())));
        attributes(json.putArray("attributes"), span.attributes());
        ObjectNode status = json.putObject("status");
        if (span.failed()) {
            status.put("code", ERROR);
        }
    }

    private static void attributes(ArrayNode json, Map<String, Object> attributes) {
        attributes.forEach((name, value) -> {
            ObjectNode typed = json.addObject().put("key", name).putObject("value");
            if (value instanceof Number number) {
                typed.put("intValue", String.valueOf(number.longValue()));
            } else if (value instanceof Boolean bool) {
                typed.put("boolValue", bool);
            } else {
                typed.put("stringValue", value.toString());
            }
        });
    }

    private static String nanos(Instant when) {
        return String.valueOf(Math.addExact(Math.multiplyExact(when.getEpochSecond(), 1_000_000_000L), when.getNano()));
    }
}
