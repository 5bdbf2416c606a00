package org.spaceodt.webex.pace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether what is refused speaks for a limit of one family's own. Under one shared limit it is chance which families'
 * calls are refused among those sent at one moment; so each refusal and its aftermath is a test. For each family the log
 * of a likelihood ratio is kept: "this family is refused more often" against "all alike". Not thread-safe.
 */
final class Evidence {
    /** 1000:1, the sum that is believed. */
    private static final double ENOUGH = Math.log(1000);
    /** One aftermath may mislead, where a family's calls come in bursts; so none is enough by itself. */
    private static final double MOST_AT_ONCE = 5;

    private static final double MOST_FOR_ONE = 1.5;
    private static final double LEAST = -10;
    /** How often another is refused although the family is the one that is limited. */
    private static final double ANOTHER = 0.05;

    private final Map<String, Double> scores = new HashMap<>();

    /**
     * @param tally of the calls from the first refused to the last
     * @param shares of the calls before
     * @return the family that has a limit of its own
     */
    Optional<String> add(FamilyTally tally, FamilyTally shares) {
        Optional<String> found = Optional.empty();
        for (String family : shares.families()) {
            double score = tally.calls() == 1 ? one(family, tally, shares) : many(family, tally);
            double sum = Math.max(LEAST, scores.getOrDefault(family, 0.0) + score);
            scores.put(family, sum);
            if (sum > ENOUGH) {
                found = Optional.of(family);
            }
        }
        return found;
    }

    /** What it meant for a family is forgotten once another has got a limit of its own: that explains it. */
    void clear() {
        scores.clear();
    }

    private static double one(String family, FamilyTally tally, FamilyTally shares) {
        double share = (shares.calls(family) + 1.0) / (shares.calls() + 2.0);
        double score = tally.refused(family) == 1 ? Math.log((1 - ANOTHER) / share) : Math.log(ANOTHER / (1 - share));
        return Math.min(MOST_FOR_ONE, score);
    }

    private static double many(String family, FamilyTally tally) {
        int calls = tally.calls(family);
        int refused = tally.refused(family);
        int otherCalls = tally.calls() - calls;
        int otherRefused = tally.refused() - refused;
        if (calls == 0 || otherCalls == 0) {
            return 0;
        }
        double alike = sequence(refused + otherRefused, calls + otherCalls);
        double apart = mixture(refused, calls) + mixture(otherRefused, otherCalls);
        boolean more = refused * (double) otherCalls > otherRefused * (double) calls;
        return more ? Math.min(MOST_AT_ONCE, apart - alike) : Math.min(0, alike - apart);
    }

    /** Log probability of a sequence with so many refused, at the share that fits it best. */
    private static double sequence(int refused, int calls) {
        double share = refused / (double) calls;
        return part(refused, share) + part(calls - refused, 1 - share);
    }

    private static double part(int count, double share) {
        return count == 0 ? 0 : count * Math.log(share);
    }

    /** The same for a share that is not known, one as likely as another (Krichevsky and Trofimov's mixture). */
    private static double mixture(int refused, int calls) {
        double log = 0;
        for (int i = 0; i < calls; i++) {
            double seen = i < refused ? i : i - refused;
            log += Math.log((seen + 0.5) / (i + 1));
        }
        return log;
    }
}
