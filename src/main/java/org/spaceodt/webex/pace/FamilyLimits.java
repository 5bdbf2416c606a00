package org.spaceodt.webex.pace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.webex.pace.limit.KnownLimit;
import org.spaceodt.webex.pace.limit.LearnedLimit;
import org.spaceodt.webex.pace.limit.Sent;

/** Which family is under which limit: one for all of them, until there is evidence of others. Not thread-safe. */
final class FamilyLimits {
    private static final int REMEMBERED = 1024;
    private static final int SHARE_OF = 64;
    private static final String OTHERS = "";

    private final LearnedLimit shared = new LearnedLimit();
    private final Map<String, LearnedLimit> split = new LinkedHashMap<>();
    private final Evidence evidence = new Evidence();
    private final Sent[] sent = new Sent[REMEMBERED];
    private final boolean[] refused = new boolean[REMEMBERED];
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    LearnedLimit shared() {
        return shared;
    }

    Map<String, LearnedLimit> split() {
        return split;
    }

    LearnedLimit of(String family) {
        return split.getOrDefault(family, shared);
    }

    /** What a later run may begin with, by family; that of the others under "". */
    Map<String, KnownLimit> learned() {
        Map<String, KnownLimit> learned = new LinkedHashMap<>();
        shared.learned().ifPresent(limit -> learned.put(OTHERS, limit));
        split.forEach((family, limit) -> limit.learned().ifPresent(one -> learned.put(family, one)));
        return learned;
    }

    /**
     * Goes by what an earlier run learned.
     *
     * @return the families that have a limit of their own since
     */
    Set<String> resume(Map<String, KnownLimit> earlier, long now) {
        Map<String, KnownLimit> own = new LinkedHashMap<>(earlier);
        Optional.ofNullable(own.remove(OTHERS)).ifPresent(limit -> shared.resume(limit, now));
        own.keySet().removeAll(split.keySet());
        own.forEach((family, limit) -> {
            split.put(family, new LearnedLimit());
            split.get(family).resume(limit, now);
        });
        return own.keySet();
    }

    void sent(Sent call) {
        if (call.limit() == shared) {
            sent[cell(call.number())] = call;
            refused[cell(call.number())] = false;
        }
    }

    void refused(Sent call) {
        if (call.limit() == shared && sent[cell(call.number())] == call) {
            refused[cell(call.number())] = true;
            first = Math.min(first, call.number());
            last = Math.max(last, call.number());
        }
    }

    /**
     * Weighs the last refusals once their hold is over.
     *
     * @return the family that was found to have a limit of its own just now
     */
    Optional<String> review(long now) {
        if (last == Long.MIN_VALUE || shared.holdLeft(now) > 0) {
            return Optional.empty();
        }
        Optional<String> found = evidence.add(tally(first, last), tally(first - SHARE_OF, last));
        found.ifPresent(family -> split(family, now));
        first = Long.MAX_VALUE;
        last = Long.MIN_VALUE;
        return found;
    }

    private void split(String family, long now) {
        FamilyTally recent = tally(last - SHARE_OF, last);
        double share = recent.calls(family) / (double) Math.max(1, recent.calls());
        split.put(family, shared.part(share, now));
        shared.startAnew(now);
        evidence.clear();
    }

    private FamilyTally tally(long from, long to) {
        FamilyTally tally = new FamilyTally();
        for (long number = Math.max(0, Math.max(from, to - REMEMBERED + 1)); number <= to; number++) {
            Sent call = sent[cell(number)];
            if (call != null && call.number() == number) {
                tally.add(call.family(), refused[cell(number)]);
            }
        }
        return tally;
    }

    private static int cell(long number) {
        return (int) (number % REMEMBERED);
    }
}
