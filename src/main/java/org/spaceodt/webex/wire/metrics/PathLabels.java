package org.spaceodt.webex.wire.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Lets a bounded number of path templates through, and no ids. */
final class PathLabels {
    static final int MOST = 500;
    /** UUIDs, the base64 ids of Webex ({@code Y2lzY29...}, operational facts), e-mail addresses, numbers. */
    private static final Pattern ID = Pattern.compile(
            ".*(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-|Y2lzY29|@|%40|/[^/{}]{48,}|/\\+?\\d{3,}(?:/|$)|\\?).*");

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    String bounded(String template) {
        if (known.contains(template)) {
            return template;
        }
        if (template.isEmpty() || known.size() >= MOST || ID.matcher(template).matches()) {
            return CallMetrics.OTHER;
        }
        known.add(template);
        return template;
    }
}
