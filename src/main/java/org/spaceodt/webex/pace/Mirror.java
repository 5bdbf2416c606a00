package org.spaceodt.webex.pace;

import java.util.OptionalDouble;

/**
 * What is known of one limit, and when the next call may go: a mirror of the server's token bucket. Nobody sets it. Open
 * until the first refusal, it then searches with a pace that climbs until the next, and is settled from then on: rate and
 * burst are known ({@link Fit}), and now and then a probe overruns them on purpose, to notice a limit that was raised.
 * Times are {@link System#nanoTime()} values, given by the caller; it is not thread-safe.
 */
final class Mirror {
    private static final double SECOND = 1e9;
    private static final double UNBOUNDED = 20_000;
    static final double FIRST_WINDOW = 10;
    static final double WINDOW_GROWTH = 0.5;

    enum Phase {
        OPEN,
        SEARCHING,
        SETTLED
    }

    private final Fit fit = new Fit();
    private final Latency latency = new Latency();
    private final History history = new History();
    private Phase phase = Phase.OPEN;
    private double window = FIRST_WINDOW;
    private long inFlight;

    private long number;
    private long lastSent = Long.MIN_VALUE;

    // the beginning of the stretch that goes on
    private boolean stretchFull = true;
    private long stretchFrom = Long.MIN_VALUE;
    private long stretchResume;
    private double stretchEarly;

    // the hold
    private boolean held;
    private Sent firstRefused;
    private Sent lastRefused;
    private long holdBegan;
    private long numberAtHold;
    private long lastEpisodeNumber = -1;
    private long holdUntil = Long.MIN_VALUE;
    private double episodeRefusals;

    // mirror
    private double level;
    private long levelAt;
    private double pace;
    private double growSeconds = 1;
    private double margin;

    // probing
    private long probeDue = Long.MAX_VALUE;
    private long probeFrom = Long.MIN_VALUE;
    private double extra;
    private double lastUseful;
    private double searched;
    private double refusalsPerProbe = 1.3;

    /** Calls a second; empty while there is no bound. */
    OptionalDouble pace() {
        return phase == Phase.OPEN ? OptionalDouble.empty() : OptionalDouble.of(pace);
    }

    /** Nanoseconds until the API lets calls go on; 0 when it does. */
    long holdLeft(long now) {
        return holdUntil == Long.MIN_VALUE ? 0 : Math.max(0, holdUntil - now);
    }

    /** Everybody waits, but nothing is learned from it. */
    void pause(long now, long wait) {
        holdUntil = Math.max(holdUntil, now + wait);
    }

    Phase phase() {
        return phase;
    }

    double rate() {
        return fit.rate();
    }

    double burst() {
        return fit.burst();
    }

    double rateError() {
        return fit.rateError();
    }

    /** When the next call may go: now, later, or (MAX_VALUE) not before an answer has come. */
    long nextTurn(long now) {
        if (holdUntil != Long.MIN_VALUE && now < holdUntil) {
            return holdUntil;
        }
        if (held) {
            learn();
        }
        if (phase == Phase.OPEN) {
            return inFlight < window ? now : Long.MAX_VALUE;
        }
        advance(now);
        double missing = 1 - allowed();
        if (missing > 0 && phase == Phase.SETTLED && probeFrom == Long.MIN_VALUE && now >= probeDue) {
            startProbe(now);
            missing = 1 - allowed();
        }
        if (missing <= 1e-9) {
            return now;
        }
        double speed = pace + (probeFrom == Long.MIN_VALUE ? 0 : extraPace());
        return now + Math.max(1, (long) (missing / speed * SECOND));
    }

    Sent sent(String family, long now) {
        if (phase == Phase.OPEN) {
            if (stretchFrom == Long.MIN_VALUE || now - lastSent > SECOND / 2) {
                beginFull(now);
            }
        } else {
            advance(now);
        }
        history.add(now, number);
        Sent sent = new Sent(family, this, number++, now, level);
        level -= 1;
        lastSent = now;
        inFlight++;
        return sent;
    }

    void accepted(Sent sent, long now) {
        inFlight--;
        latency.add((now - sent.at()) / SECOND);
        if (phase == Phase.OPEN && window < 1e6) {
            window += WINDOW_GROWTH;
        }
    }

    void unknown(Sent sent) {
        inFlight--;
    }

    /** The last call was not sent after all. */
    void withdrawn() {
        inFlight--;
        level++;
    }

    void refused(Sent sent, long now, long hold) {
        inFlight--;
        latency.add((now - sent.at()) / SECOND);
        if (sent.number() < lastEpisodeNumber) {
            // It was sent before the last hold began, and tells nothing new but when to go on.
            holdUntil = Math.max(holdUntil, now + hold);
            return;
        }
        if (!held) {
            held = true;
            firstRefused = sent;
            lastRefused = sent;
            holdBegan = now;
            numberAtHold = number;
            holdUntil = now + hold;
            episodeRefusals = 1;
            return;
        }
        episodeRefusals++;
        if (sent.number() < firstRefused.number()) {
            firstRefused = sent;
        }
        if (sent.number() > lastRefused.number()) {
            lastRefused = sent;
        }
        holdUntil = Math.max(holdUntil, now + hold);
    }

    /** The limit of a family that is refused by itself, and had this share of the calls; it starts at what it had. */
    Mirror part(double share, long now) {
        learnIfOver(now);
        Mirror part = new Mirror();
        part.holdUntil = holdUntil;
        part.fit.expectBurst(Math.max(2, fit.burst() * share), Math.max(2, fit.burst() * share));
        part.begin(share * paceOrSent(now), now);
        return part;
    }

    /** What slowed it down has a limit of its own; nothing is known of the others', and they are found out anew. */
    void startAnew(long now) {
        fit.clear();
        held = false;
        lastEpisodeNumber = number;
        phase = Phase.OPEN;
        window = FIRST_WINDOW;
        probeFrom = Long.MIN_VALUE;
        probeDue = Long.MAX_VALUE;
        extra = 0;
        level = 0;
        beginFull(now);
    }

    private void learnIfOver(long now) {
        if (held && now >= holdUntil) {
            learn();
        }
    }

    private double paceOrSent(long now) {
        return phase == Phase.OPEN ? 10 : pace;
    }

    private void begin(double perSecond, long now) {
        held = false;
        probeFrom = Long.MIN_VALUE;
        extra = 0;
        probeDue = Long.MAX_VALUE;
        search(perSecond, 0);
        levelAt = now;
        beginFull(now);
    }

    private void beginFull(long now) {
        stretchFull = true;
        stretchFrom = now;
        stretchEarly = 0;
        stretchResume = now;
        history.begin(now, number);
    }

    private double doubt() {
        return 0.7 * Math.max(1, fit.rate()) * latency.deviation();
    }

    private Stretch stretch() {
        Profile profile = history.until(firstRefused);
        double hold = stretchFull ? 0 : Math.max(0, (stretchResume - stretchFrom) / SECOND);
        double sent = profile.calls() / Math.max(0.05, profile.seconds());
        double doubt = 0.7 * Math.max(sent, fit.rate()) * latency.deviation();
        return new Stretch(stretchFull, hold, stretchFull ? 0 : stretchEarly, profile, doubt);
    }

    /** The hold is over: what does it tell? */
    private void learn() {
        held = false;
        lastEpisodeNumber = numberAtHold;
        Stretch stretch = stretch();
        double holdSeconds = (holdUntil - lastRefused.at()) / SECOND;
        double early = numberAtHold - lastRefused.number() - 1;
        if (phase == Phase.OPEN) {
            learnFirst(stretch, holdSeconds);
        } else {
            learnMore(stretch, holdSeconds);
        }
        if (phase == Phase.SEARCHING && pace < 1) {
            // Whoever waited as long as was asked may make a call, however slow the limit is thought to be.
            level = Math.max(level, 1);
        }
        stretchFull = false;
        stretchFrom = lastRefused.at();
        stretchResume = holdUntil;
        stretchEarly = early;
        history.begin(holdUntil, number);
        levelAt = holdUntil;
        if (phase == Phase.SETTLED) {
            level = Math.min(fit.burst(), Math.max(0, fit.rate() * holdSeconds - early));
        }
        probeFrom = Long.MIN_VALUE;
        extra = 0;
        schedule(holdSeconds);
    }

    private void learnFirst(Stretch stretch, double holdSeconds) {
        if (stretch.seconds() < 2) {
            fit.addFirst(stretch);
            search(Math.max(0.5, 1.5 * stretch.accepted() / (stretch.seconds() + Math.max(0.1, holdSeconds))), 0);
        } else {
            double recent = stretch.accepted() / stretch.seconds();
            fit.expectBurst(Math.max(3, recent * 0.3), Math.max(3, recent));
            search(recent * 0.9, 0);
        }
    }

    private void learnMore(Stretch stretch, double holdSeconds) {
        double beyond = -firstRefused.level();
        boolean probing = probeFrom != Long.MIN_VALUE;
        if (probing) {
            refusalsPerProbe += (episodeRefusals - refusalsPerProbe) * 0.3;
        }
        double chance = 2 * Math.sqrt(fit.rate() * latency.deviation());
        if (phase == Phase.SETTLED
                && -beyond > Math.min(2, 0.5 + 0.25 * fit.burst()) + chance + doubt() + 3 * fit.levelError(stretch)) {
            // It fell, some time ago.
            fit.fell(stretch);
            search(stretch.accepted() / Math.max(1e-3, stretch.seconds()) * 0.6, 0);
            return;
        }
        lastUseful = stretch.profile().seconds();
        fit.add(stretch);
        phase = Phase.SETTLED;
        pace = fit.rate();
        margin = Math.max(
                0,
                Math.min(
                        fit.burst() - 1,
                        Math.min(fit.burst() / 2, Math.max(2 + chance + fit.burst() * 0.2, 15 * fit.rateError()))));
    }

    private void search(double from, double atOnce) {
        phase = Phase.SEARCHING;
        searched = 0;
        pace = Math.max(0.05, from);
        level = Math.max(0, atOnce);
        margin = 0;
        growSeconds = Math.max(1, 4 * latency.typical());
    }

    private void schedule(double holdSeconds) {
        if (phase != Phase.SETTLED) {
            probeDue = Long.MAX_VALUE;
            return;
        }
        double cost = Math.max(0, fit.rate() * holdSeconds - fit.burst());
        double budget =
                Math.max(cost / ((0.006 + 0.2 / (10 + cost)) * fit.rate()), refusalsPerProbe / (0.006 * fit.rate()));
        double doubtful = Math.max(2 * lastUseful, (cost + 4) / Math.max(1e-9, 2 * fit.rateError()));
        double seconds = Math.max(1, Math.min(budget, doubtful));
        probeDue = holdUntil + (long) (Math.min(seconds, 3600) * SECOND);
    }

    private double roundTrip() {
        return Math.min(1, Math.max(0.01, latency.typical() + 2 * latency.deviation()));
    }

    private void startProbe(long now) {
        probeFrom = now;
        extra = 0;
        margin = 0;
    }

    /** How much faster than the rate a probe goes: hardly at first, and the faster the clearer it is that the limit rose. */
    private double extraPace() {
        return (0.5 + Math.max(0, -level) / 6) / roundTrip();
    }

    private double allowed() {
        return level - margin + extra;
    }

    private void advance(long now) {
        double seconds = Math.max(0, (now - levelAt) / SECOND);
        levelAt = Math.max(levelAt, now);
        if (phase == Phase.SEARCHING) {
            double busy = Math.min(seconds, Math.max(0.05, 2 / pace));
            searched += busy / growSeconds;
            pace *= Math.pow(1.5, busy / growSeconds * (1 + searched / 3));
            level = Math.min(Math.max(level, 1 + pace * 0.03), level + pace * seconds);
            if (pace > UNBOUNDED) {
                open();
            }
            return;
        }
        if (probeFrom != Long.MIN_VALUE) {
            extra += extraPace() * Math.min(seconds, 0.1);
        }
        double gained = level + fit.rate() * seconds;
        if (gained > fit.burst() + 1) {
            beginFull(now);
        }
        level = Math.min(fit.burst(), gained);
        if (probeFrom != Long.MIN_VALUE && -level > fit.burst() + 2) {
            // Not even a full bucket explains this.
            double from = Math.max(fit.rate() * 1.25, fit.rate() + extraPace());
            search(from, 0);
            probeFrom = Long.MIN_VALUE;
            extra = 0;
        }
    }

    private void open() {
        phase = Phase.OPEN;
        window = 1e6;
    }
}
