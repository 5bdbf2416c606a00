package org.spaceodt.sandbox.fault;

import java.time.Duration;
import java.util.Locale;

/**
 * What a latency varies by.
 *
 * @param extent the most that is added when it is uniform, the mean when it is exponential; zero for none
 */
public record Jitter(Duration extent, Shape shape) {
    public static final Jitter NONE = new Jitter(Duration.ZERO, Shape.EXPONENTIAL);

    public Jitter {
        if (extent == null || extent.isNegative()) {
            throw new IllegalArgumentException("jitter must not be negative or missing, but is " + extent);
        }
    }

    /** What is added for a draw from 0 to below 1. */
    public Duration of(double drawn) {
        double share = shape == Shape.UNIFORM ? drawn : -Math.log1p(-drawn);
        return Duration.ofNanos((long) (extent.toNanos() * share));
    }

    /** How it is distributed: most real services answer fast mostly, and rarely very slowly, which is exponential. */
    public enum Shape {
        UNIFORM,
        EXPONENTIAL;

        /** @throws IllegalArgumentException when the text is no shape */
        public static Shape of(String text) {
            for (Shape shape : values()) {
                if (shape.text().equals(text)) {
                    return shape;
                }
            }
            throw new IllegalArgumentException("jitter must be uniform or exponential, but is " + text);
        }

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
