package org.spaceodt.lookup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.spaceodt.json.JsonFormat;

/** A list for programs, the same from the command and from the API. Rows are written as they come. */
public final class LookupJson {
    private LookupJson() {}

    public static LookupRun.Tally write(JsonGenerator json, LookupRun lookups, LookupQuery query, LookupOrigin origin)
            throws IOException, WrongLookup {
        json.writeStartObject();
        json.writeStringField("kind", query.kind().id());
        json.writeFieldName("source");
        JsonFormat.MAPPER.writeTree(json, of(origin));
        json.writeNumberField("offset", query.offset());
        if (query.limit() > 0) {
            json.writeNumberField("limit", query.limit());
        }
        json.writeFieldName("rows");
        json.writeStartArray();
        LookupRun.Tally tally = lookups.look(query, row -> {
            json.writeRaw('\n');
            write(json, query.columns(), row);
        });
        json.writeEndArray();
        json.writeNumberField("matching", tally.matching());
        json.writeNumberField("total", tally.total());
        json.writeBooleanField("complete", tally.isWhole());
        json.writeFieldName("lacking");
        json.writeStartArray();
        for (LookupRun.Lacking lacking : tally.lacking()) {
            json.writeStartObject();
            json.writeStringField("module", lacking.module());
            json.writeStringField("why", lacking.how().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        return tally;
    }

    /** Where it is from. */
    public static ObjectNode of(LookupOrigin origin) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("from", origin.way().name().toLowerCase(Locale.ROOT))
                .put("read_at", origin.at().map(Instant::toString).orElse(null))
                .put("folder", origin.folder().isEmpty() ? null : origin.folder())
                .put("organization", origin.organization().isEmpty() ? null : origin.organization())
                .put("simulated", origin.simulated())
                .put("other_organization", origin.others());
    }

    private static void write(JsonGenerator json, List<LookupColumn> columns, List<String> row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
            json.writeFieldName(columns.get(i).name());
            String cell = row.get(i);
            switch (columns.get(i).holds()) {
                case YES_NO -> {
                    if (cell.equals("true") || cell.equals("false")) {
                        json.writeBoolean(cell.equals("true"));
                    } else {
                        json.writeNull();
                    }
                }
                case COUNT -> json.writeRawValue(cell.matches("\\d{1,18}") ? cell : "null");
                default -> {
                    if (cell.isEmpty()) {
                        json.writeNull();
                    } else {
                        json.writeString(cell);
                    }
                }
            }
        }
        json.writeEndObject();
    }
}
