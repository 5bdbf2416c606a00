package org.spaceodt.inventory.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.webex.listing.Paging;

/** The modules, in the order in which their results are presented. The resource {@code /inventory/manifest.json} is the manifest. */
public final class Manifest {
    private static final String RESOURCE = "/inventory/manifest.json";

    private final List<InventoryModule> modules;

    private Manifest(List<InventoryModule> modules) {
        this.modules = List.copyOf(modules);
    }

    public List<InventoryModule> modules() {
        return modules;
    }

    /** These modules alone, in the same order. What they take ids from must be among them. */
    public Manifest only(Set<String> names) {
        return new Manifest(
                modules.stream().filter(module -> names.contains(module.name())).toList());
    }

    /** Read once, when somebody wants it first. */
    private static final class Held {
        static final Manifest WHOLE = parse(JsonFormat.resource(RESOURCE));
    }

    public static Manifest load() {
        return Held.WHOLE;
    }

    /** @throws IllegalArgumentException when a module is there twice, or takes its ids from where there are none */
    static Manifest parse(JsonNode manifest) {
        Map<String, InventoryModule> modules = new LinkedHashMap<>();
        Map<String, String> artifactColumns = texts(manifest.path("artifactColumns"));
        for (JsonNode entry : manifest.path("modules")) {
            InventoryModule module = module(entry, artifactColumns);
            module.inputs().ifPresent(inputs -> check(inputs, modules, module));
            if (modules.put(module.name(), module) != null) {
                throw new IllegalArgumentException("module twice in the manifest: " + module.name());
            }
        }
        return new Manifest(new ArrayList<>(modules.values()));
    }

    private static InventoryModule module(JsonNode entry, Map<String, String> artifactColumns) {
        String section = entry.path("section").asText();
        String items = entry.path("items").asText();
        Map<String, String> columns = columns(
                InventoryModule.FOUNDATION.equals(section) ? Map.of() : artifactColumns, texts(entry.path("columns")));
        return new InventoryModule(
                entry.path("module").asText(),
                section,
                entry.path("method").asText(),
                entry.path("path").asText(),
                items.replaceAll("\\?$", ""),
                items.endsWith("?"),
                Paging.valueOf(entry.path("paging").asText("none").toUpperCase(Locale.ROOT)),
                entry.has("key") ? Optional.of(ItemPath.of(entry.path("key").asText())) : Optional.empty(),
                keyColumns(columns, entry.path("key").asText()),
                Optional.ofNullable(entry.get("again")).map(JsonNode::asText),
                inputs(entry),
                columns.entrySet().stream()
                        .map(column -> ExportColumn.of(column.getKey(), column.getValue()))
                        .toList());
    }

    private static Optional<InputSpec> inputs(JsonNode entry) {
        Map<String, String> from = texts(entry.path("from"));
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Set<String> modules = from.values().stream().map(Manifest::moduleOf).collect(Collectors.toSet());
        if (modules.size() != 1) {
            throw new IllegalArgumentException("the ids of one call come from one row: "
                    + entry.path("module").asText());
        }
        return Optional.of(new InputSpec(
                modules.iterator().next(),
                List.copyOf(from.keySet()),
                from.values().stream().map(Manifest::columnOf).toList(),
                Optional.ofNullable(entry.get("where")).map(JsonNode::asText).map(Manifest::columnOf),
                entry.has("again")));
    }

    private static Set<String> keyColumns(Map<String, String> columns, String key) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().split("\\|")[0].trim().equals(key))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> columns(Map<String, String> defaults, Map<String, String> own) {
        Map<String, String> merged = new LinkedHashMap<>(defaults);
        own.forEach((column, text) -> merged.merge(column, text, (first, then) -> first + " | " + then));
        return merged;
    }

    private static void check(InputSpec inputs, Map<String, InventoryModule> earlier, InventoryModule module) {
        InventoryModule source = earlier.get(inputs.module());
        if (source == null) {
            throw new IllegalArgumentException(
                    module.name() + " takes ids from " + inputs.module() + ", not read before");
        }
        inputs.columns().forEach(source::position);
        inputs.where().ifPresent(source::position);
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.fields()
                .forEachRemaining(
                        field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    private static String moduleOf(String reference) {
        return reference.substring(0, reference.indexOf('.'));
    }

    private static String columnOf(String reference) {
        return reference.substring(reference.indexOf('.') + 1);
    }
}
