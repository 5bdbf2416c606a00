package org.spaceodt.action;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What an action is about.
 *
 * @param kind as the field calls it: {@code location}, {@code person}, {@code workspace}, …
 * @param id of Webex; empty text while it does not exist
 * @param name what people call it
 */
@RegisterForReflection
public record Target(String kind, String id, String name) {
    public Target withId(String other) {
        return new Target(kind, other, name);
    }
}
