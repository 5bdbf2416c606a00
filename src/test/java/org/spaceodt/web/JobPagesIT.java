package org.spaceodt.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;

/** From a plan to its undo on pages, as a browser without scripts sees them. */
class JobPagesIT {
    private static final String NUMBERS = "/v21/actions/ubicacion_alta_numeraciones_desactivadas";
    private static final String ORGANIZATION =
            "Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi9mYmJmNGViYy0xN2M1LTRiYWMtOGY5OC1lYTQxM2ZhOWFlMDA";

    @TempDir
    static Path folder;

    private static ConsoleServer server;

    @BeforeAll
    static void start() {
        server = ConsoleServer.in(folder, "--note", "obra <b>7</b> {x}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RequestSpecification browser() {
        return given().baseUri(server.address())
                .header("Accept", "text/html")
                .header("Accept-Language", "es")
                .redirects()
                .follow(false);
    }

    private static Response page(String path) {
        return browser().get(path);
    }

    private static Response send(String path, String form) {
        return browser()
                .header("Origin", server.address())
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post(path);
    }

    /** @param numbers of one row each */
    private static String plan(String... numbers) {
        String location = given().baseUri(server.address())
                .get("/api/location-ids?orgId=" + ORGANIZATION)
                .jsonPath()
                .getString("items[0].locationId");
        List<String> rows = List.of(numbers).stream()
                .map(number -> "{\"location_id\":\"" + location + "\",\"phone_numbers\":\"" + number + "\"}")
                .toList();
        return given().baseUri(server.address())
                .contentType("application/json")
                .body("[" + String.join(",", rows) + "]")
                .post(NUMBERS + "/plan")
                .jsonPath()
                .getString("plan_id");
    }

    /** Applies a plan, and waits until its job has ended. */
    private static String applied(String plan, int rows) {
        Response started = send("/plans/" + plan + "/apply", "rows=" + rows);
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(303);
        String job = started.header("Location").replaceAll(".*(/jobs/.*)", "$1");
        Await.until("the job has ended", () -> page(job).asString().contains("completado"));
        return job;
    }

    @Test
    void aPlanIsAskedAboutAppliedAndUndone() {
        String plan = plan("+34555010301", "+34555010302");
        String shown = page("/plans/" + plan).asString();
        assertThat(shown)
                .contains("+34555010301", "Aplicar…", "obra &lt;b&gt;7&lt;/b&gt; {x}")
                .doesNotContain("<b>7</b>");

        String question = page("/plans/" + plan + "/apply").asString();
        assertThat(question).contains("¿Aplicar este plan?", "Filas: 2", "name=\"rows\"");
        Response wrong = send("/plans/" + plan + "/apply", "rows=3");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("Ese no es el número de filas.", "value=\"3\"");
        assertThat(page("/plans/" + plan).asString()).doesNotContain("Trabajos de este plan");

        String job = applied(plan, 2);
        assertThat(page(job).asString()).contains("cambiado", "+34555010302", "Deshacer…");
        assertThat(page("/plans/" + plan).asString()).contains("Trabajos de este plan", job);

        Response undo = send(job + "/undo", "");
        assertThat(undo.statusCode()).as(undo.asString()).isEqualTo(303);
        String undoing = undo.header("Location").replaceAll(".*/plans/", "");
        assertThat(page("/plans/" + undoing).asString()).contains(job, "+34555010301");
        applied(undoing, 2);
        Response again = send(job + "/undo", "");
        assertThat(page(again.header("Location").replaceAll(".*(/plans/)", "$1"))
                        .asString())
                .contains("no hay nada que aplicar")
                .doesNotContain("/apply\"");
    }

    /** Verifies a job on its page, and waits until all was read. */
    private static String verified(String job) {
        Response begun = send(job + "/verification", "");
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(303);
        Await.until("it was read", () -> !given().baseUri(server.address())
                .get("/api" + job + "/verifications")
                .jsonPath()
                .getString("state")
                .equals("running"));
        return page(job + "/verification").asString();
    }

    @Test
    void theMorningAfterAJobIsVerifiedOnItsPageAndOverHttp() {
        String job = applied(plan("+34555010331", "+34555010332"), 2);
        String verifications = "/api" + job + "/verifications";
        assertThat(page(job).asString()).contains(job + "/verification\"", "Verificar", "Qué sigue igual");
        assertThat(page(job + "/verification").asString()).contains("Todavía no se ha mirado");
        assertThat(given().baseUri(server.address())
                        .get(verifications)
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("none");

        assertThat(verified(job)).contains("todo lo que Webex muestra sigue igual", "verify.csv");
        Response undo = send(job + "/undo", "");
        String undoing = applied(undo.header("Location").replaceAll(".*/plans/", ""), 2);
        String after = verified(job);

        assertThat(after)
                .contains("algo ya no está como lo escribió el trabajo", "cambió después", "+34555010331", "INACTIVE")
                .contains("por el trabajo " + undoing.substring("/jobs/".length(), "/jobs/".length() + 8));
        assertThat(page(job + "/files/verify.csv").asString()).contains("+34555010332", ";different;");
        assertThat(verified(undoing)).contains("todo lo que Webex muestra sigue igual");
        Response posted = given().baseUri(server.address()).post(verifications);
        assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(202);
        assertThat(posted.header("Location")).endsWith(verifications);
        Await.until("it was read again", () -> given().baseUri(server.address())
                .get(verifications)
                .jsonPath()
                .getString("state")
                .equals("complete"));
        assertThat(given().baseUri(server.address())
                        .get(verifications)
                        .jsonPath()
                        .getInt("report.counts.different"))
                .isEqualTo(2);
    }

    @Test
    void theStepsOfAPlanAreCountedFilteredAndGivenAsATable() {
        String plan = plan("+34555010311", "+34555010312");
        String others = page("/plans/" + plan + "?mode=nothing").asString();

        assertThat(others).contains("Ningún paso de este plan es de ese tipo.").doesNotContain("+34555010311");
        assertThat(page("/plans/" + plan + "?mode=update").asString()).contains("+34555010311", "+34555010312");
        assertThat(page("/plans/" + plan + "/fields.csv").asString())
                .contains("row;key;location")
                .contains("+34555010312");
    }

    @Test
    void theBoardFindsJobsByStateAndKindAndSaysTheExactState() {
        String job = applied(plan("+34555010321"), 1);

        assertThat(page("/jobs").asString()).contains(job, "correcto", "completado", "1 de 1 pasos");
        assertThat(page("/jobs?state=success&kind=action").asString()).contains(job);
        assertThat(page("/jobs?state=error").asString()).doesNotContain(job);
        assertThat(page("/jobs?kind=inventory").asString()).doesNotContain(job);
        assertThat(given().baseUri(server.address())
                        .get("/api" + job)
                        .jsonPath()
                        .getString("board"))
                .isEqualTo("success");
    }

    @Test
    void aMoveThatIsTooLateSaysHowTheJobStandsAndIsNotDone() {
        String job = applied(plan("+34555010331"), 1);
        Response late = send(job + "/pause", "");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("No se ha hecho lo que se pidió", "Este trabajo ahora está completado");
        assertThat(page(job + "/cancel").statusCode()).isEqualTo(409);
    }

    @Test
    void theLivePartSendsHowTheJobStandsAndItsLastEventIsTheEnd() {
        String job = applied(plan("+34555010341"), 1);
        String told = given().baseUri(server.address())
                .header("Accept", "text/event-stream")
                .header("Accept-Language", "es")
                .get(job + "/live?seen=RUNNING")
                .asString();

        assertThat(told).contains("event:progress", "completado", "hx-get=\"" + job + "\"");
        assertThat(told.strip().lines().filter(line -> line.startsWith("event:")))
                .last()
                .isEqualTo("event:end");
    }

    @Test
    void whatIsGoneIsAPageThatLeadsBack() {
        Response job = page("/jobs/ffffffff");
        Response plan = page("/plans/ffffffff");

        assertThat(job.statusCode()).isEqualTo(404);
        assertThat(plan.statusCode()).isEqualTo(404);
        assertThat(job.asString()).contains("<html lang=\"es\"", "Volver");
        assertThat(plan.asString()).contains("<html lang=\"es\"");
    }
}
