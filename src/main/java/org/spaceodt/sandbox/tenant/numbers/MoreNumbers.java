package org.spaceodt.sandbox.tenant.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The further numbers of a person or workspace, as they are kept: a list of objects {@code number extension ringPattern}. */
public final class MoreNumbers {
    public static final String FIELD = "more";

    private MoreNumbers() {}

    /** All extensions of somebody, the main one first. */
    public static List<String> extensions(String main, Optional<JsonNode> more) {
        List<String> extensions = new ArrayList<>();
        if (main != null) {
            extensions.add(main);
        }
        more.ifPresent(numbers -> numbers.forEach(number -> {
            String extension = number.path("extension").asText();
            if (!extension.isEmpty()) {
                extensions.add(extension);
            }
        }));
        return extensions;
    }
}
