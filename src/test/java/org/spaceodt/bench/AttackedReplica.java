package org.spaceodt.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.spaceodt.support.CommandRun;

/** A server of the packaged program that is killed, halted and cut off from its database. */
final class AttackedReplica implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final CommandRun.Running server;
    private final CutLine line;
    private final URI address;

    private AttackedReplica(CommandRun.Running server, CutLine line) {
        this.server = server;
        this.line = line;
        this.address = URI.create(
                server.awaitLine("http://127.0.0.1:").replaceAll(".*(http://127\\.0\\.0\\.1:\\d+)/.*", "$1"));
    }

    /** @param clock a library of libfaketime, by which its clock is an hour ahead; empty text for the right clock */
    static AttackedReplica start(Path folder, String name, String webex, int database, String clock)
            throws IOException {
        CutLine line = new CutLine(database);
        CommandRun program = CommandRun.in(folder)
                .withShortCalls()
                .with("WEBEX_BASE_URL", webex)
                // Its own: the log of writes says who wrote.
                .with("WEBEX_ACCESS_TOKEN", name)
                .with("SPACE_ODT_DB_URL", "postgresql://127.0.0.1:" + line.port() + "/postgres")
                .with("SPACE_ODT_DB_USER", "postgres")
                .with("SPACE_ODT_DB_PASSWORD", "postgres");
        if (!clock.isEmpty()) {
            program.with("LD_PRELOAD", clock).with("FAKETIME", "+3600s").with("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        }
        return new AttackedReplica(
                program.jvm("-Xmx128m").start("serve", "--port", "0", "--out-dir", name, "--concurrent-requests", "8"),
                line);
    }

    boolean owns(String owner) {
        return owner.contains(":" + server.process().pid() + ":");
    }

    CutLine line() {
        return line;
    }

    void kill() {
        server.process().destroyForcibly().onExit().join();
    }

    void halt() {
        signal("-STOP");
    }

    void goOn() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(server.process().pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws IOException when it does not answer, or not well */
    JsonNode send(String method, String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        goOn();
        kill();
        line.close();
    }
}
