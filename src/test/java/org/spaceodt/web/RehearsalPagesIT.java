package org.spaceodt.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;

/** A plan is tried on a simulation from its page: the way there, what came out, and when there is none. */
class RehearsalPagesIT {
    private static final String NUMBERS = "ubicacion_alta_numeraciones_desactivadas";
    private static final String ORGANIZATION =
            "Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi9mYmJmNGViYy0xN2M1LTRiYWMtOGY5OC1lYTQxM2ZhOWFlMDA";
    private static final String NEW_SITE =
            "name,time_zone,preferred_language,announcement_language,address1,city,state,"
                    + "postal_code,country\nSede <Nueva>,Europe/Madrid,es_es,es_es,Carrer Nou 1,Girona,GI,17001,ES\n";

    @TempDir
    static Path folder;

    private static ConsoleServer server;
    private static Walk anna;
    private static Walk.Seen withoutExport;

    /** An organization that is exported, and gets a location afterwards. */
    @BeforeAll
    static void start() {
        server = ConsoleServer.in(folder);
        anna = new Walk(server.address(), "es");
        String early = plan(location(0), "+34555010400");
        withoutExport = anna.submits("/plans/" + early + "/rehearse");
        String export = api().contentType("application/json")
                .body("{}")
                .post("/api/inventories")
                .jsonPath()
                .getString("id");
        ended(export);
        JsonPath made = api().contentType("text/csv")
                .body(NEW_SITE)
                .post("/api/location-jobs")
                .jsonPath();
        String job = made.getString("job.job_id");
        api().post("/api/jobs/" + job + "/start");
        ended(job);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RequestSpecification api() {
        return given().baseUri(server.address());
    }

    private static void ended(String job) {
        Await.until("job " + job + " has ended", () -> api().get("/api/jobs/" + job)
                .jsonPath()
                .getString("state")
                .equals("completed"));
    }

    private static String location(int which) {
        return api().get("/api/location-ids?orgId=" + ORGANIZATION)
                .jsonPath()
                .getString("items[" + which + "].locationId");
    }

    private static String newLocation() {
        return api().get("/api/location-ids?orgId=" + ORGANIZATION)
                .jsonPath()
                .getString("items.find { it.name == 'Sede <Nueva>' }.locationId");
    }

    private static String plan(String location, String... numbers) {
        return planOf(Stream.of(numbers).map(number -> row(location, number)).toList());
    }

    private static String row(String location, String number) {
        return "{\"location_id\":\"" + location + "\",\"phone_numbers\":\"" + number + "\"}";
    }

    private static String moved(String location, String city) {
        return "{\"location_id\":\"" + location + "\",\"city\":\"" + city + "\"}";
    }

    private static String planOf(List<String> rows) {
        return planOf(NUMBERS, rows);
    }

    private static String planOf(String action, List<String> rows) {
        Response answer = api().contentType("application/json")
                .body("[" + String.join(",", rows) + "]")
                .post("/v21/actions/" + action + "/plan");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getString("plan_id");
    }

    /** Begins one from the page of its plan, and waits for its end. */
    private static Walk.Seen rehearsed(String plan) {
        Walk.Seen[] seen = new Walk.Seen[1];
        Await.until("no other rehearsal is at work", () -> {
            seen[0] = anna.submits("/plans/" + plan + "/rehearse");
            return seen[0].status() == 200;
        });
        return end(seen[0].path());
    }

    private static Walk.Seen end(String page) {
        Await.until("the rehearsal has ended", () -> !anna.opens(page).has("hx-trigger"));
        return anna.opens(page);
    }

    @Test
    void withoutAnExportThePageSaysWhatToDo() {
        assertThat(withoutExport.status()).isEqualTo(409);
        assertThat(withoutExport.html())
                .contains("No hay exportación con la que ensayar", "href=\"/inventory\"", "No se ha ensayado nada");
    }

    @Test
    void thePlanIsRehearsedShownAndLeftAsItIs() throws IOException {
        String plan = plan(location(0), "+34555010401", "+34555010402");
        Walk.Seen before = anna.opens("/plans/" + plan);
        assertThat(before.html())
                .contains("action=\"/plans/" + plan + "/rehearse\"")
                .doesNotContain("/rehearsals/");

        Walk.Seen result = rehearsed(plan);
        assertThat(result.html())
                .contains(
                        "class=\"banner rehearsal\"",
                        "href=\"/plans/" + plan + "\"",
                        "Cada paso ha salido como dice el plan.",
                        "+34555010401",
                        "+34555010402",
                        "cambiado")
                .doesNotContain("La exportación está incompleta");
        String id = result.path().replaceAll(".*/", "");

        Walk.Seen after = anna.opens("/plans/" + plan);
        assertThat(after.html()).contains("/rehearsals/" + id, "Ensayado el ", "cada paso ha salido como dice el plan");
        assertThat(after.html()).doesNotContain("Trabajos de este plan");
        assertThat(anna.opens("/plans/" + plan(location(0), "+34555010401")).html())
                .as("nothing of it was written to the organization")
                .contains("+34555010401", "INACTIVE");

        JsonPath told = api().get("/api/rehearsals/" + id).jsonPath();
        assertThat(told.getString("state")).isEqualTo("ended");
        assertThat(told.getInt("totals.changed")).isEqualTo(2);
        assertThat(told.getInt("different")).isZero();
        assertThat(told.getInt("calls")).isPositive();
        assertThat(told.getString("steps[1].came_out")).isEqualTo("changed");
        try (Stream<Path> files = Files.walk(folder.resolve("out/rehearsals"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("s3cret-token");
            }
        }
    }

    @Test
    void aPlanOfSoftphonesIsRehearsedStageByStage() {
        JsonPath people = api().get("/api/lookups/people?calling=yes&limit=1&columns=email,extension,location")
                .jsonPath();
        String email = people.getString("rows[0].email");
        String row = "[{\"user_email\":\"" + email
                + "\",\"calling_license_id\":\"Webex Calling - Professional\",\"location_name\":\""
                + people.getString("rows[0].location") + "\",\"extension\":\"" + people.getString("rows[0].extension")
                + "\",\"cf_always_enabled\":true,\"cf_always_destination\":\"2987\"}]";
        Response planned = api().contentType("application/json").body(row).post("/api/softphones/plan");
        assertThat(planned.statusCode()).as(planned.asString()).isEqualTo(200);

        Walk.Seen result = rehearsed(planned.jsonPath().getString("plan_id"));

        assertThat(result.html())
                .contains(
                        "class=\"banner rehearsal\"",
                        "Cada paso ha salido como dice el plan.",
                        email,
                        "2987",
                        "cambiado");
        JsonPath told = api().get("/api/rehearsals/" + result.path().replaceAll(".*/", ""))
                .jsonPath();
        assertThat(told.getInt("different")).isZero();
        assertThat(told.getInt("totals.changed")).isEqualTo(1);
        assertThat(api().get("/api/jobs").asString()).contains("location").doesNotContain("v2_bulk_run");
    }

    @Test
    void whatTheSimulationRefusesStandsBesideWhatThePlanSays() {
        String plan = planOf(
                "location_upsert", List.of(moved(location(0), "Ciudad Uno"), moved(newLocation(), "Ciudad Dos")));

        Walk.Seen result = rehearsed(plan);
        assertThat(result.html())
                .contains("1 pasos no han salido como dice el plan", "Sede &lt;Nueva&gt;", "distintos del plan")
                .doesNotContain("Ciudad Uno", "Sede <Nueva>");
        assertThat(anna.opens(result.path() + "?show=all").html()).contains("Ciudad Uno", "Ciudad Dos");
        assertThat(anna.opens("/plans/" + plan).html()).contains("1 pasos no han salido como dice el plan");
    }

    @Test
    void aSecondOneIsToldWhoRehearsesWhatSinceWhen() {
        List<String> rows = new ArrayList<>();
        String site = location(0);
        for (int i = 0; i < 300; i++) {
            rows.add(row(site, "+34555011" + (100 + i)));
        }
        String many = planOf(rows);
        Response[] second = new Response[1];
        Await.until("a second one comes while the first is at work", () -> {
            api().post("/api/plans/" + many + "/rehearsals");
            second[0] = api().post("/api/plans/" + many + "/rehearsals");
            return second[0].statusCode() == 409;
        });

        String detail = second[0].jsonPath().getString("detail");
        assertThat(second[0].jsonPath().getString("type")).endsWith("rehearsing");
        assertThat(detail).contains(many.substring(0, 8), "UTC", "/rehearsals/");
        String page = detail.replaceAll(".*(/rehearsals/[0-9A-Za-z-]+).*", "$1");
        anna.submits(page + "/stop");
        end(page);
    }

    @Test
    void whatIsNotThereIsToldSo() {
        assertThat(anna.opens("/rehearsals/20261130T101500Z-0a1b2c3d").status()).isEqualTo(404);
        assertThat(anna.submits("/plans/ffffffff/rehearse").status()).isEqualTo(404);
        assertThat(api().get("/api/rehearsals/..%2F..").statusCode()).isEqualTo(404);
    }
}
