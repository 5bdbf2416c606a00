package org.spaceodt.action.person;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.spaceodt.webex.resource.Polling;

/** How long to wait for jobs that move people: for another one to end, since one runs at a time, and for one's own. */
@ConfigMapping(prefix = "space-odt.actions.move")
public interface MoveWaits {
    /** The wait before the second look; it grows by half from look to look. */
    @WithDefault("2S")
    Duration first();

    /** The longest wait between two looks. */
    @WithDefault("30S")
    Duration longest();

    /** All waits of one kind together; then the move is a failure. */
    @WithDefault("2H")
    Duration total();

    /** How long a job waits for more people before it is started. */
    @WithDefault("1S")
    Duration gather();

    static Polling watch(MoveWaits waits) {
        return new Polling(waits.first(), waits.longest(), waits.total(), Polling.Pause.SLEEP);
    }
}
