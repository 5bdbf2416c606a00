package org.spaceodt.webex.pace.fit;

import java.util.Arrays;

/**
 * How many calls were sent in each of some consecutive spans of time.
 *
 * @param spans seconds
 * @param counts calls, as many as there are spans
 */
public record Profile(double[] spans, double[] counts) {
    /** Spans that are enough to tell what a bucket held at the end, to a fraction of a call. */
    private static final int MOST = 40;
    /** Calls. */
    private static final double CLOSE = 0.25;
    /** Seconds. */
    private static final double SHORTEST = 1e-9;

    /** With one more span after the last. */
    public Profile and(double span, double count) {
        double[] longer = Arrays.copyOf(spans, spans.length + 1);
        double[] more = Arrays.copyOf(counts, counts.length + 1);
        longer[spans.length] = span;
        more[counts.length] = count;
        return new Profile(longer, more);
    }

    /** The same with few spans: as exact as {@value #MOST} of them can be. */
    public Profile outline() {
        Profile outline = this;
        for (double off = CLOSE; outline.spans.length > MOST; off *= 2) {
            outline = within(off);
        }
        return outline;
    }

    /** Joins spans as long as no count up to a moment is off by more than so many calls. */
    private Profile within(double off) {
        double[] longer = new double[spans.length];
        double[] more = new double[spans.length];
        int size = 0;
        double least = 0;
        double most = Double.MAX_VALUE;
        for (int i = 0; i < spans.length; i++) {
            double seconds = longer[size] + spans[i];
            double calls = more[size] + counts[i];
            boolean joins = seconds <= SHORTEST || calls >= least * seconds && calls <= most * seconds;
            if (!joins) {
                size++;
                least = 0;
                most = Double.MAX_VALUE;
            }
            longer[size] = joins ? seconds : spans[i];
            more[size] = joins ? calls : counts[i];
            double span = Math.max(SHORTEST, longer[size]);
            least = Math.max(least, (more[size] - off) / span);
            most = Math.min(most, (more[size] + off) / span);
        }
        return new Profile(Arrays.copyOf(longer, size + 1), Arrays.copyOf(more, size + 1));
    }

    public double calls() {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }

    public double seconds() {
        double sum = 0;
        for (double span : spans) {
            sum += span;
        }
        return sum;
    }

    /** What a bucket holds at the end that held so much at the beginning; below 0 when more was sent than it allows. */
    double left(double start, double rate, double burst) {
        double level = start;
        for (int i = 0; i < spans.length; i++) {
            // The last call of a span finds what the bucket can hold, and no more.
            double last = Math.min(1, counts[i]);
            level = Math.min(burst, level + rate * spans[i] - counts[i] + last) - last;
        }
        return level;
    }
}
