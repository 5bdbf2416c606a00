package org.spaceodt.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Whether the container listens, and where: only on this machine. It reads these settings when it starts. */
public final class HttpPort {
    private static final String PORT = "quarkus.http.port";
    /** What surrounds a file in an upload: boundaries and headers of its parts. */
    private static final int WRAPPING_BYTES = 64 << 10;

    private HttpPort() {}

    public static Map<String, String> closed() {
        return Map.of("quarkus.http.host-enabled", "false");
    }

    /**
     * @param port 0 for a free one
     * @param uploadBytes the most that a file may have
     * @throws UsageError when somebody listens there already
     */
    public static Map<String, String> open(int port, long uploadBytes, Messages messages) throws UsageError {
        if (port > 0) {
            refuseTaken(port, messages);
        }
        return Map.of(
                "quarkus.http.host-enabled",
                "true",
                "quarkus.http.host",
                "127.0.0.1",
                PORT,
                String.valueOf(port),
                "quarkus.http.limits.max-body-size",
                String.valueOf(uploadBytes + WRAPPING_BYTES));
    }

    private static void refuseTaken(int port, Messages messages) throws UsageError {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(loopback(), port));
        } catch (IOException e) {
            throw new UsageError(messages.get("serve.taken", String.valueOf(port)));
        }
    }

    public static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
