package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxOptions;

/** What old, careful and odd clients put on the wire, byte by byte. */
class WireTest {
    private static final int PATIENCE_MS = 10_000;
    private static final String HOST = "Host: example.com:1\r\n";

    private static Running running;

    @BeforeAll
    static void start() {
        running = new Running(SandboxOptions.defaults());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void http10WithoutAHostGetsNextLinksThatLeadBackHere() {
        String answer = exchange("GET /v1/people?max=1 HTTP/1.0\r\n" + token() + "\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.0 200")
                .contains("Link: <" + running.sandbox().baseUrl() + "/people?");
    }

    @Test
    void nextLinksHaveTheAddressThatTheClientUses() {
        assertThat(exchange(get("/v1/people?max=1", ""))).contains("Link: <http://example.com:1/v1/people?");
    }

    @Test
    void whoAsksWhetherToSendABodyIsToldToGoOn() throws IOException {
        String body = person("asked");
        try (Socket socket = connect()) {
            send(socket, post(body, "Expect: 100-continue\r\n"));
            assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 100");
            send(socket, body);
            assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void bodiesMayComeInChunksAndWithWhateverContentType() {
        for (String type : List.of("application/json; charset=utf-8", "text/plain", "APPLICATION/JSON")) {
            String body = person("in-chunks-" + type.length());
            String chunks = "7\r\n" + body.substring(0, 7) + "\r\n" + Integer.toHexString(body.length() - 7) + "\r\n"
                    + body.substring(7) + "\r\n0\r\n\r\n";
            String request = "POST /v1/people HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Type: " + type + "\r\n"
                    + HOST + token() + "Connection: close\r\n\r\n" + chunks;
            assertThat(exchange(request)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void headIsWhatGetWouldSayWithoutTheBody() {
        String whole = exchange(get("/v1/people?max=1", ""));
        String head = exchange(get("/v1/people?max=1", "").replace("GET ", "HEAD "));

        assertThat(head).endsWith("\r\n\r\n").contains("Link: <");
        assertThat(withoutTrackingId(head))
                .isEqualTo(withoutTrackingId(whole.substring(0, whole.indexOf("\r\n\r\n") + 4)));
        assertThat(exchange(get("/v1/people/nobody", "").replace("GET ", "HEAD ")))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void spellingOfHeadersAndWhatIsAskedForOnTopMakesNoDifference() {
        String plain = withoutTrackingId(exchange(get("/v1/people?max=3", "")));
        for (String odd : List.of(
                get("/v1/people/?max=3", "Accept: text/html\r\nAccept-Encoding: gzip, br\r\n"),
                get("/v1/people?max=3", "accept: */*;q=0.1\r\nX-Unknown: 1\r\n"),
                get("/v1/people?max=3", "")
                        .replace("Authorization", "AUTHORIZATION")
                        .replace("Bearer", "BEARER"))) {
            assertThat(body(exchange(odd))).isEqualTo(body(plain));
        }
        assertThat(body(exchange(get("/v1/people?max=3&max=1&colour=red&x", ""))))
                .isEqualTo(body(plain));
    }

    @Test
    void whatIsDoneAndHasNothingToSayHasNoBodyAndNoType() {
        String id = running.ids("/people", "items").get(9);
        String answer =
                exchange("DELETE /v1/people/" + id + " HTTP/1.1\r\n" + HOST + token() + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 204").endsWith("\r\n\r\n").doesNotContainIgnoringCase("content-");
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\n" + HOST + headers + token() + "Connection: close\r\n\r\n";
    }

    private static String post(String body, String headers) {
        return "POST /v1/people HTTP/1.1\r\n" + HOST + headers + token() + "Content-Length: " + body.length()
                + "\r\n\r\n";
    }

    private static String person(String name) {
        return "{\"emails\": [\"" + name + "@example.com\"], \"firstName\": \"Ada\", \"lastName\": \"Ejemplo\"}";
    }

    private static String token() {
        return "Authorization: Bearer test\r\n";
    }

    private static String withoutTrackingId(String answer) {
        return answer.replaceFirst("TrackingID: [^\r]*\r\n", "");
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n"));
    }

    private static String exchange(String request) {
        try (Socket socket = connect()) {
            send(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", running.sandbox().port());
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads to the empty line. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new AssertionError(head.toString(StandardCharsets.UTF_8));
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.UTF_8);
    }
}
