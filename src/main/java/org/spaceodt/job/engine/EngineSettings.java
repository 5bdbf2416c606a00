package org.spaceodt.job.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.DatabaseRetry;

/**
 * How an engine works.
 *
 * @param jobsAtOnce in this process; others wait in the queue
 * @param look how often the queue, and what is asked of a job in work, are looked at
 * @param heartbeat how often a process says that it works on a job: who has not said so four times,
 *     and says nothing for two more, is thought dead
 * @param patience how long a database that fails is waited for before a job is left to whoever is there then
 * @param patienceWhenFull the same when it has no space left
 * @param patienceAtClose how long items in work are waited for when the engine is closed
 * @param longestCall how long a call to Webex may take: that long, and a little more, items in doubt of a process that died are
 *     left alone
 * @param keepEnded jobs that ended longer ago are removed; zero keeps them all
 * @param keepAudit what was done longer ago is removed from the audit trail
 */
public record EngineSettings(
        int jobsAtOnce,
        Duration look,
        Duration heartbeat,
        Duration patience,
        Duration patienceWhenFull,
        Duration patienceAtClose,
        Duration longestCall,
        Duration keepEnded,
        Duration keepAudit) {

    /** @param urgent whether there is no time left to wait */
    public DatabaseRetry retry(Database database, BooleanSupplier urgent) {
        return new DatabaseRetry(database, patience, patienceWhenFull, urgent);
    }

    public static EngineSettings usual() {
        return new EngineSettings(
                2,
                Duration.ofMillis(250),
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ZERO,
                Duration.ofDays(400));
    }
}
