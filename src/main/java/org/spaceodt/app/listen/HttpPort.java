package org.spaceodt.app.listen;

import java.util.Map;

/** Whether the container listens, and where. It reads these settings when it starts. */
public final class HttpPort {
    private static final String OPEN = "quarkus.http.host-enabled";
    private static final String PORT = "quarkus.http.port";
    /** What surrounds a file in an upload: boundaries and headers of its parts. */
    private static final int WRAPPING_BYTES = 64 << 10;

    private HttpPort() {}

    public static Map<String, String> closed() {
        return Map.of(OPEN, "false");
    }

    /** @param runtime what the container is to read */
    public static boolean isOpen(Map<String, String> runtime) {
        return Boolean.parseBoolean(runtime.get(OPEN));
    }

    /** @param uploadBytes the most that a file may have */
    public static Map<String, String> open(ListenAddress where, long uploadBytes) {
        return Map.of(
                OPEN,
                "true",
                "quarkus.http.host",
                where.host(),
                PORT,
                String.valueOf(where.port()),
                "quarkus.http.limits.max-body-size",
                String.valueOf(uploadBytes + WRAPPING_BYTES));
    }
}
