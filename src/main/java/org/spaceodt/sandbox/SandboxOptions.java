package org.spaceodt.sandbox;

import java.time.Duration;
import org.spaceodt.sandbox.tenant.Census;
import org.spaceodt.sandbox.tenant.Numbering;

/**
 * How large the tenant is and how the server behaves. Equal sizes and seed give the same tenant, byte for byte.
 *
 * @param census 1 to 500,000 people, one in ten of them without Webex Calling; 1 to 20,000 locations, one in eight without
 *     it; its seed also says which requests fail
 * @param latency added to every answer; a fraction of a millisecond is dropped
 * @param rate requests a second that are answered in the long run; 0 for no limit
 * @param burst requests that are answered at once before the rate counts, at least 1
 * @param retryAfter what a 429 asks the client to wait at least; told in whole seconds, rounded up, at least 1
 * @param errorRate share of the requests (0 to 1) that are answered 500, 502, 503 or 504
 */
public record SandboxOptions(
        Census census, Duration latency, double rate, int burst, Duration retryAfter, double errorRate) {

    private static final int MOST_NUMBERS = 1_000_000;

    public SandboxOptions {
        within("people", census.people(), 1, 500_000);
        within("locations", census.locations(), 1, 20_000);
        within("workspaces", census.workspaces(), 0, 100_000);
        within("queues", census.queues(), 0, 10_000);
        within("huntGroups", census.huntGroups(), 0, 10_000);
        within("autoAttendants", census.autoAttendants(), 0, 10_000);
        within("virtualLines", census.virtualLines(), 0, 100_000);
        within("groups", census.groups(), 0, 10_000);
        within("burst", burst, 1, Integer.MAX_VALUE);
        notNegative("latency", latency);
        notNegative("retryAfter", retryAfter);
        require(rate >= 0 && Double.isFinite(rate), "rate must be 0 (no limit) or a positive number, but is " + rate);
        require(errorRate >= 0 && errorRate <= 1, "errorRate must be from 0 to 1, but is " + errorRate);
        require(
                Numbering.needed(census) <= MOST_NUMBERS,
                "the tenant is too large: it could need " + Numbering.needed(census) + " phone numbers, there are "
                        + MOST_NUMBERS);
    }

    /** A tenant that is quick to walk through, without limits, delays or errors. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                new Census(120, 8, 20, 6, 6, 4, 10, 5, 1), Duration.ZERO, 0, 50, Duration.ofSeconds(1), 0);
    }

    public SandboxOptions withPeople(int number) {
        return sized(number, census.locations(), census.seed());
    }

    public SandboxOptions withLocations(int number) {
        return sized(census.people(), number, census.seed());
    }

    public SandboxOptions withSeed(long number) {
        return sized(census.people(), census.locations(), number);
    }

    public SandboxOptions withRate(double perSecond, int atOnce) {
        return behaving(latency, perSecond, atOnce, errorRate);
    }

    public SandboxOptions withLatency(Duration delay) {
        return behaving(delay, rate, burst, errorRate);
    }

    public SandboxOptions withErrorRate(double share) {
        return behaving(latency, rate, burst, share);
    }

    private SandboxOptions sized(int people, int locations, long seed) {
        Census sized = new Census(
                people,
                locations,
                census.workspaces(),
                census.queues(),
                census.huntGroups(),
                census.autoAttendants(),
                census.virtualLines(),
                census.groups(),
                seed);
        return new SandboxOptions(sized, latency, rate, burst, retryAfter, errorRate);
    }

    private SandboxOptions behaving(Duration newLatency, double newRate, int newBurst, double newErrorRate) {
        return new SandboxOptions(census, newLatency, newRate, newBurst, retryAfter, newErrorRate);
    }

    private static void within(String name, int value, int least, int most) {
        require(value >= least && value <= most, name + " must be from " + least + " to " + most + ", but is " + value);
    }

    private static void notNegative(String name, Duration value) {
        require(value != null && !value.isNegative(), name + " must not be negative or missing, but is " + value);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
