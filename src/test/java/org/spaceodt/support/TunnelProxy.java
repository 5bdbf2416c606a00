package org.spaceodt.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP proxy that makes tunnels to this machine (CONNECT), for those who know its password. */
public final class TunnelProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final String authorization;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final StringBuffer seen = new StringBuffer();

    private TunnelProxy(ServerSocket socket, String authorization) {
        this.socket = socket;
        this.authorization = authorization;
        threads.execute(this::accept);
    }

    public static TunnelProxy asking(String user, String password) throws IOException {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new TunnelProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "Basic " + credentials);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Everything that was asked of it, and what went through in the clear. */
    public String seen() {
        return seen.toString();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            seen.append(head);
            if (!head.contains(authorization)) {
                client.getOutputStream()
                        .write("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            String[] target = head.split(" ")[1].split(":");
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(target[1]))) {
                client.getOutputStream()
                        .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                threads.execute(() -> copy(client, server));
                copy(server, client);
            }
        } catch (IOException e) {
            // One of the two hung up.
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                seen.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One of the two hung up.
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int read = in.read();
            if (read < 0) {
                break;
            }
            head.write(read);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
