package org.spaceodt.sandbox.options;

import java.time.Duration;

/** Refuses values that make no sense, with a reason that names them. */
public final class Require {
    private Require() {}

    static void within(String name, int value, int least, int most) {
        that(value >= least && value <= most, name + " must be from " + least + " to " + most + ", but is " + value);
    }

    static void notNegative(String name, Duration value) {
        that(value != null && !value.isNegative(), name + " must not be negative or missing, but is " + value);
    }

    public static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
