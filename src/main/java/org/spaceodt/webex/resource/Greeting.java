package org.spaceodt.webex.resource;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Who speaks: the person, or Webex. */
@RegisterForReflection
public enum Greeting {
    CUSTOM,
    DEFAULT
}
