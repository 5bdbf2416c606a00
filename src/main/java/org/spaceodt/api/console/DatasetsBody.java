package org.spaceodt.api.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.console.master.Dataset;
import org.spaceodt.sheet.source.Encoding;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.Unreadable;

/**
 * {@code {"datasets": {"locations": [rows], …}, "version": 7}}: where each table begins and ends. The tables may be large, and stay
 * where they are; their rows are read as those of any JSON table.
 *
 * @param version that somebody knows, as it was written
 */
record DatasetsBody(Map<Dataset, Stretch> tables, Optional<JsonNode> version) {
    private static final String DATASETS = "datasets";
    private static final String BODY = "body";

    /**
     * Some of the characters of a text.
     *
     * @param encoding of the text
     * @param from the first, counted from 0
     * @param to behind the last
     */
    record Stretch(Encoding encoding, long from, long to, boolean isEmpty) {
        /** Writes it to a file, in UTF-8. */
        void copy(Source source, Path file) throws IOException {
            try (Reader text = encoding.open(source);
                    Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                for (long skipped = 0; skipped < from; ) {
                    skipped += text.skip(from - skipped);
                }
                char[] piece = new char[1 << 13];
                long left = to - from;
                for (int read; left > 0 && (read = text.read(piece, 0, (int) Math.min(piece.length, left))) > 0; ) {
                    out.write(piece, 0, read);
                    left -= read;
                }
            }
        }
    }

    /** @throws Refusal when it is something else, says something twice or has something that nobody knows */
    static DatasetsBody read(Source source) throws IOException {
        try {
            Encoding encoding = Encoding.of(source);
            JsonFactory factory = JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(1 << 20)
                            .maxNestingDepth(100)
                            .build())
                    .build();
            try (JsonParser parser = factory.createParser(encoding.open(source))) {
                return new Reading(parser, encoding).all();
            }
        } catch (JsonProcessingException | Unreadable e) {
            throw Refusal.part(BODY, "object");
        }
    }

    private static final class Reading {
        private final JsonParser parser;
        private final Encoding encoding;
        private final Map<Dataset, Stretch> tables = new EnumMap<>(Dataset.class);

        Reading(JsonParser parser, Encoding encoding) {
            this.parser = parser;
            this.encoding = encoding;
        }

        DatasetsBody all() throws IOException {
            object(parser.nextToken(), BODY);
            Set<String> names = new HashSet<>();
            Optional<JsonNode> version = Optional.empty();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = name(names);
                if (name.equals(DATASETS)) {
                    datasets();
                } else if (name.equals(KnownVersion.VERSION)) {
                    version = Optional.of(version());
                } else {
                    throw Refusal.part(Refusal.excerpt(name), "unknown", DATASETS + ", " + KnownVersion.VERSION);
                }
            }
            if (parser.nextToken() != null) {
                throw Refusal.part(BODY, "object");
            }
            return new DatasetsBody(tables, version);
        }

        private String name(Set<String> names) throws IOException {
            String name = parser.currentName();
            if (!names.add(name)) {
                throw Refusal.part(Refusal.excerpt(name), "twice");
            }
            parser.nextToken();
            return name;
        }

        private JsonNode version() throws IOException {
            JsonToken token = parser.currentToken();
            if (token.isStructStart()) {
                throw Refusal.part(KnownVersion.VERSION, "version", "");
            }
            return token == JsonToken.VALUE_NULL
                    ? JsonNodeFactory.instance.nullNode()
                    : JsonNodeFactory.instance.textNode(parser.getText());
        }

        private void datasets() throws IOException {
            object(parser.currentToken(), DATASETS);
            Set<String> names = new HashSet<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = name(names);
                Dataset dataset = Dataset.find(name).orElseThrow(() -> SentTables.unknown(name, false));
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    tables.put(dataset, array());
                } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
                    throw Refusal.part(name, "rows");
                }
            }
        }

        private Stretch array() throws IOException {
            long from = parser.currentTokenLocation().getCharOffset();
            boolean isEmpty = true;
            int depth = 1;
            while (depth > 0) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    throw Refusal.part(BODY, "object");
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                isEmpty &= depth == 0;
            }
            return new Stretch(encoding, from, parser.currentTokenLocation().getCharOffset() + 1, isEmpty);
        }

        private static void object(JsonToken token, String part) {
            if (token != JsonToken.START_OBJECT) {
                throw Refusal.part(part, "object");
            }
        }
    }
}
