package org.spaceodt.notice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;
import org.spaceodt.support.TestKeys;
import org.spaceodt.webex.token.Secret;

/** Messages about jobs, as they arrive at a webhook, at Webex and at a mail server. */
@QuarkusTest
class NoticesTest {
    private static final String ACTION = "ubicacion_configurar_permisos_salientes_defecto";
    private static final Notice NOTICE = new Notice("job.1", "A subject", "A text\n", "{\"text\":\"ñ\"}");
    private static final Way SHORT =
            new Way(Optional.empty(), Optional.empty(), Duration.ofSeconds(2), Duration.ofMillis(700));
    /** All that is secret in the settings of a run. */
    private static final Map<String, String> SECRETS = Map.of(
            "WEBEX_ACCESS_TOKEN", "administrators-token-4711",
            "SPACE_ODT_NOTICE_WEBHOOK_SECRET", "webhook-secret-4712",
            "SPACE_ODT_NOTICE_BOT_TOKEN", "bot-token-4713",
            "SPACE_ODT_NOTICE_SMTP_PASSWORD", "smtp-password-4714");

    @TempDir
    static Path tenants;

    private static SimulatedTenant tenant;
    private static WireMockServer receiver;
    private static TestKeys keys;

    @TempDir
    Path folder;

    @BeforeAll
    static void open(@TempDir Path made) throws IOException, InterruptedException {
        keys = TestKeys.in(made);
        receiver =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        receiver.start();
        tenant = SimulatedTenant.start(tenants);
    }

    @AfterAll
    static void close() {
        receiver.stop();
        tenant.close();
    }

    @BeforeEach
    void forget() {
        receiver.resetAll();
    }

    private static Webhook webhook(String path, Way way) {
        return new Webhook(URI.create(receiver.baseUrl() + path), Optional.of(Secret.of("webhook-secret-4712")), way);
    }

    private static List<LoggedRequest> requests() {
        return receiver.findAll(com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor(anyUrl()));
    }

    @Test
    void aWebhookGetsTheJsonAtItsWholeAddressAndASignatureThatItCanCheck() throws Exception {
        receiver.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(202)));

        webhook("/hooks/a%20b?key=v%26w", Way.DIRECT).send(NOTICE);

        LoggedRequest request = requests().get(0);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("webhook-secret-4712".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(request.getUrl()).isEqualTo("/hooks/a%20b?key=v%26w");
        assertThat(request.getBodyAsString()).isEqualTo(NOTICE.json());
        assertThat(request.getHeader("Content-Type")).startsWith("application/json");
        assertThat(request.getHeader("X-Space-OdT-Notice")).isEqualTo("job.1");
        assertThat(request.getHeader("X-Space-OdT-Signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(request.getBody())));
    }

    @ParameterizedTest
    @CsvSource({"500,status:500,true", "429,status:429,true", "410,status:410,false", "302,redirect:302,false"})
    void whatAReceiverAnswersDecidesWhetherItIsAskedAgain(int status, String why, boolean again) {
        receiver.stubFor(
                post(anyUrl()).willReturn(aResponse().withStatus(status).withBody("leaked@example.com")));

        assertThatThrownBy(() -> webhook("/", Way.DIRECT).send(NOTICE))
                .isInstanceOfSatisfying(
                        NotSent.class, e -> assertThat(e.again()).isEqualTo(again))
                .hasMessage(why);
    }

    @Test
    void aRedirectIsNotFollowedNeitherWithTheSignatureNorWithTheTokenOfTheBot() {
        receiver.stubFor(post(anyUrl()).willReturn(temporaryRedirect(receiver.baseUrl() + "/elsewhere")));
        receiver.stubFor(get(anyUrl()).willReturn(aResponse()));

        assertThatThrownBy(() -> webhook("/", Way.DIRECT).send(NOTICE)).hasMessage("redirect:302");
        assertThatThrownBy(() -> room(Way.DIRECT).send(NOTICE)).hasMessage("redirect:302");

        assertThat(requests()).hasSize(2).noneMatch(request -> request.getUrl().contains("elsewhere"));
    }

    private static WebexRoom room(Way way) {
        return new WebexRoom(URI.create(receiver.baseUrl() + "/v1"), "room-1", Secret.of("bot-token-4713"), way);
    }

    @Test
    void whoHangsOrBreaksOffOrIsNotThereIsToldApart() throws IOException {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        receiver.stubFor(post("/hangs").willReturn(aResponse().withFixedDelay(60_000)));
        receiver.stubFor(
                post("/drips").willReturn(aResponse().withBody("x".repeat(100)).withChunkedDribbleDelay(100, 60_000)));
        receiver.stubFor(post("/breaks").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThatThrownBy(() -> webhook("/hangs", SHORT).send(NOTICE))
                .isInstanceOfSatisfying(NotSent.class, e -> assertThat(e.hung()).isTrue());
        assertThatThrownBy(() -> webhook("/drips", SHORT).send(NOTICE))
                .isInstanceOfSatisfying(NotSent.class, e -> assertThat(e.hung()).isTrue());
        assertThatThrownBy(() -> webhook("/breaks", Way.DIRECT).send(NOTICE)).hasMessage("broken");
        assertThatThrownBy(() -> at("http://127.0.0.1:" + nobody).send(NOTICE)).hasMessage("refused");
        assertThatThrownBy(() -> at("https://nowhere.invalid/hook").send(NOTICE))
                .hasMessage("unknown_host");
    }

    private static Webhook at(String address) {
        return new Webhook(URI.create(address), Optional.empty(), Way.DIRECT);
    }

    @Test
    void aRoomOfWebexGetsPlainTextByTheTokenOfItsBot() throws NotSent {
        receiver.stubFor(post("/v1/messages").willReturn(aResponse().withBody("{\"id\":\"m\"}")));

        room(Way.DIRECT).send(NOTICE);

        LoggedRequest request = requests().get(0);
        assertThat(request.getUrl()).isEqualTo("/v1/messages");
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer bot-token-4713");
        assertThat(request.getBodyAsString()).isEqualTo("{\"roomId\":\"room-1\",\"text\":\"A subject\\nA text\\n\"}");
    }

    private static Mail mail(SmtpServer server, MailServer.Tls tls, Way way) {
        return new Mail(
                () -> Arc.container().instance(Vertx.class).get(),
                new MailServer(
                        "localhost",
                        server.port(),
                        tls,
                        Optional.of(new MailServer.Login("odt", Secret.of("smtp-password-4714")))),
                "odt@example.com",
                List.of("night@example.com", "day@example.com"),
                way);
    }

    @Test
    void aMailIsSentOverAConnectionThatIsEncryptedBeforeAnythingIsSaid() throws Exception {
        Way trusting = new Way(
                Optional.empty(),
                Optional.of(org.spaceodt.webex.http.ExtraAuthorities.storeOf(keys.certificate())),
                Way.DIRECT.connect(),
                Way.DIRECT.answer());
        try (SmtpServer server = new SmtpServer(Optional.of(keys.tls()))) {
            mail(server, MailServer.Tls.STARTTLS, trusting).send(NOTICE);

            String login =
                    Base64.getEncoder().encodeToString("\0odt\0smtp-password-4714".getBytes(StandardCharsets.UTF_8));
            assertThat(server.lines)
                    .contains(
                            "tls AUTH PLAIN " + login,
                            "tls MAIL FROM:<odt@example.com>",
                            "tls RCPT TO:<night@example.com>",
                            "tls RCPT TO:<day@example.com>",
                            "Subject: A subject",
                            "Auto-Submitted: auto-generated",
                            "A text");
            assertThat(server.lines)
                    .filteredOn(line -> line.startsWith("AUTH") || line.startsWith("MAIL"))
                    .isEmpty();
        }
    }

    @Test
    void aMailServerThatNobodyVouchesForOrThatOffersNoEncryptionIsToldNothing() throws Exception {
        try (SmtpServer stranger = new SmtpServer(Optional.of(keys.tls()));
                SmtpServer plain = new SmtpServer(Optional.empty())) {
            assertThatThrownBy(() ->
                            mail(stranger, MailServer.Tls.STARTTLS, Way.DIRECT).send(NOTICE))
                    .hasMessage("tls");
            assertThatThrownBy(() ->
                            mail(plain, MailServer.Tls.STARTTLS, Way.DIRECT).send(NOTICE))
                    .hasMessage("starttls");

            assertThat(stranger.lines).noneMatch(line -> line.contains("AUTH") || line.contains("MAIL"));
            assertThat(plain.lines).noneMatch(line -> line.contains("AUTH") || line.contains("MAIL"));
        }
    }

    @Test
    void aMailServerThatOffersEncryptionAndThenRefusesItIsToldNothing() throws Exception {
        try (SmtpServer server = new SmtpServer(Optional.empty())) {
            server.refusesEncryption("454 4.7.0 TLS not available");
            assertThatThrownBy(() ->
                            mail(server, MailServer.Tls.STARTTLS, Way.DIRECT).send(NOTICE))
                    .isInstanceOfSatisfying(
                            NotSent.class, e -> assertThat(e.again()).isTrue())
                    .hasMessage("starttls");
            assertThatThrownBy(
                            () -> mail(server, MailServer.Tls.TLS, Way.DIRECT).send(NOTICE))
                    .hasMessage("tls");

            assertThat(server.lines).noneMatch(line -> line.contains("AUTH") || line.contains("MAIL"));
        }
    }

    @Test
    void aMailServerThatRefusesForNowIsAskedAgainAndOneThatRefusesForGoodIsNot() throws Exception {
        try (SmtpServer server = new SmtpServer(Optional.empty())) {
            server.answersRecipients("450 later <night@example.com>");
            assertThatThrownBy(
                            () -> mail(server, MailServer.Tls.NONE, Way.DIRECT).send(NOTICE))
                    .isInstanceOfSatisfying(
                            NotSent.class, e -> assertThat(e.again()).isTrue())
                    .hasMessage("smtp:450");
            server.answersRecipients("550 nobody");
            assertThatThrownBy(
                            () -> mail(server, MailServer.Tls.NONE, Way.DIRECT).send(NOTICE))
                    .isInstanceOfSatisfying(
                            NotSent.class, e -> assertThat(e.again()).isFalse())
                    .hasMessage("smtp:550");
        }
    }

    private Command command(int smtp) {
        Command command = Command.in(folder)
                .with("SPACE_ODT_LANG", "es")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("SPACE_ODT_NOTICE_WEBHOOK_URL", receiver.baseUrl() + "/hook")
                .with("SPACE_ODT_NOTICE_SMTP_HOST", "127.0.0.1")
                .with("SPACE_ODT_NOTICE_SMTP_PORT", String.valueOf(smtp))
                .with("SPACE_ODT_NOTICE_SMTP_TLS", "none")
                .with("SPACE_ODT_NOTICE_SMTP_USER", "odt")
                .with("SPACE_ODT_NOTICE_MAIL_FROM", "odt@example.com")
                .with("SPACE_ODT_NOTICE_MAIL_TO", "night@example.com");
        SECRETS.forEach((name, value) -> {
            if (!name.contains("BOT")) {
                command.with(name, value);
            }
        });
        return command;
    }

    private Finished apply(Command command, String... more) throws IOException {
        String site = tenant.someLocation().path("name").asText();
        Files.writeString(
                folder.resolve("ana-perez.csv"),
                "location_id,default_outgoing_profile\n\"" + site + "\",INTERNATIONAL=ALLOW\n");
        String[] words = {
            "v21_action",
            ACTION,
            "--out-dir",
            "out",
            "--csv",
            "ana-perez.csv",
            "--apply",
            "--operator",
            "Operadora",
            "--note",
            "CHG-17"
        };
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(words), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return command.run(all);
    }

    @Test
    void theEndOfAJobIsToldOnceByEachWayWithoutAnySecretAndWithoutItsRows() throws Exception {
        receiver.stubFor(post(anyUrl()).willReturn(aResponse()));
        try (SmtpServer server = new SmtpServer(Optional.empty())) {
            Finished run = apply(command(server.port()));
            Finished shown =
                    command(server.port()).run("jobs", "show", idOf(requests().get(0)), "--out-dir", "out", "--json");

            assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
            assertThat(requests()).hasSize(1);
            String body = requests().get(0).getBodyAsString();
            JsonNode json = JsonFormat.MAPPER.readTree(body);
            assertThat(json.path("event").asText()).isEqualTo("ended");
            assertThat(json.path("mode").asText()).isEqualTo("rehearsal");
            assertThat(json.at("/job/state").asText()).isEqualTo("completed");
            assertThat(json.at("/job/counts/total").asInt()).isEqualTo(1);
            assertThat(json.at("/job/operator").asText()).isEqualTo("Operadora");
            assertThat(json.at("/job/note").asText()).isEqualTo("CHG-17");
            assertThat(json.at("/job/command").asText()).contains("jobs show ");
            assertThat(json.path("subject").asText()).startsWith("[ENSAYO] ").contains("completado", ACTION);
            assertThat(json.path("text").asText()).startsWith("Ha sido un ensayo.");
            String mail = String.join("\n", server.lines);
            assertThat(mail).contains("Subject:", "CHG-17");
            assertThat(SECRETS.values()).allSatisfy(secret -> {
                assertThat(body).doesNotContain(secret);
                assertThat(requests().get(0).getHeaders().toString()).doesNotContain(secret);
                assertThat(mail).doesNotContain(secret);
                assertThat(run.stdout() + run.stderr()).doesNotContain(secret);
            });
            assertThat(body).doesNotContain("ana-perez", "ALLOW");
            assertThat(JsonFormat.MAPPER.readTree(shown.stdout()).path("notices"))
                    .hasSize(2)
                    .allMatch(one -> one.path("state").asText().equals("sent"));
        }
    }

    private static String idOf(LoggedRequest request) throws IOException {
        return JsonFormat.MAPPER
                .readTree(request.getBodyAsString())
                .at("/job/id")
                .asText();
    }

    @Test
    void whereNobodyIsToBeToldNobodyIsAndWhereItFailsTheExitCodeStays() throws Exception {
        receiver.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(403)));
        try (SmtpServer server = new SmtpServer(Optional.empty())) {
            Finished silent = apply(command(server.port()), "--notify", "none");
            assertThat(requests()).isEmpty();
            Finished refused = apply(command(server.port()));

            assertThat(silent.exitCode()).isZero();
            assertThat(refused.exitCode()).isZero();
            assertThat(refused.stderr()).contains("No se ha avisado del trabajo ", "HTTP 403");
            assertThat(requests()).hasSize(1);
        }
    }

    @Test
    void aTestMessageIsSentByEachWayAndSettingsThatCannotBeUsedAreNamedWithoutTheirValue() throws Exception {
        receiver.stubFor(post(anyUrl()).willReturn(aResponse()));
        try (SmtpServer server = new SmtpServer(Optional.empty())) {
            Finished sent = command(server.port()).run("notices", "test");
            Finished none = Command.in(folder).run("notices", "test");
            Finished clear = Command.in(folder)
                    .with("SPACE_ODT_NOTICE_WEBHOOK_URL", "http://hooks.example.com/very-secret-path")
                    .run("notices", "test");
            Finished half = Command.in(folder)
                    .with("SPACE_ODT_NOTICE_BOT_TOKEN", "bot-token-4713")
                    .run("notices", "test");
            Finished mail = Command.in(folder)
                    .with("SPACE_ODT_NOTICE_SMTP_HOST", "mail.example.com")
                    .with("SPACE_ODT_NOTICE_SMTP_TLS", "none")
                    .run("notices", "test");

            assertThat(sent.exitCode()).as(sent.stderr()).isZero();
            assertThat(sent.stdout()).contains("Enviado (webhook).", "Enviado (correo).");
            assertThat(JsonFormat.MAPPER
                            .readTree(requests().get(0).getBodyAsString())
                            .path("event")
                            .asText())
                    .isEqualTo("test");
            assertThat(List.of(none, clear, half, mail))
                    .allSatisfy(run -> assertThat(run.exitCode()).isEqualTo(2));
            assertThat(clear.stderr())
                    .contains("SPACE_ODT_NOTICE_WEBHOOK_URL is no address")
                    .doesNotContain("very-secret-path");
            assertThat(half.stderr())
                    .contains("SPACE_ODT_NOTICE_ROOM_ID is missing")
                    .doesNotContain("bot-token-4713");
            assertThat(mail.stderr()).contains("SPACE_ODT_NOTICE_SMTP_TLS = none");
        }
    }
}
