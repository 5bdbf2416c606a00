package org.spaceodt.job.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@link EngineSettings}, as they are configured. */
@ConfigMapping(prefix = "space-odt.jobs")
public interface JobSettings {
    /** Jobs in progress in a process; others queue, the older first. */
    @WithDefault("2")
    int atOnce();

    /** How often the queue, and what is asked of a job, are looked at. */
    @WithDefault("250ms")
    Duration look();

    /** How often a process says that it lives; four that are missed, and two more, mean dead. */
    @WithDefault("1s")
    Duration heartbeat();

    /** How long a database that fails is waited for. */
    @WithDefault("10m")
    Duration patience();

    /** How long a database without space is waited for. */
    @WithDefault("15s")
    Duration patienceWhenFull();

    /** How long items in progress are waited for at a clean stop. */
    @WithDefault("30s")
    Duration patienceAtClose();

    /** Jobs that ended longer ago are removed with their items, and with that their undo; 0 keeps all. */
    @WithDefault("0s")
    Duration keepEnded();

    /** How many days the audit trail is kept; {@code SPACE_ODT_AUDIT_DAYS} says it. */
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
