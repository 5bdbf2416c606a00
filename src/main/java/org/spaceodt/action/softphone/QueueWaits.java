package org.spaceodt.action.softphone;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the list of a queue's agents waits for more people before it is written. */
@ConfigMapping(prefix = "space-odt.actions.queue")
public interface QueueWaits {
    /** How long the list of agents of a queue waits for more people. */
    @WithDefault("0.2S")
    Duration gather();
}
