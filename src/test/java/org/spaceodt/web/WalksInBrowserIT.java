package org.spaceodt.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.support.Await;
import org.spaceodt.support.GatedProxy;
import org.spaceodt.support.SimulatedTenant;
import org.spaceodt.web.Browser.Look;
import org.spaceodt.web.Browser.Visit;

/** What an operator does at night, in a real browser: from the table to the undo, with scripts and without. */
@Tag("slow")
class WalksInBrowserIT {
    private static final String NUMBERS = "/actions/ubicacion_alta_numeraciones_desactivadas";

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static GatedProxy gate;
    private static ConsoleServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        tenant = SimulatedTenant.withPeople(30, folder);
        gate = GatedProxy.before(tenant.baseUrl());
        server = ConsoleServer.behind(gate, folder);
        browser = Browser.at(server.address());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        gate.open();
        server.close();
        tenant.close();
    }

    /** What a walk has shut and failed is not in the way of the next. */
    @AfterEach
    void open() {
        gate.open();
    }

    @ParameterizedTest
    @CsvSource({"true,es,dark,+34555010301", "false,ca,light,+34555010302"})
    void aTableIsUploadedPlannedAppliedAndTakenBack(boolean scripts, String language, String theme, String number) {
        try (Visit visit = browser.visit(new Look(language, theme, 1440, scripts))) {
            Page page = visit.page();
            String location = tenant.someLocation().path("name").asText();

            // A fault first: it is shown where it is, and nothing can be planned.
            upload(visit, location, "12ab");
            assertThat(page.locator(".faults").count()).isEqualTo(1);
            assertThat(page.locator("td.bad").count()).isEqualTo(1);
            assertThat(page.locator("button[form=plan]").count()).isZero();
            visit.isAccessible();
            if (scripts) {
                visit.isAccessibleForAll(browser, language);
            }

            upload(visit, location, number);
            page.locator("button.main[form=plan]").click();
            assertThat(page.url()).contains("/plans/");
            assertThat(page.locator("main").innerText()).contains(number, location);
            visit.isAccessible();

            apply(visit, "1");
            assertThat(page.url()).contains("/jobs/");
            ends(visit);
            // The end is told first; the rows come right after it, by themselves.
            Await.until(
                    "the rows stand as they ended",
                    () -> page.locator("main").innerText().contains(number));
            assertThat(page.locator("main").innerText()).contains(number);
            visit.isAccessible();
            String job = page.url();
            if (scripts) {
                visit.isAccessibleForAll(browser, language);
                looksAgain(visit, job, language);
            }

            page.locator("form[action$='/undo'] button").first().click();
            assertThat(page.url()).contains("/plans/");
            apply(visit, "1");
            ends(visit);
            assertThat(page.url()).contains("/jobs/").isNotEqualTo(job);

            visit.open("/jobs");
            assertThat(page.locator("tbody tr").count()).isGreaterThanOrEqualTo(2);
            visit.isAccessible();
            visit.saidNothing();
        }
    }

    /** What is still so of a job: before anybody has looked, and after. */
    private static void looksAgain(Visit visit, String job, String language) {
        Page page = visit.open(job + "/verification");
        visit.isAccessible();
        visit.isAccessibleForAll(browser, language);
        page.locator("main form[action$='/verification'] button").first().click();
        Await.until(
                "it was looked at",
                () -> visit.open(job + "/verification").content().contains("verify.csv"));
        visit.isAccessible();
        visit.isAccessibleForAll(browser, language);
        page.navigate(job);
    }

    private static void upload(Visit visit, String location, String number) {
        Page page = visit.open(NUMBERS + "/file");
        String table = "location_id;phone_numbers\n\"" + location.replace("\"", "\"\"") + "\";" + number + "\n";
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("numeros.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.locator("button.main[form=upload]").click();
    }

    /** A wrong count changes nothing; the right one does it. */
    private static void apply(Visit visit, String rows) {
        Page page = visit.page();
        page.locator(".head a.main[href$='/apply']").click();
        visit.isAccessible();
        Locator count = page.locator("#rows");
        count.fill("999");
        page.locator(".question button.main").click();
        assertThat(page.url()).contains("/plans/");
        assertThat(page.locator("#rows").getAttribute("aria-invalid")).isEqualTo("true");
        page.locator("#rows").fill(rows);
        page.locator(".question button.main").click();
        page.waitForURL(Pattern.compile(".*/jobs/.*"));
    }

    /** A page with scripts goes on by itself; one without is opened again. A row may be done before its job is. */
    private static void ends(Visit visit) {
        Page page = visit.page();
        Await.until("the job has ended", () -> {
            if (page.locator("p > .state.sign-done").count() > 0) {
                return true;
            }
            page.reload();
            return false;
        });
    }

    /** Two operators at one job; then the server starts again under the open page of one of them. */
    @Test
    void whatOneOperatorTellsAJobTheOthersSee() {
        try (Visit anas = browser.visit(Look.USUAL.in("es"));
                Visit martas = browser.visit(Look.USUAL.in("es").dark());
                Visit peres = browser.visit(Look.USUAL.in("es").withoutScripts())) {
            Page ana = anas.page();
            String location = tenant.someLocation().path("name").asText();
            upload(anas, location, "+34555010311\n\"" + location + "\";+34555010312");
            ana.locator("button.main[form=plan]").click();
            ana.locator(".head a.main[href$='/apply']").click();
            ana.locator("#rows").fill("2");
            gate.shut();
            ana.locator(".question button.main").click();
            ana.waitForURL(Pattern.compile(".*/jobs/.*"));
            Page marta = martas.open(ana.url());
            Page pere = peres.open(ana.url());
            assertThat(marta.locator("form[action$='/pause']").count()).isEqualTo(1);
            martas.isAccessible();
            martas.isAccessibleForAll(browser, "es");

            ana.locator("form[action$='/pause'] button").click();
            Await.until(
                    "the other page offers what can be done now",
                    () -> marta.locator("form[action$='/pause']").count() == 0);
            martas.isAccessibleForAll(browser, "ca");
            pere.locator("form[action$='/pause'] button").click();
            assertThat(pere.locator(".faults").count()).isEqualTo(1);
            assertThat(pere.locator(".faults").innerText())
                    .contains("No se ha hecho lo que se pidió", "Última orden", "Pausar");

            gate.open();
            Await.until(
                    "the page that stayed open tells the end",
                    () -> marta.locator("form[action$='/undo']").count() == 1);
            assertThat(marta.locator("main").innerText()).contains("+34555010311", "+34555010312");
        }
    }

    @Test
    void aPageThatIsOpenFindsBackWhenTheServerWasKilledAndStartedAgain() {
        try (Visit visit = browser.visit(Look.USUAL.in("es"))) {
            Page page = visit.page();
            upload(visit, tenant.someLocation().path("name").asText(), "+34555010313");
            page.locator("button.main[form=plan]").click();
            page.locator(".head a.main[href$='/apply']").click();
            page.locator("#rows").fill("1");
            gate.shut();
            page.locator(".question button.main").click();
            page.waitForURL(Pattern.compile(".*/jobs/.*"));
            assertThat(page.locator("form[action$='/undo']").count()).isZero();

            server.isKilled();
            gate.open();
            server.startsAgain();

            Await.until(
                    "the page tells the end of the job, which another process goes on with",
                    () -> page.locator("form[action$='/undo']").count() == 1);
        }
    }
}
