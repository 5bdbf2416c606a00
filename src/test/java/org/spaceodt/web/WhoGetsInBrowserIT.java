package org.spaceodt.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.web.Browser.Look;
import org.spaceodt.web.Browser.Visit;

/** The rules of who gets in, as a browser meets them. */
class WhoGetsInBrowserIT {
    private static final String PASSWORD = "contraseña de prueba";

    @TempDir
    static Path folder;

    private static String hash;
    private static ConsoleServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        hash = BcryptUtil.bcryptHash(PASSWORD, 10);
        users("ana,operator," + hash + ",", "pere,viewer," + hash + ",");
        server = ConsoleServer.in(folder, "--login");
        browser = Browser.at(server.address());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @BeforeEach
    void bothMayLogIn() throws IOException {
        users("ana,operator," + hash + ",", "pere,viewer," + hash + ",");
    }

    private static void users(String... rows) throws IOException {
        Path file = folder.resolve("out/users.csv");
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("users.new");
        Files.writeString(part, "name,role,hash,created\n" + String.join("\n", rows) + "\n");
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

    @Test
    void whoLogsInComesToThePageThatWasAskedForAndOutAgain() {
        try (Visit visit = browser.visit(Look.USUAL.in("es"))) {
            visit.open("/login");
            visit.isAccessible();
            Page page = logIn(visit, "ana", "/masters");
            assertThat(page.url()).endsWith("/masters");
            assertThat(page.locator(".reader").innerText()).contains("ana");
            page.locator(".reader a[href='/logout']").click();
            visit.isAccessible();
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

    @Test
    void whatWasTypedWhenTheSessionEndedIsOfferedAgain() throws IOException {
        try (Visit visit = browser.visit(Look.USUAL.in("es"))) {
            Page page = logIn(visit, "ana", "/actions/ubicacion_actualizar_cabecera/record");
            page.locator("main input[type=text]").first().fill("Biblioteca de Prueba");
            users("pere,viewer," + hash + ",");
            page.locator("main form[method=post] button, .head button").first().click();
            assertThat(page.url()).contains("/login?to=%2Fdrafts");
            assertThat(page.locator("main").innerText()).contains("15 minutos");

            users("ana,operator," + hash + ",", "pere,viewer," + hash + ",");
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
}
