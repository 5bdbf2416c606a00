package org.spaceodt.sandbox.tenant.draw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Invented points in time, in the API's form {@code 2026-03-02T09:15:00.000Z}. They never depend on today. */
public final class Dates {
    private static final Instant EPOCH = Instant.parse("2024-01-08T07:00:00Z");
    private static final int SPAN_MINUTES = 2 * 365 * 24 * 60;

    private Dates() {}

    public static String of(Draw draw, String question, long index) {
        Instant instant = EPOCH.plus(draw.below(SPAN_MINUTES, question, index), ChronoUnit.MINUTES);
        String text = instant.toString();
        return text.substring(0, text.length() - 1) + ".000Z";
    }
}
