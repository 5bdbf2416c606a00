package org.spaceodt.inventory.exported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.json.JsonFormat;

/**
 * What an export says of itself in {@code inventory.json} beside its files.
 *
 * @param id its name in {@code inventories/}: {@code 20260131T235959Z-0a1b2c3d}
 * @param readAt when the first call was made
 * @param publishedAt when the last file was in its place
 * @param whole whether everything was asked for
 * @param complete whether everything was asked for, and nothing is missing of it
 * @param simulated whether the organization is a simulated one
 * @param host where it was read from
 * @param organization its id, a UUID; empty when nobody said it
 * @param organizationName as Webex told it; empty where it did not
 * @param asked modules that were asked for
 * @param needed modules that were read for their ids only
 * @param incomplete modules of which something is missing
 * @param rows of all modules
 * @param continues the id of the export of which what had failed was read again, and everything else taken over; empty for a new one
 */
public record ExportAbout(
        String id,
        Instant readAt,
        Instant publishedAt,
        boolean whole,
        boolean complete,
        boolean simulated,
        String host,
        String organization,
        String organizationName,
        List<String> asked,
        List<String> needed,
        List<String> incomplete,
        long rows,
        String continues) {
    public static final String FILE = "inventory.json";

    public ExportAbout {
        asked = List.copyOf(asked);
        needed = List.copyOf(needed);
        incomplete = List.copyOf(incomplete);
    }

    /** Whether a module was read at all. */
    public boolean has(String module) {
        return whole || asked.contains(module) || needed.contains(module);
    }

    /** Whether both may be of the same organization: what is not said is not held against them. */
    public boolean mayBeOfThatOf(ExportAbout other) {
        return simulated == other.simulated
                && (organization.isEmpty() || other.organization.isEmpty() || organization.equals(other.organization));
    }

    /** Empty when there is no such file, or it says nothing that can be used. */
    public static Optional<ExportAbout> in(Path exports) {
        try {
            Path file = exports.resolve(FILE);
            return Files.isRegularFile(file)
                    ? Optional.of(of(JsonFormat.Trees.WHOLE.readTree(Files.readString(file))))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static ExportAbout of(JsonNode json) {
        return new ExportAbout(
                json.path("id").asText(),
                Instant.parse(json.path("read_at").asText()),
                Instant.parse(json.path("published_at").asText()),
                json.path("whole").asBoolean(),
                json.path("complete").asBoolean(),
                json.path("simulated").asBoolean(),
                json.path("host").asText(),
                json.path("organization").asText(),
                json.path("organization_name").asText(),
                texts(json.path("asked")),
                texts(json.path("needed")),
                texts(json.path("incomplete")),
                json.path("rows").asLong(),
                json.path("continues").asText());
    }

    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id);
        json.put("read_at", readAt.toString());
        json.put("published_at", publishedAt.toString());
        json.put("whole", whole);
        json.put("complete", complete);
        json.put("simulated", simulated);
        json.put("host", host);
        json.put("organization", organization);
        if (!organizationName.isEmpty()) {
            json.put("organization_name", organizationName);
        }
        asked.forEach(json.putArray("asked")::add);
        needed.forEach(json.putArray("needed")::add);
        incomplete.forEach(json.putArray("incomplete")::add);
        json.put("rows", rows);
        if (!continues.isEmpty()) {
            json.put("continues", continues);
        }
        return json;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
