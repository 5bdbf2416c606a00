package org.spaceodt.webex.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.spaceodt.json.JsonFormat;

/** All operations that the product knows. The resource {@code /webex/operations.json} is the list. */
public final class Operations {
    private static final String RESOURCE = "/webex/operations.json";

    private final Map<String, Operation> byId;
    private final Map<String, List<PathTemplate>> byMethod;

    private Operations(Map<String, Operation> byId) {
        this.byId = byId;
        this.byMethod = byId.values().stream()
                .flatMap(operation -> PathTemplate.of(operation).stream())
                .sorted(Comparator.comparing(PathTemplate::rank))
                .collect(Collectors.groupingBy(template -> template.operation().method()));
    }

    /** Read once, when somebody wants it first. */
    private static final class Held {
        static final Operations ALL = parse(JsonFormat.resource(RESOURCE));
    }

    public static Operations load() {
        return Held.ALL;
    }

    /** @throws IllegalArgumentException when an id is there twice */
    static Operations parse(JsonNode table) {
        Map<String, Operation> byId = new LinkedHashMap<>();
        for (JsonNode entry : table.path("operations")) {
            Operation operation = operation(entry);
            if (byId.put(operation.id(), operation) != null) {
                throw new IllegalArgumentException("operation twice: " + operation.id());
            }
        }
        return new Operations(byId);
    }

    public Collection<Operation> all() {
        return List.copyOf(byId.values());
    }

    /** @throws IllegalArgumentException when there is no such operation: ids are written in our code, not by people */
    public Operation get(String id) {
        Operation operation = byId.get(id);
        if (operation == null) {
            throw new IllegalArgumentException("no such operation: " + id);
        }
        return operation;
    }

    /**
     * The operation behind a request. A literal segment wins over a name, so that {@code /people/me} is not a person.
     *
     * @param path as it was called, percent-encoded, with or without {@code /v1}; a query and a final slash do not count
     */
    public Optional<Operation> find(String method, String path) {
        List<String> segments = PathTemplate.segmentsOf(bare(path));
        return byMethod.getOrDefault(method.toUpperCase(Locale.ROOT), List.of()).stream()
                .filter(template -> template.matches(segments))
                .map(PathTemplate::operation)
                .findFirst();
    }

    private static String bare(String path) {
        int end = path.indexOf('?');
        String bare = end < 0 ? path : path.substring(0, end);
        bare = bare.startsWith("/v1/") ? bare.substring(3) : bare;
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static Operation operation(JsonNode entry) {
        return new Operation(
                entry.path("id").asText(),
                entry.path("method").asText(),
                entry.path("path").asText(),
                "root".equals(entry.path("base").asText()) ? "" : "/v1",
                texts(entry.path("alsoAt")),
                texts(entry.path("scopes")),
                entry.path("everyScope").asBoolean(),
                OrgIdPlace.valueOf(entry.path("orgId").asText().toUpperCase(Locale.ROOT)),
                texts(entry.path("paging")),
                statuses(entry.path("success")),
                entry.path("documented").asBoolean(true));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<Integer> statuses(JsonNode list) {
        List<Integer> statuses = new ArrayList<>();
        list.forEach(status -> statuses.add(status.asInt()));
        return statuses;
    }
}
