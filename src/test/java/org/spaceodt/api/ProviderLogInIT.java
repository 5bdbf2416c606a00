package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;
import org.spaceodt.support.TestKeys;
import org.spaceodt.support.TunnelProxy;

/** People log in at an identity provider, which may be slow of clock, out of order or gone. */
class ProviderLogInIT {
    private static final String PASSWORD = "contraseña de prueba";
    private static final Map<String, Object> ANA =
            Map.of("preferred_username", "ana@example.com", "groups", List.of("staff", "CN=odt,OU=ops"));
    private static final Map<String, Object> PERE = Map.of("email", "pere@example.com", "groups", List.of("readers"));

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static LoopbackProvider provider;
    private static Served served;

    private Visitor ana;

    @BeforeAll
    static void start() throws IOException {
        tenant = SimulatedTenant.start(folder);
        provider = LoopbackProvider.open();
        provider.goesDown();
        Files.createDirectories(folder.resolve(".artifacts"));
        Files.writeString(
                folder.resolve(".artifacts/users.csv"),
                "name,role,hash,created\nuser,viewer," + BcryptUtil.bcryptHash(PASSWORD, 10) + ",\n");
        Files.writeString(folder.resolve("secret.txt"), LoopbackProvider.SECRET + "\n");
        served = Served.by(
                program(),
                "--login",
                "--trusted-proxy",
                "127.0.0.1",
                "--oidc-issuer",
                provider.issuer(),
                "--oidc-client-id",
                LoopbackProvider.CLIENT,
                "--oidc-client-secret-file",
                "secret.txt",
                "--oidc-operators",
                "CN=odt,OU=ops",
                "--oidc-viewers",
                "readers",
                "--oidc-viewers",
                "others");
        downAtStart();
    }

    private static CommandRun program() {
        return CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl());
    }

    /** Nobody has called it yet. Passwords are good, and when it comes the server needs no restart. */
    private static void downAtStart() throws IOException {
        Visitor early = new Visitor("http://127.0.0.1:" + served.port());
        HttpResponse<String> page = early.opens("/login/oidc?to=/api/jobs", "Accept-Language", "ca");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
        assertThat(page.body())
                .contains("<html lang=\"ca\"", "no respon en aquest moment", "name=\"password\"")
                .contains("href=\"/login/oidc?to=%2Fapi%2Fjobs\"");
        assertThat(early.logsIn("user", PASSWORD).statusCode()).isEqualTo(303);
        provider.comesBack();
    }

    @AfterAll
    static void stop() {
        served.close();
        provider.close();
        tenant.close();
    }

    /** Each comes from an address of its own, so that no test uses up the tries of another. */
    private static int visitors;

    private static Visitor visitor() {
        visitors++;
        return new Visitor("http://127.0.0.1:" + served.port(), "X-Forwarded-For", "203.0.113." + visitors);
    }

    @BeforeEach
    void everythingIsWell() {
        provider.knows(ANA);
        ana = visitor();
    }

    /** To the provider, and back with what it says. */
    private static HttpResponse<String> comesBack(Visitor visitor, String to) {
        return visitor.follows(visitor.follows(visitor.opens("/login/oidc?to=" + to)));
    }

    private static String session(Visitor visitor) {
        return visitor.cookies().get("space-odt-" + served.port());
    }

    @Test
    void whoIsKnownThereGoesOnWithASessionOfOurs() {
        HttpResponse<String> login = ana.opens("/login?to=/api/jobs%3Flimit=5");
        assertThat(login.body()).contains("href=\"/login/oidc?to=%2Fapi%2Fjobs%3Flimit%3D5\"");

        HttpResponse<String> away = ana.opens("/login/oidc?to=%2Fapi%2Fjobs%3Flimit%3D5");
        assertThat(away.statusCode()).as(away.body()).isEqualTo(302);
        Map<String, String> asked =
                LoopbackProvider.query(away.headers().firstValue("Location").orElseThrow());
        assertThat(asked)
                .containsEntry("client_id", LoopbackProvider.CLIENT)
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid profile email")
                .containsEntry("redirect_uri", "http://127.0.0.1:" + served.port() + "/login/oidc")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");

        HttpResponse<String> in = ana.follows(ana.follows(away));
        assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/api/jobs?limit=5");
        assertThat(ana.asks("/api/jobs").statusCode()).isEqualTo(200);
        assertThat(ana.asks("/api/session").body())
                .contains("\"name\":\"ana@example.com\"", "\"role\":\"operator\"", "\"how\":\"oidc\"");
        assertThat(ana.changes("/api/jobs/none/start").statusCode()).isEqualTo(404);
        assertThat(ana.opens("/login/oidc?to=/api/jobs").statusCode()).isEqualTo(303);
        assertThat(served.process().stderr())
                .doesNotContain(LoopbackProvider.SECRET)
                .doesNotContain("eyJ");
    }

    @Test
    void theBrowserKeepsItsSessionAndNothingOfTheProvider() {
        HttpResponse<String> away = ana.opens("/login/oidc?to=/api/jobs");
        assertThat(away.headers().allValues("Set-Cookie")).hasSize(2).allSatisfy(cookie -> assertThat(cookie)
                .matches("(q_auth_provider_|space-odt-to-).*")
                .contains("Path=/login/oidc", "HTTPOnly", "SameSite=Lax", "Max-Age=600")
                .doesNotContain("Domain", "Secure"));

        List<String> set = ana.follows(ana.follows(away)).headers().allValues("Set-Cookie");
        assertThat(set)
                .filteredOn(cookie -> !cookie.contains("Max-Age=0"))
                .hasSize(1)
                .first()
                .asString()
                .matches("space-odt-" + served.port() + "=[A-Za-z0-9_-]{43};.*")
                .contains("HTTPOnly", "SameSite=Lax", "Path=/;")
                .doesNotContain("Max-Age", "Domain", "Secure");
        assertThat(ana.cookies()).containsOnlyKeys("space-odt-" + served.port());
    }

    @Test
    void theClaimsSayWhoMayDoWhat() {
        provider.knows(PERE);
        assertThat(comesBack(ana, "/").statusCode()).isEqualTo(303);
        assertThat(ana.asks("/api/session").body()).contains("\"name\":\"pere@example.com\"", "\"role\":\"viewer\"");
        assertThat(ana.changes("/api/jobs/none/start").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"ODT\"]", "[\"readers \"]", "\"staff readers\"", "null", "7"})
    void whoHasNoneOfTheValuesIsToldSo(String groups) throws IOException {
        provider.knows(new ObjectMapper()
                .readValue("{\"preferred_username\":\"mallory\",\"groups\":" + groups + "}", new TypeReference<>() {}));
        HttpResponse<String> page = comesBack(ana, "/api/jobs");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("you may not use this server", "href=\"/login/oidc?prompt=login&amp;to=%2Fapi%2Fjobs\"");
        assertThat(session(ana)).isNull();
        assertThat(ana.asks("/api/jobs").statusCode()).isEqualTo(401);
    }

    @Test
    void aNameThatHidesSomethingOrHasNoEndIsNone() {
        provider.knows(Map.of("preferred_username", "a\u202Eb", "sub", "x".repeat(201), "groups", List.of("readers")));
        HttpResponse<String> page = comesBack(ana, "/");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("no name of you that can be shown");
    }

    @Test
    void whatComesBackIsOfALogInThatThisBrowserBegan() {
        HttpResponse<String> back = ana.follows(ana.opens("/login/oidc?to=/api/jobs"));
        String address = back.headers().firstValue("Location").orElseThrow();

        Visitor other = visitor();
        assertThat(other.opens(address).statusCode()).isEqualTo(401);
        assertThat(session(other)).isNull();
        HttpResponse<String> otherState = ana.opens(address.replaceAll("state=.*", "state=0815"));
        assertThat(otherState.statusCode()).isEqualTo(401);
        assertThat(otherState.body()).contains("begun somewhere else");
        HttpResponse<String> twice = ana.opens(address + "&state=0815");
        assertThat(twice.statusCode()).isEqualTo(401);
        assertThat(session(ana)).isNull();
    }

    @Test
    void anAnswerIsGoodOnceAlsoForWhoKeptTheCookies() {
        HttpResponse<String> back = ana.follows(ana.opens("/login/oidc?to=/"));
        Map<String, String> kept = Map.copyOf(ana.cookies());
        assertThat(ana.follows(back).statusCode()).isEqualTo(303);

        Visitor thief = visitor();
        thief.cookies().putAll(kept);
        HttpResponse<String> again = thief.follows(back);
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).contains("did not confirm who you are");
        assertThat(session(thief)).isNull();
        assertThat(served.process().stderr()).contains("The identity provider answered 400: invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({"iss,https://evil.example.com", "aud,another-client", "nonce,another", "sub,"})
    void aTokenOfSomethingElseConfirmsNobody(String claim, String value) {
        Map<String, Object> wrong = new HashMap<>(ANA);
        wrong.put(claim, value);
        provider.knows(wrong);
        assertThat(comesBack(ana, "/").statusCode()).isEqualTo(401);
        assertThat(session(ana)).isNull();
    }

    @Test
    void aTokenThatAnotherKeySignedConfirmsNobody() {
        provider.isForged();
        HttpResponse<String> page = comesBack(ana, "/");
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("did not confirm who you are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT5M", "-PT1M", "PT4M30S"})
    void clocksMayBeFiveMinutesApart(String ahead) {
        provider.isAhead(Duration.parse(ahead));
        HttpResponse<String> in = comesBack(ana, "/");
        assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"-PT7M,en,more than five minutes apart", "PT7M,es,más de cinco minutos", "PT3H,ca,més de cinc minuts"})
    void whereClocksAreFurtherApartThatIsSaid(String ahead, String language, String said) {
        provider.isAhead(Duration.parse(ahead));
        HttpResponse<String> back = ana.follows(ana.opens("/login/oidc?to=/"));
        HttpResponse<String> page =
                ana.opens(back.headers().firstValue("Location").orElseThrow(), "Accept-Language", language);
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains(said);
        assertThat(session(ana)).isNull();
    }

    @Test
    void aProviderThatGoesAwayKeepsNobodyOutWhoIsIn() throws IOException {
        assertThat(comesBack(ana, "/").statusCode()).isEqualTo(303);
        HttpResponse<String> away = visitor().opens("/login/oidc?to=/");
        assertThat(away.statusCode()).isEqualTo(302);
        Visitor late = visitor();
        HttpResponse<String> back = late.follows(late.opens("/login/oidc?to=/"));
        provider.goesDown();
        try {
            assertThat(ana.asks("/api/jobs").statusCode()).isEqualTo(200);
            HttpResponse<String> page = late.follows(back);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("does not answer at the moment");
        } finally {
            provider.comesBack();
        }
        assertThat(comesBack(late, "/").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void anErrorOfItsServerIsNotSomebodysFault(int status) {
        provider.answersTokensWith(status);
        assertThat(comesBack(ana, "/").statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied,403,or you did not want to",
        "temporarily_unavailable,503,does not answer",
        "login_required,401,did not confirm",
        "<script>alert(1)</script>,401,did not confirm"
    })
    void whatTheProviderSaysInsteadIsSaidInOurWords(String error, int status, String said) {
        HttpResponse<String> page = ana.opens("/login/oidc?state=x&error="
                + URLEncoder.encode(error, StandardCharsets.UTF_8)
                + "&error_description=Call+0815+now");
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(said).doesNotContain("0815", "<script");
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void whoTriesWithoutEndHasToWaitAndOthersDoNot() {
        HttpResponse<String> last = null;
        for (int attempt = 0; attempt < 21; attempt++) {
            last = ana.opens("/login/oidc?to=/");
            ana.cookies().clear();
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(comesBack(visitor(), "/").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example.com/", "//evil.example.com/", "/login/oidc?to=/", "javascript:alert(1)"})
    void nobodyIsLedElsewhereAfterwards(String to) {
        String encoded = URLEncoder.encode(to, StandardCharsets.UTF_8);
        assertThat(comesBack(ana, encoded).headers().firstValue("Location")).contains("/");
        Visitor other = visitor();
        HttpResponse<String> back = other.follows(other.opens("/login/oidc?to=/"));
        other.cookies().put("space-odt-to-" + served.port(), encoded);
        assertThat(other.follows(back).headers().firstValue("Location")).contains("/");
    }

    @Test
    void aLogInBeginsWhereItComesBackTo() {
        Visitor elsewhere = new Visitor("http://localhost:" + served.port(), "X-Forwarded-For", "203.0.113.250");
        HttpResponse<String> moved = elsewhere.opens("/login/oidc?to=/api/jobs");
        assertThat(moved.headers().firstValue("Location"))
                .contains("http://127.0.0.1:" + served.port() + "/login/oidc?moved=1&to=%2Fapi%2Fjobs");
    }

    @Test
    void tokensAndCookiesOfTheLibraryOpenNothing() {
        for (String path : List.of("/api/jobs", "/login/oidc/", "/")) {
            Visitor other = visitor();
            other.cookies().put("q_session_provider", "none");
            other.cookies().put("q_auth_provider_1", "1");
            assertThat(other.asks(path + "?state=1&code=1").statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        ana.cookies().put("q_session_provider", "none");
        assertThat(ana.opens("/login/oidc?to=/").statusCode()).isIn(302, 401);
        assertThat(session(ana)).isNull();
        assertThat(ana.opens("/api/jobs", "Authorization", "Bearer a.b.c").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theTrailSaysWhoLoggedInAtTheProviderFromWhereAndWhoDidNot() {
        assertThat(comesBack(ana, "/").statusCode()).isEqualTo(303);
        int from = visitors;
        assertThat(ana.asks("/api/audit?limit=50").body())
                .containsPattern("\"who\":\"ana@example.com\",\"how\":\"oidc\",\"address\":\"203.0.113." + from
                        + "\",\"operation\":\"logIn\"")
                .doesNotContain(LoopbackProvider.SECRET, "eyJ");
    }

    /** Behind an ingress, with a provider of the house: its certificate is its own, and the way there is a proxy. */
    @Test
    void aProviderOfAPrivateAuthorityIsReachedThroughTheProxyAndTheSessionGoesOverTlsAlone() throws Exception {
        TestKeys keys = TestKeys.in(Files.createDirectory(folder.resolve("keys")));
        try (LoopbackProvider own = LoopbackProvider.secured(keys.tls()).knows(ANA);
                TunnelProxy proxy = TunnelProxy.asking("odt", "pr0xy");
                Served trusting = ofTheHouse(
                        program().with("SPACE_ODT_CA_FILE", keys.certificate().toString()), own, proxy, "trusting");
                Served doubting = ofTheHouse(program(), own, proxy, "doubting")) {
            assertThat(there(doubting, "/login/oidc?to=/api/jobs", "").status()).isEqualTo(503);

            Reply away = there(trusting, "/login/oidc?to=/api/jobs", "");
            assertThat(away.status()).as(away.body()).isEqualTo(302);
            assertThat(away.headers().getValues("Set-Cookie")).hasSize(2).allSatisfy(cookie -> assertThat(cookie)
                    .containsIgnoringCase("; Secure"));
            String cookies = away.headers().getValues("Set-Cookie").stream()
                    .map(cookie -> cookie.replaceAll(";.*", ""))
                    .collect(Collectors.joining("; "));
            HttpResponse<String> agreed = HttpClient.newBuilder()
                    .sslContext(keys.tls())
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create(away.headers().getValue("Location")))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            String back = agreed.headers().firstValue("Location").orElseThrow();
            assertThat(back).startsWith("https://odt.example.com/login/oidc?code=");

            Reply in = there(trusting, back.substring("https://odt.example.com".length()), cookies);

            assertThat(in.status()).as(in.body()).isEqualTo(303);
            assertThat(in.headers().getValues("Set-Cookie"))
                    .filteredOn(cookie -> cookie.startsWith("space-odt="))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("; Secure", "; HTTPOnly");
            assertThat(proxy.seen())
                    .contains("CONNECT " + URI.create(own.issuer()).getAuthority() + " ")
                    .doesNotContain(LoopbackProvider.SECRET, "id_token");
        }
    }

    private static Served ofTheHouse(CommandRun program, LoopbackProvider own, TunnelProxy proxy, String name) {
        return Served.by(
                program.with("HTTPS_PROXY", "http://odt:pr0xy@127.0.0.1:" + proxy.port())
                        .with("SPACE_ODT_OIDC_ISSUER", own.issuer())
                        .with("SPACE_ODT_OIDC_CLIENT_ID", LoopbackProvider.CLIENT)
                        .with("SPACE_ODT_OIDC_CLIENT_SECRET", LoopbackProvider.SECRET)
                        .with("SPACE_ODT_OIDC_OPERATORS", "CN=odt,OU=ops"),
                "--login",
                "--public-url",
                "https://odt.example.com",
                "--out-dir",
                name);
    }

    /** As the ingress hands it on. */
    private static Reply there(Served server, String path, String cookies) {
        Call call = server.to(path).header("Host", "odt.example.com").header("Accept", "text/html");
        return (cookies.isEmpty() ? call : call.header("Cookie", cookies)).send("GET");
    }

    @Test
    void aLogInThatBeganAtOneReplicaEndsAtAnotherAndIsGoodOnBoth() throws IOException {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                RoundRobin proxy = RoundRobin.open();
                Served one = replica("one", database, proxy);
                Served other = replica("other", database, proxy)) {
            proxy.over(one.port(), other.port());
            Visitor visitor = new Visitor("http://127.0.0.1:" + proxy.port());
            HttpResponse<String> in = comesBack(visitor, "/api/jobs");
            assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
            assertThat(proxy.taken()).containsExactly(1, 1);
            for (int request = 0; request < 4; request++) {
                assertThat(visitor.asks("/api/jobs").statusCode()).isEqualTo(200);
            }
        }
    }

    /** Without users: everybody comes from the provider, as the environment says it. */
    private static Served replica(String name, EmbeddedPostgres database, RoundRobin proxy) {
        return Served.by(
                program()
                        .with("SPACE_ODT_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                        .with("SPACE_ODT_DB_USER", "postgres")
                        .with("SPACE_ODT_DB_PASSWORD", "postgres")
                        .with("SPACE_ODT_OIDC_ISSUER", provider.issuer())
                        .with("SPACE_ODT_OIDC_CLIENT_ID", LoopbackProvider.CLIENT)
                        .with("SPACE_ODT_OIDC_CLIENT_SECRET", LoopbackProvider.SECRET)
                        .with("SPACE_ODT_OIDC_OPERATORS", "admins;CN=odt,OU=ops"),
                "--login",
                "--public-url",
                "http://127.0.0.1:" + proxy.port(),
                "--out-dir",
                name);
    }
}
