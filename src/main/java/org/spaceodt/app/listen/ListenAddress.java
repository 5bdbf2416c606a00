package org.spaceodt.app.listen;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;

/**
 * Where a server listens.
 *
 * @param address one of this machine, or the one that stands for all of them
 * @param port 0 for a free one
 */
public record ListenAddress(InetAddress address, int port) {
    private static final int LARGEST_PORT = 65_535;

    /**
     * @param host a name or an address, IPv6 with or without brackets
     * @throws UsageError when it is none of this machine, or there is no such port
     */
    public static ListenAddress of(String host, int port, Messages messages) throws UsageError {
        if (port < 0 || port > LARGEST_PORT) {
            throw new UsageError(messages.get("usage.port"));
        }
        return new ListenAddress(address(host, messages), port);
    }

    private static InetAddress address(String host, Messages messages) throws UsageError {
        try {
            // An empty name would be this machine's loopback, which nobody has said.
            InetAddress found = host.isBlank() ? null : InetAddress.getByName(host.strip());
            if (found != null && (found.isAnyLocalAddress() || NetworkInterface.getByInetAddress(found) != null)) {
                return found;
            }
            if (found != null && found.isLoopbackAddress()) {
                return found;
            }
        } catch (UnknownHostException e) {
            // Said below, as of an address of another machine.
        } catch (IOException e) {
            throw new UsageError(messages.get("serve.host", host));
        }
        throw new UsageError(messages.get("serve.host", host));
    }

    /** Whether somebody can be told to call it. */
    public static boolean isPort(int port) {
        return port > 0 && port <= LARGEST_PORT;
    }

    /** @throws UsageError when somebody listens there already */
    public void refuseTaken(Messages messages) throws UsageError {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new UsageError(messages.get("serve.taken", String.valueOf(port), host()));
        }
    }

    /** Whether nobody but this machine reaches it. */
    public boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /** As sockets take it: an address, without brackets. */
    public String host() {
        return address.getHostAddress();
    }

    /**
     * Where somebody on this machine finds it.
     *
     * @param taken the port that is listened to, also where it was to be a free one
     */
    public URI here(int taken) {
        String host = host();
        if (address.isAnyLocalAddress()) {
            host = address instanceof Inet6Address ? "::1" : "127.0.0.1";
        } else if (host.equals("0:0:0:0:0:0:0:1")) {
            host = "::1";
        }
        return URI.create(
                "http://" + (host.contains(":") ? "[" + host.replaceFirst("%.*", "") + "]" : host) + ":" + taken + "/");
    }
}
