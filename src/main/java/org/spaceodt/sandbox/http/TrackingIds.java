package org.spaceodt.sandbox.http;

import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Tracking ids in the API's form {@code ROUTER_} and a UUID; counted, so that each is given once. */
final class TrackingIds {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final AtomicLong last = new AtomicLong();

    String next() {
        long number = last.incrementAndGet();
        return "ROUTER_5A4D0B0C-0000-4000-8000-" + HEX.toHexDigits(number, 12);
    }
}
