package org.spaceodt.cli.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.spaceodt.app.HttpPort;
import org.spaceodt.app.Messages;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says whether a server on this machine is ready. Made for probes: it starts no container. */
@Command(name = "ready")
public class ReadyCommand extends BaseCommand {
    private static final int CONNECT_MILLIS = 1_000;
    private static final int ANSWER_MILLIS = 4_000;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    int port;

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
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(HttpPort.loopback(), port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream()
                    .write(("GET /q/health/ready HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return status != null && status.matches("HTTP/1\\.1 200( .*)?");
        } catch (IOException e) {
            return false;
        }
    }
}
