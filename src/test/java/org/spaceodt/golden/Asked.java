package org.spaceodt.golden;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.support.Await;

/** Requests to a server, one after the other: each is kept with its answer. */
final class Asked {
    private static final List<String> HEADERS = List.of("Content-Type", "Location", "Retry-After", "Link", "Allow");
    private static final String FORM = "multipart/form-data; boundary=xxBOUNDARYxx";
    private static final int LONGEST = 600;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Golden golden;
    private final int port;

    Asked(Golden golden, int port) {
        this.golden = golden;
        this.port = port;
    }

    /** A part of a form: a file if it has the name of one. */
    record Part(String name, String fileName, String text) {
        static Part file(String text) {
            return new Part("file", "sites.csv", text);
        }

        static Part field(String name, String text) {
            return new Part(name, "", text);
        }
    }

    String get(String step, String path, String... headers) {
        return send(step, "GET", path, "", headers);
    }

    String post(String step, String path) {
        return send(step, "POST", path, "");
    }

    String json(String step, String method, String path, String body, String... headers) {
        return send(
                step,
                method,
                path,
                body,
                Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                        .toArray(String[]::new));
    }

    String csv(String step, String path, String body) {
        return send(step, "POST", path, body, "Content-Type", "text/csv");
    }

    String form(String step, String path, Part... parts) {
        return send(
                step,
                "POST",
                path,
                Stream.of(parts)
                        .map(part -> "--xxBOUNDARYxx\r\nContent-Disposition: form-data; name=\"" + part.name + "\""
                                + (part.fileName.isEmpty()
                                        ? ""
                                        : "; filename=\"" + part.fileName + "\"\r\nContent-Type: text/csv")
                                + "\r\n\r\n" + part.text + "\r\n")
                        .collect(Collectors.joining("", "", "--xxBOUNDARYxx--\r\n")),
                "Content-Type",
                FORM);
    }

    String send(String step, String method, String path, String body, String... headers) {
        HttpResponse<String> response = answer(method, path, body, headers);
        String asked = Stream.iterate(0, i -> i < headers.length, i -> i + 2)
                .map(i -> headers[i] + ": " + headers[i + 1] + "\n")
                .collect(Collectors.joining());
        String said = HEADERS.stream()
                .flatMap(name -> response.headers().allValues(name).stream().map(value -> name + ": " + value + "\n"))
                .collect(Collectors.joining());
        golden.keep(
                step + ".txt",
                method + " " + path + "\n" + asked + shortened(body) + "--- " + response.statusCode() + "\n" + said
                        + "\n" + Lines.json(SetsInFiles.orderedAnswer(response.body())) + "\n");
        return response.body();
    }

    /** Of the undo of a job; nothing of it is kept, since its digest is another at each run. */
    String undoPlan(String job) {
        return answer("POST", "/api/jobs/" + job + "/undo/plan", "")
                .body()
                .replaceAll("(?s).*\"plan_id\":\"([^\"]+)\".*", "{\"plan\":\"$1\"}");
    }

    /** Asks until the answer has one of these texts; nothing of it is kept. */
    void until(String path, String... texts) {
        Await.until(path, () -> {
            String body = answer("GET", path, "").body();
            return Stream.of(texts).anyMatch(body::contains);
        });
    }

    /** As bytes, so that every header may be wrong. */
    void raw(String step, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(request.replace("PORT", String.valueOf(port)).getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            golden.keep(step + ".txt", request.replace("\r\n", "\n") + "--- \n" + answer.replace("\r\n", "\n") + "\n");
        }
    }

    private HttpResponse<String> answer(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String body) {
        if (body.isEmpty()) {
            return "";
        }
        String whole = body.replace("\r\n", "\n").strip();
        return "\n" + (whole.length() > LONGEST ? whole.substring(0, LONGEST) + "…" : whole) + "\n";
    }
}
