package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.sandbox.http.ApiOperations;
import org.spaceodt.sandbox.http.WriteRecords;
import org.spaceodt.sandbox.options.SandboxOptions;

/** What old, careful and odd clients put on the wire, byte by byte. */
class WireTest {
    private static final int PATIENCE_MS = 10_000;
    private static final String HOST = "Host: localhost:1\r\n";

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
        assertThat(exchange(get("/v1/people?max=1", ""))).contains("Link: <http://localhost:1/v1/people?");
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

    @ParameterizedTest
    @ValueSource(strings = {"/v1/people", "/v1/access_token", "/", "/_sandbox", "/_sandbox/control", "/none"})
    void aNameThatIsNotOfThisMachineIsRefusedOnEveryPathAndSoIsAPageOfSomebodyElses(String path) {
        for (String headers : List.of(
                "Host: evil.example.com:1\r\n",
                "Host: 127.0.0.1.example.com\r\n",
                "Host: localhost@example.com\r\n",
                "Host: \r\n",
                HOST + "Host: evil.example.com\r\n",
                "Host: evil.example.com:1\r\nOrigin: http://evil.example.com:1\r\n",
                HOST + "Origin: http://evil.example.com:1\r\n",
                HOST + "Origin: http://localhost:2\r\n",
                HOST + "Origin: null\r\n")) {
            for (String method : List.of("GET", "POST")) {
                String body = person("not-let-in");
                assertThat(exchange(method + " " + path + " HTTP/1.1\r\n" + headers + token()
                                + "Content-Type: text/plain\r\nConnection: close\r\nContent-Length: " + body.length()
                                + "\r\n\r\n" + body))
                        .as(method + " " + path + " " + headers)
                        .startsWith("HTTP/1.1 40");
            }
        }
        assertThat(exchange(get("/v1/people?email=not-let-in@example.com", ""))).contains("\"items\":[]");
        assertThat(exchange(get("/v1/people?max=1", "Origin: http://localhost:1\r\n")))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", ";", ",", "en;q=x", "a-", "*-*-", "\u0000", "q=1;q=1", "es-ES-u-"})
    void aLanguageThatIsNoneIsAnsweredInEnglish(String language) {
        assertThat(exchange(get("/", "Accept-Language: " + language + "\r\n"))).startsWith("HTTP/1.1 ");
        assertThat(exchange(get("/", "Accept-Language: -\r\n")))
                .startsWith("HTTP/1.1 200")
                .contains("lang=\"en\"");
    }

    @Test
    void whateverAHandlerThrowsThereIsAnAnswer() {
        SandboxEnvironment real = SandboxEnvironment.real();
        SandboxEnvironment broken =
                new SandboxEnvironment(real.nanoTime(), real.clock(), new SandboxEnvironment.Overrides() {
                    @Override
                    public ApiOperations operations(ApiOperations api, WriteRecords records) {
                        return new Broken(api);
                    }
                });
        try (Running faulty = new Running(SandboxOptions.defaults(), broken)) {
            for (Running.Reply reply : List.of(faulty.get("/people/me"), faulty.send("POST", "/people", "{}"))) {
                assertThat(reply.status()).isEqualTo(500);
                assertThat(reply.header("TrackingID")).isNotBlank();
                assertThat(reply.json().path("message").asText()).isNotBlank();
            }
        }
    }

    /** Answers nothing; what it throws is what parsers of Java throw. */
    private record Broken(ApiOperations api) implements ApiOperations {
        @Override
        public Target find(String method, String path) {
            return new Target("broken", "people", request -> {
                throw new ArrayIndexOutOfBoundsException(1);
            });
        }

        @Override
        public Set<String> families() {
            return api.families();
        }
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
