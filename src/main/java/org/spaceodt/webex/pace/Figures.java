package org.spaceodt.webex.pace;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How things stand.
 *
 * @param perSecond the pace now, in calls a second; empty while nothing bounds it. Of the limit that most families share.
 * @param inFlight calls that were sent and not answered yet
 * @param waiting callers that wait for a turn or a slot
 * @param waits how often a caller had to wait
 * @param waited for how long, all of them together
 * @param refusals calls answered 429
 * @param holdLeft how long the API still asks to wait; zero when it does not
 * @param families the same for each family that was found to have a limit of its own; the totals above include them
 */
public record Figures(
        OptionalDouble perSecond,
        long inFlight,
        long waiting,
        long waits,
        Duration waited,
        long refusals,
        Duration holdLeft,
        Map<String, Figures> families) {}
