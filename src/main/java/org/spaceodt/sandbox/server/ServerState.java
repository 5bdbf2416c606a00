package org.spaceodt.sandbox.server;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.spaceodt.sandbox.evidence.WriteLog;
import org.spaceodt.sandbox.fault.Draws;
import org.spaceodt.sandbox.fault.FaultInjector;
import org.spaceodt.sandbox.fault.FaultPlan;
import org.spaceodt.sandbox.fault.InjectedFault;
import org.spaceodt.sandbox.fault.Mixing;
import org.spaceodt.sandbox.options.Behaviour;
import org.spaceodt.sandbox.options.SandboxOptions;

/** How the server behaves now, and what it has done: all that can change or be counted while it runs. */
public final class ServerState {
    private static final int[] STATUSES = {500, 502, 503, 504};

    private final long seed;
    private final LongSupplier nanoTime;
    private final RateLimits limits;
    private final AccessTokens tokens;
    private final Hindsight hindsight;
    private final WriteLog writes = new WriteLog();
    private volatile Behaviour behaviour;
    private volatile FaultInjector faults;
    private volatile Draws errors;
    private volatile Draws jitters;
    private volatile Counters counters = new Counters();
    private volatile long begunAt;
    private volatile long restores;

    /** @param nanoTime a clock as {@link System#nanoTime()} */
    public ServerState(SandboxOptions options, LongSupplier nanoTime) {
        this.seed = options.census().seed();
        this.nanoTime = nanoTime;
        this.behaviour = options.behaviour();
        this.limits = new RateLimits(behaviour, nanoTime);
        this.tokens = new AccessTokens(options.tokens(), nanoTime);
        this.hindsight = new Hindsight(nanoTime);
        this.begunAt = nanoTime.getAsLong();
        draw(options.faults());
    }

    public Behaviour behaviour() {
        return behaviour;
    }

    public RateLimits limits() {
        return limits;
    }

    public FaultInjector faults() {
        return faults;
    }

    public AccessTokens tokens() {
        return tokens;
    }

    public Counters counters() {
        return counters;
    }

    public WriteLog writes() {
        return writes;
    }

    public Hindsight hindsight() {
        return hindsight;
    }

    public long now() {
        return nanoTime.getAsLong();
    }

    /** Seconds since the start or the last reset. */
    public double seconds() {
        return (nanoTime.getAsLong() - begunAt) / 1e9;
    }

    /** What the plan has in store for a request. */
    public InjectedFault fault(IncomingRequest incoming, String token) {
        FaultInjector now = faults;
        return now.idle() ? InjectedFault.NONE : now.next(incoming.asked(token));
    }

    /** The status that the error rate makes a request fail with. */
    public OptionalInt error(String url) {
        double rate = behaviour.errorRate();
        if (rate == 0) {
            return OptionalInt.empty();
        }
        long bits = errors.next(url);
        return Mixing.share(bits) < rate ? OptionalInt.of(STATUSES[(int) (bits & 3)]) : OptionalInt.empty();
    }

    /** How long the answer to a request waits. */
    public Duration latency(String url) {
        Behaviour now = behaviour;
        boolean steady = now.jitter().extent().isZero();
        return steady ? now.latency() : now.latency().plus(now.jitter().of(Mixing.share(jitters.next(url))));
    }

    /** Grows with everything that can change the state. */
    public long changes() {
        return writes.added() + restores;
    }

    /** The state was replaced as a whole. */
    public synchronized void restored() {
        restores++;
        hindsight.clear();
    }

    public synchronized void change(Behaviour next) {
        behaviour = next;
        limits.follow(next);
    }

    /** Puts a plan in force; it counts from now. */
    public synchronized void change(FaultPlan plan) {
        long from = nanoTime.getAsLong();
        faults = new FaultInjector(plan, seed, () -> (nanoTime.getAsLong() - from) / 1e9);
        hindsight.clear();
    }

    /** Counts from 0 again, with full buckets and all draws from their beginning; mood and plan stay. */
    public synchronized void reset() {
        counters = new Counters();
        restored();
        writes.clear();
        limits.restart();
        tokens.forgive();
        begunAt = nanoTime.getAsLong();
        draw(faults.plan());
    }

    private void draw(FaultPlan plan) {
        errors = new Draws(seed);
        jitters = new Draws(Mixing.mix(seed));
        change(plan);
    }
}
