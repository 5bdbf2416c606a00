package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;

/** People log in with name and password, and out again; who may no more is out at once. */
class LogInIT {
    private static final String PASSWORD = "contraseña de prueba";
    private static final String OTHER = "otra contraseña";

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static Served served;
    private static String hash;
    private static String otherHash;

    private final Visitor ana = visitor();

    @BeforeAll
    static void start() throws IOException {
        hash = BcryptUtil.bcryptHash(PASSWORD, 10);
        otherHash = BcryptUtil.bcryptHash(OTHER, 10);
        tenant = SimulatedTenant.start(folder);
        users(row("ana", "operator", hash), row("pere", "viewer", hash));
        served = Served.by(CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()), "--login");
    }

    @AfterAll
    static void stop() {
        served.close();
        tenant.close();
    }

    @BeforeEach
    void everybodyMayLogIn() throws IOException {
        users(row("ana", "operator", hash), row("pere", "viewer", hash));
    }

    private static Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + served.port());
    }

    private static String row(String name, String role, String hash) {
        return name + "," + role + "," + hash + ",";
    }

    private static Path file() {
        return folder.resolve(".artifacts/users.csv");
    }

    /** As an editor saves it: in one step. */
    private static void users(String... rows) throws IOException {
        Files.createDirectories(file().getParent());
        Path part = file().resolveSibling("users.new");
        Files.writeString(part, "name,role,hash,created\n" + String.join("\n", rows) + "\n");
        Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void whoIsNotLoggedInMeetsThePageAndGoesOnToWhatWasAskedFor() {
        HttpResponse<String> first = ana.opens("/api/jobs?limit=5");
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(ana.asks("/api/jobs").statusCode()).isEqualTo(401);

        HttpResponse<String> page = ana.follows(first);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"password\"", "value=\"/api/jobs?limit=5\"");
        HttpResponse<String> in = ana.submits("/login", "name", "Ana", "password", PASSWORD, "to", "/api/jobs?limit=5");
        assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/api/jobs?limit=5");
        assertThat(ana.follows(in).statusCode()).isEqualTo(200);
        assertThat(ana.opens("/login").statusCode()).isEqualTo(303);
    }

    @Test
    void theCookieIsForThisServerAloneAndForNoScript() {
        List<String> set = ana.logsIn("ana", PASSWORD).headers().allValues("Set-Cookie");
        assertThat(set).hasSize(1);
        assertThat(set.get(0))
                .matches("space-odt-" + served.port() + "=[A-Za-z0-9_-]{43};.*")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/")
                .doesNotContain("Max-Age", "Expires", "Domain", "Secure");
        Visitor other = visitor();
        other.cookies().put("space-odt-1", ana.cookies().values().iterator().next());
        assertThat(other.asks("/api/jobs").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsSentAfterTheSessionEndedIsKeptForThatUserAloneAndOfferedAgain() throws IOException {
        Visitor pere = visitor();
        pere.logsIn("pere", PASSWORD);
        ana.logsIn("ana", PASSWORD);
        users(row("ana", "operator", otherHash), row("pere", "viewer", hash));

        HttpResponse<String> late = ana.submits("/masters/none", "note", "<b>Sant Pol</b>");
        assertThat(late.statusCode()).as(late.body()).isEqualTo(303);
        assertThat(late.headers().firstValue("Location").orElseThrow()).endsWith("/login?to=%2Fdrafts");
        assertThat(ana.follows(late).body()).contains("kept for 15 minutes");
        assertThat(pere.opens("/drafts").body()).contains("Nothing of yours").doesNotContain("Sant Pol");

        ana.submits("/login", "name", "ana", "password", OTHER, "to", "/drafts");
        HttpResponse<String> offered = ana.opens("/drafts");
        assertThat(offered.body()).contains("&lt;b&gt;Sant Pol&lt;/b&gt;", "/masters/none");
        String token = offered.body().replaceAll("(?s).*?name=\"csrf_token\" value=\"(\\w+)\".*", "$1");
        String form = offered.body().replaceAll("(?s).*action=\"(/drafts/[0-9a-f-]+)\".*", "$1");
        assertThat(ana.submits(form, "note", "x").statusCode()).isEqualTo(403);
        HttpResponse<String> sent = ana.submits(form, "csrf_token", token, "note", "x");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(307);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/masters/none");
        assertThat(ana.opens("/drafts").body()).contains("Nothing of yours");
    }

    @Test
    void aFormOfNobodysSessionIsRefusedAndNotKept() {
        ana.cookies().put("space-odt-" + served.port(), "A".repeat(43));
        assertThat(ana.submits("/masters/none", "note", "x").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "ana,wrong password",
        "ana,''",
        "'',contraseña de prueba",
        "nobody,contraseña de prueba",
        "ana,x",
        "'ana\n',nothing at all"
    })
    void aWrongNameAndAWrongPasswordAreToldTheSame(String name, String password) {
        HttpResponse<String> refused = ana.logsIn(name, password);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body())
                .contains("Name or password is wrong.", "value=\"/api/jobs\"")
                .doesNotContain(PASSWORD);
        assertThat(ana.cookies()).isEmpty();
    }

    @Test
    void sessionsThatAreNoneLetNobodyIn() {
        for (String none : new String[] {"x", "A".repeat(43), "A".repeat(10_000 / 2), "%00", "' or 1=1"}) {
            ana.cookies().put("space-odt-" + served.port(), none);
            assertThat(ana.asks("/api/jobs").statusCode()).as(none).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({"es,Iniciar sesión,Contraseña,no son correctos", "ca,Inicia sessió,Contrasenya,no són correctes"})
    void thePageSpeaksTheLanguageOfWhoeverOpensIt(String language, String title, String password, String wrong) {
        assertThat(ana.opens("/login", "Accept-Language", language).body())
                .contains("<html lang=\"" + language + "\"", title, password);
        assertThat(wrong).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "//example.com/",
                "/\\example.com",
                "\\\\example.com",
                "javascript:alert(1)",
                "/\r\nX-Other: 1",
                "/login",
                "/logout",
                "",
                "/%",
                "/a\" onfocus=\"x"
            })
    void aLinkLeadsNowhereElseAfterTheLogIn(String to) {
        HttpResponse<String> in = ana.submits("/login", "name", "ana", "password", PASSWORD, "to", to);
        assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location").orElseThrow())
                .isEqualTo("http://127.0.0.1:" + served.port() + "/");
        assertThat(in.headers().map()).doesNotContainKey("X-Other");
    }

    @Test
    void whoLogsOutIsOutAlsoWithTheOldCookie() {
        ana.logsIn("ana", PASSWORD);
        String before = ana.cookies().get("space-odt-" + served.port());
        assertThat(ana.opens("/logout").body()).contains("You are logged in as ana.");
        assertThat(ana.asks("/api/jobs").statusCode()).isEqualTo(200);

        assertThat(ana.submits("/logout", token()).statusCode()).isEqualTo(303);
        assertThat(ana.cookies()).isEmpty();
        ana.cookies().put("space-odt-" + served.port(), before);
        assertThat(ana.asks("/api/jobs").statusCode()).isEqualTo(401);
    }

    /** What the page for logging out has in its form. */
    private String[] token() {
        String value = ana.opens("/logout").body().replaceAll("(?s).*name=\"csrf_token\" value=\"([^\"]*)\".*", "$1");
        return new String[] {"csrf_token", value};
    }

    @Test
    void whoIsRemovedDemotedOrHasAnotherPasswordIsSoAtOnce() throws IOException {
        ana.logsIn("ana", PASSWORD);
        assertThat(upload().statusCode()).isNotIn(401, 403);
        users(row("ana", "viewer", hash));
        assertThat(upload().statusCode()).isEqualTo(403);
        assertThat(ana.asks("/api/jobs").statusCode()).isEqualTo(200);
        users(row("ana", "operator", otherHash));
        assertThat(ana.asks("/api/jobs").statusCode()).isEqualTo(401);

        assertThat(ana.logsIn("ana", PASSWORD).statusCode()).isEqualTo(401);
        assertThat(ana.logsIn("ana", OTHER).statusCode()).isEqualTo(303);
        users(row("pere", "viewer", hash));
        assertThat(ana.asks("/api/jobs").statusCode()).isEqualTo(401);
    }

    /** Something that takes an operator; there is nothing in it. */
    private HttpResponse<String> upload() {
        return ana.changes("/api/jobs/none/start");
    }

    @Test
    void aFaultyChangeIsSaidWithItsPlaceAndThoseBeforeItStay() throws IOException {
        ana.logsIn("ana", PASSWORD);
        users(row("ana", "boss", hash));
        assertThat(ana.asks("/api/jobs").statusCode()).isEqualTo(200);
        assertThat(ana.asks("/api/jobs").statusCode()).isEqualTo(200);
        Await.until("what is wrong", () -> served.process().stderr().contains("\"boss\" is no role"));
        assertThat(served.process().stderr().split("\"boss\" is no role", -1)).hasSize(2);

        Files.delete(file());
        assertThat(ana.asks("/api/jobs").statusCode()).isEqualTo(200);
        users(row("pere", "viewer", hash));
        assertThat(ana.asks("/api/jobs").statusCode()).isEqualTo(401);
    }

    @Test
    void whoGuessesHasToWaitAndOthersDoNot() throws IOException {
        users(row("ana", "operator", hash), row("guessed", "operator", hash));
        HttpResponse<String> last = null;
        for (int guess = 0; guess < 11; guess++) {
            last = ana.logsIn(guess % 2 == 0 ? "guessed" : "GUESSED", "wrong guess " + guess);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 30);
        assertThat(last.body()).contains("Too many attempts");
        assertThat(ana.logsIn("guessed", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(ana.logsIn("ana", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(logInFrom("127.0.0.2", "guessed")).startsWith("HTTP/1.1 303");
    }

    /** Of another machine's address, so to speak. */
    private static String logInFrom(String address, String name) throws IOException {
        String form = "name=" + name + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.port(), InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(Math.toIntExact(Await.LONGEST.toMillis()));
            socket.getOutputStream()
                    .write(("POST /login HTTP/1.1\r\nHost: 127.0.0.1:" + served.port()
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close"
                                    + "\r\nContent-Length: " + form.length() + "\r\n\r\n" + form)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void probesAndWhatThePageNeedsAreForEverybody() {
        for (String path : new String[] {"/q/health/live", "/q/health/ready", "/assets/space-odt.css", "/login"}) {
            assertThat(ana.asks(path).statusCode()).as(path).isEqualTo(200);
        }
        for (String path : new String[] {"/", "/q/openapi", "/q/swagger-ui/", "/api/jobs", "/none"}) {
            assertThat(ana.asks(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void replicasOnOneDatabaseShareSessionsAndTheirEnd() throws IOException {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                RoundRobin proxy = RoundRobin.open();
                Served one = replica("one", database, proxy);
                Served other = replica("other", database, proxy)) {
            proxy.over(one.port(), other.port());
            Visitor visitor = new Visitor("http://127.0.0.1:" + proxy.port());
            assertThat(visitor.logsIn("ana", PASSWORD).statusCode()).isEqualTo(303);
            for (int request = 0; request < 4; request++) {
                assertThat(visitor.asks("/api/jobs").statusCode()).isEqualTo(200);
            }
            assertThat(proxy.taken()).allMatch(times -> times >= 2);
            // Each asks one server for its token, and has the other do something with it.
            List<Integer> before = proxy.taken();
            for (int request = 0; request < 2; request++) {
                assertThat(visitor.changes("/api/jobs/none/pause").body()).contains("unknown-job");
                assertThat(visitor.asks("/api/jobs").statusCode()).isEqualTo(200);
            }
            assertThat(proxy.taken()).containsExactly(before.get(0) + 3, before.get(1) + 3);
            String session = visitor.cookies().get("space-odt-" + proxy.port());
            String token =
                    visitor.opens("/logout").body().replaceAll("(?s).*name=\"csrf_token\" value=\"([^\"]*)\".*", "$1");
            assertThat(visitor.submits("/logout", "csrf_token", token).statusCode())
                    .isEqualTo(303);
            visitor.cookies().put("space-odt-" + proxy.port(), session);
            for (int request = 0; request < 2; request++) {
                assertThat(visitor.asks("/api/jobs").statusCode()).isEqualTo(401);
            }
        }
    }

    private static Served replica(String name, EmbeddedPostgres database, RoundRobin proxy) {
        return Served.by(
                CommandRun.in(folder)
                        .with("WEBEX_BASE_URL", tenant.baseUrl())
                        .with("SPACE_ODT_USERS", ".artifacts/users.csv")
                        .with("SPACE_ODT_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                        .with("SPACE_ODT_DB_USER", "postgres")
                        .with("SPACE_ODT_DB_PASSWORD", "postgres"),
                "--login",
                "--public-url",
                "http://127.0.0.1:" + proxy.port(),
                "--out-dir",
                name);
    }
}
