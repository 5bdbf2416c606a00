package org.spaceodt.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Await;
import org.spaceodt.web.Browser.Look;
import org.spaceodt.web.Browser.Visit;

/** The inventory in a real browser: chosen, exported, searched, read again. */
@Tag("slow")
class InventoryWalkIT {
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebodyExportsASectionAndFindsAPersonAndReadsItAgain(boolean scripts) {
        Look look = scripts ? Look.USUAL : Look.USUAL.withoutScripts();
        try (Visit visit = browser.visit(look)) {
            Page page = visit.open("/inventory");
            page.locator("input[value='module:people_details']").check();
            page.locator("button[value='chosen']").click();
            page.waitForURL("**/jobs/*");
            Await.until("exported", () -> {
                visit.open("/inventory");
                return page.locator("#running progress").count() == 0
                        && page.locator("#running p").count() == 0
                        && page.locator(".panel .state").count() > 0;
            });
            assertThat(page.locator(".panel .state").first().textContent()).isEqualTo("part of it, complete");
            page.locator("a[href='/inventory/people_details']").click();
            String name = page.locator(
                            "td[data-label='display_name'], td[data-label='name'], td[data-label='displayName']")
                    .first()
                    .textContent();
            page.locator("#q").fill(name);
            page.locator("form[role='search'] button").click();
            assertThat(page.url()).contains("q=");
            assertThat(page.locator("tbody tr").count()).isPositive();
            assertThat(page.locator("tbody").textContent()).contains(name);
            page.locator("form[action$='/read'] button").click();
            Await.until("read", () -> {
                visit.open("/inventory/people_details");
                return page.locator("#reading").textContent().contains("Read alone");
            });
            visit.isSmall();
            if (scripts) {
                visit.isAccessible();
                visit.isAccessibleForAll(browser, "es");
                readsTheReport(visit);
                looksSomebodyUp(visit);
            }
        }
    }

    /** The page of the export, as it is kept. */
    private static void readsTheReport(Visit visit) {
        Page page = visit.open("/inventory");
        String report = page.locator("a[href*='/report']").first().getAttribute("href");
        visit.open(report);
        visit.isAccessible();
        visit.isAccessibleForAll(browser, "es");
    }

    /** All that is known of a person, from that export. */
    private static void looksSomebodyUp(Visit visit) {
        Page page = visit.open("/lookup/people");
        page.locator("tbody a[href^='/lookup/show']").first().click();
        assertThat(page.url()).contains("/lookup/show?q=");
        visit.isAccessible();
        visit.isAccessibleForAll(browser, "ca");
    }

    @Test
    void nothingIsForbiddenByThePolicy() {
        try (Visit visit = browser.visit(Look.USUAL.dark())) {
            visit.open("/inventory/people");
            visit.open("/inventory/lists?list=licenses");
            visit.isAccessible();
            visit.saidNothing();
        }
    }

    @Test
    void tablesFitATelephone() {
        try (Visit visit = browser.visit(Look.USUAL.in("ca").narrow())) {
            visit.open("/inventory/people_details");
            visit.fitsItsWidth();
            visit.open("/inventory/lists?list=licenses");
            visit.fitsItsWidth();
        }
    }
}
