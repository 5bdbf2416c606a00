package org.spaceodt.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.web.Browser.Look;
import org.spaceodt.web.Browser.Visit;

/** Every page that the side bar leads to, in a real browser: what holds for all of them. */
@Tag("slow")
class PagesIT {
    /** Pages of its own, which the side bar does not lead to. */
    private static final List<String> OTHERS = List.of("/nowhere");

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

    private static Set<String> pages(Visit visit) {
        Page page = visit.open("/nowhere");
        Set<String> paths = new TreeSet<>(OTHERS);
        page.locator(".side .menu > details a").all().forEach(link -> paths.add(link.getAttribute("href")));
        assertThat(paths).hasSizeGreaterThan(10);
        return paths;
    }

    @Test
    void everyLinkOfTheSideBarLeadsToAPage() {
        try (Visit visit = browser.visit(Look.USUAL)) {
            for (String path : pages(visit)) {
                Response answer = visit.page().navigate(path);
                assertThat(answer.status()).as(path).isEqualTo(OTHERS.contains(path) ? 404 : 200);
                visit.isSmall();
            }
        }
    }

    @Test
    void nothingIsForbiddenByThePolicyAndNoScriptFails() {
        try (Visit visit = browser.visit(Look.USUAL)) {
            Set<String> paths = pages(visit);
            paths.removeAll(OTHERS);
            try (Visit clean = browser.visit(Look.USUAL)) {
                paths.forEach(clean::open);
                clean.saidNothing();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyPageIsAccessibleInBothThemes(String theme) {
        try (Visit visit = browser.visit(new Look("es", theme, 1440, true))) {
            for (String path : pages(visit)) {
                visit.open(path);
                visit.isAccessible();
            }
        }
    }

    @Test
    void onATelephoneNothingStandsBesideThePage() {
        try (Visit visit = browser.visit(Look.USUAL.in("ca").narrow())) {
            for (String path : pages(visit)) {
                visit.open(path);
                visit.fitsItsWidth();
                visit.isAccessible();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLanguageAndTheThemeThatSomebodyChoosesAreKept(boolean scripts) {
        try (Visit visit = browser.visit(new Look("en", "auto", 1440, scripts))) {
            Page page = visit.open("/nowhere?x=1");
            page.locator("button[name=language][value=ca]").click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ca");
            assertThat(page.url()).endsWith("/nowhere?x=1");
            page.locator("button[name=theme][value=dark]").click();
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ca");
        }
    }

    @Test
    void theFirstKeyLeadsToTheContent() {
        try (Visit visit = browser.visit(Look.USUAL)) {
            Page page = visit.open("/jobs");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#content");
        }
    }
}
