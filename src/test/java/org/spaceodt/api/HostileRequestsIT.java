package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.Ongoing;

/** What a server on somebody's machine must bear: pages of others in the browser, and files that are none. */
class HostileRequestsIT {
    private static final String FORM = "multipart/form-data; boundary=xxBOUNDARYxx";

    private static final List<String> FORMS =
            List.of("/api/location-jobs", "/v21/actions/location_upsert/plan", "/v21/actions/location_upsert/apply");

    @TempDir
    static Path folder;

    private static Ongoing sandbox;
    private static Served served;

    @BeforeAll
    static void start() {
        sandbox = Served.sandbox(folder);
        served = Served.at(sandbox, folder, "--out-dir", "out", "--max-upload-mb", "1");
    }

    @AfterAll
    static void stop() {
        served.close();
        sandbox.close();
    }

    @AfterEach
    void theServerIsReadyAndEveryAnswerWasAsTheDocumentSays() {
        assertThat(served.get("/q/health/ready").status()).isEqualTo(200);
        assertThat(served.broken()).isEmpty();
    }

    /** As bytes, so that every header may be wrong. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(request.replace("PORT", String.valueOf(served.port()))
                            .getBytes(StandardCharsets.UTF_8));
            return answer(socket.getInputStream());
        }
    }

    private static String answer(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example.com", "evil.example.com:PORT", "127.0.0.1", "127.0.0.1:1", "localhost.example.com:PORT",
                "127.0.0.1.example.com:PORT", "192.0.2.1:PORT", "[::2]:PORT", "evil@127.0.0.1:PORT", "0.0.0.0:PORT"
            })
    void aNameThatIsNotOursIsRefusedOnEveryPath(String host) throws IOException {
        for (String path :
                new String[] {"/api/jobs", "/q/swagger-ui/", "/q/openapi", "/q/health/ready", "/", "/none"}) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).startsWith("HTTP/1.1 4").doesNotContain(" 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT"})
    void ourOwnNamesAreLetIn(String host) throws IOException {
        assertThat(raw("GET /api/jobs HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void noNameAtAllOrTwoOfThemAreRefused() throws IOException {
        assertThat(raw("GET /api/jobs HTTP/1.1\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 4");
        assertThat(raw("GET /api/jobs HTTP/1.0\r\n\r\n")).contains(" 403 ");
        assertThat(raw("GET /api/jobs HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example.com\r\n"
                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin,http://evil.example.com",
        "Origin,null",
        "Origin,http://127.0.0.1:1",
        "Origin,https://127.0.0.1:PORT",
        "Origin,http://127.0.0.1:PORT.example.com",
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site"
    })
    void aPageOfSomebodyElsesChangesNothing(String header, String value) {
        String from = value.replace("PORT", String.valueOf(served.port()));
        for (String path : new String[] {"/api/jobs/x/pause", "/api/location-jobs", "/api/jobs/x/undo"}) {
            Reply reply = served.to(path)
                    .header(header, from)
                    .header("Content-Type", FORM)
                    .header("Accept-Language", "es")
                    .body(Served.form("sites.csv", Served.GIRONA))
                    .send("POST");
            assertThat(reply.status()).as(path + reply.body()).isEqualTo(403);
            assertThat(reply.text("type")).isEqualTo("urn:space-odt:problem:foreign-page");
            assertThat(reply.text("title")).isEqualTo("No desde ahí");
        }
        assertThat(served.get("/api/jobs").body()).doesNotContain("sites.csv");
    }

    @Test
    void aPageOfSomebodyElsesCannotReadEitherButALinkMayBeFollowed() {
        assertThat(served.to("/api/location-ids")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Sec-Fetch-Mode", "no-cors")
                        .send("GET")
                        .status())
                .isEqualTo(403);
        for (String dest : List.of("document", "iframe", "frame", "object", "embed")) {
            // A page can hold many frames, and each of these would be a call to Webex.
            assertThat(served.to("/api/location-ids?orgId=" + Served.ORGANIZATION)
                            .header("Sec-Fetch-Site", "cross-site")
                            .header("Sec-Fetch-Mode", "navigate")
                            .header("Sec-Fetch-Dest", dest)
                            .send("GET")
                            .status())
                    .as(dest)
                    .isEqualTo(dest.equals("document") ? 200 : 403);
        }
        // Nobody has followed that link yet.
        assertThat(served.to("/api/location-ids?orgId=" + Served.ORGANIZATION)
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Sec-Fetch-Mode", "navigate")
                        .header("Sec-Fetch-Dest", "document")
                        .header("Sec-Purpose", "prefetch;prerender")
                        .send("GET")
                        .status())
                .isEqualTo(403);
        Reply asked = served.to("/api/jobs")
                .header("Origin", "http://evil.example.com")
                .header("Access-Control-Request-Method", "POST")
                .send("OPTIONS");
        assertThat(asked.headers().hasHeaderWithName("Access-Control-Allow-Origin"))
                .isFalse();
    }

    @Test
    void ourOwnPagesMayChangeThings() {
        for (String host : new String[] {"127.0.0.1", "localhost"}) {
            assertThat(served.to("/api/jobs/x/pause")
                            .header("Origin", "http://" + host + ":" + served.port())
                            .header("Sec-Fetch-Site", "same-origin")
                            .send("POST")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void everyAnswerTellsBrowsersToBeCareful() {
        for (String path :
                new String[] {"/", "/api/jobs", "/api/jobs/x", "/q/swagger-ui/", "/q/openapi", "/q/health"}) {
            var headers = served.get(path).headers();
            assertThat(headers.getValue("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(headers.getValue("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(headers.getValue("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAtOnceWhereItsLengthIsSaid() throws IOException {
        String answer = raw("POST /api/location-jobs HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: " + FORM
                + "\r\nContent-Length: 99999999999\r\n\r\n--xx");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:space-odt:problem:too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv", FORM})
    void aFileThatIsTooLargeIsRefusedAlsoWhereNoLengthIsSaid(String type) throws IOException {
        byte[] piece = ("8000\r\n" + "x".repeat(0x8000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        String head = "POST /api/location-jobs HTTP/1.1\r\nHost: 127.0.0.1:" + served.port() + "\r\nContent-Type: "
                + type + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        String start = type.equals(FORM)
                ? "--xxBOUNDARYxx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"huge.csv\"\r\n\r\n"
                : "";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            if (!start.isEmpty()) {
                out.write((Integer.toHexString(start.length()) + "\r\n" + start + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
            }
            int sent = 0;
            try {
                // 64 MB, if nobody stops it.
                while (sent < 2_000 && socket.getInputStream().available() == 0) {
                    out.write(piece);
                    sent++;
                }
            } catch (IOException e) {
                assertThat(e).isInstanceOf(java.net.SocketException.class);
            }
            assertThat(sent).isLessThan(2_000);
        }
        assertThat(served.get("/api/jobs").body()).doesNotContain("huge.csv");
    }

    @Test
    void aFileOfJustTheRightSizeIsRead() {
        String padding = "x".repeat(10);
        String reply = served.upload(
                        "/api/location-jobs", "a.csv", Served.GIRONA.split("\n")[0] + "\n" + padding)
                .body();
        assertThat(reply).contains("urn:space-odt:problem:bad-file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no boundary here",
                "--xxBOUNDARYxx",
                "--xxBOUNDARYxx\r\n",
                "--xxBOUNDARYxx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname\r\nA",
                "--xxBOUNDARYxx\r\nContent-Disposition: form-data; name=\"other\"; filename=\"a.csv\"\r\n\r\nx\r\n--xxBOUNDARYxx--",
                "--xxBOUNDARYxx\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nname\r\n--xxBOUNDARYxx--",
                "--xxBOUNDARYxx\r\nContent-Disposition: ;;;\r\n\r\nname\r\n--xxBOUNDARYxx--"
            })
    void aBrokenFormIsABadRequest(String body) {
        for (String path : FORMS) {
            Reply reply =
                    served.to(path).header("Content-Type", FORM).body(body).send("POST");
            assertThat(reply.status()).as(path + reply.body()).isEqualTo(400);
            assertThat(reply.type()).startsWith("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=xxBOUNDARYxx; charset=nonsense",
                "multipart/form-data; boundary=xxBOUNDARYxx; charset=",
                "multipart/form-data; boundary=\u00f1",
                "multipart/form-data; boundary",
                "multipart/form-data;;;",
                "multipart/form-data; boundary=;boundary="
            })
    void aFormThatCannotBeTakenApartIsABadRequest(String type) {
        for (String path : FORMS) {
            Reply reply = served.to(path)
                    .header("Content-Type", type)
                    .body(Served.form("a.csv", "name"))
                    .send("POST");
            assertThat(reply.status()).as(path + reply.body()).isIn(400, 415);
            assertThat(reply.type()).startsWith("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-data; name=",
                "form-data; name=\"",
                "form-data; name=\"file",
                "form-data; name=\"file\"; filename=",
                "form-data; name=\"file\"; filename=\"",
                "form-data; name=\"file\"; filename*=",
                "form-data; name=\"file\"; filename*=nonsense''x",
                "form-data; name=\"file\"; filename*=UTF-8''%zz",
                "form-data; name=\"file\"; filename*=x",
                "form-data",
                "attachment",
                "form-data;name=file;name=file"
            })
    void aPartThatCannotBeNamedIsABadRequest(String disposition) {
        for (String path : FORMS) {
            for (String type : List.of("text/csv", "text/csv; charset=nonsense", "text/csv; charset=\"", ";")) {
                Reply reply = served.to(path)
                        .header("Content-Type", FORM)
                        .body("--xxBOUNDARYxx\r\nContent-Disposition: " + disposition + "\r\nContent-Type: " + type
                                + "\r\n\r\nname\r\n--xxBOUNDARYxx--\r\n")
                        .send("POST");
                assertThat(reply.status()).as(path + type + reply.body()).isBetween(400, 499);
                assertThat(reply.type()).startsWith("application/problem+json");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-", "--", ";", ",", "en;q=x", "a-", "*-*-", "q=1;q=1", "es-ES-u-", "xxxxxxxxxxxxxxxxxxxx", "%"})
    void aLanguageThatIsNoneIsAnsweredInEnglish(String language) {
        for (String path : List.of("/jobs", "/v21/actions/catalog", "/api/jobs", "/q/health/ready")) {
            assertThat(served.to(path)
                            .header("Accept-Language", language)
                            .send("GET")
                            .status())
                    .as(path)
                    .isEqualTo(200);
        }
        Reply refused =
                served.to("/api/jobs/none").header("Accept-Language", language).send("GET");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("title")).isEqualTo("No such job");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/jobs HTTP/1.1\r\nHost: 127.0.0.1:PORT@evil",
                "GET /api/jobs HTTP/1.1\r\nHost: 127.0.0.1:PORT/",
                "GET /api/jobs HTTP/1.1\r\nHost: 127.0.0.1:PORT?",
                "GET /api/jobs HTTP/1.1\r\nHost: 127.0.0.1:PORT#",
                "GET /api/jobs HTTP/1.1\r\nHost: 127.0.0.1 :PORT",
                "GET /api/jobs HTTP/1.1\r\nHost: 127.0.0.1:99999",
                "GET /api/jobs HTTP/1.1\r\nHost: [::1",
                "GET /api/jobs HTTP/1.1",
                "GET * HTTP/1.1\r\nHost: 127.0.0.1:PORT",
                "CONNECT /x HTTP/1.1\r\nHost: 127.0.0.1:PORT",
                "NONSENSE /x HTTP/1.1\r\nHost: 127.0.0.1:PORT",
                "GET /none HTTP/1.1\r\nHost: 127.0.0.1:PORT"
            })
    void whatNobodyUnderstandsIsAnsweredWithAProblem(String head) throws IOException {
        String answer = raw(head + "\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .containsIgnoringCase("content-type: application/problem+json")
                .doesNotContain("Error id");
    }

    @Test
    void http2IsNotSpoken() throws IOException {
        assertThat(raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).doesNotContain(" 200 ");
        assertThat(raw("GET /api/jobs HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aFormWithAPartThatIsTooLongOrWithTooManyPartsIsRefused() {
        List<String> many = Collections.nCopies(100, "2");
        for (String path : FORMS) {
            for (Map<String, List<String>> parts :
                    List.of(Map.of("mapping", List.of("x".repeat(2 << 20))), Map.of("rows", many))) {
                Reply reply = served.form(path, parts);
                assertThat(reply.status()).as(path + reply.body()).isIn(400, 413);
                assertThat(reply.body()).doesNotContain("{0}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "{}", "null", "17", "[1,2]", "[[]]", "[{\"name\":{}}]", "\"text\"", "[{\"name\":\"A\"},", ""
            })
    void jsonThatIsNoTableIsABadFile(String body) {
        Reply reply = served.to("/api/location-jobs")
                .header("Content-Type", "application/json")
                .body(body)
                .send("POST");
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("errors")).isNotEmpty();
    }

    @Test
    void deepJsonIsABadFile() {
        Reply reply = served.to("/api/location-jobs")
                .header("Content-Type", "application/json")
                .body("[".repeat(400_000))
                .send("POST");
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense"})
    void anotherKindOfContentIsRefused(String type) {
        Reply reply = served.to("/api/location-jobs")
                .header("Content-Type", type)
                .body("x")
                .send("POST");
        assertThat(reply.status()).as(reply.body()).isEqualTo(415);
        assertThat(reply.text("type")).isEqualTo("urn:space-odt:problem:media-type");
    }

    @Test
    void anExcelFileIsSaidToBeOne() throws IOException {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4};
        for (String path : FORMS) {
            Reply reply =
                    served.to(path).header("Content-Type", "text/csv").body(zip).send("POST");
            assertThat(reply.status()).as(path + reply.body()).isEqualTo(400);
            assertThat(reply.json().at("/errors/0/summary").asText()).isNotBlank();
        }
    }

    @Test
    void anUploadThatComesByteByByteIsTaken() throws IOException {
        String body = Served.form("slow.csv", Served.GIRONA.replace("Centre", "Slow"));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/location-jobs HTTP/1.1\r\nHost: 127.0.0.1:" + served.port() + "\r\nContent-Type: "
                            + FORM + "\r\nContent-Length: " + bytes.length + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (byte one : bytes) {
                out.write(one);
                out.flush();
            }
            String answer = answer(socket.getInputStream());
            assertThat(answer).startsWith("HTTP/1.1 200").contains("Girona Slow");
            String id = answer.replaceAll("(?s).*\"job_id\":\"([^\"]+)\".*", "$1");
            served.post("/api/jobs/" + id + "/cancel");
        }
    }

    @Test
    void anUploadThatIsCutOffLeavesNothing() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
            socket.getOutputStream()
                    .write(("POST /api/location-jobs HTTP/1.1\r\nHost: 127.0.0.1:" + served.port()
                                    + "\r\nContent-Type: " + FORM + "\r\nContent-Length: 5000\r\n\r\n"
                                    + Served.form("cut.csv", "name"))
                            .getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(served.get("/api/jobs").body()).doesNotContain("cut.csv");
    }

    @Test
    void pathsThatLeadElsewhereLeadNowhere() throws IOException {
        Files.writeString(folder.resolve("private.txt"), "private");
        for (String path : new String[] {
            "/../private.txt",
            "/q/swagger-ui/../../private.txt",
            "/q/swagger-ui/%2e%2e/%2e%2e/private.txt",
            "/api/location-jobs/..%2F..%2Fprivate.txt",
            "//private.txt"
        }) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n"))
                    .doesNotContain(" 200 ")
                    .doesNotContain("\r\n\r\nprivate");
        }
    }
}
