package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.access.Role;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;

/** Who may ask for what, where somebody has to say who that is: every operation of the OpenAPI document, and what is beside them. */
class AccessIT {
    private static final String URLENCODED = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private static final String PASSWORD = "contraseña de prueba";

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static Served served;
    private static Scripts scripts;
    private static String viewer;
    private static String operator;
    private static Session ana;
    private static Session pere;

    /** Of a browser: its cookie, and what its pages send back. */
    private record Session(String cookie, String token) {
        static Session of(String name) {
            Visitor browser = new Visitor("http://127.0.0.1:" + served.port());
            HttpResponse<String> in = browser.logsIn(name, PASSWORD);
            assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
            String cookie = browser.cookies().entrySet().iterator().next().toString();
            return new Session(
                    cookie,
                    served.to("/api/session")
                            .header("Cookie", cookie)
                            .send("GET")
                            .text("csrf_token"));
        }

        Call to(String path) {
            return served.to(path).header("Cookie", cookie);
        }

        Call withToken(String path) {
            return to(path).header("X-CSRF-TOKEN", token);
        }
    }

    /** An operation, with something in the place of each parameter. */
    private record Operation(String id, String verb, String path, String type, String role) {
        /** With nothing in it, so that nothing is done. */
        Reply asked(Call call) {
            return (verb.equals("GET") ? call : call.header("Content-Type", type)).send(verb);
        }
    }

    @BeforeAll
    static void start() throws IOException {
        tenant = SimulatedTenant.start(folder);
        String hash = BcryptUtil.bcryptHash(PASSWORD, 10);
        Files.createDirectories(folder.resolve(".artifacts"));
        Files.writeString(
                folder.resolve(".artifacts/users.csv"),
                "name,role,hash,created\nana,operator," + hash + ",\npere,viewer," + hash + ",\nclara,viewer," + hash
                        + ",\n");
        served = Served.by(
                CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()),
                "--login",
                "--public-url",
                "https://odt.example.com",
                "--public-url",
                "http://plain.example.com",
                "--public-url",
                "https://both.example.com",
                "--public-url",
                "http://both.example.com");
        scripts = new Scripts(folder.resolve(".artifacts"));
        viewer = scripts.key("nightly-report", Role.VIEWER);
        served.readBy(viewer);
        ana = Session.of("ana");
        pere = Session.of("pere");
        operator = scripts.key("deploy", Role.OPERATOR);
    }

    @AfterAll
    static void stop() {
        scripts.close();
        served.close();
        tenant.close();
    }

    private static Call by(String key, String path) {
        return served.to(path).header("Authorization", "Bearer " + key);
    }

    private static List<Operation> operations() {
        JsonNode document = by(viewer, "/q/openapi?format=json").send("GET").json();
        List<Operation> found = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(verb -> verb.getValue().has("operationId"))
                .forEach(verb -> found.add(new Operation(
                        verb.getValue().path("operationId").asText(),
                        verb.getKey().toUpperCase(Locale.ROOT),
                        path.getKey().replaceAll("\\{[^}]*}", "none"),
                        type(verb.getValue().at("/requestBody/content")),
                        verb.getValue().path("x-role").asText()))));
        return found;
    }

    /** Which kind of body it takes: JSON, unless it takes another only. */
    private static String type(JsonNode content) {
        return content.isEmpty() || content.has("application/json")
                ? "application/json"
                : content.fieldNames().next();
    }

    @Test
    void tablesThatAreLoadedAndWhatIsMadeOfThemSayWhoAsked() {
        String table = "{\"datasets\": {\"users\": [{\"email\": \"ana@example.com\", \"first_name\": \"Ana\","
                + " \"last_name\": \"Ejemplo\"}]}}";
        Reply loaded = by(operator, "/api/master/upload")
                .header("Content-Type", "application/json")
                .body(table)
                .send("POST");
        assertThat(loaded.json().at("/datasets/users/loaded_by").asText())
                .as(loaded.body())
                .isEqualTo("deploy");
        Reply plan = by(operator, "/api/action/plan")
                .header("Content-Type", "application/json")
                .body("{\"action_id\": \"usuarios_alta_people\"}")
                .send("POST");
        assertThat(plan.json().at("/origin/operator").asText()).as(plan.body()).isEqualTo("deploy");
        Reply job = by(operator, "/api/inventories")
                .header("Content-Type", "application/json")
                .body("{\"only\": [\"licenses\"]}")
                .send("POST");
        assertThat(job.json().at("/origin/operator").asText()).as(job.body()).isEqualTo("deploy");
    }

    @Test
    void everyOperationIsForTheRoleThatTheDocumentSaysAndForNobodyElse() {
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(30);
        for (Operation one : operations) {
            Role needed = Role.of(one.role()).orElseThrow(() -> new AssertionError("no rule: " + one));
            String asked = one.toString();

            Reply nobody = one.asked(served.to(one.path()));
            assertThat(nobody.status()).as(asked).isEqualTo(401);
            assertThat(nobody.text("type")).as(asked).isEqualTo("urn:space-odt:problem:log-in");
            assertThat(nobody.headers().getValue("WWW-Authenticate")).as(asked).startsWith("Bearer");

            for (Call reader : List.of(by(viewer, one.path()), pere.withToken(one.path()))) {
                Reply reading = one.asked(reader);
                if (needed == Role.VIEWER) {
                    assertThat(reading.status()).as(asked + reading.body()).isNotIn(401, 403);
                } else {
                    assertThat(reading.status()).as(asked).isEqualTo(403);
                    assertThat(reading.text("type")).as(asked).isEqualTo("urn:space-odt:problem:not-allowed");
                    assertThat(reading.text("detail"))
                            .as(asked)
                            .contains("operator")
                            .containsAnyOf("nightly-report", "pere");
                }
            }
            for (Call worker : List.of(by(operator, one.path()), ana.withToken(one.path()))) {
                assertThat(one.asked(worker).status()).as(asked).isNotIn(401, 403);
            }
            if (!one.verb().equals("GET")) {
                Reply foreign = one.asked(ana.to(one.path()));
                assertThat(foreign.status()).as(asked).isEqualTo(403);
                assertThat(foreign.text("type")).as(asked).isEqualTo("urn:space-odt:problem:no-token");
            }
        }
        assertThat(served.process().stderr()).doesNotContain("Exception");
    }

    /** People read the table; the server goes by the document. */
    @Test
    void theTableInTheDocsIsThatOfTheDocument() throws IOException {
        Map<String, String> table = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs/reference/endpoints.md"))) {
            if (line.matches("\\| `\\w+` \\|.*")) {
                String[] cells = line.split("\\|");
                table.put(cells[1].strip().replace("`", ""), cells[3].strip());
            }
        }
        Map<String, String> document = new TreeMap<>();
        operations().forEach(one -> document.put(one.id(), one.role()));
        assertThat(table).isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/openapi",
                "/q/swagger-ui/",
                "/q/swagger-ui/index.html",
                "/q",
                "/q/metrics",
                "/none",
                "/api",
                "/api/jobs/",
                "//api/jobs"
            })
    void nothingElseIsForNobodyEither(String path) {
        assertThat(served.get(path).status()).isEqualTo(401);
        assertThat(served.to(path).send("HEAD").status()).isEqualTo(401);
        assertThat(served.to(path).send("OPTIONS").status()).isEqualTo(401);
    }

    /** One address is written in many ways; what it leads to is asked, not how it is written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/jobs/none/pause/",
                "/api//jobs/none/pause",
                "/api/jobs/none/./pause",
                "/api/jobs/none/x/../pause",
                "/api/jobs/none/p%61use",
                "/api/jobs;x=1/none/pause",
                "/login/../api/jobs/none/pause",
                "/q/health/../../api/jobs/none/pause",
                "/q/health/%2e%2e/%2e%2e/api/jobs/none/pause",
                "/login;/../api/jobs/none/pause"
            })
    void anAddressThatIsWrittenOtherwiseLeadsNobodyFurther(String path) {
        assertThat(served.to(path).send("POST").status()).as("nobody").isIn(400, 401, 404, 405);
        Reply reading = by(viewer, path).send("POST");
        assertThat(reading.status()).as("viewer").isIn(400, 403, 404, 405);
        assertThat(reading.text("type")).isNotEqualTo("urn:space-odt:problem:unknown-job");
    }

    @Test
    void aMethodThatAnotherIsSaidToBeStaysWhatItIs() {
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            Reply reply = by(viewer, "/api/jobs/none").header(header, "DELETE").send("GET");
            assertThat(reply.text("type")).isEqualTo("urn:space-odt:problem:unknown-job");
        }
    }

    @Test
    void probesNeedNothing() {
        for (String path : List.of("/q/health/ready", "/q/health/live", "/q/health", "/q/health/started")) {
            assertThat(served.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void somebodyWithABrowserIsLedToWhereOneLogsIn() {
        Reply led = served.to("/api/jobs?limit=3")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .send("GET");

        assertThat(led.status()).isEqualTo(303);
        assertThat(led.headers().getValue("Location")).isEqualTo("/login?to=%2Fapi%2Fjobs%3Flimit%3D3");
    }

    @Test
    void aKeyThatIsRevokedWhileItIsInUseEndsWithTheNextRequest() {
        String key = scripts.key("short", Role.VIEWER);
        assertThat(by(key, "/api/jobs").send("GET").status()).isEqualTo(200);
        scripts.revoke("short");

        Reply refused = by(key, "/api/jobs").send("GET");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("type")).isEqualTo("urn:space-odt:problem:bad-key");
        assertThat(refused.body()).doesNotContain(key);
        assertThat(by(scripts.key("short", Role.VIEWER), "/api/jobs")
                        .send("GET")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aKeyEndsAtItsTime() {
        String ended =
                scripts.key("ended", Role.OPERATOR, Optional.of(Instant.now().minusSeconds(1)));
        assertThat(by(ended, "/api/jobs").send("GET").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer sot_",
                "Bearer sot_x",
                "Bearer sot_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer sot_' or 1=1 --",
                "Bearer sot_\u00f1",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Basic bWFydGE6c2VjcmV0",
                "sot_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "nonsense"
            })
    void whatIsNoKeyLetsNobodyIn(String header) {
        Reply refused = served.to("/api/jobs").header("Authorization", header).send("GET");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.type()).startsWith("application/problem+json");
    }

    @Test
    void aKeyInTheAddressIsNoKey() {
        assertThat(served.get("/api/jobs?access_token=" + operator + "&key=" + operator)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aScriptNeedsNoMoreThanItsKeyToChangeSomething() {
        assertThat(by(operator, "/api/jobs/none/pause").send("POST").text("type"))
                .isEqualTo("urn:space-odt:problem:unknown-job");
    }

    @Test
    void whoAsksIsToldWhoThatIs() {
        Reply told = ana.to("/api/session").send("GET");
        assertThat(told.text("name") + " " + told.text("role") + " " + told.text("how"))
                .isEqualTo("ana operator session");
        assertThat(told.text("csrf_token")).hasSizeGreaterThan(40).isNotEqualTo(pere.token());
        assertThat(ana.cookie()).doesNotContain(told.text("csrf_token"));
        Reply script = by(viewer, "/api/session").send("GET");
        assertThat(script.text("name") + " " + script.text("how")).isEqualTo("nightly-report key");
        assertThat(script.json().has("csrf_token")).isFalse();
    }

    @Test
    void aPageThatIsNotOfTheSessionChangesNothing() {
        String path = "/api/jobs/none/pause";
        for (String token :
                List.of("", " ", "x", pere.token(), ana.token().toUpperCase(Locale.ROOT), ana.token() + "0")) {
            assertThat(ana.to(path).header("X-CSRF-TOKEN", token).send("POST").text("type"))
                    .as(token)
                    .isEqualTo("urn:space-odt:problem:no-token");
        }
        assertThat(ana.to(path + "?csrf_token=" + ana.token()).send("POST").text("type"))
                .isEqualTo("urn:space-odt:problem:no-token");
        assertThat(ana.withToken(path).send("POST").text("type")).isEqualTo("urn:space-odt:problem:unknown-job");
        assertThat(ana.withToken(path)
                        .header("Origin", "http://evil.example.com")
                        .send("POST")
                        .text("type"))
                .isEqualTo("urn:space-odt:problem:foreign-page");
    }

    @Test
    void aKeyThatIsNoneIsNotHelpedByASession() {
        assertThat(ana.withToken("/api/jobs")
                        .header("Authorization", "Bearer sot_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                        .send("GET")
                        .text("type"))
                .isEqualTo("urn:space-odt:problem:bad-key");
    }

    @Test
    void nobodyElseEndsASession() {
        Session third = Session.of("pere");
        Call without = third.to("/logout").header("Content-Type", "application/x-www-form-urlencoded");
        assertThat(without.body("csrf_token=x").send("POST").status()).isEqualTo(403);
        assertThat(third.to("/api/jobs").send("GET").status()).isEqualTo(200);
        Call with = third.to("/logout").header("Content-Type", "application/x-www-form-urlencoded");
        assertThat(with.body("csrf_token=" + third.token()).send("POST").status())
                .isEqualTo(303);
        assertThat(third.to("/api/jobs").send("GET").status()).isEqualTo(401);
    }

    /** Fields of a form; a name that ends in {@code !} is that of a file. */
    private static Call formOf(Call call, String type, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            String name = fields[i].replace("!", "");
            if (type.equals(URLENCODED)) {
                body.append(body.isEmpty() ? "" : "&").append(name).append('=').append(fields[i + 1]);
            } else {
                String file = fields[i].endsWith("!") ? "; filename=\"x.csv\"" : "";
                body.append("--xx\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n"
                        + fields[i + 1] + "\r\n");
            }
        }
        return type.equals(URLENCODED)
                ? call.header("Content-Type", type).body(body.toString())
                : call.header("Content-Type", type + "; boundary=xx").body(body + "--xx--\r\n");
    }

    /** Whatever an operation takes: nobody does it with a form that has not the token of the session, once, as a field. */
    @ParameterizedTest
    @ValueSource(strings = {URLENCODED, MULTIPART})
    void aFormWithoutTheTokenOfItsSessionChangesNothing(String type) {
        String good = ana.token();
        List<List<String>> forms = List.of(
                List.of(),
                List.of("csrf_token", ""),
                List.of("csrf_token", pere.token()),
                List.of("csrf_token", good + "0"),
                List.of("csrf_token", good, "csrf_token", good),
                List.of("csrf_token", good, "csrf_token", "x"),
                List.of("csrf_token", "x", "csrf_token", good),
                List.of("Csrf_token", good),
                List.of("csrf_token[]", good),
                List.of("{\"csrf_token\": \"" + good + "\"}", ""));
        for (Operation one : operations()) {
            if (one.verb().equals("GET")) {
                continue;
            }
            for (List<String> form : forms) {
                refused(one, formOf(ana.to(one.path()), type, form.toArray(String[]::new)));
            }
            refused(one, formOf(ana.to(one.path()), MULTIPART, "csrf_token!", good));
            refused(one, ana.to(one.path()).header("Content-Type", MULTIPART));
            refused(one, ana.to(one.path()).header("Content-Type", type).body("{\"csrf_token\": \"" + good + "\"}"));
            refused(
                    one,
                    ana.to(one.path())
                            .header("Content-Type", "application/json")
                            .body("csrf_token=" + good));
            refused(one, ana.to(one.path()).header("Content-Type", "text/plain").body("csrf_token=" + good));
        }
        refused(operations().get(0), formOf(ana.to("/logout"), type, "csrf_token", pere.token()));
        assertThat(formOf(ana.to("/q/openapi"), type, "csrf_token", good)
                        .send("POST")
                        .text("type"))
                .as("no resource reads it")
                .isEqualTo("urn:space-odt:problem:no-token");
        assertThat(ana.to("/api/session").send("GET").status()).isEqualTo(200);
        assertThat(served.process().stderr()).doesNotContain("Exception");
    }

    private static void refused(Operation one, Call call) {
        Reply reply = call.send(one.verb());
        String asked = one + reply.body();
        assertThat(reply.status()).as(asked).isIn(400, 403, 415);
        assertThat(reply.text("type"))
                .as(asked)
                .isIn(
                        "urn:space-odt:problem:no-token",
                        "urn:space-odt:problem:media-type",
                        "urn:space-odt:problem:bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {URLENCODED, MULTIPART})
    void aFormWithTheTokenOfItsSessionIsLetInWhateverItIsFor(String type) {
        for (Operation one : operations()) {
            if (!one.verb().equals("GET")) {
                Reply reply = formOf(ana.to(one.path()), type, "csrf_token", ana.token())
                        .send(one.verb());
                assertThat(reply.status()).as(one + reply.body()).isNotIn(401, 403);
                assertThat(reply.body()).as(one.toString()).doesNotContain("csrf_token");
                Reply reading = formOf(pere.to(one.path()), type, "csrf_token", pere.token())
                        .send(one.verb());
                assertThat(reading.status()).as(one + reading.body()).isIn(403, 415);
            }
        }
        assertThat(formOf(ana.to("/api/jobs/none/pause"), type, "csrf_token", ana.token())
                        .send("POST")
                        .text("type"))
                .isEqualTo("urn:space-odt:problem:unknown-job");
    }

    @Test
    void aTableThatAPageSendsWithItsTokenIsPlanned() {
        String table = Served.GIRONA;
        Reply made = formOf(ana.to("/api/location-jobs"), MULTIPART, "file!", table, "csrf_token", ana.token())
                .send("POST");
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        Reply refused = formOf(ana.to("/api/location-jobs"), MULTIPART, "file!", table, "csrf_token", pere.token())
                .send("POST");
        assertThat(refused.text("type")).isEqualTo("urn:space-odt:problem:no-token");
        Reply byKey = formOf(by(operator, "/v21/actions/ubicacion_alta/plan"), MULTIPART, "csrf_token", "")
                .send("POST");
        assertThat(byKey.body())
                .as("a page where nobody is asked has an empty one")
                .doesNotContain("csrf_token");
    }

    @Test
    void aFormThatAnOperationDoesNotAskForIsSmall() {
        String large = "x=" + "y".repeat(1 << 20) + "&csrf_token=" + ana.token();
        Reply refused = ana.to("/api/jobs/none/undo/plan")
                .header("Content-Type", URLENCODED)
                .body(large)
                .send("POST");
        assertThat(refused.status()).as(refused.body()).isEqualTo(413);
    }

    /** No page says where it comes from, and no proxy is believed. */
    @ParameterizedTest
    @CsvSource({
        "odt.example.com, true",
        "ODT.example.com:443, true",
        "plain.example.com, false",
        "both.example.com, false",
        "both.example.com:443, true",
        "127.0.0.1:PORT, false"
    })
    void aSessionThatIsReachedOverTlsGoesOverTlsAlone(String host, boolean secure) {
        Reply in = served.to("/login")
                .header("Host", host.replace("PORT", String.valueOf(served.port())))
                .header("Content-Type", URLENCODED)
                .body("name=pere&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8))
                .send("POST");
        assertThat(in.status()).as(in.body()).isEqualTo(303);
        assertThat(in.headers().getValue("Set-Cookie").contains("Secure"))
                .as(in.headers().getValue("Set-Cookie"))
                .isEqualTo(secure);
    }

    /** Who is asked to leave while events come: by the end of the session, of the key, of the user, and by another password. */
    @ParameterizedTest
    @ValueSource(strings = {"logged out", "revoked", "removed", "another password"})
    void eventsEndWithTheRightToSeeThem(String how) throws IOException {
        String job = by(operator, "/api/location-jobs")
                .header("Content-Type", "text/csv")
                .body(Served.GIRONA.replace("Girona Centre", "Girona " + how))
                .send("POST")
                .json()
                .at("/job/job_id")
                .asText();
        Session clara = Session.of("clara");
        boolean script = how.equals("revoked");
        String credential =
                script ? "Authorization: Bearer " + scripts.key("watcher", Role.VIEWER) : "Cookie: " + clara.cookie();
        Path users = folder.resolve(".artifacts/users.csv");
        String before = Files.readString(users);
        try (Socket watcher = watching(job, credential);
                Socket other = watching(job, "Authorization: Bearer " + viewer)) {
            switch (how) {
                case "logged out" -> clara.withToken("/logout").send("POST");
                case "revoked" -> scripts.revoke("watcher");
                case "removed" -> save(users, before.replaceAll("clara,[^\n]*\n", ""));
                default ->
                    save(
                            users,
                            before.replaceAll(
                                    "clara,viewer,[^,]*,",
                                    Matcher.quoteReplacement(
                                            "clara,viewer," + BcryptUtil.bcryptHash("otra", 10) + ",")));
            }
            String rest = new String(watcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(rest)
                    .as("it ends as a stream does, and not in the middle")
                    .endsWith("0\r\n\r\n");
            // Whoever may, still hears how it goes on.
            by(operator, "/api/jobs/" + job + "/cancel").send("POST");
            assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("event:ended");
            assertThat(rest).doesNotContain("event:ended");
        } finally {
            save(users, before);
        }
    }

    /** Streams take a viewer: whoever is an operator no more still sees, and does nothing. */
    @Test
    void whoIsMadeAViewerWhileEventsComeStillSeesAndMovesNothing() throws IOException {
        String job = by(operator, "/api/location-jobs")
                .header("Content-Type", "text/csv")
                .body(Served.GIRONA.replace("Girona Centre", "Girona demoted"))
                .send("POST")
                .json()
                .at("/job/job_id")
                .asText();
        Path users = folder.resolve(".artifacts/users.csv");
        String before = Files.readString(users);
        save(users, before.replace("clara,viewer,", "clara,operator,"));
        Session clara = Session.of("clara");
        try (Socket watcher = watching(job, "Cookie: " + clara.cookie())) {
            save(users, before);
            assertThat(clara.withToken("/api/jobs/" + job + "/cancel")
                            .send("POST")
                            .status())
                    .isEqualTo(403);
            by(operator, "/api/jobs/" + job + "/cancel").send("POST");
            assertThat(new String(watcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("event:ended");
        } finally {
            save(users, before);
        }
    }

    /** The live parts of pages: whoever may see them no more is led to where one logs in. */
    @ParameterizedTest
    @ValueSource(strings = {"logged out", "removed"})
    void livePagesEndWithTheRightToSeeThem(String how) throws IOException {
        String job = by(operator, "/api/location-jobs")
                .header("Content-Type", "text/csv")
                .body(Served.GIRONA.replace("Girona Centre", "Girona page " + how))
                .send("POST")
                .json()
                .at("/job/job_id")
                .asText();
        Session clara = Session.of("clara");
        Path users = folder.resolve(".artifacts/users.csv");
        String before = Files.readString(users);
        try (Socket watcher =
                watching("/jobs/" + job + "/live?seen=CREATED", "Cookie: " + clara.cookie(), "event:progress")) {
            if (how.equals("logged out")) {
                clara.withToken("/logout").send("POST");
            } else {
                save(users, before.replaceAll("clara,[^\n]*\n", ""));
            }
            assertThat(new String(watcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("hx-get=\"/jobs\"", "event:end\n")
                    .endsWith("0\r\n\r\n");
        } finally {
            save(users, before);
        }
    }

    /** As an editor does it: in one step. */
    private static void save(Path file, String text) throws IOException {
        Path part = file.resolveSibling("users.new");
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Socket watching(String job, String credential) throws IOException {
        return watching("/api/jobs/" + job + "/events", credential, "event:progress");
    }

    private static Socket watching(String path, String credential, String first) throws IOException {
        Socket watcher = new Socket(InetAddress.getLoopbackAddress(), served.port());
        watcher.setSoTimeout(Math.toIntExact(Await.LONGEST.toMillis()));
        watcher.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + served.port() + "\r\nConnection: close\r\n"
                                + credential + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        StringBuilder begin = new StringBuilder();
        while (begin.indexOf(first) < 0) {
            int next = watcher.getInputStream().read();
            assertThat(next).as(begin.toString()).isNotNegative();
            begin.append((char) next);
        }
        return watcher;
    }

    private static Reply json(Session session, String path, String json) {
        return session.withToken(path)
                .header("Content-Type", "application/json")
                .body(json)
                .send("POST");
    }

    private static Reply until(String path, Predicate<Reply> there) {
        Await.until(path, () -> there.test(ana.to(path).send("GET")));
        return ana.to(path).send("GET");
    }

    @Test
    void whatIsUndoneInASessionHasItsName() {
        String job = ana.withToken("/api/location-jobs")
                .header("Content-Type", "text/csv")
                .body(Served.GIRONA.replace("Girona Centre", "Girona Sud").replace("Lleida Nord", "Lleida Sud"))
                .send("POST")
                .json()
                .at("/job/job_id")
                .asText();
        assertThat(ana.withToken("/api/jobs/" + job + "/start").send("POST").status())
                .isEqualTo(200);
        until("/api/jobs/" + job, reply -> reply.text("state").startsWith("completed"));

        Reply plan = ana.withToken("/api/jobs/" + job + "/undo/plan").send("POST");
        assertThat(plan.json().at("/origin/operator").asText()).as(plan.body()).isEqualTo("ana");
        String asked = "{\"plan\": \"" + plan.text("plan_id") + "\"}";
        assertThat(json(pere, "/api/jobs/" + job + "/undo", asked).status()).isEqualTo(403);
        Reply undo = json(ana, "/api/jobs/" + job + "/undo", asked);
        assertThat(undo.json().at("/origin/operator").asText()).as(undo.body()).isEqualTo("ana");
    }

    @Test
    void aStageThatIsDecidedInASessionHasItsName() {
        String email = tenant.all("/people?callingData=true&max=100").stream()
                .filter(person -> !person.has("locationId"))
                .findFirst()
                .orElseThrow()
                .at("/emails/0")
                .asText();
        Reply made = json(
                ana,
                "/api/softphones",
                "{\"rows\": [{\"user_email\": \"" + email
                        + "\", \"calling_license_id\": \"Webex Calling - Professional\","
                        + " \"location_name\": \""
                        + tenant.someLocation().path("name").asText()
                        + "\", \"extension\": \"7931\"}]}");
        String job = made.json().at("/job/job_id").asText();
        assertThat(job).as(made.body()).isNotEmpty();
        assertThat(ana.withToken("/api/jobs/" + job + "/start").send("POST").status())
                .isEqualTo(200);
        until("/api/jobs/" + job, reply -> reply.text("state").equals("paused"));
        String stage = "/api/softphones/" + job + "/stages/assign_calling_license";
        assertThat(json(pere, stage + "/decision", "{\"answer\": \"no\"}").status())
                .isEqualTo(403);
        Reply decided = json(ana, stage + "/decision", "{\"answer\": \"no\"}");
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);

        Reply stages = pere.to("/api/softphones/" + job + "/stages").send("GET");
        assertThat(stages.json().at("/0/decision/decided_by").asText())
                .as(stages.body())
                .isEqualTo("ana");
        ana.withToken("/api/jobs/" + job + "/cancel").send("POST");
    }
}
