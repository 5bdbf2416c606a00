package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;

/** Softphones over HTTP: what one server was given, another decides and tells of. */
class SoftphonesOverHttpIT {
    private static final String SOFTPHONES = "/api/softphones";

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static Served one;
    private static Served other;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.withPeople(60, folder);
        CommandRun program = CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl());
        one = Served.by(program, "--out-dir", "out", "--operator", "marta");
        other = Served.by(program, "--out-dir", "out", "--operator", "jordi");
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        one.close();
        other.close();
        tenant.close();
    }

    @AfterEach
    void everyAnswerFitsTheDocument() {
        assertThat(one.broken()).isEmpty();
        assertThat(other.broken()).isEmpty();
    }

    @Test
    void whatOneServerPlannedAndMadeAnotherDecidesStageByStageAndBothTellOf() throws Exception {
        List<String> newcomers = newcomers();
        String ana = newcomers.get(0);
        String joan = newcomers.get(1);
        String rows = "{\"rows\": [" + row(ana, "7911") + "," + row(joan, "7912") + "], \"policy\":"
                + " {\"forwarding_defaults\": {\"callForwarding\": {\"always\": {\"enabled\": true, \"destination\":"
                + " \"2101\"}}}}}";
        Served.Reply plan = one.json(SOFTPHONES + "/plan?limit=3", rows);
        assertThat(plan.status()).as(plan.body()).isEqualTo(200);
        assertThat(plan.json().path("stages"))
                .extracting(stage -> stage.path("stage").asText())
                .startsWith("assign_calling_license")
                .contains("apply_forwarding", "apply_call_intercept");
        assertThat(plan.json().path("steps")).hasSize(3);
        assertThat(plan.json().path("next_offset").asInt()).isEqualTo(3);

        Served.Reply made = other.json(SOFTPHONES, "{\"plan\": \"" + plan.text("plan_id") + "\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        String job = made.json().at("/job/job_id").asText();
        assertThat(made.text("next_stage")).isEqualTo("assign_calling_license");
        assertThat(tenant.writes()).isEmpty();
        assertThat(one.post("/api/jobs/" + job + "/start").status()).isEqualTo(200);
        waitsFor(one, job, "assign_calling_license");

        Served.Reply license = other.post(stage(job, "assign_calling_license") + "/plan");
        String digest = license.json().at("/stages/0/digest").asText();
        assertThat(withoutMediaType(stage(job, "assign_calling_license") + "/plan")
                        .at("/stages/0/digest")
                        .asText())
                .isEqualTo(digest);
        assertThat(digest)
                .as(license.body())
                .isEqualTo(plan.json().at("/stages/0/digest").asText())
                .isEqualTo(one.get(SOFTPHONES + "/" + job + "/stages")
                        .json()
                        .at("/0/digest")
                        .asText());
        refused(decided(one, job, "assign_calling_license", "\"yes\", \"digest\": \"0123\""), 409, "stage-changed");
        refused(decided(one, job, "assign_calling_license", "\"yes\""), 400, "bad-part");
        refused(decided(one, job, "assign_calling_license", "\"perhaps\""), 400, "bad-part");
        refused(decided(one, job, "apply_nothing", "\"no\""), 404, "unknown-stage");
        Served.Reply yes =
                decided(other, job, "assign_calling_license", "\"yes\", \"plan\": \"" + license.text("plan_id") + "\"");
        assertThat(yes.status()).as(yes.body()).isEqualTo(200);
        refused(
                decided(one, job, "assign_calling_license", "\"yes\", \"digest\": \"" + digest + "\""),
                409,
                "stage-decided");

        waitsFor(one, job, "apply_numbers_update");
        decide(one, job, "apply_numbers_update");
        waitsFor(one, job, "apply_forwarding");
        refused(
                one.json(stage(job, "apply_forwarding") + "/plan", "[{\"user_email\": \"nobody@example.com\"}]"),
                400,
                "bad-file");
        Served.Reply but = one.upload(
                stage(job, "apply_forwarding") + "/plan",
                "but.csv",
                "user_email;cf_always_destination\n" + ana + ";2102\n");
        assertThat(but.body()).contains("2102");
        refused(
                decided(other, job, "apply_forwarding", "\"yes\", \"plan\": \"" + but.text("plan_id") + "\""),
                409,
                "stage-changed");
        Served.Reply yesbut = decided(
                other,
                job,
                "apply_forwarding",
                "\"yesbut\", \"plan\": \"" + but.text("plan_id") + "\", \"override_path\": \"but.csv\"");
        assertThat(yesbut.status()).as(yesbut.body()).isEqualTo(200);
        waitsFor(one, job, "apply_call_intercept");
        assertThat(decided(one, job, "apply_call_intercept", "\"no\"").status()).isEqualTo(200);

        Served.Reply result = one.until(
                SOFTPHONES + "/" + job + "/result",
                reply -> !reply.json().path("partial").asBoolean());
        assertThat(result.json().at("/totals/success").asInt())
                .as(result.body())
                .isEqualTo(2);
        assertThat(result.json().at("/rows/0/stages/apply_call_intercept/end").asText())
                .isEqualTo("left_out");
        assertThat(forwarded(ana)).isEqualTo("2102");
        assertThat(forwarded(joan)).isEqualTo("2101");
        told(job, ana);
        assertThat(other.post("/api/jobs/" + job + "/undo/plan").status()).isEqualTo(200);
    }

    /** By both, whoever did it. */
    private static void told(String job, String ana) throws IOException {
        for (Served server : List.of(one, other)) {
            JsonNode state = server.get(file(server, job, "run_state.json")).json();
            assertThat(state.path("record_results").path(ana).path("status").asText())
                    .isEqualTo("success");
            assertThat(state.at("/stage_decisions/apply_forwarding/decision").asText())
                    .isEqualTo("yesbut");
            assertThat(state.at("/stage_decisions/apply_forwarding/override_path")
                            .asText())
                    .isEqualTo("but.csv");
            assertThat(state.at("/stage_decisions/apply_forwarding/decided_by").asText())
                    .isEqualTo("jordi");
            assertThat(server.get(file(server, job, "changes.log")).body().lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(JsonFormat.WHOLE
                                    .readTree(line)
                                    .path("run_id")
                                    .asText())
                            .isEqualTo(job));
            assertThat(server.get(file(server, job, "failures.csv")).body()).startsWith("user_email,stage,error_type");
            Served.Reply report = server.get(file(server, job, "report.html"));
            assertThat(report.body()).contains("<ins>2102</ins>");
            assertThat(report.headers().getValue("Content-Security-Policy"))
                    .startsWith("sandbox allow-scripts; default-src 'none'")
                    .doesNotContain("'self'", "same-origin");
            refused(server.get(SOFTPHONES + "/" + job + "/files/job.json"), 404, "no-such-place");
        }
    }

    @Test
    void aTableWithAPolicyOfUnknownFieldsBecomesNoJob() {
        String rows = "{\"rows\": [" + row("nobody@example.com", "7913") + "], \"policy\":"
                + " {\"forwarding_defaults\": {\"callForwarding\": {\"allways\": {\"enabled\": true}}}}}";

        refused(one.json(SOFTPHONES, rows), 400, "bad-file");
        refused(one.json(SOFTPHONES, "{\"rows\": [], \"policy\": \"none\"}"), 400, "bad-part");
        refused(one.get(SOFTPHONES + "/0000"), 404, "unknown-job");
    }

    @Test
    void aPersonWhoIsProtectedIsRefusedInPlansJobsAndStagesUnlessTheRequestIncludesIt() throws IOException {
        List<String> newcomers = newcomers();
        String vip = newcomers.get(newcomers.size() - 1);
        Path list = folder.resolve("out/protected.csv");
        String rows = "{\"rows\": [" + row(vip, "7921") + "]}";
        try {
            Files.writeString(list, "kind,value,reason,until\nperson," + vip + ",Mayor,\n");
            assertThat(one.json(SOFTPHONES + "/plan", rows).body()).contains("Mayor", "\"refused\"");
            assertThat(one.json(SOFTPHONES + "/plan?include_protected=true", rows)
                            .body())
                    .doesNotContain("Mayor", "\"refused\"");

            String ended = made(rows);
            one.until(
                    SOFTPHONES + "/" + ended,
                    reply -> reply.json().at("/job/status").asText().equals("completed_with_failures"));
            assertThat(one.get(SOFTPHONES + "/" + ended + "/result").body()).contains("Mayor");

            Files.delete(list);
            String job = made(rows);
            waitsFor(one, job, "assign_calling_license");
            Files.writeString(list, "kind,value,reason,until\nperson," + vip + ",Mayor,\n");
            Served.Reply refused = other.post(stage(job, "assign_calling_license") + "/plan");
            assertThat(refused.body()).contains("Mayor", "\"refused\"");
            assertThat(other.post(stage(job, "assign_calling_license") + "/plan?include_protected=true")
                            .body())
                    .doesNotContain("Mayor", "\"refused\"");
            assertThat(other.json(SOFTPHONES + "/plan", "{\"rows\": [" + row(vip, "7922") + "]}")
                            .json()
                            .at("/others/0/job_id")
                            .asText())
                    .isEqualTo(job);
            decided(other, job, "assign_calling_license", "\"yes\", \"plan\": \"" + refused.text("plan_id") + "\"");
            one.until(SOFTPHONES + "/" + job + "/result", reply -> reply.body().contains("Mayor"));
            other.post("/api/jobs/" + job + "/cancel");
            assertThat(tenant.all("/people?callingData=true&email=" + vip)
                            .get(0)
                            .path("extension")
                            .isMissingNode())
                    .isTrue();

            Files.writeString(list, "kind,value,reason,until\nperson,,,\n");
            refused(one.json(SOFTPHONES + "/plan", rows), 409, "protected-list");
        } finally {
            Files.deleteIfExists(list);
        }
    }

    /** By one server, started by the other. */
    private static String made(String rows) {
        String job = other.json(SOFTPHONES, rows).json().at("/job/job_id").asText();
        one.post("/api/jobs/" + job + "/start");
        return job;
    }

    /** As {@code curl -X POST} does: no body, and nothing said of its type. */
    private static JsonNode withoutMediaType(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + one.port() + path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonFormat.MAPPER.readTree(answer.body());
    }

    private static String file(Served server, String job, String name) {
        for (JsonNode one : server.get(SOFTPHONES + "/" + job + "/files").json().path("items")) {
            if (one.path("name").asText().equals(name)) {
                return one.path("path").asText();
            }
        }
        throw new AssertionError(name);
    }

    private static void refused(Served.Reply reply, int status, String type) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.text("type")).isEqualTo("urn:space-odt:problem:" + type);
    }

    private static String stage(String job, String stage) {
        return SOFTPHONES + "/" + job + "/stages/" + stage;
    }

    private static Served.Reply decided(Served server, String job, String stage, String answer) {
        return server.json(stage(job, stage) + "/decision", "{\"answer\": " + answer + "}");
    }

    /** Yes to what its plan says. */
    private static void decide(Served server, String job, String stage) {
        String plan = server.post(stage(job, stage) + "/plan").text("plan_id");
        Served.Reply reply = decided(server, job, stage, "\"yes\", \"plan\": \"" + plan + "\"");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static void waitsFor(Served server, String job, String stage) {
        server.until(
                SOFTPHONES + "/" + job,
                reply -> reply.text("next_stage").equals(stage)
                        && reply.json().at("/job/status").asText().equals("paused"));
    }

    private static String row(String email, String extension) {
        return "{\"user_email\": \"" + email + "\", \"calling_license_id\": \"Webex Calling - Professional\","
                + " \"location_name\": \"" + tenant.someLocation().path("name").asText() + "\", \"extension\": \""
                + extension + "\", \"intercept_enabled\": \"true\"}";
    }

    private static String forwarded(String email) {
        String id = tenant.all("/people?callingData=true&email=" + email)
                .get(0)
                .path("id")
                .asText();
        return tenant.get("/people/" + id + "/features/callForwarding")
                .at("/callForwarding/always/destination")
                .asText();
    }

    private static List<String> newcomers() {
        List<String> emails = new ArrayList<>();
        for (JsonNode person : tenant.all("/people?callingData=true&max=100")) {
            if (person.path("extension").isMissingNode()
                    && person.path("locationId").isMissingNode()) {
                emails.add(person.at("/emails/0").asText());
            }
        }
        return emails;
    }
}
