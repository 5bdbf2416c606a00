package org.spaceodt.api.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.PartTexts;
import org.spaceodt.api.request.Uploads;

/** A JSON object that memory has room for; numbers in it are texts, as they were written. */
public record SmallBody(JsonNode content) {
    private static final String BODY = "body";
    private static final int LARGEST = 1 << 20;

    /**
     * @param known the members that it may have
     * @throws Refusal when it is none, or has another member, or one twice
     */
    public static SmallBody read(InputStream body, Set<String> known) {
        byte[] bytes = Uploads.small(body, LARGEST);
        if (bytes.length > LARGEST) {
            throw Refusal.part(BODY, "part_long", String.valueOf(LARGEST >> 10));
        }
        JsonNode content = PartTexts.object(BODY, new String(bytes, StandardCharsets.UTF_8));
        content.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw Refusal.part(Refusal.excerpt(name), "unknown", String.join(", ", new TreeSet<>(known)));
            }
        });
        return new SmallBody(content);
    }

    Optional<JsonNode> find(String member) {
        return Optional.ofNullable(content.get(member)).filter(node -> !node.isNull());
    }

    /** @throws Refusal when it is no text, or none */
    Optional<String> text(String member) {
        return find(member).map(node -> {
            if (!node.isTextual() || node.asText().isBlank()) {
                throw Refusal.part(member, "needed_text");
            }
            return node.asText().strip();
        });
    }

    /** @throws Refusal when it is not there */
    public String needed(String member) {
        return text(member).orElseThrow(() -> Refusal.part(member, "needed_text"));
    }

    /** @throws Refusal when it is neither true nor false */
    boolean flag(String member) {
        return find(member)
                .map(node -> switch (node.asText()) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw Refusal.part(member, "flag");
                })
                .orElse(false);
    }
}
