package org.spaceodt.cli.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.spaceodt.app.Messages;
import org.spaceodt.app.listen.ListenAddress;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says whether a server on this machine is ready. Made for probes: it starts no container. */
@Command(name = "ready")
public class ReadyCommand extends BaseCommand {
    private static final int CONNECT_MILLIS = 1_000;
    /** For all that is read of the answer. */
    private static final int ANSWER_MILLIS = 4_000;
    /** The beginning of an answer of whoever is ready; nothing behind it is read. */
    private static final String READY = "HTTP/1.1 200";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    InetAddress host;

    @Option(names = "--tls")
    boolean tls;

    @Override
    public Integer call() {
        Messages messages = messages();
        if (port < 1 || port > 65_535) {
            err().println(messages.get("ready.port"));
            return ExitCodes.USAGE;
        }
        boolean ready = answersThatItIsReady();
        out().println(messages.get(ready ? "ready.yes" : "ready.no", String.valueOf(port)));
        return ready ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
    }

    private boolean answersThatItIsReady() {
        long deadline = System.nanoTime() + Duration.ofMillis(ANSWER_MILLIS).toNanos();
        try (Socket socket = tls ? AnyCertificate.socket() : new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream()
                    .write(("GET /q/health/ready HTTP/1.1\r\nHost: "
                                    + new ListenAddress(host, port).here(port).getAuthority()
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] start = new byte[READY.length()];
            int read = 0;
            while (read < start.length) {
                int left = (int) Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                socket.setSoTimeout(Math.max(1, left));
                int more = left <= 0 ? -1 : socket.getInputStream().read(start, read, start.length - read);
                if (more < 0) {
                    return false;
                }
                read += more;
            }
            return new String(start, StandardCharsets.US_ASCII).equals(READY);
        } catch (IOException e) {
            return false;
        }
    }
}
