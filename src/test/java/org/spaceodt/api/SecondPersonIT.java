package org.spaceodt.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.access.Role;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** A server on which what one person planned another applies: every operation that has something written. */
class SecondPersonIT {
    private static final String ACTION = "ubicacion_alta_numeraciones_desactivadas";
    private static final String NUMBERS = "/v21/actions/" + ACTION;

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static Served served;
    private static Scripts scripts;
    private static String ana;
    private static String otherAna;
    private static String marta;
    private static String pere;

    @BeforeAll
    static void start() throws IOException {
        tenant = SimulatedTenant.withPeople(60, folder);
        Path outDir = folder.resolve(".artifacts");
        Files.createDirectories(outDir);
        Files.writeString(
                outDir.resolve("users.csv"),
                "name,role,hash,created\njordi,operator," + BcryptUtil.bcryptHash("contraseña de prueba", 10) + ",\n");
        served = Served.by(
                CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()).with("SPACE_ODT_SECOND_PERSON", "true"),
                "--login");
        scripts = new Scripts(outDir);
        ana = scripts.key("ana", Role.OPERATOR);
        otherAna = scripts.key("ANA", Role.OPERATOR);
        marta = scripts.key("marta", Role.OPERATOR);
        pere = scripts.key("pere", Role.VIEWER);
        served.readBy(ana);
    }

    @AfterAll
    static void stop() {
        scripts.close();
        served.close();
        tenant.close();
    }

    @AfterEach
    void everyAnswerFitsTheDocument() {
        assertThat(served.broken()).isEmpty();
    }

    private static Reply by(String key, String path, String json) {
        return served.to(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .body(json)
                .send("POST");
    }

    private static Reply seen(String path) {
        return served.to(path).header("Authorization", "Bearer " + marta).send("GET");
    }

    private static String page(String key, String path) {
        return given().baseUri("http://127.0.0.1:" + served.port())
                .header("Authorization", "Bearer " + key)
                .header("Accept", "text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("(?s).*<main", "<main")
                .replace("&amp;", "&");
    }

    private static void isRefused(Reply reply, String kind, String... said) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(403);
        assertThat(reply.text("type")).endsWith(":" + kind);
        for (String one : said) {
            assertThat(reply.text("detail")).contains(one);
        }
    }

    private static String number(String number) {
        return "{\"location_id\":\"" + tenant.someLocation().path("name").asText() + "\",\"phone_numbers\":\"" + number
                + "\"}";
    }

    private static String planned(String key, String row) {
        Reply plan = by(key, NUMBERS + "/plan", "[" + row + "]");
        assertThat(plan.status()).as(plan.body()).isEqualTo(200);
        return plan.text("plan_id");
    }

    private static String named(String plan) {
        return "{\"plan\":\"" + plan + "\"}";
    }

    @Test
    void aPlanIsAppliedAndUndoneByAnotherPersonAndBothAreTold() {
        String plan = planned(ana, number("+34555010401"));
        int written = tenant.writes().size();
        isRefused(by(ana, NUMBERS + "/apply", named(plan)), "second-person", "ana planned this", "/plans/" + plan);
        isRefused(by(otherAna, NUMBERS + "/apply", named(plan)), "second-person", "ana planned this");
        isRefused(
                by(ana, "/api/action/apply", "{\"action_id\":\"" + ACTION + "\",\"plan\":\"" + plan + "\"}"),
                "second-person",
                "/plans/" + plan);
        assertThat(tenant.writes()).hasSize(written);

        Reply applied = by(marta, NUMBERS + "/apply", named(plan));
        assertThat(applied.status()).as(applied.body()).isEqualTo(202);
        String job = applied.text("job_id");
        Reply ended = ended(job);
        assertThat(ended.json().at("/origin/planned_by").asText()).isEqualTo("ana");
        assertThat(ended.json().at("/origin/applied_by").asText()).isEqualTo("marta");
        assertThat(tenant.writes()).hasSizeGreaterThan(written);
        JsonNode told = seen("/api/audit?operation=applyAction&limit=1").json().at("/items/0");
        assertThat(told.path("who").asText()).isEqualTo("marta");
        assertThat(told.findValuesAsText("planned_by")).as(told.toString()).contains("ana");

        String undo = by(marta, "/api/jobs/" + job + "/undo/plan", "").text("plan_id");
        isRefused(by(marta, "/api/jobs/" + job + "/undo", named(undo)), "second-person", "marta planned this");
        Reply undoing = by(ana, "/api/jobs/" + job + "/undo", named(undo));
        assertThat(undoing.status()).as(undoing.body()).isEqualTo(200);
        String undone = undoing.json().findValuesAsText("job_id").get(0);
        assertThat(by(ana, "/api/jobs/" + undone + "/start", "").status()).isEqualTo(200);
        assertThat(ended(undone).json().at("/origin/planned_by").asText()).isEqualTo("marta");
    }

    private static Reply ended(String job) {
        Reply[] last = new Reply[1];
        Await.until("the job has ended", () -> {
            last[0] = seen("/api/jobs/" + job);
            return last[0].text("state").equals("completed");
        });
        return last[0];
    }

    @Test
    void rowsWithoutAPlanAreRefusedWhereverTheyAreSent() {
        int written = tenant.writes().size();
        isRefused(by(ana, NUMBERS + "/apply", "[" + number("+34555010411") + "]"), "not-planned", "Make a plan");
        isRefused(
                served.upload("/api/location-jobs", "sites.csv", Served.GIRONA, "Authorization", "Bearer " + marta),
                "not-planned",
                "Make a plan");
        Reply loaded = by(ana, "/api/master/upload", "{\"datasets\": {\"numbers\": [" + number("+34555010412") + "]}}");
        assertThat(loaded.status()).as(loaded.body()).isEqualTo(200);
        isRefused(by(marta, "/api/action/apply", "{\"action_id\": \"" + ACTION + "\"}"), "not-planned", "Make a plan");
        assertThat(tenant.writes()).hasSize(written);
        assertThat(seen("/api/jobs").json().findValuesAsText("title")).noneMatch(title -> title.contains("sites.csv"));
    }

    @Test
    void whoGaveTheRowsOfSoftphonesDoesNotDecideTheirStages() {
        List<String> newcomers = new ArrayList<>();
        for (JsonNode person : tenant.all("/people?callingData=true&max=100")) {
            if (person.path("extension").isMissingNode()
                    && person.path("locationId").isMissingNode()) {
                newcomers.add(person.at("/emails/0").asText());
            }
        }
        String rows = "{\"rows\": [{\"user_email\":\"" + newcomers.get(0)
                + "\",\"calling_license_id\":\"Webex Calling - Professional\",\"location_name\":\""
                + tenant.someLocation().path("name").asText() + "\",\"extension\":\"7951\"}]}";
        Reply made = by(ana, "/api/softphones", rows);
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        String job = made.json().at("/job/job_id").asText();
        String stage = "/api/softphones/" + job + "/stages/" + made.text("next_stage");
        assertThat(by(ana, "/api/jobs/" + job + "/start", "").status()).isEqualTo(200);
        String question = "/softphones/" + job + "/stages/" + made.text("next_stage") + "?plan="
                + by(ana, stage + "/plan", "").text("plan_id");
        assertThat(page(ana, question)).contains("id=\"link\"", question).doesNotContain("/decision\"");
        assertThat(page(marta, question)).contains("/decision\"").doesNotContain("id=\"link\"");
        for (String path : List.of(question, "/softphones/" + job, "/jobs/" + job)) {
            assertThat(page(pere, path))
                    .as(path)
                    .doesNotContain("<form method=\"post\" action=\"/softphones", "/jobs/" + job + "/start");
        }
        String digest = seen("/api/softphones/" + job + "/stages")
                .json()
                .at("/0/digest")
                .asText();
        String yes = "{\"answer\":\"yes\",\"digest\":\"" + digest + "\"}";
        isRefused(by(ana, stage + "/decision", yes), "second-person", "ana planned this", "/softphones/" + job);
        isRefused(by(otherAna, stage + "/decision", "{\"answer\":\"no\"}"), "second-person");
        assertThat(by(marta, stage + "/decision", yes).status()).isEqualTo(200);
        JsonNode told = seen("/api/audit?operation=decideSoftphoneStage&who=marta&limit=1")
                .json()
                .at("/items/0");
        assertThat(told.findValuesAsText("planned_by")).as(told.toString()).contains("ana");
        assertThat(by(ana, "/api/jobs/" + job + "/pause", "").status()).isIn(200, 409);
        assertThat(by(ana, "/api/jobs/" + job + "/cancel", "").status()).isIn(200, 409);
    }

    @Test
    void aServerThatAsksNobodyWhoTheyAreDoesNotStart() {
        Finished option = CommandRun.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .run("serve", "--port", "0", "--second-person", "--out-dir", "nobody");
        assertThat(option.exitCode()).isEqualTo(2);
        assertThat(option.stderr()).contains("--second-person needs to know who somebody is", "--login");
    }
}
