package org.spaceodt.sandbox.options;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.spaceodt.sandbox.fault.FaultPlan;
import org.spaceodt.sandbox.tenant.draw.Census;
import org.spaceodt.sandbox.tenant.numbers.Numbering;
import org.spaceodt.sandbox.tenant.time.Lags;

/**
 * How large the tenant is and how the server behaves. Equal sizes and seed give the same tenant, byte for byte.
 *
 * @param census 1 to 500,000 people, one in ten of them without Webex Calling; 1 to 20,000 locations, one in eight without
 *     it; its seed also says which requests fail
 * @param behaviour what the server begins with; it can be changed while the server runs
 * @param lags how long things take that Webex does not do at once
 * @param faults what goes wrong at the beginning, as the behaviour
 * @param state what has been written is read from there at the start, if the file exists, and kept there
 */
public record SandboxOptions(
        Census census, Behaviour behaviour, TokenRules tokens, Lags lags, FaultPlan faults, Optional<KeptState> state) {
    /**
     * @param eachWrite whether a write is answered only when it is in the file; else it comes there some seconds later
     */
    public record KeptState(Path file, boolean eachWrite) {}

    private static final int MOST_NUMBERS = 1_000_000;

    public SandboxOptions {
        Require.within("people", census.people(), 1, 500_000);
        Require.within("locations", census.locations(), 1, 20_000);
        Require.within("workspaces", census.workspaces(), 0, 100_000);
        Require.within("queues", census.queues(), 0, 10_000);
        Require.within("huntGroups", census.huntGroups(), 0, 10_000);
        Require.within("autoAttendants", census.autoAttendants(), 0, 10_000);
        Require.within("virtualLines", census.virtualLines(), 0, 100_000);
        Require.within("groups", census.groups(), 0, 10_000);
        Require.that(
                Numbering.needed(census) <= MOST_NUMBERS,
                "the tenant is too large: it could need " + Numbering.needed(census) + " phone numbers, there are "
                        + MOST_NUMBERS);
    }

    /** Without faults, and forgetting what is written. */
    public SandboxOptions(Census census, Behaviour behaviour, TokenRules tokens, Lags lags) {
        this(census, behaviour, tokens, lags, FaultPlan.NONE, Optional.empty());
    }

    /** A tenant that is quick to walk through, without limits, delays or errors. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                new Census(120, 8, 20, 6, 6, 4, 10, 5, 1), Behaviour.calm(), TokenRules.defaults(), Lags.defaults());
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
        return withBehaviour(behaviour.withLimit(new RateLimit(perSecond, atOnce)));
    }

    public SandboxOptions withLatency(Duration delay) {
        return withBehaviour(behaviour.withLatency(delay));
    }

    public SandboxOptions withErrorRate(double share) {
        return withBehaviour(behaviour.withErrorRate(share));
    }

    public SandboxOptions withBehaviour(Behaviour other) {
        return new SandboxOptions(census, other, tokens, lags, faults, state);
    }

    public SandboxOptions withTokens(TokenRules rules) {
        return new SandboxOptions(census, behaviour, rules, lags, faults, state);
    }

    public SandboxOptions withLags(Lags other) {
        return new SandboxOptions(census, behaviour, tokens, other, faults, state);
    }

    public SandboxOptions withFaults(FaultPlan plan) {
        return new SandboxOptions(census, behaviour, tokens, lags, plan, state);
    }

    public SandboxOptions withStateFile(Path file) {
        return withState(new KeptState(file, false));
    }

    /** The same, for who relies on every write that was answered: also when the process is killed after that. */
    public SandboxOptions withEachWriteIn(Path file) {
        return withState(new KeptState(file, true));
    }

    private SandboxOptions withState(KeptState kept) {
        return new SandboxOptions(census, behaviour, tokens, lags, faults, Optional.of(kept));
    }

    public SandboxOptions withCensus(Census other) {
        return new SandboxOptions(other, behaviour, tokens, lags, faults, state);
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
        return withCensus(sized);
    }
}
