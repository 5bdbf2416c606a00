package org.spaceodt.sheet.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.spaceodt.sheet.source.Encoding;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.Unreadable;

/**
 * A JSON object that has a table in one of its members, and says more about it in others. The table may be large, and stays
 * where it is; what else there is has to be small.
 *
 * @param table empty when there is no such member
 * @param others the other members, in their order; numbers in them are texts, as they were written
 */
public record Envelope(Optional<Source> table, ObjectNode others) {
    private static final int MOST_VALUES = 10_000;
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int DEEPEST = 20;

    /** What is there is no JSON object, is too much, or says the same twice. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String what) {
            super(what, null, false, false);
        }
    }

    /**
     * @return empty when it is no JSON object, but perhaps a table
     * @throws Malformed with the member, or empty text for the whole
     */
    public static Optional<Envelope> open(Source source, String member) throws IOException, Malformed {
        return open(source, Optional.of(member));
    }

    /** The same of one in which no table is meant to be. */
    public static Optional<Envelope> open(Source source) throws IOException, Malformed {
        return open(source, Optional.empty());
    }

    private static Optional<Envelope> open(Source source, Optional<String> member) throws IOException, Malformed {
        try (var text = Encoding.of(source).open(source);
                JsonParser parser = factory().createParser(text)) {
            return beginsAsObject(parser)
                    ? Optional.of(new Reading(parser, source, member).envelope())
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new Malformed("");
        } catch (Unreadable e) {
            // Whoever reads the table says what it is.
            return Optional.empty();
        }
    }

    private static boolean beginsAsObject(JsonParser parser) throws IOException {
        try {
            return parser.nextToken() == JsonToken.START_OBJECT;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(MOST_CHARACTERS)
                        .maxNestingDepth(100)
                        .build())
                .build();
    }

    private static final class Reading {
        private final JsonParser parser;
        private final Source source;
        private final Optional<String> member;
        private int values;
        private int characters;

        Reading(JsonParser parser, Source source, Optional<String> member) {
            this.parser = parser;
            this.source = source;
            this.member = member;
        }

        Envelope envelope() throws IOException, Malformed {
            ObjectNode others = JsonNodeFactory.instance.objectNode();
            Optional<Source> table = Optional.empty();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = name();
                boolean isTable = member.filter(name::equals).isPresent();
                if (others.has(name) || isTable && table.isPresent()) {
                    throw new Malformed(name);
                }
                if (isTable) {
                    parser.skipChildren();
                    table = Optional.of(source.member(name));
                } else {
                    others.set(name, value(0));
                }
            }
            if (parser.nextToken() != null) {
                throw new Malformed("");
            }
            return new Envelope(table, others);
        }

        private String name() throws IOException, Malformed {
            String name = parser.currentName();
            count(name);
            parser.nextToken();
            return name;
        }

        private JsonNode value(int depth) throws IOException, Malformed {
            count("");
            if (depth > DEEPEST) {
                throw new Malformed("");
            }
            return switch (parser.currentToken()) {
                case START_OBJECT -> object(depth);
                case START_ARRAY -> array(depth);
                case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
                case VALUE_TRUE, VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(parser.getBooleanValue());
                default -> {
                    count(parser.getText());
                    yield JsonNodeFactory.instance.textNode(parser.getText());
                }
            };
        }

        private ObjectNode object(int depth) throws IOException, Malformed {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = name();
                if (object.has(name)) {
                    throw new Malformed(name);
                }
                object.set(name, value(depth + 1));
            }
            return object;
        }

        private ArrayNode array(int depth) throws IOException, Malformed {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(depth + 1));
            }
            return array;
        }

        private void count(String text) throws Malformed {
            values++;
            characters += text.length();
            if (values > MOST_VALUES || characters > MOST_CHARACTERS) {
                throw new Malformed("");
            }
        }
    }
}
