package org.spaceodt.identity;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.GatedProxy;
import org.spaceodt.support.WebexStandIn;

/** The packaged {@code whoami} against a stand-in that is not our sandbox. */
@QuarkusTest
class WhoAmITest {
    @TempDir
    Path folder;

    private WebexStandIn webex;

    @BeforeEach
    void start() {
        webex = WebexStandIn.start();
    }

    @AfterEach
    void stop() {
        webex.close();
    }

    @Test
    void itSaysWhoseTheTokenIsAndThatNothingIsMissing() {
        Finished run = webex.here(folder).run("whoami");

        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(run.stdout())
                .contains("Nora Ejemplo <nora.ejemplo@example.com>")
                .contains("Ejemplo SA")
                .contains("67538af7-9885-5173-bec4-cb6897b8b99b")
                .contains("personal ones last 12 hours")
                .doesNotContain("MISSING")
                .doesNotContain("stand-in-token");
        assertThat(webex.server().getAllServeEvents())
                .allMatch(event -> event.getRequest().getMethod().getName().equals("GET"))
                .hasSizeLessThan(20);
    }

    @Test
    void itsQuestionsAreAskedSideBySide() throws IOException {
        try (GatedProxy gate = GatedProxy.before(webex.baseUrl())) {
            // Nothing is answered before so many wait: asked one after the other, they would wait for ever.
            gate.shutUntil(8, "/people/me");

            Finished run =
                    webex.here(folder).with("WEBEX_BASE_URL", gate.baseUrl()).run("whoami");

            assertThat(run.exitCode()).as(run.stderr()).isZero();
            assertThat(run.stdout()).contains("Ejemplo SA").doesNotContain("MISSING");
        }
    }

    @Test
    void aScopeThatIsMissingIsNamedInTheOperatorsLanguage() {
        webex.server()
                .stubFor(get(urlPathMatching("/v1/telephony/pstn/.*"))
                        .atPriority(1)
                        .willReturn(error(403, "the token lacks a scope")));

        Finished run = webex.here(folder).with("SPACE_ODT_LANG", "es").run("whoami");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.stdout())
                .containsPattern("spark-admin:telephony_pstn_read\\s+FALTA")
                .contains("Falta un permiso");
    }

    @Test
    void programsGetJson() throws IOException {
        webex.server().stubFor(get(urlPathEqualTo("/v1/groups")).atPriority(1).willReturn(error(403, "no")));

        Finished run = webex.here(folder).run("whoami", "--json", "--org-id", "another-organization");
        JsonNode json = new ObjectMapper().readTree(run.stdout());

        assertThat(json.at("/organization/name").asText()).isEqualTo("Ejemplo SA");
        assertThat(json.at("/acting_for/id").asText()).isEqualTo("another-organization");
        assertThat(json.path("calling").asBoolean()).isTrue();
        assertThat(json.path("scopes"))
                .anySatisfy(scope -> assertThat(scope.path("scope").asText() + " "
                                + scope.path("state").asText())
                        .isEqualTo("identity:groups_read missing"))
                .anySatisfy(scope -> assertThat(scope.path("scope").asText() + " "
                                + scope.path("state").asText())
                        .isEqualTo("spark-admin:people_write unknown"));
        assertThat(webex.server().getAllServeEvents().stream()
                        .map(event -> event.getRequest().getUrl())
                        .filter(url -> url.startsWith("/v1/locations?")))
                .singleElement()
                .asString()
                .contains("orgId=another-organization");
    }

    @Test
    void aTokenThatIsRefusedIsOneRequestAndSaysWhatToDo() {
        webex.server().stubFor(any(anyUrl()).atPriority(1).willReturn(error(401, "the token has ended")));

        Finished run = webex.here(folder).run("whoami");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.stderr()).contains("the token has ended").contains("TrackingID");
        assertThat(webex.server().getAllServeEvents()).hasSize(1);
    }

    @Test
    void anApiThatLeadsElsewhereCouldNotBeAsked() {
        webex.server()
                .stubFor(any(anyUrl())
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(302).withHeader("Location", "http://other.example.com/")));

        Finished run = webex.here(folder).run("whoami");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.stdout()).isEmpty();
        assertThat(run.stderr()).contains("HTTP 302", "WEBEX_BASE_URL");
        assertThat(webex.server().getAllServeEvents()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"es,Webex no acepta el token", "ca,Webex no accepta"})
    void aTokenThatIsRefusedIsToldOnceAndInOneLanguage(String language, String sentence) {
        webex.server().stubFor(any(anyUrl()).atPriority(1).willReturn(error(401, "The token is not valid.")));

        for (String[] command : new String[][] {
            {"whoami"},
            {"inventory_run", "--out-dir", "out"},
            {"v21_action", "workspaces_alta", "-p", "display_name=Sala", "--out-dir", "out"}
        }) {
            Finished run = webex.here(folder).with("SPACE_ODT_LANG", language).run(command);
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.stderr()).contains("HTTP 401").doesNotContain("The token", "refused", "..");
            if (!command[0].equals("inventory_run")) {
                assertThat(run.stderr()).containsOnlyOnce(sentence).contains("TrackingID");
            }
        }
        Finished english = webex.here(folder).run("inventory_run", "--out-dir", "out");
        assertThat(english.stderr()).containsOnlyOnce("refused").contains("The token is not valid. Nothing");
    }

    @Test
    void aServiceAppsTokenHasNoPersonAndItsScopesAreThoseThatWebexNamed() {
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/people/me")).atPriority(1).willReturn(error(404, "no such person")));
        webex.server()
                .stubFor(get(urlPathEqualTo("/identity/scim/v2/Users/me"))
                        .atPriority(1)
                        .willReturn(error(404, "no such user")));
        webex.server()
                .stubFor(post(urlPathEqualTo("/v1/access_token"))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"access_token\":\"fetched-access-token\",\"expires_in\":1209599,"
                                        + "\"refresh_token\":\"given-refresh-token\",\"refresh_token_expires_in\":7775999,"
                                        + "\"scope\":\"spark-admin:people_write\"}")));

        Finished run = Command.in(folder)
                .with("WEBEX_BASE_URL", webex.baseUrl())
                .with("WEBEX_CLIENT_ID", "client")
                .with("WEBEX_CLIENT_SECRET", "given-client-secret")
                .with("WEBEX_REFRESH_TOKEN", "given-refresh-token")
                .with("XDG_STATE_HOME", folder.resolve("state").toString())
                .run("whoami");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.stdout())
                .contains("no such person")
                .containsPattern("Organization +Ejemplo SA")
                .containsPattern("spark-admin:people_write\\s+there")
                .containsPattern("spark-admin:locations_write\\s+MISSING")
                .containsPattern("in 8[89] d");
    }

    private static final String WITHOUT_CALLING = "{\"message\":\"User not found\",\"errors\":[{\"errorCode\":4008,"
            + "\"description\":\"[Error 4008] User not found\"}],\"trackingId\":\"T9\"}";

    @Test
    void anAdministratorWithoutCallingIsReadWithoutWhatIsAboutCalling() {
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/people/me"))
                        .withQueryParam("callingData", equalTo("true"))
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(404).withBody(WITHOUT_CALLING)));

        Finished run = webex.here(folder).run("whoami");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(run.stdout())
                .contains("Nora Ejemplo", "Ejemplo SA")
                .containsPattern("Webex Calling +no")
                .doesNotContain("User not found");
    }

    @Test
    void anAdministratorWhomOnlyTheDirectoryKnowsHasAnOrganizationAndNamesOfRoles() throws IOException {
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/people/me"))
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(404).withBody(WITHOUT_CALLING)));

        Finished run = webex.here(folder).run("whoami");
        JsonNode json = new ObjectMapper()
                .readTree(webex.here(folder).run("whoami", "--json").stdout());

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(run.stdout())
                .contains("Nora Ejemplo <nora.ejemplo@example.com>")
                .containsPattern("Organization +Ejemplo SA")
                .containsPattern("Roles +Full Administrator")
                .containsPattern("Webex Calling +no");
        assertThat(json.at("/organization/name").asText()).isEqualTo("Ejemplo SA");
        assertThat(json.at("/roles/0").asText()).isEqualTo("Full Administrator");
        assertThat(json.path("calling").asBoolean(true)).isFalse();
    }

    @Test
    void whereNoListTellsTheOrganizationTheOnlyOneThatIsSeenIsTheirs() {
        for (String path :
                new String[] {"/v1/people/me", "/identity/scim/v2/Users/me", "/v1/people", "/v1/locations"}) {
            webex.server().stubFor(get(urlPathEqualTo(path)).atPriority(1).willReturn(error(403, "no")));
        }

        Finished run = webex.here(folder).run("whoami");

        assertThat(run.stdout()).containsPattern("Organization +Ejemplo SA").contains("no");
    }

    @Test
    void credentialsThatAreNotWholeAreSaidBeforeAnythingIsSent() {
        Finished run = Command.in(folder)
                .with("WEBEX_BASE_URL", webex.baseUrl())
                .with("WEBEX_CLIENT_ID", "client")
                .with("WEBEX_REFRESH_TOKEN", "given-refresh-token")
                .run("whoami");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("WEBEX_CLIENT_SECRET").doesNotContain("given-refresh-token");
        assertThat(webex.server().getAllServeEvents()).isEmpty();
    }

    private static ResponseDefinitionBuilder error(int status, String text) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"message\":\"" + text + "\",\"trackingId\":\"ROUTER_9\"}");
    }
}
