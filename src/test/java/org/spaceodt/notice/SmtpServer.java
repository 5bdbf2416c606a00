package org.spaceodt.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Takes e-mail on 127.0.0.1 and keeps every line that it was told: enough of RFC 5321, STARTTLS (RFC 3207) and AUTH PLAIN for one client.
 */
final class SmtpServer implements AutoCloseable {
    final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket socket;
    private final Optional<SSLContext> tls;
    private volatile String atRecipient = "250 ok";
    private volatile Optional<String> atEncryption = Optional.empty();

    /** @param tls offers STARTTLS with it */
    SmtpServer(Optional<SSLContext> tls) throws IOException {
        this.tls = tls;
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(this::serve, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What is answered to each recipient from now on. */
    void answersRecipients(String answer) {
        atRecipient = answer;
    }

    /** Offers STARTTLS, and then says this. */
    void refusesEncryption(String answer) {
        atEncryption = Optional.of(answer);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client, false);
            } catch (IOException e) {
                // The client went, or the server was closed.
            }
        }
    }

    private void converse(Socket client, boolean encrypted) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
        if (!encrypted) {
            say(out, "220 mail.example.com ESMTP");
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines.add((encrypted ? "tls " : "") + line);
            String verb = line.split(" ")[0].toUpperCase(java.util.Locale.ROOT);
            switch (verb) {
                case "EHLO" -> {
                    say(out, "250-mail.example.com");
                    if ((tls.isPresent() || atEncryption.isPresent()) && !encrypted) {
                        say(out, "250-STARTTLS");
                    }
                    say(out, "250 AUTH PLAIN");
                }
                case "STARTTLS" -> {
                    if (atEncryption.isPresent()) {
                        say(out, atEncryption.get());
                        continue;
                    }
                    say(out, "220 go ahead");
                    converse(secured(client), true);
                    return;
                }
                case "AUTH" -> say(out, "235 welcome");
                case "RCPT" -> say(out, atRecipient);
                case "DATA" -> {
                    say(out, "354 go on");
                    for (String data = in.readLine(); data != null && !data.equals("."); data = in.readLine()) {
                        lines.add(data);
                    }
                    say(out, "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, verb.matches("[A-Z]+") ? "250 ok" : "500 what?");
            }
        }
    }

    private Socket secured(Socket client) throws IOException {
        SSLSocket secured = (SSLSocket)
                tls.orElseThrow().getSocketFactory().createSocket(client, "127.0.0.1", client.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
