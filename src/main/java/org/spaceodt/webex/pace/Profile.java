package org.spaceodt.webex.pace;

/**
 * How many calls were sent in each of some consecutive spans of time.
 *
 * @param spans seconds
 * @param counts calls, as many as there are spans
 */
record Profile(double[] spans, double[] counts) {
    double calls() {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }

    double seconds() {
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
