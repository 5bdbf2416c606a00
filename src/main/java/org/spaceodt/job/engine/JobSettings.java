package org.spaceodt.job.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@link EngineSettings}, as they are configured. */
@ConfigMapping(prefix = "space-odt.jobs")
public interface JobSettings {
    @WithDefault("2")
    int atOnce();

    @WithDefault("250ms")
    Duration look();

    @WithDefault("1s")
    Duration heartbeat();

    @WithDefault("10m")
    Duration patience();

    @WithDefault("15s")
    Duration patienceWhenFull();

    @WithDefault("30s")
    Duration patienceAtClose();

    @WithDefault("0s")
    Duration keepEnded();

    @WithDefault("400")
    int auditDays();

    /** @param longestCall to Webex */
    default EngineSettings engine(Duration longestCall) {
        return new EngineSettings(
                atOnce(),
                look(),
                heartbeat(),
                patience(),
                patienceWhenFull(),
                patienceAtClose(),
                longestCall,
                keepEnded(),
                Duration.ofDays(auditDays()));
    }
}
