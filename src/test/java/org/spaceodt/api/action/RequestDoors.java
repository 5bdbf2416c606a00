package org.spaceodt.api.action;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spaceodt.api.request.Parts;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.KeptMappings;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.json.Envelope;
import org.spaceodt.sheet.source.Source;

/** What requests for rows of an action become. */
public final class RequestDoors {
    private static final KeptMappings NONE = new KeptMappings(Path.of("none"), JsonFormat.MAPPER);

    private RequestDoors() {}

    /** {@code {"rows": [{"NAME": "VALUE"}]}}. */
    public static GivenRows rows(String name, String text) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray(Parts.ROWS).addObject().put(name, text);
        try {
            Envelope envelope = Envelope.open(Source.of(body.toString().getBytes(StandardCharsets.UTF_8)), Parts.ROWS)
                    .orElseThrow();
            return AskedRows.of(new Parts(), NONE, envelope.table(), Optional.empty())
                    .rows();
        } catch (Envelope.Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code {"values": {"NAME": "VALUE"}}}, also as a part of a form. */
    public static GivenRows values(String name, String text) {
        Parts parts = new Parts();
        parts.put(Parts.VALUES, JsonNodeFactory.instance.objectNode().put(name, text));
        return AskedRows.of(parts, NONE, Optional.empty(), Optional.empty()).rows();
    }

    /** {@code ?value=NAME=VALUE}. */
    public static GivenRows query(String name, String text) {
        RowQuery query = new RowQuery();
        query.map = List.of();
        query.value = List.of(name + "=" + text);
        query.rows = List.of();
        query.maxRows = List.of();
        query.failFast = List.of();
        query.failureLimit = List.of();
        query.startAt = List.of();
        query.stopAt = List.of();
        query.zone = List.of();
        query.country = List.of();
        query.accept = List.of();
        query.skipBadRows = List.of();
        query.onlyFailures = List.of();
        query.includeProtected = List.of();
        query.mapping = List.of();
        query.sheet = List.of();
        return AskedRows.of(query.parts(), NONE, Optional.empty(), Optional.empty())
                .rows();
    }
}
