package org.spaceodt.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Await;
import org.spaceodt.support.GatedProxy;
import org.spaceodt.support.SimulatedTenant;
import org.spaceodt.web.Browser.Look;
import org.spaceodt.web.Browser.Visit;

/** The rules of who gets in, as a browser meets them. */
@Tag("slow")
class WhoGetsInBrowserIT {
    private static final String PASSWORD = "contraseña de prueba";
    private static final String[] ALL = {"ana,operator", "marta,operator", "pere,viewer"};

    @TempDir
    static Path folder;

    private static String hash;
    private static SimulatedTenant tenant;
    private static GatedProxy gate;
    private static ConsoleServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        hash = BcryptUtil.bcryptHash(PASSWORD, 10);
        users(ALL);
        tenant = SimulatedTenant.withPeople(30, folder);
        gate = GatedProxy.before(tenant.baseUrl());
        server = ConsoleServer.behind(gate, folder, "--login", "--second-person");
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

    @BeforeEach
    void allMayLogIn() throws IOException {
        users(ALL);
    }

    private static void users(String... rows) throws IOException {
        Path file = folder.resolve("out/users.csv");
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("users.new");
        Files.writeString(
                part,
                "name,role,hash,created\n"
                        + Arrays.stream(rows)
                                .map(row -> row + "," + hash + ",\n")
                                .collect(Collectors.joining()));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Page logIn(Visit visit, String name, String path) {
        Page page = visit.open(path);
        assertThat(page.url()).contains("/login?to=");
        page.locator("#name").fill(name);
        page.locator("#password").fill(PASSWORD);
        page.locator("button.main").click();
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void whoLogsInComesToThePageThatWasAskedForAndOutAgain(String theme) {
        try (Visit visit = browser.visit(new Look("es", theme, 360, true))) {
            visit.open("/login");
            visit.isAccessible();
            visit.fitsItsWidth();
            if (theme.equals("light")) {
                visit.isAccessibleForAll(browser, "ca");
            }
            Page page = logIn(visit, "ana", "/masters");
            assertThat(page.url()).endsWith("/masters");
            assertThat(page.locator(".reader").innerText()).contains("ana");
            page.locator(".reader a[href='/logout']").click();
            visit.isAccessible();
            visit.fitsItsWidth();
            page.locator("button.main").click();
            assertThat(visit.open("/masters").url()).contains("/login");
        }
    }

    @Test
    void aViewerReadsAndIsOfferedNothingThatChangesAnything() {
        try (Visit visit = browser.visit(Look.USUAL.in("ca").withoutScripts())) {
            Page page = logIn(visit, "pere", "/masters");
            for (String path : new String[] {
                "/masters", "/actions/workspaces_alta", "/locations/create", "/softphones", "/inventory", "/jobs"
            }) {
                visit.open(path);
                assertThat(page.locator("main form[method=post]").count())
                        .as(path)
                        .isZero();
                assertThat(page.locator(".reader").innerText()).contains("pere", "només lectura");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"true, light", "false, dark"})
    void whatWasTypedWhenTheSessionEndedIsOfferedAgain(boolean scripts, String theme) throws IOException {
        try (Visit visit = browser.visit(new Look("es", theme, 1440, scripts))) {
            Page page = logIn(visit, "ana", "/actions/ubicacion_actualizar_cabecera/record");
            page.locator("main input[type=text]").first().fill("Biblioteca de Prueba");
            users("pere,viewer");
            page.locator("main form[method=post] button, .head button").first().click();
            assertThat(page.url()).contains("/login?to=%2Fdrafts");
            assertThat(page.locator("main").innerText()).contains("15 minutos");

            users(ALL);
            page.locator("#name").fill("ana");
            page.locator("#password").fill(PASSWORD);
            page.locator("button.main").click();
            assertThat(page.url()).endsWith("/drafts");
            visit.isAccessible();
            assertThat(page.locator("main").innerText()).contains("Biblioteca de Prueba");
            page.locator("main button.main").click();
            // The page looks at it as at any other form: what else it needs, it says, and what was typed is there.
            assertThat(page.url()).contains("/ubicacion_actualizar_cabecera/");
            assertThat(page.locator("main").innerHTML()).contains("Biblioteca de Prueba");
        }
    }

    /** Whoever is logged in uploads a number for some location, and makes a plan of it. */
    private static void plan(Visit visit, String number) {
        String location = tenant.someLocation().path("name").asText();
        Page page = visit.open("/actions/ubicacion_alta_numeraciones_desactivadas/file");
        String table = "location_id;phone_numbers\n\"" + location.replace("\"", "\"\"") + "\";" + number + "\n";
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("numeros.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.locator("button.main[form=upload]").click();
        page.locator("button.main[form=plan]").click();
        assertThat(page.url()).contains("/plans/");
    }

    @ParameterizedTest
    @CsvSource({"true, light, +34555010501", "false, dark, +34555010502"})
    void whatOnePersonPlannedAnotherApplies(boolean scripts, String theme, String number) {
        try (Visit anas = browser.visit(new Look("es", theme, 1440, scripts));
                Visit martas = browser.visit(new Look("ca", theme, 360, scripts))) {
            Page ana = logIn(anas, "ana", "/jobs");
            plan(anas, number);
            assertThat(ana.locator("a[href$='/apply']").count()).isZero();
            assertThat(ana.locator(".second").innerText()).contains("otra", "envíele esta dirección");
            if (scripts) {
                anas.isAccessible();
            }
            String link = ana.locator("#link").inputValue();
            assertThat(link).isEqualTo(ana.url());
            assertThat(anas.open(link + "/apply").url()).isEqualTo(link);
            String token = ana.locator("input[name=csrf_token]").first().inputValue();
            APIResponse forced = ana.request()
                    .post(
                            link + "/apply",
                            RequestOptions.create()
                                    .setForm(FormData.create().set("rows", "1").set("csrf_token", token))
                                    .setHeader("Origin", server.address())
                                    .setHeader("Accept-Language", "es")
                                    .setHeader("Accept", "text/html"));
            assertThat(forced.status()).isEqualTo(403);
            assertThat(forced.text()).contains("Debe aplicarlo otra persona", "ana");

            Page marta = logIn(martas, "marta", link.substring(server.address().length()));
            assertThat(marta.url()).isEqualTo(link);
            assertThat(marta.locator(".panel.info").innerText()).contains("ana", "ho podeu fer vós");
            if (scripts) {
                martas.isAccessible();
            }
            martas.fitsItsWidth();
            marta.locator(".head a.main[href$='/apply']").click();
            marta.locator("#rows").fill("1");
            marta.locator(".question button.main").click();
            marta.waitForURL(Pattern.compile(".*/jobs/.*"));
            assertThat(marta.locator(".facts").innerText()).contains("Planificada per", "ana", "Aplicada per", "marta");
            Await.until("the job has ended", () -> {
                marta.reload();
                return marta.locator("p > .state.sign-done").count() > 0;
            });
            // The one who planned it sees what became of it, and is not asked again.
            ana.reload();
            assertThat(ana.locator("main").innerText()).contains("Este plan ya se aplicó");
            martas.saidNothing();
        }
    }

    /** The page as a whole goes to where somebody logs in, and comes back; no part of it is replaced by that page. */
    @Test
    void aScriptThatFetchesAPartOfAPageAfterTheSessionLeadsToTheLogIn() throws IOException {
        try (Visit visit = browser.visit(Look.USUAL.in("es"))) {
            Page page = logIn(visit, "ana", "/jobs?kind=action");
            users("pere,viewer");
            APIResponse part = page.request()
                    .get(
                            "/jobs",
                            RequestOptions.create()
                                    .setHeader("HX-Request", "true")
                                    .setHeader("HX-Current-URL", "https://evil.example.com//evil.example.com/"));
            assertThat(part.status()).isEqualTo(401);
            assertThat(part.headers()).containsEntry("hx-redirect", "/login?to=%2F");
            // The address has changed when the answer begins; scripts are there once the page has loaded.
            page.waitForLoadState();
            page.evaluate("() => { htmx.ajax('GET', '/jobs', {target: '#content', select: '#content'}) }");
            page.waitForURL("**/login?to=%2Fjobs%3Fkind%3Daction");
            users(ALL);
            page.locator("#name").fill("ana");
            page.locator("#password").fill(PASSWORD);
            page.locator("button.main").click();
            assertThat(page.url()).endsWith("/jobs?kind=action");
        }
    }

    /** The live part of a page ends with the session of whoever watches. */
    @Test
    void aJobThatIsWatchedIsWatchedNoLongerThanTheSessionLasts() throws IOException {
        gate.shut();
        try (Visit visit = browser.visit(Look.USUAL.in("es"))) {
            Page page = logIn(visit, "ana", "/inventory");
            page.locator("input[value='module:people']").check();
            page.locator("button[value='chosen']").click();
            page.waitForURL("**/jobs/*");
            String job = page.url().substring(server.address().length());
            users("pere,viewer");
            page.waitForURL("**/login?to=" + job.replace("/", "%2F"));
        } finally {
            gate.open();
        }
    }
}
