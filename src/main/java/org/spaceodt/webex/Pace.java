package org.spaceodt.webex;

/**
 * The pace that the API was found to allow, in calls a second. Nobody sets it: it is without bound until the first 429,
 * and is learned from then on. Times are {@link System#nanoTime()} values, given by the caller; it is not thread-safe.
 *
 * <p>Webex publishes no rates, so only this is taken for granted: calls are refused when more than a burst came in above
 * some rate. What was accepted between two refusals then tells the rate: over any stretch of time that ends with a refusal,
 * {@code rate >= (accepted - burst) / seconds}, where the burst is what was accepted before the very first refusal, less
 * the rate times the seconds that took; and over the whole stretch from one refusal to the next,
 * {@code rate >= accepted / seconds}. The largest of these is the new pace. Then the pace climbs, hardly at first and
 * faster the longer nothing is refused, so that a limit that was raised is found too.
 */
final class Pace {
    private static final double SECOND = 1e9;
    /** Length of one cell of {@link #accepted}. */
    private static final long CELL = 250_000_000L;

    private static final int CELLS = 480;
    /** Answers this close together were given at one moment, whatever order they come in. */
    private static final long SAME_MOMENT = 20_000_000L;
    /** Growth before the rate is known: in ten seconds it finds a limit a hundred times the first guess. */
    private static final double SEARCH_GROWTH = 1.6;
    /** How long a newly learned pace takes to climb by its first percent, and one that was learned before. */
    private static final double CLIMB_SECONDS = 4;

    private static final double CONFIRMED_CLIMB_SECONDS = 20;
    /** A pace learned anew within this share of the one before is confirmed. */
    private static final double CONFIRMED_WITHIN = 0.04;

    /** While these calls come in, the stretch before the first refusal has not begun. */
    private static final int FIRST_FEW = 5;
    /** A first refusal that comes later than this, in seconds, tells of the rate and not of the burst. */
    private static final double LONG_RUN = 2;

    /** Above this many calls a second there is nothing to hold back. */
    private static final double UNBOUNDED = 20_000;

    private final long[] accepted = new long[CELLS];
    private long started;
    private long firstCell = Long.MIN_VALUE;
    private long lastCell = Long.MIN_VALUE;

    private double base = Double.POSITIVE_INFINITY;
    private long since;
    private boolean searching;
    private double climbSeconds = CLIMB_SECONDS;
    private double burst;
    private double burstSeconds;
    private double guessSeconds;
    private long lastRefusal = Long.MIN_VALUE;
    private long acceptedSinceRefusal;

    /** Calls a second; infinite when there is no bound. */
    double perSecond(long now) {
        if (base == Double.POSITIVE_INFINITY) {
            return base;
        }
        double seconds = Math.max(0, (now - since) / SECOND);
        double factor = searching
                ? Math.pow(SEARCH_GROWTH, seconds)
                : 1 + 0.01 * (Math.pow(2, Math.min(seconds, 300) / climbSeconds) - 1);
        double pace = base * factor;
        return pace > UNBOUNDED ? Double.POSITIVE_INFINITY : pace;
    }

    void accepted(long now) {
        if (since != 0 && now < since) {
            acceptedInHold(now);
            return;
        }
        long cell = Math.floorDiv(now, CELL);
        if (firstCell == Long.MIN_VALUE) {
            firstCell = cell;
            lastCell = cell;
        }
        // Answers may come a little out of order; an old one counts where time stands now.
        for (; lastCell < cell; lastCell++) {
            accepted[Math.floorMod(lastCell + 1, CELLS)] = 0;
        }
        accepted[Math.floorMod(lastCell, CELLS)]++;
        acceptedSinceRefusal++;
        if (lastRefusal == Long.MIN_VALUE && acceptedSinceRefusal <= FIRST_FEW) {
            // A limit is not felt while the first calls trickle.
            started = now;
        }
    }

    /**
     * It was sent before the refusal. What comes at once is part of the burst; what comes later got through because time
     * had passed, which the rate accounts for.
     */
    private void acceptedInHold(long now) {
        if (searching && now - lastRefusal < SAME_MOMENT) {
            burst++;
            base = Math.max(1, burst / guessSeconds);
        }
    }

    /**
     * A call was refused that was sent after the last refusal was over.
     *
     * @param resume when calls may go on: the end of {@code Retry-After}
     */
    void refused(long now, long resume) {
        if (lastRefusal == Long.MIN_VALUE) {
            firstGuess(now, resume);
        } else {
            learn(now);
        }
        since = resume;
        lastRefusal = now;
        acceptedSinceRefusal = 0;
        firstCell = Math.floorDiv(resume, CELL);
        lastCell = firstCell;
        accepted[Math.floorMod(firstCell, CELLS)] = 0;
    }

    private void firstGuess(long now, long resume) {
        double ran = runningSeconds(now);
        if (ran >= LONG_RUN) {
            // It went well for long, so the limit is near what was sent, and the burst is small beside it.
            base = acceptedWithin(now, 10) / Math.min(ran, 10);
            burst = base / 10;
            searching = false;
        } else {
            guessSeconds = ran + Math.max(0.1, (resume - now) / SECOND);
            burst = acceptedSinceRefusal;
            burstSeconds = ran;
            base = Math.max(1, burst / guessSeconds);
            searching = true;
        }
    }

    private void learn(long now) {
        double before = perSecond(now);
        double least = overWholeStretch(now);
        double learned = Math.max(least, overAnyStretch(now));
        double bound = before * 0.97;
        if (!searching && before < base * 1.03) {
            // Refused at a pace that seemed safe: the burst is larger than thought. At most it explains all but the
            // least rate.
            double seconds = Math.max(0.001, (now - since) / SECOND);
            burst = Math.max(burst, (burst + acceptedSinceRefusal - least * seconds) / 2);
            burstSeconds = 0;
            learned = Math.max(least, overAnyStretch(now));
        }
        double next = Math.max(0.05, Math.min(learned, bound));
        climbSeconds = Math.abs(next - base) < base * CONFIRMED_WITHIN ? CONFIRMED_CLIMB_SECONDS : CLIMB_SECONDS;
        base = next;
        searching = false;
    }

    private double overWholeStretch(long now) {
        return acceptedSinceRefusal / Math.max(0.001, (now - lastRefusal) / SECOND);
    }

    private double overAnyStretch(long now) {
        double best = 0;
        long sum = 0;
        long oldest = Math.max(firstCell, lastCell - CELLS + 1);
        for (long cell = lastCell; cell >= oldest; cell--) {
            sum += accepted[Math.floorMod(cell, CELLS)];
            double seconds = (now - cell * CELL) / SECOND;
            if (seconds >= Math.max(1, 2 * burstSeconds)) {
                best = Math.max(best, (sum - burst) / (seconds - burstSeconds));
            }
        }
        return best;
    }

    private double runningSeconds(long now) {
        return firstCell == Long.MIN_VALUE ? 0 : (now - started) / SECOND;
    }

    private long acceptedWithin(long now, double seconds) {
        if (firstCell == Long.MIN_VALUE) {
            return 0;
        }
        long sum = 0;
        long oldest = Math.max(
                firstCell, Math.max(lastCell - CELLS + 1, Math.floorDiv(now - (long) (seconds * SECOND), CELL)));
        for (long cell = lastCell; cell >= oldest; cell--) {
            sum += accepted[Math.floorMod(cell, CELLS)];
        }
        return sum;
    }
}
