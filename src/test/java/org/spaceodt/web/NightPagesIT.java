package org.spaceodt.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** Jobs that are worked on at night: on pages, over HTTP, and left to a server by a command. Nights here are hours away. */
class NightPagesIT {
    private static final String ACTION = "ubicacion_alta_numeraciones_desactivadas";
    private static final String NUMBERS = "/v21/actions/" + ACTION;

    private static final String THREE = at(3);
    private static final String FOUR = at(4);
    private static final String FIVE = at(5);

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static ConsoleServer server;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.start(folder);
        server = ConsoleServer.over(tenant, folder);
    }

    @AfterAll
    static void stop() {
        server.close();
        tenant.close();
    }

    private static RequestSpecification browser() {
        return given().baseUri(server.address())
                .header("Accept", "text/html")
                .header("Accept-Language", "es")
                .redirects()
                .follow(false);
    }

    private static String page(String path) {
        return browser().get(path).asString();
    }

    private static Response send(String path, String form) {
        return browser()
                .header("Origin", server.address())
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post(path);
    }

    private static Response post(String path, String json) {
        return given().baseUri(server.address())
                .contentType("application/json")
                .body(json)
                .post(path);
    }

    private static JsonPath job(String id) {
        return given().baseUri(server.address()).get("/api/jobs/" + id).jsonPath();
    }

    private static String at(int hours) {
        return LocalTime.now(ZoneOffset.UTC).plusHours(hours).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    private static String rows(String number) {
        return "[{\"location_id\":\"" + tenant.someLocation().path("id").asText() + "\",\"phone_numbers\":\"" + number
                + "\"}]";
    }

    private static String later() {
        return "\"start_at\":\"" + THREE + "\",\"stop_at\":\"" + FIVE + "\",\"zone\":\"UTC\"";
    }

    @Test
    void aPlanIsAppliedInAWindowThatItsPageSaysAndChanges() {
        String plan = post(NUMBERS + "/plan", rows("+34555010401")).jsonPath().getString("plan_id");
        String question = page("/plans/" + plan + "/apply");
        assertThat(question).contains("Cuándo", "En una ventana", "name=\"start_at\"", "name=\"zone\"");

        Response unknown =
                send("/plans/" + plan + "/apply", "rows=1&when=window&start_at=22:00&stop_at=06:00&zone=Europe/Madird");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.asString())
                .contains(
                        "No existe la zona horaria Europe/Madird. Parecidas: Atlantic/Madeira, Europe/Madrid",
                        "value=\"22:00\"");
        assertThat(send("/plans/" + plan + "/apply", "rows=1&when=window").statusCode())
                .isEqualTo(422);

        Response started = send(
                "/plans/" + plan + "/apply", "rows=1&when=window&start_at=" + THREE + "&stop_at=" + FIVE + "&zone=UTC");
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(303);
        String job = started.header("Location").replaceAll(".*(/jobs/.*)", "$1");
        assertThat(page(job))
                .contains("espera su ventana", "sigue ", "cada día de " + THREE + " a " + FIVE, "value=\"UTC\"");
        assertThat(page("/jobs?state=queued")).contains(job, "espera su ventana: sigue ");
        assertThat(page("/jobs?state=running")).doesNotContain("href=\"" + job);

        Response wrong = send(job + "/window", "start_at=22:00&stop_at=22:00&zone=UTC");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("No se ha fijado la ventana", "La ventana terminaría al empezar");
        Response other = send(job + "/window", "start_at=" + FOUR + "&stop_at=" + FIVE + "&zone=UTC");
        assertThat(other.statusCode()).isEqualTo(303);
        assertThat(page(job)).contains("cada día de " + FOUR);

        assertThat(send(job + "/window", "start_at=&stop_at=&zone=UTC").statusCode())
                .isEqualTo(303);
        Await.until("it is done", () -> page(job).contains("completado"));
    }

    @Test
    void aJobOverHttpHasAWindowInItsJson() {
        Response started = post(NUMBERS + "/apply", "{\"rows\":" + rows("+34555010411") + "," + later() + "}");
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        String id = started.jsonPath().getString("job_id");
        JsonPath waits = job(id);
        assertThat(waits.getString("state")).isEqualTo("waiting");
        assertThat(waits.getString("board")).isEqualTo("queued");
        assertThat(waits.getString("reason")).isEqualTo("window");
        assertThat(waits.getString("window.start_at")).isEqualTo(THREE);
        assertThat(waits.getString("window.goes_on_at")).endsWith(THREE + ":00Z");

        Response faulty = given().baseUri(server.address()).post("/api/jobs/" + id + "/resume?start_at=10pm");
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.jsonPath().getString("errors[0].summary")).isEqualTo("start_at is 10pm, which is no time.");
        given().baseUri(server.address())
                .post("/api/jobs/" + id + "/resume?start_at=" + FOUR + "&stop_at=" + FIVE + "&zone=UTC");
        assertThat(job(id).getString("window.start_at")).isEqualTo(FOUR);
        given().baseUri(server.address()).post("/api/jobs/" + id + "/resume?any_time=true");
        Await.until("it is done", () -> job(id).getString("state").equals("completed"));
        assertThat(job(id).getString("window")).isNull();
        Response planned = post(NUMBERS + "/plan", "{\"rows\":" + rows("+34555010412") + "," + later() + "}");
        assertThat(planned.statusCode()).isEqualTo(400);
        assertThat(given().baseUri(server.address())
                        .get("/api/jobs?failed=true")
                        .jsonPath()
                        .getInt("total"))
                .isZero();
    }

    @Test
    void aCommandLeavesItsJobToTheServerAndNamesIt() {
        Finished left = CommandRun.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any")
                .run(
                        "v21_action",
                        ACTION,
                        "-p",
                        "location_id=" + tenant.someLocation().path("id").asText(),
                        "-p",
                        "phone_numbers=+34555010421",
                        "--apply",
                        "--detach",
                        "--out-dir",
                        "out");
        assertThat(left.exitCode()).as(left.stderr()).isZero();
        assertThat(left.stderr()).containsPattern("Run by: serve on \\S+, process \\d+");
        String id = left.stdout().strip();
        Await.until("the server has done it", () -> job(id).getString("state").equals("completed"));
    }
}
