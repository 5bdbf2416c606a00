package org.spaceodt.rehearsal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A rehearsal of a plan as it stands.
 *
 * @param id the time it began in UTC, and something that tells two of one second apart
 * @param plan that was rehearsed
 * @param by who began it; empty text where nobody said
 * @param trouble why it failed: the name of a {@link Trouble}; empty text where it did not
 * @param detail of the trouble; may be empty
 * @param prepared whether the simulated organization was there
 * @param rowsDone of the rows of the plan
 * @param steps how many came out how
 * @param different steps that did not come out as planned
 * @param calls that the simulated organization answered
 */
@RegisterForReflection
public record PlanRehearsal(
        String id,
        Plan plan,
        String by,
        Instant startedAt,
        Optional<Instant> endedAt,
        State state,
        String trouble,
        String detail,
        Export export,
        boolean prepared,
        int rowsDone,
        Map<CameOut, Integer> steps,
        int different,
        long calls) {
    /**
     * What is needed of the plan, also when it is removed.
     *
     * @param subject what it does
     * @param rows how many it has
     */
    @RegisterForReflection
    public record Plan(String id, String digest, String subject, int rows, String undoOf) {
        public Plan {
            // Those that were kept before it was said have none.
            undoOf = undoOf == null ? "" : undoOf;
        }
    }

    /**
     * What the organization is made of.
     *
     * @param readAt when Webex was asked first
     * @param missing modules of which something is missing; defaults stand for it
     */
    @RegisterForReflection
    public record Export(String id, Instant readAt, List<String> missing) {}

    /** How it stands. */
    @RegisterForReflection
    public enum State {
        RUNNING,
        /** All rows were gone through. */
        ENDED,
        /** The server ended before it did, or somebody stopped it. */
        STOPPED,
        /** It could not be gone on. */
        FAILED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What keeps a rehearsal from going on. */
    public enum Trouble {
        /** The detail is the file and the row. */
        DAMAGED_EXPORT,
        /** The steps of the plan are not those that it was made with. */
        ALTERED_PLAN,
        /** A fault of the program. */
        FAULT
    }

    public int of(CameOut end) {
        return steps.getOrDefault(end, 0);
    }

    public int stepsDone() {
        return steps.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether all of it came out as planned, and nothing of it went wrong. */
    public boolean isGood() {
        return state == State.ENDED && different == 0 && of(CameOut.FAILED) + of(CameOut.REFUSED) == 0;
    }

    /** The same, of which nobody knows how far it came. */
    PlanRehearsal stopped() {
        return new PlanRehearsal(
                id,
                plan,
                by,
                startedAt,
                endedAt,
                State.STOPPED,
                "",
                "",
                export,
                prepared,
                rowsDone,
                steps,
                different,
                calls);
    }
}
