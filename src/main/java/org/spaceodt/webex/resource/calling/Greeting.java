package org.spaceodt.webex.resource.calling;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Who speaks: the person, or Webex. */
@RegisterForReflection
public enum Greeting {
    CUSTOM,
    DEFAULT
}
