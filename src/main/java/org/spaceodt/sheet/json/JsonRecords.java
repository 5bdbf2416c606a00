package org.spaceodt.sheet.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.change.cell.Blanks;
import org.spaceodt.change.cell.RawCell;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.sheet.source.Records;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.sheet.source.Unreadable;

/** The rows of a JSON array of objects. The first object is row 2, as if its names stood in a header. */
public final class JsonRecords implements Records {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;
    private final Optional<String> member;
    private final Consumer<Diagnostic> found;
    private boolean begun;
    private int row = 1;

    /** @param member of an object, in which the array is; empty when it is all there is */
    public JsonRecords(Reader text, Optional<String> member, TableLimits limits, Consumer<Diagnostic> found)
            throws IOException {
        this.member = member;
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.rowCharacters())
                        .maxNestingDepth(100)
                        .build())
                .build();
        this.parser = factory.createParser(text);
        this.found = found;
    }

    @Override
    public Optional<Raw> next() throws IOException {
        try {
            if (!begun) {
                begun = true;
                goTo(member);
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw new Unreadable(DiagnosticTexts.error(0, "", "json.no_array"));
                }
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                row++;
                int line = parser.currentTokenLocation().getLineNr();
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    Raw raw = new Raw(row, line, object(line));
                    if (raw.cells().values().stream().anyMatch(JsonRecords::says)) {
                        return Optional.of(raw);
                    }
                } else {
                    found.accept(
                            DiagnosticTexts.error(row, "", "json.no_object").atLine(line));
                    parser.skipChildren();
                }
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new Unreadable(malformed(e));
        }
    }

    private void goTo(Optional<String> name) throws IOException {
        if (name.isPresent()) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME
                    && !parser.currentName().equals(name.get())) {
                parser.nextToken();
                parser.skipChildren();
            }
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private Map<String, RawCell> object(int line) throws IOException {
        Map<String, RawCell> cells = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = Blanks.strip(parser.currentName());
            parser.nextToken();
            if (cells.put(name, cell()) != null) {
                found.accept(
                        DiagnosticTexts.error(row, name, "json.twice", name).atLine(line));
            }
        }
        return cells;
    }

    private RawCell cell() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> new RawCell.Nested(structure());
            case START_ARRAY -> array();
            case VALUE_NULL -> new RawCell.Plain("");
            default -> new RawCell.Plain(Blanks.strip(parser.getText()));
        };
    }

    private RawCell array() throws IOException {
        String json = structure();
        List<String> texts = new ArrayList<>();
        try (JsonParser items = FACTORY.createParser(json)) {
            items.nextToken();
            while (items.nextToken() != JsonToken.END_ARRAY) {
                if (items.currentToken().isStructStart()) {
                    return new RawCell.Nested(json);
                }
                if (items.currentToken() != JsonToken.VALUE_NULL) {
                    texts.add(items.getText());
                }
            }
        }
        return new RawCell.Many(texts);
    }

    private String structure() throws IOException {
        StringWriter json = new StringWriter();
        try (JsonGenerator copy = FACTORY.createGenerator(json)) {
            copy.copyCurrentStructure(parser);
        }
        return json.toString();
    }

    private static boolean says(RawCell cell) {
        return !(cell instanceof RawCell.Plain plain) || !plain.text().isEmpty();
    }

    private Diagnostic malformed(JsonProcessingException why) {
        int line = why.getLocation() == null ? 0 : why.getLocation().getLineNr();
        int column = why.getLocation() == null ? 0 : why.getLocation().getColumnNr();
        return DiagnosticTexts.error(row, "", "json.malformed", String.valueOf(line), String.valueOf(column))
                .atLine(line);
    }
}
