package org.spaceodt.job;

import java.time.Duration;
import java.util.Optional;

/**
 * How a job is getting on.
 *
 * @param itemsPerSecond that ended lately; 0 for none
 * @param left until all have ended, at that rate; empty when it is not in work, or nothing can be said
 * @param heartbeatAge since the process that works on it said so; empty when none does. More than some seconds mean that it
 *     is dead or stuck: another takes the job over
 */
public record Progress(JobView job, double itemsPerSecond, Optional<Duration> left, Optional<Duration> heartbeatAge) {}
