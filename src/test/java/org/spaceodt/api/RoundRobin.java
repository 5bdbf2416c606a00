package org.spaceodt.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Gives each request to the next of several servers, by real sockets, as an ingress does. What it is
 * called stands in the Host header as the browser wrote it.
 */
final class RoundRobin implements AutoCloseable {
    private final ServerSocket socket;
    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private final List<AtomicInteger> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private RoundRobin(ServerSocket socket) {
        this.socket = socket;
    }

    /** Nobody is behind it yet. */
    static RoundRobin open() throws IOException {
        RoundRobin proxy = new RoundRobin(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread accepting = new Thread(proxy::accept, "round robin");
        accepting.setDaemon(true);
        accepting.start();
        return proxy;
    }

    void over(int... servers) {
        for (int server : servers) {
            taken.add(new AtomicInteger());
            ports.add(server);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many requests each server had. */
    List<Integer> taken() {
        return IntStream.range(0, ports.size())
                .mapToObj(n -> taken.get(n).get())
                .toList();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                open.add(client);
                Thread serving = new Thread(() -> serve(client), "round robin connection");
                serving.setDaemon(true);
                serving.start();
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    /** One request a connection: the answer says so. */
    private void serve(Socket client) {
        int which = Math.floorMod(next.getAndIncrement(), ports.size());
        taken.get(which).incrementAndGet();
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), ports.get(which))) {
            String head = head(client.getInputStream());
            String length = head.toLowerCase(Locale.ROOT).replaceAll("(?s).*\r\ncontent-length: *(\\d+).*", "$1");
            byte[] body = client.getInputStream().readNBytes(length.matches("\\d+") ? Integer.parseInt(length) : 0);
            server.getOutputStream()
                    .write(head.replaceAll("(?i)\r\nconnection:[^\r]*", "")
                            .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            server.getOutputStream().write(body);
            server.getOutputStream().flush();
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // Either side went away.
        } finally {
            open.remove(client);
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("no request");
            }
            head.write(read);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
