package org.spaceodt.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.SimulatedTenant;
import org.spaceodt.web.Browser.Look;
import org.spaceodt.web.Browser.Visit;

/** The five screens of locations, walked as somebody does: their main paths, and what they say of bad input. */
@Tag("slow")
class LocationPagesIT {
    private static final Look SPANISH = Look.USUAL.in("es");
    private static final String HEAD =
            "Sede;time_zone;preferred_language;announcement_language;address1;city;state;postal_code;country;Color\n";
    private static final String GOOD = ";Europe/Madrid;es_es;es_es;Carrer Nou 1;Girona;GI;17001;ES;azul\n";

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static ConsoleServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.withPeople(12, folder);
        server = ConsoleServer.over(tenant, folder);
        browser = Browser.at(server.address());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
        tenant.close();
    }

    private static void upload(Page page, String name, String text) {
        page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype='multipart/form-data'] button.main").click();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTableIsShownWithEveryFaultInItsCellAndIsReadOtherwiseWhereSomebodySaysSo(boolean scripts) {
        try (Visit visit = browser.visit(new Look("es", "light", 1440, scripts))) {
            Page page = visit.open("/locations/create");
            upload(
                    page,
                    "sedes <b>1.csv",
                    HEAD + "Girona {x}" + GOOD + "<img src=x>;Europa/Madrit;es_es;es_es;C;L;L;25001;ES;\u202Eabc\n"
                            + GOOD);
            assertThat(page.locator("h1").innerText()).contains("sedes <b>1.csv");
            assertThat(page.locator(".faults h2").innerText()).contains("2");
            assertThat(page.locator("tbody tr td.bad").first().innerText())
                    .startsWith("Europa/Madrit")
                    .contains("No existe la zona horaria");
            assertThat(page.locator("#row-3 a, .faults a[href='#row-3']").count())
                    .isPositive();
            assertThat(page.locator("img").count()).isZero();
            assertThat(page.locator("form[action*='/plan']").count()).isZero();
            assertThat(page.content()).doesNotContain("\u202E");
            page.locator(".numbers a").first().click();
            assertThat(page.locator("tbody tr[id]").count()).isEqualTo(3);
            assertThat(page.locator("tbody tr[id]").first().innerText()).contains("Girona {x}");

            page.locator("#columns > summary").click();
            page.locator("input[name='column.name']").fill("Color");
            page.locator("input[name=keep]").fill("colores-" + scripts);
            page.locator("#columns button").click();
            assertThat(page.url()).contains("mapping=colores-" + scripts);
            assertThat(page.locator("thead").first().innerText()).contains("Color");
            page.locator("form[action*='/faults'] button").click();
            assertThat(page.locator(".panel.info a[href$='/errors.csv']").count())
                    .isEqualTo(1);
            String file = page.locator(".panel.info a[href$='/errors.csv']").getAttribute("href");
            assertThat(visit.page().request().get(server.address() + file).text())
                    .contains("Europa/Madrit");
        }
    }

    @Test
    void aFormSaysWhatIsMissingAndKeepsWhatWasTyped() {
        try (Visit visit = browser.visit(SPANISH.withoutScripts())) {
            Page page = visit.open("/locations/create");
            page.locator("#f-name").fill("Olot Centre");
            for (String field : new String[] {
                "announcement_language",
                "preferred_language",
                "time_zone",
                "address1",
                "city",
                "state",
                "postal_code",
                "country"
            }) {
                page.locator("#f-" + field).fill("x");
            }
            page.locator("form[action$='/one'] button").click();
            assertThat(page.locator(".faults").innerText()).contains("time_zone");
            assertThat(page.locator("#f-name").inputValue()).isEqualTo("Olot Centre");
            assertThat(page.locator("#f-time_zone").getAttribute("aria-invalid"))
                    .isEqualTo("true");
            assertThat(page.locator("#e-time_zone").innerText()).contains("x");
        }
    }

    @Test
    void aGoodFormLeadsToItsPlanAndWritesNothing() {
        try (Visit visit = browser.visit(SPANISH.withoutScripts())) {
            Page page = visit.open("/locations/create");
            page.locator("#f-name").fill("Vic Nord");
            page.locator("#f-announcement_language").fill("es_es");
            page.locator("#f-preferred_language").fill("es_es");
            page.locator("#f-time_zone").fill("Europe/Madrid");
            page.locator("#f-address1").fill("Carrer Nou 1");
            page.locator("#f-city").fill("Vic");
            page.locator("#f-state").fill("B");
            page.locator("#f-postal_code").fill("08500");
            page.locator("#f-country").fill("ES");
            page.locator("form[action$='/one'] button").click();
            assertThat(page.url()).contains("/plans/");
            assertThat(tenant.locations("Vic Nord")).isEmpty();
        }
    }

    @Test
    void aJobThatWasMadeIsInTheListWithItsResult() {
        try (Visit visit = browser.visit(SPANISH)) {
            Page page = visit.open("/locations/create");
            upload(page, "una.csv", HEAD.replace("Sede", "name") + "Ripoll" + GOOD);
            page.locator("form[action*='/job'] button").click();
            assertThat(page.url()).contains("/jobs/");
            page = visit.open("/locations/create");
            page.locator("a[href^='/locations/jobs/']").first().click();
            assertThat(page.locator("h1").innerText()).contains("una.csv");
            assertThat(page.locator("#answer").textContent()).contains("\"entity_type\" : \"location\"");
            visit.isAccessible();
            visit.isSmall();
        }
    }

    @Test
    void idsAreFoundByAPartOfANameAndAreAFile() {
        try (Visit visit = browser.visit(SPANISH.withoutScripts())) {
            String name = tenant.someLocation().path("name").asText();
            Page page = visit.open("/locations/ids");
            page.locator("#q").fill(name.substring(0, name.length() - 1).toUpperCase(java.util.Locale.ROOT));
            page.locator("form.filters button").click();
            assertThat(page.locator("tbody tr").first().innerText())
                    .contains(name, tenant.someLocation().path("id").asText());
            String csv = page.request()
                    .get(server.address() + page.locator(".next a").getAttribute("href"))
                    .text();
            assertThat(csv).startsWith("locationId").contains(name);
            page.locator("#q").fill("nada <script>");
            page.locator("form.filters button").click();
            assertThat(page.locator(".empty").count()).isEqualTo(1);
        }
    }

    @Test
    void anotherRouteGroupThanTheExpectedOneIsWarnedOfBeforeThePlan() {
        try (Visit visit = browser.visit(SPANISH.withoutScripts())) {
            Page page = visit.open("/locations/route-groups");
            assertThat(page.locator(".panel.bad").innerText()).contains("RG-Esperado");
            page.locator("tbody a").first().click();
            assertThat(page.url()).contains("/locations/pstn?premise_route_id=");
            page.locator("#f-location_id")
                    .selectOption(tenant.someLocation().path("id").asText());
            page.locator("form[action$='/one'] button").click();
            assertThat(page.locator(".panel.warning").first().innerText()).contains("RG-Esperado");
            page.locator(".next form button").click();
            assertThat(page.url()).contains("/plans/");
        }
    }

    @Test
    void numbersNeedThePstnConnectionAndInternalOnesOfTheHouseAreAllowed() {
        try (Visit visit = browser.visit(SPANISH.withoutScripts())) {
            Page page = visit.open("/locations/numbers");
            upload(
                    page,
                    "numeros.csv",
                    "location_id;phone_numbers\n"
                            + tenant.someLocation().path("name").asText() + ";+345155501001\n");
            assertThat(page.locator(".faults").count()).as(page.content()).isZero();
            page.locator(".next form button").click();
            assertThat(page.url() + page.content()).containsAnyOf("/plans/", "PSTN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theTableWithFaultsIsAccessibleAndFitsATelephone(String theme) {
        try (Visit visit = browser.visit(new Look("ca", theme, 360, true))) {
            Page page = visit.open("/locations/create");
            upload(page, "a.csv", HEAD + GOOD);
            visit.isAccessible();
            visit.fitsItsWidth();
            page.locator("#columns > summary").click();
            visit.isAccessible();
            visit.fitsItsWidth();
            visit.saidNothing();
        }
    }

    @Test
    void whateverTheTableThePageStaysSmall() {
        StringBuilder table = new StringBuilder(HEAD);
        for (int row = 0; row < 3_000; row++) {
            table.append(GOOD.replace("Europe", "Nowhere".repeat(40)));
        }
        try (Visit visit = browser.visit(SPANISH)) {
            Page page = visit.open("/locations/create");
            upload(page, "larga.csv", table.toString());
            visit.isSmall();
            page.locator(".pager a[rel=next]").first().click();
            assertThat(page.locator("tbody tr[id]").first().getAttribute("id")).isEqualTo("row-27");
            visit.isSmall();
        }
    }

    @Test
    void whatIsNoTableIsSaidToBeNone() {
        try (Visit visit = browser.visit(SPANISH.withoutScripts())) {
            Page page = visit.open("/locations/create");
            upload(page, "foto.csv", "\u0000\u0001\u0002");
            assertThat(page.locator(".faults").innerText()).isNotBlank();
            assertThat(page.locator("form[action*='/plan']").count()).isZero();
            assertThat(visit.page()
                            .navigate("/locations/create/00000000-0000-0000-0000-000000000000")
                            .status())
                    .isEqualTo(404);
        }
    }
}
