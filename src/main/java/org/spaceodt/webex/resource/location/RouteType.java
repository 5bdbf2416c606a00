package org.spaceodt.webex.resource.location;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Where calls to the telephone network leave. */
@RegisterForReflection
public enum RouteType {
    TRUNK,
    ROUTE_GROUP
}
