package org.spaceodt.sandbox.api.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Which fields an object in a request has: reads those, refuses what does not fit, and leaves out what it does not know. */
public final class Shape {
    private final List<Rule> rules = new ArrayList<>();

    public Shape flags(String... names) {
        for (String name : names) {
            rules.add((body, into) -> body.flag(name).ifPresent(flag -> into.put(name, flag)));
        }
        return this;
    }

    public Shape texts(String... names) {
        for (String name : names) {
            rules.add((body, into) -> body.text(name).ifPresent(text -> into.put(name, text)));
        }
        return this;
    }

    public Shape number(String name, int least, int most) {
        rules.add((body, into) -> body.number(name, least, most).ifPresent(number -> into.put(name, number)));
        return this;
    }

    public Shape oneOf(String name, String... choices) {
        rules.add((body, into) -> body.oneOf(name, List.of(choices)).ifPresent(text -> into.put(name, text)));
        return this;
    }

    public Shape part(String name, Shape shape) {
        rules.add((body, into) -> body.part(name).ifPresent(part -> into.set(name, shape.read(part))));
        return this;
    }

    public Shape listOfTexts(String... names) {
        for (String name : names) {
            rules.add((body, into) -> body.texts(name).ifPresent(texts -> {
                ArrayNode list = into.putArray(name);
                texts.forEach(list::add);
            }));
        }
        return this;
    }

    /** A list of objects. */
    public Shape list(String name, Shape each) {
        rules.add((body, into) -> body.parts(name).ifPresent(parts -> {
            ArrayNode list = into.putArray(name);
            parts.forEach(part -> list.add(each.read(part)));
        }));
        return this;
    }

    /** Fields that must be there. */
    public Shape needs(String... names) {
        for (String name : names) {
            rules.add((body, into) -> {
                if (!body.has(name)) {
                    throw body.missing(name);
                }
            });
        }
        return this;
    }

    /** One more thing that is checked, or taken over. */
    public Shape with(Rule rule) {
        rules.add(rule);
        return this;
    }

    /** The fields that are known, checked. */
    public ObjectNode read(RequestBody body) {
        ObjectNode into = JsonNodeFactory.instance.objectNode();
        rules.forEach(rule -> rule.apply(body, into));
        return into;
    }

    /** Reads one thing of an object, or throws a {@link ApiProblem}. */
    public interface Rule {
        void apply(RequestBody body, ObjectNode into);
    }
}
