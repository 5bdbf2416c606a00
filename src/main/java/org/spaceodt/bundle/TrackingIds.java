package org.spaceodt.bundle;

import java.util.regex.Pattern;

/** What Cisco's support finds a call by. */
final class TrackingIds {
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9]{1,30}_[A-Za-z0-9-]{8,60}([_:][A-Za-z0-9-]{0,40}){0,4}");

    private TrackingIds() {}

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** As it is, where it looks like one. */
    static String of(String text) {
        return isOne(text) ? text : "";
    }
}
