package org.spaceodt.webex.resource.number;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Whether calls to a number arrive. */
@RegisterForReflection
public enum NumberState {
    ACTIVE,
    INACTIVE
}
