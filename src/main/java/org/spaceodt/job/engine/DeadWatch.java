package org.spaceodt.job.engine;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether who works on a job is dead. That its last heartbeat looks old may come from a clock that was turned, its own or
 * ours; that there is no other while we wait does not.
 */
final class DeadWatch implements DeadExecutionHandler<Void> {
    private final Duration silence;
    private final Map<String, Sighting> sightings = new ConcurrentHashMap<>();

    /** @param silence without a heartbeat after which it is dead; looked at from time to time */
    DeadWatch(Duration silence) {
        this.silence = silence;
    }

    private record Sighting(Instant heartbeat, long nanos) {}

    @Override
    public void deadExecution(ExecutionComplete dead, ExecutionOperations<Void> operations) {
        Execution execution = dead.getExecution();
        Sighting now = new Sighting(execution.lastHeartbeat, System.nanoTime());
        Sighting first = sightings.merge(
                execution.getId(), now, (before, seen) -> before.heartbeat.equals(seen.heartbeat) ? before : seen);
        if (now.nanos - first.nanos >= silence.toNanos()) {
            sightings.remove(execution.getId());
            operations.reschedule(dead, execution.executionTime);
        }
    }
}
