package org.spaceodt.api.server;

import java.util.Optional;

/** Who makes the request that this thread works for. */
public interface WhoAsks {
    /** The name of whoever got in; empty for who sits at this machine, and where there is no request. */
    Optional<String> name();
}
