package org.spaceodt.support;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server that writes what no server should, as long as somebody reads it. A connection has one request. */
public final class HostilePeer implements AutoCloseable {
    private final ServerSocket socket;
    private final Talk talk;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong written = new AtomicLong();

    private HostilePeer(ServerSocket socket, Talk talk) {
        this.socket = socket;
        this.talk = talk;
    }

    /** What is said on a connection after a request has begun to come. */
    @FunctionalInterface
    public interface Talk {
        void on(Line line) throws IOException;
    }

    /** A connection that can be written to. */
    public interface Line {
        void write(byte[] bytes) throws IOException;

        default void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    public static HostilePeer saying(Talk talk) throws IOException {
        HostilePeer peer = new HostilePeer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), talk);
        peer.run("accepts", peer::accept);
        return peer;
    }

    /** Says something, then something else again and again. */
    public static HostilePeer repeating(String first, String then) throws IOException {
        return saying(line -> {
            line.write(first);
            while (true) {
                line.write(then);
            }
        });
    }

    /** The same, a piece each few milliseconds. */
    public static HostilePeer trickling(String first, String then) throws IOException {
        return saying(line -> {
            line.write(first);
            while (true) {
                pause();
                line.write(then);
            }
        });
    }

    /** Says something, and hangs up. */
    public static HostilePeer breakingOff(String text) throws IOException {
        return saying(line -> line.write(text));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                run("talks", () -> talk(connection));
            } catch (IOException e) {
                // Closed by the test.
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            if (connection.getInputStream().read(new byte[8192]) < 0) {
                return;
            }
            OutputStream out = connection.getOutputStream();
            talk.on(bytes -> {
                out.write(bytes);
                written.addAndGet(bytes.length);
            });
        } catch (IOException e) {
            // The other end has had enough, which is what the test is about.
        }
    }

    private void run(String what, Runnable work) {
        Thread thread = new Thread(work, "hostile peer " + what);
        thread.setDaemon(true);
        thread.start();
    }

    public int connections() {
        return connections.get();
    }

    /** Bytes that the other end, or a buffer on the way, has taken. */
    public long written() {
        return written.get();
    }

    public String port() {
        return String.valueOf(socket.getLocalPort());
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + port() + "/v1";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
