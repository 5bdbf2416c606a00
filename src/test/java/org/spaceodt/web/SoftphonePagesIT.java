package org.spaceodt.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.SimulatedTenant;
import org.spaceodt.web.Browser.Look;
import org.spaceodt.web.Browser.Visit;

/** A run of softphones on pages: from its table to the end of its stages, each of which somebody decides. */
@Tag("slow")
class SoftphonePagesIT {
    private static final Look SPANISH = Look.USUAL.in("es");
    private static final String HEAD =
            "user_email;calling_license_id;location_name;extension;intercept_enabled;cf_always_enabled;cf_always_destination\n";

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static ConsoleServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.withPeople(120, folder);
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

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void upload(Page page, String name, String text) {
        page.locator("#file").setInputFiles(file(name, text));
        page.locator("form[action='/softphones/tables'] button").click();
    }

    private static String row(String email, String extension) {
        return email + ";Webex Calling - Professional;"
                + tenant.someLocation().path("name").asText() + ";" + extension + ";true;true;2101\n";
    }

    private static List<String> newcomers() {
        List<String> emails = new ArrayList<>();
        for (JsonNode person : tenant.all("/people?callingData=true&max=100")) {
            if (person.path("extension").isMissingNode()
                    && person.path("locationId").isMissingNode()) {
                emails.add(person.at("/emails/0").asText());
            }
        }
        return emails;
    }

    /** Reads the page of a run again until it waits for somebody, or has ended. */
    private static void untilItRests(Page page, String run) {
        Await.until("the run to rest", () -> {
            page.navigate(run);
            return page.locator("#run[hx-get]").count() == 0;
        });
    }

    @Test
    void aTableWithFaultsAndAPolicyThatIsNoneAreShownAndNoRunIsMade() {
        try (Visit visit = browser.visit(SPANISH.withoutScripts())) {
            Page page = visit.open("/softphones");
            page.locator("#policy").setInputFiles(file("static_policy.json", "{\"forwarding_default\": {}}"));
            upload(page, "malas.csv", HEAD + "nadie;;x;;quiza;;\n");
            assertThat(page.locator(".faults").innerText()).contains("forwarding_default");
            assertThat(page.locator("td.bad").count()).isPositive();
            assertThat(page.locator("form[action*='/run']").count()).isZero();
            page.navigate("/softphones");
            upload(page, "malas.csv", HEAD + "nadie;;x;;quiza;;\n");
            assertThat(page.locator("td.bad").count()).isPositive();
            visit.isAccessibleForAll(browser, "ca");
            visit.open("/softphones");
            assertThat(page.locator("tbody tr").count()).isNotNegative();
        }
    }

    @Test
    void aRunGoesThroughItsStagesAsSomebodyDecidesThem() {
        List<String> people = newcomers();
        int writes = tenant.writes().size();
        try (Visit visit = browser.visit(SPANISH.withoutScripts())) {
            Page page = visit.open("/softphones");
            upload(page, "altas.csv", HEAD + row(people.get(0), "7911") + row(people.get(1), "7912"));
            assertThat(page.locator(".faults").count()).as(page.content()).isZero();
            assertThat(tenant.writes()).hasSize(writes);
            page.locator(".next form button").click();
            String run = page.url();
            assertThat(run).matches(".*/softphones/[0-9a-f-]{36}");
            assertThat(page.locator("tr[aria-current=step] code").innerText()).isEqualTo("assign_calling_license");
            assertThat(tenant.writes()).hasSize(writes);

            List<String> decided = new ArrayList<>();
            for (int stage = 0; page.locator("tr[aria-current=step]").count() > 0; stage++) {
                assertThat(stage).isLessThan(7);
                String id = page.locator("tr[aria-current=step] code").innerText();
                decided.add(id);
                page.locator(".next form button").click();
                assertThat(page.locator("h1").innerText()).contains("Etapa " + (stage + 1));
                assertThat(page.locator(".numbers").innerText()).isNotBlank();
                if (id.equals("apply_forwarding")) {
                    page.locator("#file")
                            .setInputFiles(file(
                                    "otros.csv", "user_email;cf_always_destination\n" + people.get(0) + ";2102\n"));
                    page.locator("form[enctype] button").click();
                    assertThat(page.locator(".panel.info").innerText()).contains("otros.csv");
                    assertThat(page.content()).contains("2102");
                    page.locator("button[value=yesbut]").click();
                } else if (id.equals("apply_call_intercept")) {
                    page.locator("button[value=no]").click();
                } else {
                    page.locator("button[value=yes]").click();
                }
                untilItRests(page, run);
            }
            assertThat(decided).contains("assign_calling_license", "apply_forwarding", "apply_call_intercept");
            assertThat(page.locator("#run").innerText()).contains("otros.csv", "se deja fuera");
            assertThat(page.locator("h2").allInnerTexts()).contains("Deshacer");
            assertThat(forwarded(people.get(0))).isEqualTo("2102");
            assertThat(forwarded(people.get(1))).isEqualTo("2101");
        }
        try (Visit visit = browser.visit(SPANISH.dark())) {
            Page page = visit.open("/softphones");
            page.locator("tbody a").first().click();
            visit.isAccessible();
            visit.isSmall();
            visit.saidNothing();
        }
    }

    @Test
    void aStageThatWasDecidedElsewhereIsNotDecidedAgain() {
        List<String> people = newcomers();
        try (Visit visit = browser.visit(SPANISH)) {
            Page page = visit.open("/softphones");
            upload(page, "dos.csv", HEAD + row(people.get(people.size() - 1), "7931"));
            page.locator(".next form button").click();
            String run = page.url();
            page.locator(".next form button").click();
            String question = page.url();
            visit.isAccessible();
            visit.isAccessibleForAll(browser, "ca");
            page.locator("button[value=no]").click();
            page.navigate(question);
            assertThat(page.locator("button[value=yes]").count()).isZero();
            untilItRests(page, run);
            assertThat(page.navigate(run.replaceAll("[0-9a-f]{12}$", "000000000000"))
                            .status())
                    .isEqualTo(404);
        }
    }

    private static final String STAGES_TO_NO = "\"apply_numbers_update\":\"no\",\"apply_voicemail\":\"no\","
            + "\"apply_call_intercept\":\"no\",\"apply_permissions_in_out\":\"no\",\"apply_call_queue_memberships\":\"no\"";

    private static void decides(Page page, String decisions, FilePayload... named) {
        page.locator("#decide-all").evaluate("all => all.open = true");
        page.locator("#decisions").setInputFiles(file("decisions.json", decisions));
        page.locator("#named").setInputFiles(named);
        page.locator("#decide-all button").click();
    }

    @Test
    void whatIsWrongWithDecisionsIsSaidEntryByEntryBeforeARunIsMade() {
        List<String> people = newcomers();
        try (Visit visit = browser.visit(SPANISH)) {
            Page page = visit.open("/softphones");
            int runs = page.locator("tbody tr").count();
            int writes = tenant.writes().size();
            String email = people.get(people.size() - 2);
            upload(page, "decididas.csv", HEAD + row(email, "7941").replace(";2101", ";+34806123456"));
            decides(
                    page,
                    "{\"assign_calling_license\":\"quizas\",\"apply_forwarding\":\"yesbut otros.csv\",\"apply_voicemial\":\"no\","
                            + "\"apply_call_intercept\":\"yesbut ../../etc/passwd\"}",
                    file("otros.csv", "user_email;cf_always_destination\nnadie@example.com;2102\n"));
            String said = page.locator(".faults").innerText();
            assertThat(said)
                    .contains("quizas", "apply_voicemial", "Falta la respuesta para la etapa apply_numbers_update")
                    .contains("../../etc/passwd no se ha enviado", "otros.csv, fila 2 · user_email");
            assertThat(page.locator("#decide-all").getAttribute("open")).isNotNull();
            visit.isAccessible();

            decides(
                    page,
                    "{\"assign_calling_license\":\"yes\",\"apply_forwarding\":\"yesbut otros.csv\"," + STAGES_TO_NO
                            + "}",
                    file("otros.csv", "user_email;cf_always_destination\n" + email + ";2103\n"));
            String run = page.url();
            assertThat(run).as(page.content()).matches(".*/softphones/[0-9a-f-]{36}");
            assertThat(page.locator("tr[aria-current=step]").count()).isZero();
            assertThat(page.locator(".panel.warning").innerText()).contains("todavía no se ha escrito nada");
            assertThat(tenant.writes()).hasSize(writes);
            visit.isAccessibleForAll(browser, "ca");
            page.navigate(page.locator("a[href^='/plans/']").getAttribute("href"));
            assertThat(page.locator(".grave").innerText()).contains("tarificación adicional");
            visit.isAccessibleForAll(browser, "ca");
            page.navigate(run);
            page.locator(".next form[action$='/start'] button").click();
            Await.until("the run has ended", () -> {
                page.navigate(run);
                return page.locator("h2").allInnerTexts().contains("Deshacer");
            });
            assertThat(forwarded(email)).isEqualTo("2103");
            visit.open("/softphones");
            assertThat(page.locator("tbody tr").count()).isEqualTo(runs + 1);
        }
    }

    private static String forwarded(String email) {
        String id = tenant.all("/people?callingData=true&email=" + email)
                .get(0)
                .path("id")
                .asText();
        return tenant.get("/people/" + id + "/features/callForwarding")
                .at("/callForwarding/always/destination")
                .asText();
    }
}
