package org.spaceodt.job.hours;

import java.util.List;

/** Why hours that somebody gave cannot be. */
public final class HoursFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Why {
        /** It is no time: what was given. */
        NO_TIME,
        /** There is no such zone: what was given. */
        NO_ZONE,
        /** A start with a date that has passed: what was given. */
        START_PASSED,
        /** A stop with a date that has passed: what was given. */
        STOP_PASSED,
        /** It would stop when it starts: both. */
        EQUAL,
        /** It would stop before it starts: start and stop. */
        ORDER,
        /** A zone, and no time that it is for. */
        ZONE_ALONE
    }

    private final Why why;
    private final transient List<String> values;

    HoursFault(Why why, String... values) {
        super(why + " " + String.join(" ", values), null, false, false);
        this.why = why;
        this.values = List.of(values);
    }

    public Why why() {
        return why;
    }

    public List<String> values() {
        return values;
    }
}
