package org.spaceodt.change.softphone;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spaceodt.action.softphone.SettingFields;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.source.Source;

/**
 * What holds for all rows that do not say otherwise: {@code v2/static_policy.json}. Its blocks have the API's own objects.
 *
 * @param cells by stage and column
 * @param found what is wrong with the file, which each names; its column is the path
 */
record SoftphonePolicy(Map<SoftphoneStage, Map<String, String>> cells, List<Diagnostic> found) {
    static final String FILE = "static_policy.json";
    private static final ObjectReader STRICT = JsonFormat.WHOLE.with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** What the file may have. */
    enum Block {
        FORWARDING("forwarding_defaults", SoftphoneStage.FORWARDING, SettingFields.FORWARDING),
        VOICEMAIL("voicemail_defaults", SoftphoneStage.VOICEMAIL, SettingFields.VOICEMAIL),
        INTERCEPT("intercept_defaults", SoftphoneStage.INTERCEPT, SettingFields.INTERCEPT),
        INCOMING("incoming_permissions_defaults", SoftphoneStage.PERMISSIONS, SettingFields.INCOMING),
        OUTGOING("outgoing_permissions_defaults", SoftphoneStage.PERMISSIONS, SettingFields.OUTGOING);

        private final String key;
        private final SoftphoneStage stage;
        private final SettingFields fields;

        Block(String key, SoftphoneStage stage, SettingFields fields) {
            this.key = key;
            this.stage = stage;
            this.fields = fields;
        }

        String key() {
            return key;
        }
    }

    /** One that says nothing where there is no file. */
    static SoftphonePolicy read(Path file) throws IOException {
        return Files.exists(file)
                ? read(Files.readAllBytes(file), file.getParent().getFileName() + "/" + FILE)
                : new SoftphonePolicy(Map.of(), List.of());
    }

    /** One that somebody sent. */
    static SoftphonePolicy read(Source source) throws IOException {
        try (InputStream in = source.open()) {
            return read(in.readAllBytes(), FILE);
        }
    }

    private static SoftphonePolicy read(byte[] content, String name) throws IOException {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            JsonNode policy = STRICT.readTree(text.toString().replace("\uFEFF", ""));
            if (policy != null && policy.isObject()) {
                return of(policy, name);
            }
        } catch (JsonProcessingException | CharacterCodingException e) {
            // Said below.
        }
        return new SoftphonePolicy(
                Map.of(),
                List.of(SoftphoneTexts.error(0, "", "policy.no_object", name).ofFile(name)));
    }

    /** @param name of the file */
    static SoftphonePolicy of(JsonNode policy, String name) {
        List<Diagnostic> found = new ArrayList<>();
        List<String> known = Arrays.stream(Block.values()).map(Block::key).toList();
        policy.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                found.add(SoftphoneTexts.error(0, key, "field.unknown", key, Suggestions.to(key, known)));
            }
        });
        Map<SoftphoneStage, Map<String, String>> cells = new EnumMap<>(SoftphoneStage.class);
        for (Block block : Block.values()) {
            JsonNode object = policy.path(block.key);
            if (object.isObject()) {
                cells.computeIfAbsent(block.stage, stage -> new TreeMap<>())
                        .putAll(ApiObjects.cells(
                                block.fields, object, 0, block.key, block.key + "/", one -> found.add(one)));
            } else if (!object.isMissingNode() && !object.isNull()) {
                found.add(SoftphoneTexts.error(0, block.key, "json.no_object", block.key));
            }
        }
        cells.values().removeIf(Map::isEmpty);
        return new SoftphonePolicy(
                cells, found.stream().map(one -> one.ofFile(name)).toList());
    }

    Map<String, String> of(SoftphoneStage stage) {
        return cells.getOrDefault(stage, Map.of());
    }

    /** The same for the same policy, however its file is written. */
    String asText() {
        return new TreeMap<>(cells).toString();
    }
}
