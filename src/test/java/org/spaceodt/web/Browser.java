package org.spaceodt.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser: the Chromium and the Node of this machine. Where one of them is missing, tests that need it are skipped and say so;
 * {@code apt-get install chromium nodejs} brings both. Nothing is downloaded.
 */
final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    private Browser(Path node, Path chromium, String address) {
        System.setProperty("playwright.nodejs.path", node.toString());
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(ARGUMENTS));
        this.address = address;
    }

    /** @param address of the server: {@code http://127.0.0.1:1234} */
    static Browser at(String address) {
        Optional<Path> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> program(name).stream())
                .findFirst();
        Optional<Path> node = program("node");
        Assumptions.assumeTrue(
                chromium.isPresent() && node.isPresent(),
                "Pages are not walked in a browser: install chromium and nodejs (README, Tests)");
        return new Browser(node.get(), chromium.get(), address);
    }

    private static Optional<Path> program(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Somebody who looks at pages in one language and theme. */
    record Look(String language, String theme, int width, boolean scripts) {
        static final Look USUAL = new Look("en", "light", 1440, true);

        Look in(String other) {
            return new Look(other, theme, width, scripts);
        }

        Look dark() {
            return new Look(language, "dark", width, scripts);
        }

        Look narrow() {
            return new Look(language, theme, 360, scripts);
        }

        Look withoutScripts() {
            return new Look(language, theme, width, false);
        }
    }

    Visit visit(Look look) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(look.language())
                .setJavaScriptEnabled(look.scripts())
                .setViewportSize(look.width(), 900));
        context.addCookies(List.of(new Cookie("space-odt-theme", look.theme()).setUrl(address)));
        return new Visit(
                context,
                look.scripts()
                        ? Optional.empty()
                        : Optional.of(() -> chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(look.width(), 900))));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** One window, with what its console said. */
    static final class Visit implements AutoCloseable {
        private final BrowserContext context;
        private final Optional<Supplier<BrowserContext>> scripted;
        private final Page page;
        private final List<String> said = new ArrayList<>();

        /** @param scripted for who looks without scripts: a window with them */
        private Visit(BrowserContext context, Optional<Supplier<BrowserContext>> scripted) {
            this.context = context;
            this.scripted = scripted;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                // What somebody typed wrong is answered as a page, and no fault of one.
                if (message.type().equals("error") && !message.text().contains("status of 422")) {
                    said.add(message.text());
                }
            });
            page.onPageError(said::add);
        }

        Page page() {
            return page;
        }

        Page open(String path) {
            page.navigate(path);
            return page;
        }

        /** Nothing that somebody with a screen reader, without a mouse or with weak eyes stumbles over, as far as axe sees it. */
        void isAccessible() {
            if (scripted.isPresent()) {
                try (BrowserContext copies = scripted.get().get()) {
                    isAccessible(copy(copies.newPage()));
                }
            } else {
                // Of a page behind another the browser runs no more than it has to.
                page.bringToFront();
                isAccessible(page);
            }
        }

        /** The same page where scripts run: axe is one, and waits for ever where they do not. Those of the page are left out. */
        private Page copy(Page copy) {
            String html = page.content();
            String url = page.url();
            copy.route("**/*", route -> {
                if (route.request().isNavigationRequest()) {
                    route.fulfill(new Route.FulfillOptions().setBody(html).setContentType("text/html; charset=utf-8"));
                } else if (route.request().resourceType().equals("script")) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            copy.navigate(url);
            return copy;
        }

        private static void isAccessible(Page page) {
            List<String> found = new AxeBuilder(page)
                    .withTags(RULES).analyze().getViolations().stream()
                            .map(Visit::told)
                            .toList();
            assertThat(found).as(page.url()).isEmpty();
        }

        private static String told(Rule rule) {
            return rule.getId() + ": " + rule.getHelp() + " at "
                    + rule.getNodes().stream()
                            .limit(3)
                            .map(node -> node.getTarget() + " " + node.getHtml())
                            .toList();
        }

        /** Nothing that the policy of the page forbids, and no fault of a script. */
        void saidNothing() {
            assertThat(said).as(page.url()).isEmpty();
        }

        /** On a telephone nothing stands beside the page. */
        void fitsItsWidth() {
            Object over =
                    page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) over).intValue()).as("too wide: " + page.url()).isLessThanOrEqualTo(0);
        }

        /** Whatever the table. */
        void isSmall() {
            Object elements = page.evaluate("() => document.getElementsByTagName('*').length");
            assertThat(((Number) elements).intValue()).as(page.url()).isLessThan(2_000);
            assertThat(page.content().length()).as(page.url()).isLessThan(500_000);
        }

        /** This page as it is for others: light on a telephone, dark on a screen; nobody stumbles over it, and it fits. */
        void isAccessibleForAll(Browser browser, String language) {
            String path = page.url().replaceFirst("http://[^/]+", "");
            for (Look look : List.of(new Look(language, "light", 360, true), new Look(language, "dark", 1440, true))) {
                try (Visit other = browser.visit(look)) {
                    other.open(path);
                    other.isAccessible();
                    other.fitsItsWidth();
                    other.isSmall();
                    other.saidNothing();
                }
            }
        }

        void picture(Path file) {
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
