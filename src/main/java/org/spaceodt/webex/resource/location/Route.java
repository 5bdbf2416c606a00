package org.spaceodt.webex.resource.location;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.spaceodt.webex.WebexId;

/** A trunk or a route group. */
@RegisterForReflection
public record Route(RouteType type, String id) {
    /** @throws IllegalArgumentException when the id itself says that it is of something else */
    public Route {
        new WebexId(id).kind().filter(kind -> !kind.equals(type.name())).ifPresent(kind -> {
            throw new IllegalArgumentException("the id is of a " + kind + ", not of a " + type);
        });
    }
}
