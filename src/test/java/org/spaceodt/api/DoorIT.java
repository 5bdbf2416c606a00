package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.SimulatedTenant;
import org.spaceodt.support.TestKeys;

/** The way to a server: its own certificate, the public address that it was told, and a port for probes. */
class DoorIT {
    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static Running server;
    private static int port;
    private static int probes;
    private static TestKeys first;

    @BeforeAll
    static void start() throws IOException, InterruptedException, GeneralSecurityException {
        tenant = SimulatedTenant.start(folder);
        first = TestKeys.in(Files.createDirectory(folder.resolve("first")));
        probes = free();
        server = CommandRun.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "s3cret-token")
                .jvm("-Xmx128m", "-Dquarkus.tls.door.reload-period=1S")
                .start(
                        "serve",
                        "--port",
                        "0",
                        "--public-url",
                        "https://odt.example.com",
                        "--public-url",
                        "https://tunnel.example.com:8443/",
                        "--trusted-proxy",
                        "127.0.0.0/8",
                        "--tls-certificate",
                        first.certificate().toString(),
                        "--tls-key",
                        first.key().toString(),
                        "--management-port",
                        String.valueOf(probes));
        port = Integer.parseInt(
                server.awaitLine("https://127.0.0.1:").replaceAll(".*https://127\\.0\\.0\\.1:(\\d+)/.*", "$1"));
    }

    @AfterAll
    static void stop() {
        server.close();
        tenant.close();
    }

    private static final int MOST_HANDSHAKES = 5;

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Files are looked at each second here: a handshake that is under way then is cut off, and made again as clients do. */
    private static SSLSocket connected() throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return connectedOnce();
            } catch (SSLHandshakeException e) {
                if (tries == MOST_HANDSHAKES) {
                    throw e;
                }
            }
        }
    }

    private static SSLSocket connectedOnce() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustsAll()}, null);
            SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
            socket.startHandshake();
            return socket;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String asked(Socket socket, String head) throws IOException {
        socket.setSoTimeout(Math.toIntExact(Await.LONGEST.toMillis()));
        socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String secure(String head) throws IOException {
        try (Socket socket = connected()) {
            return asked(socket, head.replace("PORT", String.valueOf(port)));
        }
    }

    private static String probe(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), probes)) {
            return asked(socket, head);
        }
    }

    private static X509Certificate shown() throws IOException {
        try (SSLSocket socket = connected()) {
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:PORT",
                "localhost:PORT",
                "odt.example.com",
                "ODT.Example.com:443",
                "tunnel.example.com:8443"
            })
    void itIsReachedOverTlsByEachOfItsNames(String host) throws IOException {
        assertThat(secure("GET /api/jobs HTTP/1.1\r\nHost: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example.com",
                "odt.example.com:80",
                "odt.example.com:8443",
                "tunnel.example.com",
                "odt.example.com.",
                "odt.example.com.evil.example.com",
                "xodt.example.com",
                "127.0.0.1",
                "127.0.0.1:1",
                "[::1]",
                ""
            })
    void anotherNameIsRefusedAlsoWhereAProxySaysOtherwise(String host) throws IOException {
        for (String said :
                List.of("", "\r\nX-Forwarded-Host: odt.example.com", "\r\nForwarded: host=odt.example.com")) {
            assertThat(secure("GET /api/jobs HTTP/1.1\r\nHost: " + host + said))
                    .as(host + said)
                    .startsWith("HTTP/1.1 40")
                    .contains("foreign-host");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://odt.example.com, odt.example.com, unknown-job",
        "https://odt.example.com:443, odt.example.com, unknown-job",
        "https://tunnel.example.com:8443, odt.example.com, unknown-job",
        "https://127.0.0.1:PORT, 127.0.0.1:PORT, unknown-job",
        "https://odt.example.com, 127.0.0.1:PORT, unknown-job",
        "http://odt.example.com, odt.example.com, foreign-page",
        "http://127.0.0.1:PORT, 127.0.0.1:PORT, foreign-page",
        "https://evil.example.com, odt.example.com, foreign-page",
        "https://odt.example.com.evil.example.com, odt.example.com, foreign-page",
        "https://odt.example.com:8443, odt.example.com, foreign-page",
        "null, odt.example.com, foreign-page"
    })
    void whatChangesSomethingComesFromAPageOfItsOwn(String origin, String host, String problem) throws IOException {
        assertThat(secure("POST /api/jobs/none/pause HTTP/1.1\r\nHost: " + host + "\r\nOrigin: "
                        + origin.replace("PORT", String.valueOf(port)) + "\r\nContent-Length: 0"))
                .contains("urn:space-odt:problem:" + problem);
    }

    @Test
    void aProxyThatSaysWhoseRequestItIsChangesNoRule() throws IOException {
        assertThat(secure("GET /api/jobs HTTP/1.1\r\nHost: odt.example.com\r\nX-Forwarded-For: 203.0.113.9"
                        + "\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Port: 443"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void whatOneTriesTheApiWithIsForThisMachineAlone() throws IOException {
        assertThat(secure("GET /q/swagger-ui/ HTTP/1.1\r\nHost: 127.0.0.1:PORT"))
                .startsWith("HTTP/1.1 200");
        assertThat(secure("GET /q/swagger-ui/ HTTP/1.1\r\nHost: odt.example.com"))
                .startsWith("HTTP/1.1 404");
        assertThat(secure("GET /q/swagger-ui/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nX-Forwarded-For: 203.0.113.9"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void probesHaveAPortOfTheirOwnThatAnswersNothingElse() throws IOException {
        for (String path : List.of("/q/health", "/q/health/ready", "/q/health/live", "/q/health/started")) {
            assertThat(probe("GET " + path + " HTTP/1.1\r\nHost: 10.0.0.7:" + probes))
                    .as(path)
                    .startsWith("HTTP/1.1 200")
                    .contains("\"status\"");
            assertThat(secure("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:PORT"))
                    .as(path)
                    .startsWith("HTTP/1.1 404");
        }
        assertThat(probe("GET /q/metrics HTTP/1.1\r\nHost: 10.0.0.7:" + probes))
                .startsWith("HTTP/1.1 200")
                .contains("Content-Type: text/plain;version=0.0.4", "space_odt_store_up 1.0", "webex_in_flight ");
        assertThat(secure("GET /q/metrics HTTP/1.1\r\nHost: 127.0.0.1:PORT")).startsWith("HTTP/1.1 404");
        for (String line : List.of(
                "POST /q/metrics",
                "GET /q/metrics/",
                "GET /",
                "GET /api/jobs",
                "GET /q/openapi",
                "GET /q/swagger-ui/",
                "GET /login",
                "POST /q/health/ready",
                "GET /q/health/../../api/jobs",
                "GET /q/health/%2e%2e/%2e%2e/api/jobs",
                "PUT /v21/actions",
                "GET *")) {
            assertThat(probe(line + " HTTP/1.1\r\nHost: 127.0.0.1"))
                    .as(line)
                    .startsWith("HTTP/1.1 40")
                    .doesNotContain("{");
        }
        assertThat(CommandRun.in(folder)
                        .run("ready", "--port", String.valueOf(probes))
                        .exitCode())
                .isZero();
    }

    @Test
    void readyAsksAPortThatSpeaksTls() {
        String[] words = {"ready", "--tls", "--port", String.valueOf(port)};
        // Probes are elsewhere; but somebody answers.
        assertThat(CommandRun.in(folder).run(words).exitCode()).isEqualTo(1);
    }

    @Test
    void whoSpeaksPlainHttpToItIsNotAnswered() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(asked(socket, "GET /api/jobs HTTP/1.1\r\nHost: 127.0.0.1:" + port))
                    .doesNotContain(" 200 ");
        } catch (IOException closed) {
            assertThat(closed).isInstanceOf(java.net.SocketException.class);
        }
    }

    @Test
    void aRenewedCertificateIsShownWithoutARestart()
            throws IOException, InterruptedException, GeneralSecurityException {
        X509Certificate before = shown();
        TestKeys renewed = TestKeys.in(Files.createDirectory(folder.resolve("renewed")));
        Files.move(renewed.key(), first.key(), StandardCopyOption.REPLACE_EXISTING);
        Files.move(renewed.certificate(), first.certificate(), StandardCopyOption.REPLACE_EXISTING);

        Await.until("the renewed certificate", () -> {
            try {
                return !shown().equals(before);
            } catch (IOException e) {
                return false;
            }
        });

        assertThat(secure("GET /api/jobs HTTP/1.1\r\nHost: odt.example.com")).startsWith("HTTP/1.1 200");
    }

    /** Which certificate it is, the test looks at. */
    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
