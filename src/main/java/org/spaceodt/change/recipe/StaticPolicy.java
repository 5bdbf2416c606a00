package org.spaceodt.change.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RawCell;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.diagnostic.Diagnostic;

/**
 * What holds for all rows: {@code static_policy.json}.
 *
 * @param defaultOutgoingProfile of rows of locations that give none
 * @param legacyForwardPrefix dialled before the extension by those who are not in Webex yet, where a row gives no prefix
 * @param manualTasksEnabled whether what a job of locations left undone is listed in {@code manual_tasks.csv}
 * @param found what is wrong or odd with the file; its column is the key
 */
public record StaticPolicy(
        Optional<String> defaultOutgoingProfile,
        Optional<String> legacyForwardPrefix,
        boolean manualTasksEnabled,
        List<Diagnostic> found) {
    static final String FILE = "static_policy.json";
    /** As people are told where it is, in the out-dir. */
    private static final String NAME = "v21/" + FILE;

    /** Also the older name of a parameter: actions that take it are governed. */
    static final String PREFIX = "legacy_forward_prefix";

    private static final String TASKS = "manual_tasks_enabled";
    private static final Set<String> KEYS = new TreeSet<>(Set.of(LocationColumns.OUTGOING_PROFILE, PREFIX, TASKS));
    private static final StaticPolicy NONE = new StaticPolicy(Optional.empty(), Optional.empty(), false, List.of());

    /** One that says nothing where there is no file. */
    public static StaticPolicy read(Path v21, ObjectMapper json) throws IOException {
        Path file = v21.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            JsonNode policy = json.readTree(Files.readString(file).replace("\uFEFF", ""));
            return policy != null && policy.isObject() ? of(policy) : unusable();
        } catch (JsonProcessingException | java.nio.charset.CharacterCodingException e) {
            return unusable();
        }
    }

    private static StaticPolicy unusable() {
        return new StaticPolicy(
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(LocationTexts.error(0, "", "policy.no_object", NAME).ofFile(NAME)));
    }

    private static StaticPolicy of(JsonNode policy) {
        List<Diagnostic> found = new ArrayList<>();
        policy.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                found.add(LocationTexts.warning(
                        0, key, "policy.unknown", key, Suggestions.to(key, KEYS), String.join(", ", KEYS)));
            }
        });
        JsonNode profile = policy.path(LocationColumns.OUTGOING_PROFILE);
        return new StaticPolicy(
                profile.isObject()
                        ? Optional.of(profile.toString())
                        : Optional.of(profile.asText("").strip()).filter(text -> !text.isEmpty()),
                value(policy, PREFIX, Kind.DIALLED, found),
                value(policy, TASKS, Kind.BOOLEAN, found)
                        .map(Boolean::parseBoolean)
                        .orElse(false),
                found.stream().map(one -> one.ofFile(NAME)).toList());
    }

    /** Read as a cell of a table is. */
    private static Optional<String> value(JsonNode policy, String key, Kind kind, List<Diagnostic> found) {
        JsonNode value = policy.path(key);
        if (value.isMissingNode() || value.isNull() || value.asText().isBlank() && value.isValueNode()) {
            return Optional.empty();
        }
        String text = value.isValueNode() ? value.asText() : value.toString();
        Cell cell = new CellReader(text.length()).read(CellType.one(kind), new RawCell.Plain(text));
        cell.findings().forEach(finding -> found.add(finding.at(0, 0, key)));
        return cell.isWrong() ? Optional.empty() : Optional.of(cell.value());
    }
}
