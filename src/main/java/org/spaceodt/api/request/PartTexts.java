package org.spaceodt.api.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.change.input.KeptMappings;
import org.spaceodt.sheet.json.Envelope;
import org.spaceodt.sheet.source.Source;

/** Parts of a request that came as text: in a form, or in the query. */
public final class PartTexts {
    private PartTexts() {}

    /** A mapping: an object, or the name of one that is kept. */
    public static JsonNode mapping(String text) {
        String name = text.strip();
        return KeptMappings.isName(name) ? JsonNodeFactory.instance.textNode(name) : object(Parts.MAPPING, text);
    }

    /** @throws Refusal when it is none */
    public static JsonNode object(String part, String text) {
        try (Source source = Source.of(text.getBytes(StandardCharsets.UTF_8))) {
            return Envelope.open(source)
                    .orElseThrow(() -> Refusal.part(part, "object"))
                    .others();
        } catch (Envelope.Malformed e) {
            throw malformed(part, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts pairs, where there are any.
     *
     * @param name what they are called in the query
     * @throws Refusal when one is no pair, or a name is there twice
     */
    public static void pairs(Parts parts, String name, List<String> pairs, String part) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String pair : pairs) {
            String[] sides = pair.split("=", 2);
            if (sides.length < 2 || sides[0].isBlank()) {
                throw Refusal.part(name, "pair", Refusal.excerpt(pair));
            }
            if (object.has(sides[0].strip())) {
                throw Refusal.part(name, "name_twice", Refusal.excerpt(sides[0]));
            }
            object.put(sides[0].strip(), sides[1]);
        }
        if (!object.isEmpty()) {
            parts.put(part, object);
        }
    }

    private static Refusal malformed(String part, Envelope.Malformed why) {
        return why.getMessage().isEmpty()
                ? Refusal.part(part, "object")
                : Refusal.part(part, "name_twice", Refusal.excerpt(why.getMessage()));
    }
}
