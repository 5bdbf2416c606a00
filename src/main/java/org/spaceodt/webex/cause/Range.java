package org.spaceodt.webex.cause;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One value, or all whole numbers from one to another, both included. */
record Range(String value, long first, long last) {
    private static final Pattern FROM_TO = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final long NOTHING = -1;

    /** @throws IllegalArgumentException when the range is empty */
    static Range of(String text) {
        Matcher range = FROM_TO.matcher(text);
        if (!range.matches()) {
            return new Range(text, NOTHING, NOTHING);
        }
        long first = Long.parseLong(range.group(1));
        long last = Long.parseLong(range.group(2));
        if (first >= last) {
            throw new IllegalArgumentException("not a range: " + text);
        }
        return new Range(text, first, last);
    }

    boolean holds(String candidate) {
        if (first == NOTHING) {
            return value.equalsIgnoreCase(candidate);
        }
        if (!NUMBER.matcher(candidate).matches()) {
            return false;
        }
        long number = Long.parseLong(candidate);
        return first <= number && number <= last;
    }
}
