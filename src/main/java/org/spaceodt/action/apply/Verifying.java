package org.spaceodt.action.apply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.spaceodt.webex.resource.Polling;

/** How long a change may take to be seen: those of routing take about 10 s (operational facts, "Rate limits and retries"). */
@ConfigMapping(prefix = "space-odt.actions.verify")
public interface Verifying {
    /** The wait between the first look, right after the write, and the second one; it grows by half from look to look. */
    @WithDefault("0.5S")
    Duration first();

    /** The longest wait between two looks. */
    @WithDefault("5S")
    Duration longest();

    /** All waits together; then the change did not take. */
    @WithDefault("20S")
    Duration total();

    static Polling watch(Verifying verifying) {
        return new Polling(verifying.first(), verifying.longest(), verifying.total(), Polling.Pause.SLEEP);
    }
}
