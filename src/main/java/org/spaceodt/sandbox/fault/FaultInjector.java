package org.spaceodt.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.DoubleSupplier;

/**
 * A plan in force. What happens to a request hangs on the seed, on its method and URL and on how often these were asked; so the same plan,
 * seed and requests of a URL give the same faults, whatever other requests there are in between (rules that count or look at the time
 * otherwise say so themselves).
 */
public final class FaultInjector {
    private final FaultPlan plan;
    private final long seed;
    private final DoubleSupplier seconds;
    private final MatchCounts asked = new MatchCounts();
    private final MatchCounts hits = new MatchCounts();
    private final AtomicLongArray matched;
    private final AtomicLongArray hit;

    /**
     * @param otherwise the seed when the plan has none
     * @param seconds since the plan came into force
     */
    public FaultInjector(FaultPlan plan, long otherwise, DoubleSupplier seconds) {
        this.plan = plan;
        this.seed = plan.seed().orElse(otherwise);
        this.seconds = seconds;
        this.matched = new AtomicLongArray(plan.rules().size());
        this.hit = new AtomicLongArray(plan.rules().size());
    }

    public FaultPlan plan() {
        return plan;
    }

    /** Whether nothing can go wrong at all. */
    public boolean idle() {
        return plan.rules().isEmpty();
    }

    /** Whether reads may have to answer as before a write. */
    public boolean lags() {
        return plan.rules().stream().anyMatch(rule -> rule.effect() instanceof Effect.Late);
    }

    /** What goes wrong with this request; it is counted as asked. */
    public InjectedFault next(Asked request) {
        InjectedFault mishap = InjectedFault.NONE;
        long url = request.urlHash();
        long nthOfUrl = -1;
        for (int n = 0; n < plan.rules().size(); n++) {
            Rule rule = plan.rules().get(n);
            if (rule.where().covers(request)) {
                matched.incrementAndGet(n);
                nthOfUrl = nthOfUrl < 0 ? asked.next(url) : nthOfUrl;
                mishap = next(new Turn(n, url, nthOfUrl), request, mishap);
            }
        }
        return mishap;
    }

    /** The rules, with how many requests they were about and how many of these they hit. */
    public List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        for (int n = 0; n < plan.rules().size(); n++) {
            tallies.add(new Tally(plan.rules().get(n), matched.get(n), hit.get(n)));
        }
        return tallies;
    }

    private InjectedFault next(Turn turn, Asked request, InjectedFault mishap) {
        Rule rule = plan.rules().get(turn.rule());
        When when = rule.when();
        long nth = nth(turn, when.per(), request);
        long bits = Mixing.drawn(Mixing.mix(seed + turn.rule()), turn.url(), turn.nthOfUrl());
        boolean drawn = nth > 0 && when.holds(nth, seconds.getAsDouble()) && Mixing.share(bits) < when.probability();
        if (!drawn || !again(turn, when, request)) {
            return mishap;
        }
        hit.incrementAndGet(turn.rule());
        return rule.effect().addTo(mishap, bits);
    }

    private long nth(Turn turn, When.Per per, Asked request) {
        return switch (per) {
            case URL -> turn.nthOfUrl();
            case TOKEN -> asked.next(key(turn, per, request));
            case RULE -> matched.get(turn.rule());
        };
    }

    /** Whether the rule may hit once more; only hits are remembered. */
    private boolean again(Turn turn, When when, Asked request) {
        if (when.times() == When.ALWAYS) {
            return true;
        }
        long key = key(turn, when.per(), request);
        long before = when.per() == When.Per.RULE ? hit.get(turn.rule()) : hits.of(key);
        return before < when.times() && (when.per() == When.Per.RULE || hits.next(key) > 0);
    }

    private static long key(Turn turn, When.Per per, Asked request) {
        long what = per == When.Per.TOKEN ? Mixing.mix(request.tokenHash()) : turn.url();
        return Mixing.mix(what + turn.rule() + 1);
    }

    /** A rule's look at a request. */
    private record Turn(int rule, long url, long nthOfUrl) {}

    /** A rule, and what it did since the plan came into force. */
    public record Tally(Rule rule, long matched, long hit) {}
}
