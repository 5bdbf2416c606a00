package org.spaceodt.action.location;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.spaceodt.webex.resource.Polling;

/**
 * How long to wait for the job that disables Webex Calling in a location, and until a location can be deleted afterwards: that
 * takes minutes to hours (operational facts, "Rate limits and retries").
 */
@ConfigMapping(prefix = "space-odt.actions.location-removal")
public interface LocationWaits {
    /** The wait before the second look; it grows by half from look to look. */
    @WithDefault("0.5S")
    Duration first();

    /** The longest wait between two looks. */
    @WithDefault("60S")
    Duration longest();

    /** All waits of one kind together; then it is a failure. */
    @WithDefault("2H")
    Duration total();

    static Polling watch(LocationWaits waits) {
        return new Polling(waits.first(), waits.longest(), waits.total(), Polling.Pause.SLEEP);
    }
}
