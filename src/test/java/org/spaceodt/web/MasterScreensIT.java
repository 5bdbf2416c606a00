package org.spaceodt.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.web.Browser.Look;
import org.spaceodt.web.Browser.Visit;

/** Tables are loaded and planned in a real browser, with and without scripts; their pages with rows and with faults are accessible. */
@Tag("slow")
class MasterScreensIT {
    private static final String PEOPLE = "email;Nombre;Apellidos\nana.prova@example.com;Ana;Prova\nclara;Clara;\n";
    private static final String ACTION = "/actions/usuarios_alta_people";

    @TempDir
    static Path folder;

    private static ConsoleServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = ConsoleServer.in(folder);
        browser = Browser.at(server.address());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    private static void chooses(Page page, String field, String name, String content) {
        page.locator(field).setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void load(Visit visit) {
        Page page = visit.open("/masters");
        chooses(page, "#users-file", "personas.csv", PEOPLE);
        page.locator("#users form button").click();
        assertThat(page.locator("#done").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTableIsLoadedLookedAtAndPlanned(boolean scripts) {
        try (Visit visit = browser.visit(new Look("es", "light", 1440, scripts))) {
            load(visit);
            Page page = visit.open(ACTION);
            page.locator(".next a.button").click();
            assertThat(page.locator("#preview tbody tr").count()).isEqualTo(2);
            assertThat(page.locator("#preview").innerText()).contains("falta: last_name");
            page.locator(".next button.main").click();
            assertThat(page.url()).contains("/plans/");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRecordThatIsMendedIsPlanned(boolean scripts) {
        try (Visit visit = browser.visit(new Look("es", "light", 1440, scripts))) {
            Page page = visit.open(ACTION + "/record");
            page.locator("#p-email").fill("nou.prova");
            page.locator("#p-first_name").fill("Nou");
            page.locator(".next button.main").click();
            assertThat(page.locator("#p-email").getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(page.locator("#p-first_name").inputValue()).isEqualTo("Nou");
            page.locator("#p-email").fill("nou.prova@example.com");
            page.locator("#p-last_name").fill("Prova");
            page.locator(".next button.main").click();
            assertThat(page.url()).contains("/plans/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void pagesWithRowsAndFaultsAreAccessibleAndFitATelephone(String theme) {
        try (Visit visit = browser.visit(new Look("ca", theme, 360, true))) {
            load(visit);
            looksWell(visit);
            for (String path : List.of(
                    "/masters", "/masters/users", ACTION, ACTION + "/preview", ACTION + "/record", ACTION + "/file")) {
                visit.open(path);
                looksWell(visit);
            }
            Page page = visit.page();
            chooses(page, "#file", "altes.csv", PEOPLE);
            page.locator(".next button.main").click();
            assertThat(page.locator("td.bad").count()).isPositive();
            looksWell(visit);
            visit.open(ACTION + "/record").locator("#record button").last().click();
            assertThat(page.locator("#faults").count()).isEqualTo(1);
            looksWell(visit);
        }
    }

    private static void looksWell(Visit visit) {
        visit.isAccessible();
        visit.fitsItsWidth();
        visit.isSmall();
    }

    @Test
    void theKeyboardAloneLeadsToTheFaults() {
        try (Visit visit = browser.visit(Look.USUAL)) {
            Page page = visit.open(ACTION + "/record");
            page.locator("#p-email").press("Enter");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("faults");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.tagName")).isNotEqualTo("BODY");
        }
    }
}
