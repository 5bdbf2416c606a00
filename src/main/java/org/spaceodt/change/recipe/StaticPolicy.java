package org.spaceodt.change.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What holds for all rows: {@code static_policy.json}.
 *
 * @param defaultOutgoingProfile of rows that give none
 * @param legacyForwardPrefix dialled before the extension by those who are not in Webex yet
 */
public record StaticPolicy(
        Optional<String> defaultOutgoingProfile, String legacyForwardPrefix, boolean manualTasksEnabled) {
    static final String FILE = "static_policy.json";
    private static final StaticPolicy USUAL = new StaticPolicy(Optional.empty(), "53", true);

    /** The usual one where there is no file. */
    public static StaticPolicy read(Path v21, ObjectMapper json) throws IOException {
        Path file = v21.resolve(FILE);
        if (!Files.exists(file)) {
            return USUAL;
        }
        JsonNode policy = json.readTree(Files.readString(file).replace("\uFEFF", ""));
        if (policy == null || !policy.isObject()) {
            throw new IOException(file + " is no JSON object");
        }
        JsonNode profile = policy.path(LocationColumns.OUTGOING_PROFILE);
        return new StaticPolicy(
                profile.isObject()
                        ? Optional.of(profile.toString())
                        : Optional.of(profile.asText("").strip()).filter(text -> !text.isEmpty()),
                policy.path("legacy_forward_prefix").asText(USUAL.legacyForwardPrefix),
                policy.path("manual_tasks_enabled").asBoolean(true));
    }
}
