package org.spaceodt.webex.pace.limit;

import java.util.Optional;
import java.util.OptionalDouble;
import org.spaceodt.webex.pace.fit.Stretch;

/**
 * What is known of one limit, and when the next call may go. Nobody sets it: {@link Open} until the first refusal, a
 * {@link Search} until the next, and {@link Settled} from then on, or a {@link Quota} where it proves to be one. What a
 * refusal tells is weighed when its hold is over. Times are {@link System#nanoTime()} values, given by the caller; it is
 * not thread-safe.
 */
public final class LearnedLimit {
    /** There is no time at which a call may go: one that is under way has to be answered first. */
    static final long NOT_BEFORE_AN_ANSWER = Long.MAX_VALUE;

    private static final double SECOND = 1e9;
    /** Nanoseconds without a call after which an unknown bucket is taken to be full. */
    private static final long IDLE = 500_000_000L;
    /** Calls a second that a family starts with which is split off before anything is known. */
    private static final double UNKNOWN = 10;

    private final Latency latency = new Latency();
    private final Recorder recorder = new Recorder();
    private final Hold hold = new Hold();
    private Knowledge known = new Knowledge(latency);
    private Quota quota = new Quota();
    private Phase phase = Open.fresh();
    private long inFlight;
    private long number;
    private long lastSent;

    /** Calls a second; empty while there is no bound. */
    public OptionalDouble pace() {
        return phase.pace();
    }

    /** What a later run may begin with; empty until rate and burst are known. */
    public Optional<KnownLimit> learned() {
        return phase instanceof Settled || phase instanceof Resumed ? Optional.of(known.learned()) : Optional.empty();
    }

    /** Goes by what an earlier run learned, unless something was refused in this one already. */
    public void resume(KnownLimit earlier, long now) {
        if (phase instanceof Open && !hold.hasBegun()) {
            phase = known.resume(earlier, now);
        }
    }

    /** Nanoseconds until the API lets calls go on; 0 when it does. */
    public long holdLeft(long now) {
        return hold.left(now);
    }

    /** When the next call may go: now, later, or {@link #NOT_BEFORE_AN_ANSWER}. */
    public long nextTurn(long now) {
        if (hold.left(now) > 0) {
            return hold.until();
        }
        learn();
        if (quota.isBelieved()) {
            return quota.nextTurn(now, number, inFlight);
        }
        advance(now);
        return phase.nextTurn(now, inFlight);
    }

    /** The next call goes now. */
    public Sent sent(String family, long now) {
        if (!quota.isBelieved()) {
            advance(now);
        }
        if (!recorder.isBegun() || phase instanceof Open && now - lastSent > IDLE) {
            recorder.beginFull(now, number);
        }
        recorder.sent(now, number);
        Sent sent = new Sent(family, this, number++, now, phase.level());
        take(1);
        lastSent = now;
        inFlight++;
        return sent;
    }

    /** The limit let it pass. */
    public void accepted(Sent sent, long now) {
        answered(sent, now);
        phase.accepted();
    }

    /** It ended without an answer. */
    public void unknown() {
        inFlight--;
    }

    /** The last call was not sent after all. */
    public void withdrawn() {
        inFlight--;
        take(-1);
    }

    /** @param wait nanoseconds that the API asks for */
    public void refused(Sent sent, long now, long wait) {
        answered(sent, now);
        hold.refused(sent, now + wait, number);
    }

    /** The limit of a family that is refused by itself, and had this share of the calls; it starts at what it had. */
    public LearnedLimit part(double share, long now) {
        if (hold.left(now) == 0) {
            learn();
        }
        LearnedLimit part = new LearnedLimit();
        part.hold.takeOver(hold);
        part.known.expectBurst(share * known.estimate().burst());
        part.phase = part.known.search(share * pace().orElse(UNKNOWN), now);
        part.recorder.beginFull(now, 0);
        return part;
    }

    /** What slowed it down has a limit of its own; nothing is known of the others', and they are found out anew. */
    public void startAnew(long now) {
        hold.forget(number);
        known = new Knowledge(latency);
        quota = new Quota();
        phase = Open.fresh();
        recorder.beginFull(now, number);
    }

    private void answered(Sent sent, long now) {
        inFlight--;
        latency.add((now - sent.at()) / SECOND);
    }

    private void take(int calls) {
        if (!quota.isBelieved()) {
            phase.take(calls);
        }
    }

    private void advance(long now) {
        phase = phase.advance(now);
        if (phase.ranOver()) {
            recorder.beginFull(now, number);
        }
    }

    /** A hold that is over: what does it tell? */
    private void learn() {
        hold.over().ifPresent(episode -> {
            Stretch stretch = recorder.stretch(episode, known.estimate().rate(), latency.deviation());
            Lesson lesson = new Lesson(stretch, episode, hold.until());
            recorder.beginEmpty(episode, hold.until(), number);
            quota.count(stretch.profile().calls(), lesson.holdSeconds(), number);
            phase = quota.isBelieved()
                    ? known.search(stretch.accepted() / (stretch.seconds() + lesson.holdSeconds()), hold.until())
                    : known.after(phase, lesson);
        });
    }
}
