package org.spaceodt.sandbox.fault.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of a JSON object and notes all that is wrong with them, so that everything can be told at once. */
final class PlanFields {
    private final JsonNode json;
    private final String place;
    private final List<String> faults;

    /** @param place how people find the object in the file; empty for the whole of it */
    PlanFields(JsonNode json, String place, List<String> faults) {
        this.json = json;
        this.place = place;
        this.faults = faults;
        if (!json.isObject() && !json.isMissingNode()) {
            faults.add((place.isEmpty() ? "the plan" : place) + " must be a JSON object");
        }
    }

    /** Notes the fields that are not among these. */
    PlanFields only(Set<String> known) {
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                fault(name, "is unknown");
            }
        }
        return this;
    }

    boolean has(String name) {
        return json.has(name);
    }

    JsonNode get(String name) {
        return json.path(name);
    }

    /** The object in a field; one without fields when it is not there. */
    PlanFields in(String name) {
        return new PlanFields(json.path(name), at(name), faults);
    }

    long whole(String name, long least, long otherwise) {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < least) {
            fault(name, "must be a whole number of at least " + least);
            return otherwise;
        }
        return value.asLong();
    }

    /** A whole number up to a bound. */
    int upTo(int most, String name, int least) {
        long value = whole(name, least, least);
        if (value > most) {
            fault(name, "must be at most " + most);
            return least;
        }
        return (int) value;
    }

    double number(String name, double most, double otherwise) {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isNumber() || value.asDouble() < 0 || value.asDouble() > most) {
            fault(name, Double.isInfinite(most) ? "must be a number of at least 0" : "must be from 0 to " + (int) most);
            return otherwise;
        }
        return value.asDouble();
    }

    Optional<String> text(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.asText().isBlank()) {
            fault(name, "must be a text");
            return Optional.empty();
        }
        return Optional.of(value.asText().strip());
    }

    /** A text that is one of these; the first of them when it is another. */
    String oneOf(List<String> choices, String name) {
        String text = text(name).orElse("");
        if (!choices.contains(text)) {
            fault(name, "must be one of " + String.join(", ", choices));
            return choices.get(0);
        }
        return text;
    }

    /** A field that can only be true. */
    void yes(String name) {
        if (!json.path(name).isBoolean() || !json.path(name).asBoolean()) {
            fault(name, "must be true, or left out");
        }
    }

    void fault(String name, String problem) {
        faults.add(at(name) + " " + problem);
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
