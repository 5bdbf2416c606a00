package org.spaceodt.webex.cause;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spaceodt.json.JsonFormat;

/**
 * The table from answers to causes, tried from its beginning. The resource {@code /webex/causes.json} is the table; its
 * codes and texts come from Cisco's OpenAPI specification and from operational facts.
 */
public final class Causes {
    private static final String RESOURCE = "/webex/causes.json";

    private final List<Entry> entries;

    /** One cause, and the conditions any of which is enough. */
    private record Entry(Cause cause, List<Condition> when) {
        boolean explains(Symptom symptom) {
            return when.stream().anyMatch(condition -> condition.test(symptom));
        }
    }

    private Causes(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    public static Causes load() {
        return parse(JsonFormat.resource(RESOURCE));
    }

    /** @throws IllegalArgumentException when a cause is there twice, or not everything has a cause */
    static Causes parse(JsonNode table) {
        List<Entry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : table.path("causes")) {
            Entry entry = entry(node);
            if (!ids.add(entry.cause().id())) {
                throw new IllegalArgumentException(
                        "cause twice: " + entry.cause().id());
            }
            entries.add(entry);
        }
        if (entries.isEmpty() || entries.get(entries.size() - 1).when().stream().noneMatch(Condition::always)) {
            throw new IllegalArgumentException("the last cause is for whatever is left: it has one empty condition");
        }
        return new Causes(entries);
    }

    /** The first cause that explains it; the last one explains everything. */
    public Cause of(Symptom symptom) {
        return entries.stream()
                .filter(entry -> entry.explains(symptom))
                .findFirst()
                .orElseThrow()
                .cause();
    }

    /** Every cause there is, in the order in which they are tried. */
    public List<Cause> all() {
        return entries.stream().map(Entry::cause).toList();
    }

    private static Entry entry(JsonNode node) {
        List<Condition> when = new ArrayList<>();
        node.path("when").forEach(condition -> when.add(Condition.of(condition)));
        return new Entry(
                Cause.of(
                        node.path("id").asText(),
                        Remedy.valueOf(node.path("remedy").asText())),
                List.copyOf(when));
    }
}
