package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.access.Role;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What the audit trail has of who got in and who did not, and what a server does whose store takes nothing more. */
class AccessAuditIT {
    private static final String PASSWORD = "contraseña de prueba";

    @TempDir
    Path folder;

    private SimulatedTenant tenant;
    private Served served;
    private Scripts scripts;
    private String key = "";

    @BeforeEach
    void start() throws IOException {
        tenant = SimulatedTenant.start(folder);
        String hash = BcryptUtil.bcryptHash(PASSWORD, 10);
        Files.createDirectories(folder.resolve(".artifacts"));
        Files.writeString(
                folder.resolve(".artifacts/users.csv"),
                "name,role,hash,created\nana,operator," + hash + ",\npere,viewer," + hash + ",\n");
        serve();
        scripts = new Scripts(folder.resolve(".artifacts"));
        key = scripts.key("nightly-report", Role.VIEWER);
        served.readBy(key);
    }

    private void serve(String... settings) {
        CommandRun program = CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl());
        for (int i = 0; i < settings.length; i += 2) {
            program = program.with(settings[i], settings[i + 1]);
        }
        served = Served.by(program, "--login").readBy(key);
    }

    @AfterEach
    void stop() {
        scripts.close();
        served.close();
        tenant.close();
    }

    private Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + served.port());
    }

    private Call by(String secret, String path) {
        return served.to(path).header("Authorization", "Bearer " + secret);
    }

    private List<JsonNode> trail() {
        Reply reply = by(key, "/api/audit?limit=200").send("GET");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(served.broken()).isEmpty();
        return StreamSupport.stream(reply.json().path("items").spliterator(), false)
                .toList();
    }

    /** The newest first; refusals come a moment after their answer. */
    private List<String> told(int entries) {
        Await.until(entries + " entries", () -> entries().size() >= entries);
        return entries();
    }

    private List<String> entries() {
        return trail().stream()
                .filter(entry -> !entry.path("operation").asText().equals("serve"))
                .map(entry -> String.join(
                        " ",
                        entry.path("operation").asText(),
                        entry.path("who").asText(),
                        entry.path("how").asText(),
                        entry.path("address").asText(),
                        entry.path("result").asText(),
                        entry.path("code").asText()))
                .toList();
    }

    @Test
    void logInsLogOutsAndThoseThatFailAreToldWithoutWhatMayBeAPassword() {
        Visitor ana = visitor();
        assertThat(ana.logsIn("ANA", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(told(1)).containsExactly("logIn ana session 127.0.0.1 done 303");
        String token = ana.asks("/api/session").body().replaceAll(".*\"csrf_token\":\"([^\"]*)\".*", "$1");
        assertThat(ana.submits("/logout", "csrf_token", token).statusCode()).isEqualTo(303);
        assertThat(told(2)).startsWith("logOut ana session 127.0.0.1 done 303");
        visitor().logsIn("Pere", "wrong");
        assertThat(told(3)).startsWith("logIn pere nobody 127.0.0.1 refused 401");
        visitor().logsIn("hunter2 is my password", PASSWORD);
        assertThat(told(4)).startsWith("logIn ? nobody 127.0.0.1 refused 401");
        assertThat(trail().toString()).doesNotContain("hunter2", "wrong", PASSWORD, token);
    }

    @Test
    void whoIsNobodyAndWhoMayNotIsToldOnceEach() {
        served.get("/api/jobs?secret=x");
        assertThat(told(1)).containsExactly("GET /api/jobs ? nobody 127.0.0.1 refused 401");
        by("sot_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/api/jobs/sot_abcdefghijk")
                .send("GET");
        assertThat(told(2)).startsWith("GET /api/jobs/sot_… ? nobody 127.0.0.1 refused 401");
        by(key, "/api/jobs/none/undo").send("GET");
        assertThat(told(3)).startsWith("GET /api/jobs/none/undo nightly-report key 127.0.0.1 refused 403");
        by(key, "/api/jobs/none/pause").send("POST");
        by(key, "/api/jobs/none/undo").header("Host", "evil.example.com").send("GET");
        assertThat(told(5))
                .startsWith(
                        "GET /api/jobs/none/undo ? nobody 127.0.0.1 refused 403",
                        "pauseJob nightly-report key 127.0.0.1 refused 403")
                .hasSize(5);
    }

    @Test
    void whatIsDoneInASessionAndWithAKeyIsToldByItsName() {
        Visitor ana = visitor();
        ana.logsIn("ana", PASSWORD);
        ana.changes("/api/jobs/none/pause");
        by(scripts.key("deploy", Role.OPERATOR), "/api/jobs/none/start").send("POST");
        assertThat(told(3))
                .containsExactly(
                        "startJob deploy key 127.0.0.1 refused 404",
                        "pauseJob ana session 127.0.0.1 refused 404",
                        "logIn ana session 127.0.0.1 done 303");
    }

    @Test
    void whoAsksWithoutEndFillsNoStoreAndIsCounted() throws IOException {
        for (int n = 0; n < 70; n++) {
            served.get("/api/jobs");
        }
        Await.until("what is taken", () -> entries().size() >= 20);
        try (Socket other =
                new Socket(InetAddress.getLoopbackAddress(), served.port(), InetAddress.getByName("127.0.0.2"), 0)) {
            other.getOutputStream()
                    .write(("GET /api/plan HTTP/1.1\r\nHost: 127.0.0.1:" + served.port() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(other.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 401");
        }
        assertThat(told(21)).hasSize(21).startsWith("GET /api/plan ? nobody 127.0.0.2 refused 401");

        served.process().process().destroy();
        served.process().await();
        served.close();
        serve();
        assertThat(told(22))
                .filteredOn(entry -> entry.startsWith("refusals left out"))
                .containsExactly("refusals left out space-odt itself 127.0.0.1 done 0");
        assertThat(trail())
                .filteredOn(entry -> entry.path("operation").asText().equals("refusals left out"))
                .allSatisfy(
                        entry -> assertThat(entry.at("/about/0/rows").asInt()).isEqualTo(50));
    }

    private Connection store() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(".artifacts/space-odt.db"));
    }

    private void inStore(String statement) throws SQLException {
        try (Connection connection = store();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    @Test
    void whereTheTrailCanTakeNothingNothingIsDoneAndNobodyGetsIn() throws SQLException {
        Visitor ana = visitor();
        ana.logsIn("ana", PASSWORD);
        String operator = scripts.key("deploy", Role.OPERATOR);
        inStore("create trigger full before insert on audit begin select raise(abort, 'no room'); end");

        Reply made = by(operator, "/api/location-jobs")
                .header("Content-Type", "text/csv")
                .body(Served.GIRONA)
                .send("POST");
        assertThat(made.status()).as(made.body()).isEqualTo(503);
        assertThat(made.text("type")).isEqualTo("urn:space-odt:problem:store");
        assertThat(ana.changes("/api/jobs/none/pause").statusCode()).isEqualTo(503);
        assertThat(visitor().logsIn("pere", PASSWORD).statusCode()).isEqualTo(503);
        assertThat(served.get("/api/jobs").status())
                .as("who is refused is refused")
                .isEqualTo(401);
        assertThat(by(key, "/api/jobs").send("GET").json().path("total").asInt())
                .as("who reads goes on")
                .isZero();

        inStore("drop trigger full");
        assertThat(by(operator, "/api/location-jobs")
                        .header("Content-Type", "text/csv")
                        .body(Served.GIRONA)
                        .send("POST")
                        .status())
                .isEqualTo(200);
        assertThat(visitor().logsIn("pere", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(served.process().stderr()).doesNotContain("\tat ");
    }

    @Test
    void whatIsOlderThanTheSettingSaysIsRemoved() throws SQLException {
        Visitor ana = visitor();
        ana.logsIn("ana", PASSWORD);
        by(key, "/api/jobs/none/pause").send("POST");
        served.close();
        long hours = Instant.now().minus(Duration.ofHours(49)).toEpochMilli();
        inStore("update audit set began = " + hours + " where operation = 'pauseJob'");
        serve("SPACE_ODT_AUDIT_DAYS", "3");
        by(key, "/api/jobs/none/start").send("POST");
        assertThat(told(3)).anyMatch(entry -> entry.startsWith("pauseJob"));
        served.close();

        serve("SPACE_ODT_AUDIT_DAYS", "2");
        Await.until("the removal", () -> entries().stream().anyMatch(entry -> entry.startsWith("audit retention")));
        assertThat(entries())
                .noneMatch(entry -> entry.startsWith("pauseJob"))
                .anyMatch(entry -> entry.startsWith("logIn"));
        for (String wrong : List.of("0", "-1", "two", "99999999")) {
            Finished refused =
                    CommandRun.in(folder).with("SPACE_ODT_AUDIT_DAYS", wrong).run("audit");
            assertThat(refused.exitCode()).as(wrong).isEqualTo(2);
            assertThat(refused.stderr()).contains("SPACE_ODT_AUDIT_DAYS");
        }
    }
}
