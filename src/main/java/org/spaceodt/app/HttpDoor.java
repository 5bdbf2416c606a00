package org.spaceodt.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether the container listens, and where: only on this machine. It reads these settings when it starts. */
public final class HttpDoor {
    private static final String PORT = "quarkus.http.port";
    /** What surrounds a file in an upload: boundaries and headers of its parts. */
    private static final int WRAPPING_BYTES = 64 << 10;

    private HttpDoor() {}

    public static void closed() {
        System.setProperty("quarkus.http.host-enabled", "false");
    }

    /**
     * @param port 0 for a free one
     * @param uploadBytes the most that a file may have
     * @throws UsageError when somebody listens there already
     */
    public static void open(int port, long uploadBytes, Messages messages) throws UsageError {
        int free;
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(loopback(), port));
            free = probe.getLocalPort();
        } catch (IOException e) {
            throw new UsageError(messages.get("serve.taken", String.valueOf(port)));
        }
        System.setProperty("quarkus.http.host-enabled", "true");
        System.setProperty("quarkus.http.host", "127.0.0.1");
        System.setProperty(PORT, String.valueOf(free));
        System.setProperty("quarkus.http.limits.max-body-size", String.valueOf(uploadBytes + WRAPPING_BYTES));
    }

    /** Where the container was told to listen. */
    public static int port() {
        return Integer.getInteger(PORT);
    }

    public static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
