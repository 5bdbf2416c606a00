package org.spaceodt.web.location;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The name that the route group of this organization is to have. Who works on a test tenant and on a real one has a name for each, and the
 * wrong one sends calls to the wrong place.
 */
@Singleton
class ExpectedRoute {
    static final String SETTING = "space-odt.route-group";

    private final Optional<String> name;

    /** @param name {@value #SETTING}; empty where nobody says it */
    ExpectedRoute(@ConfigProperty(name = SETTING) Optional<String> name) {
        this.name = name.map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<String> name() {
        return name;
    }

    boolean is(String other) {
        return name.filter(other::equals).isPresent();
    }
}
