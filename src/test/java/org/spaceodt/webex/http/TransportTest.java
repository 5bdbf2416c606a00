package org.spaceodt.webex.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.TestKeys;
import org.spaceodt.support.TunnelProxy;
import org.spaceodt.webex.cause.NoAnswer;
import org.spaceodt.webex.wire.Header;
import org.spaceodt.webex.wire.Message;

/** Certificates and proxies, with real TLS on the loopback interface. */
class TransportTest {

    private static TestKeys keys;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private WireMockServer server;

    /** Once for all tests: it takes processes. */
    @BeforeAll
    static void certify(@TempDir Path folder) throws IOException, InterruptedException {
        keys = TestKeys.in(folder);
    }

    @BeforeEach
    void start() {
        server = new WireMockServer(keys.server());
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("{\"id\":\"X\"}")));
    }

    @AfterEach
    void stop() {
        server.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotBelievedAndNothingIsSent() throws Exception {
        Delivery delivery = deliver(ConnectionSettings.DIRECT, https());

        assertThat(delivery).isInstanceOfSatisfying(Delivery.Lost.class, lost -> {
            assertThat(lost.reach()).isEqualTo(Delivery.Reach.NOT_SENT);
            assertThat(lost.reason()).isEqualTo(NoAnswer.TLS);
        });
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void aCertificateOfTheExtraFileIsBelievedWhenItIsForThatHost() throws Exception {
        ConnectionSettings settings = ConnectionSettings.DIRECT.trusting(ExtraAuthorities.from(keys.certificate()));

        assertThat(deliver(settings, "https://localhost:" + server.httpsPort() + "/v1"))
                .isInstanceOf(Delivery.Answered.class);
    }

    @Test
    void aBelievedCertificateForAnotherHostIsNotEnough() throws Exception {
        ConnectionSettings settings = ConnectionSettings.DIRECT.trusting(ExtraAuthorities.from(keys.certificate()));

        assertThat(deliver(settings, "https://127.0.0.2:" + server.httpsPort() + "/v1"))
                .isInstanceOf(Delivery.Lost.class);
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void aFileWithoutCertificatesIsRefused() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path text = Files.writeString(folder.resolve("text.pem"), "not a certificate");
        assertThatThrownBy(() -> ExtraAuthorities.from(empty)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ExtraAuthorities.from(text)).isInstanceOf(IOException.class);
    }

    @Test
    void httpsGoesThroughATunnelOfTheProxyWhichSeesNoToken() throws Exception {
        try (TunnelProxy proxy = TunnelProxy.asking("user", "pass")) {
            ConnectionSettings settings = ConnectionSettings.DIRECT
                    .trusting(ExtraAuthorities.from(keys.certificate()))
                    .through(Optional.of(Proxy.of("http://user:pass@127.0.0.1:" + proxy.port())));

            assertThat(deliver(settings, "https://localhost:" + server.httpsPort() + "/v1"))
                    .isInstanceOf(Delivery.Answered.class);
            assertThat(proxy.seen())
                    .contains("CONNECT localhost:" + server.httpsPort())
                    .doesNotContain("the-token");
        }
    }

    @Test
    void aProxyThatRefusesIsSaid() throws Exception {
        try (TunnelProxy proxy = TunnelProxy.asking("user", "other")) {
            ConnectionSettings settings = ConnectionSettings.DIRECT.through(
                    Optional.of(Proxy.of("http://user:pass@127.0.0.1:" + proxy.port())));

            assertThat(deliver(settings, "https://localhost:" + server.httpsPort() + "/v1"))
                    .isInstanceOfSatisfying(Delivery.Lost.class, lost -> {
                        assertThat(lost.reach()).isEqualTo(Delivery.Reach.NOT_SENT);
                        assertThat(lost.reason()).isEqualTo(NoAnswer.PROXY);
                        assertThat(lost.trouble()).doesNotContain("pass");
                    });
        }
    }

    @Test
    void aProxyThatIsNotThereIsSaidToBeTheTrouble() throws Exception {
        int nobody;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = gone.getLocalPort();
        }
        ConnectionSettings settings =
                ConnectionSettings.DIRECT.through(Optional.of(Proxy.of("http://127.0.0.1:" + nobody)));

        assertThat(deliver(settings, https()))
                .isInstanceOfSatisfying(
                        Delivery.Lost.class, lost -> assertThat(lost.reason()).isEqualTo(NoAnswer.PROXY));
    }

    @Test
    void whereTheTimeWentIsKnown() throws Exception {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("{}").withFixedDelay(150)));

        Delivery delivery = deliver(ConnectionSettings.DIRECT, "http://127.0.0.1:" + server.port() + "/v1");

        assertThat(delivery).isInstanceOf(Delivery.Answered.class);
        assertThat(delivery.timings().waitNanos().orElseThrow())
                .isGreaterThan(Duration.ofMillis(140).toNanos());
        assertThat(delivery.timings().connectNanos()).isPresent();
        assertThat(delivery.remoteAddress()).isEqualTo("127.0.0.1");
    }

    private String https() {
        return "https://localhost:" + server.httpsPort() + "/v1";
    }

    private Delivery deliver(ConnectionSettings settings, String url) throws InterruptedException {
        try (Transport transport = new Transport(vertx, settings)) {
            Message message = new Message(List.of(new Header("Authorization", "Bearer the-token")), new byte[0]);
            return transport.deliver(new Outgoing("GET", URI.create(url), message, Duration.ofSeconds(10)));
        }
    }
}
