package org.spaceodt.inventory;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.WebexStandIn;

/** The command against a stand-in that is not our sandbox, with exact faults. */
@QuarkusTest
class InventoryFaultsTest {
    /** One of the last lists: after a limit there hardly anything is left to be done at a careful pace. */
    private static final String LATE = "/v1/telephony/config/numbers";

    @TempDir
    Path folder;

    private WebexStandIn webex;
    private Exported exported;

    @BeforeEach
    void start() {
        webex = WebexStandIn.start();
        exported = new Exported(folder.resolve("out"));
    }

    @AfterEach
    void stop() {
        webex.close();
    }

    @Test
    void aTenantThatIsNotOursIsExportedWholeAndNoUrlIsAskedForTwice() {
        Finished run = export();

        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(exported.csv("status")).allMatch(row -> row.get("result").equals("ok"));
        assertThat(exported.csv("people"))
                .extracting(row -> row.get("email"))
                .containsExactly("nora.ejemplo@example.com", "iker.muestra@example.com");
        assertThat(exported.csv("people"))
                .extracting(row -> row.get("location_id"))
                .doesNotContain("");
        assertThat(exported.csv("person_numbers")).hasSize(2);
        assertThat(webex.server().getAllServeEvents().stream()
                        .map(event -> event.getRequest().getUrl()))
                .doesNotHaveDuplicates();
        assertThat(exported.csv("failures")).isEmpty();
        exported.hasNoLeftovers();
        assertThat(run.lastLine())
                .endsWith(Path.of("out", "report", "index.html").toString());
        assertThat(run.stdout() + run.stderr() + exported.timeless()).doesNotContain("stand-in-token");
    }

    @Test
    void aRefusedTokenIsSaidAfterOneRequestAndNothingIsOverwritten() throws IOException {
        Path earlier = Files.createDirectories(folder.resolve("out/exports")).resolve("people.csv");
        Files.writeString(earlier, "earlier");
        webex.server().stubFor(get(anyUrl()).atPriority(1).willReturn(error(401, "the token has expired", null)));

        Finished run = export();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.stderr()).contains("refused the token").contains("the token has expired");
        assertThat(webex.server().getAllServeEvents()).hasSize(1);
        assertThat(earlier).hasContent("earlier");
        exported.hasNoLeftovers();
    }

    @Test
    void aTokenThatEndsOnTheWayStopsTheRunAndSaysWhatIsMissing() {
        webex.server()
                .stubFor(get(urlPathMatching("/v1/(telephony|workspaces|groups|licenses|devices|people/).*"))
                        .atPriority(1)
                        .willReturn(error(401, "ended", null)));

        Finished run = export("--concurrent-requests", "2");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.stdout())
                .contains("INCOMPLETE")
                .contains("Stopped early")
                .contains("token was refused");
        assertThat(exported.csv("people")).hasSize(2);
        assertThat(exported.status("person_numbers").get("result")).isEqualTo("error");
        assertThat(mostRefusedInARow())
                .as("twenty end the run, but one good answer of the other worker may count late")
                .isBetween(10, 40);
    }

    private int mostRefusedInARow() {
        int most = 0;
        int inARow = 0;
        for (ServeEvent event : webex.server().getAllServeEvents()) {
            inARow = event.getResponse().getStatus() == 401 ? inARow + 1 : 0;
            most = Math.max(most, inARow);
        }
        return most;
    }

    @Test
    void modulesWithoutScopeAreForbiddenAndTheRestIsExported() {
        webex.server()
                .stubFor(get(urlPathMatching("/v1/telephony/pstn/.*"))
                        .atPriority(1)
                        .willReturn(error(403, "missing scope", null)));

        Finished run = export();

        assertThat(run.exitCode()).isEqualTo(1);
        Map<String, String> status = exported.status("location_pstn_connection");
        assertThat(status)
                .containsEntry("result", "forbidden")
                .containsEntry("http_status", "403")
                .containsEntry("failed", "2");
        assertThat(exported.csv("location_pstn_connection")).isEmpty();
        assertThat(exported.text("exports/location_pstn_connection.json").strip())
                .isEqualTo("[]");
        assertThat(exported.status("person_numbers").get("result")).isEqualTo("ok");
        assertThat(exported.csv("failures"))
                .filteredOn(row -> row.get("module").equals("location_pstn_connection"))
                .hasSize(2)
                .allMatch(row -> row.get("ids").startsWith("location_id=")
                        && row.get("http_status").equals("403")
                        && row.get("tracking_id").equals("ROUTER_1")
                        && row.get("message").equals("missing scope")
                        && row.get("attempts").equals("1"));
    }

    @Test
    void oneFailedReadKeepsTheRowsThatWorked() {
        String second = exported404On("/features/numbers", 1);

        Finished run = export();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(exported.status("person_numbers"))
                .containsEntry("result", "partial")
                .containsEntry("expected", "2")
                .containsEntry("failed", "1")
                .containsEntry("count", "1");
        assertThat(exported.csv("failures")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("module", "person_numbers")
                .containsEntry("ids", "person_id=" + second));
        assertThat(exported.text("report/index.html"))
                .contains("person_numbers")
                .contains("gone for good");
    }

    @Test
    void aPersonWithoutCallingIsSkippedAndTheExportIsComplete() {
        webex.server()
                .stubFor(get(urlPathMatching("/v1/people/[^/]+/features/callForwarding"))
                        .atPriority(1)
                        .willReturn(error(404, "User not found", 4003)));

        Finished run = export();

        assertThat(run.exitCode()).isZero();
        assertThat(exported.status("person_call_forwarding"))
                .containsEntry("result", "ok")
                .containsEntry("skipped", "2")
                .containsEntry("count", "0");
    }

    @Test
    void aBranchThatMayNotBeReadIsAFailureEvenWithTheCodeOfMissingCalling() {
        webex.server()
                .stubFor(get(urlPathMatching("/v1/people/[^/]+/features/callForwarding"))
                        .atPriority(1)
                        .willReturn(error(
                                400, "[Error 4003] Unauthorized request: UserCallForwardingBusyGetRequest", 4003)));

        assertThat(export().exitCode()).isEqualTo(1);
        assertThat(exported.status("person_call_forwarding").get("failed")).isEqualTo("2");
    }

    @Test
    void aModuleWhoseIdsComeFromAFailedOneIsNotTakenForEmpty() {
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/telephony/config/queues"))
                        .atPriority(1)
                        .willReturn(error(403, "no", null)));

        assertThat(export().exitCode()).isEqualTo(1);
        assertThat(exported.status("call_queues").get("result")).isEqualTo("forbidden");
        assertThat(exported.status("call_queue_details"))
                .containsEntry("result", "error")
                .containsEntry("http_status", "");
        assertThat(exported.status("call_queue_details").get("error")).contains("call_queues");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aServerErrorIsTriedAgain(int status) {
        failOnce(error(status, "trouble", null));

        Finished run = export();

        assertThat(run.exitCode()).isZero();
        assertThat(run.stdout()).contains("1 repeated");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 423})
    void aLimitIsWaitedForInSeconds(int status) {
        failOnce(LATE, error(status, "slow down", null).withHeader("Retry-After", "1"));

        Finished run = export();

        assertThat(run.exitCode()).isZero();
        assertThat(run.stdout()).contains("1 repeated").contains((status == 429 ? 1 : 0) + " x 429");
        assertThat(arrivals(LATE).get(1) - arrivals(LATE).get(0)).isGreaterThanOrEqualTo(1_000);
    }

    @Test
    void everybodyWaitsTogether() {
        failOnce(
                "/v1/telephony/config/virtualExtensions",
                error(429, "slow down", null).withHeader("Retry-After", "3"));

        assertThat(export("--concurrent-requests", "8").exitCode()).isZero();
        long refusedAt = webex.server().getAllServeEvents().stream()
                .filter(event -> event.getResponse().getStatus() == 429)
                .mapToLong(event -> event.getRequest().getLoggedDate().getTime())
                .findFirst()
                .orElseThrow();
        // What was under way may still arrive within the first second.
        assertThat(webex.server().getAllServeEvents().stream()
                        .map(event -> event.getRequest().getLoggedDate().getTime() - refusedAt)
                        .filter(millis -> millis > 1_000 && millis < 2_950))
                .isEmpty();
    }

    @Test
    void aLimitMayNameADate() {
        // Full seconds: the one after the next begins in one second at the earliest.
        String soon = "{{now offset='2 seconds' timezone='GMT' format='EEE, dd MMM yyyy HH:mm:ss'}} GMT";
        failOnce(
                LATE,
                error(429, "slow down", null).withHeader("Retry-After", soon).withTransformers("response-template"));

        assertThat(export().exitCode()).isZero();
        assertThat(arrivals(LATE).get(1) - arrivals(LATE).get(0)).isGreaterThanOrEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void aBrokenConnectionIsTriedAgain(String fault) {
        failOnce(aResponse().withFault(Fault.valueOf(fault)));

        assertThat(export().exitCode()).isZero();
    }

    @Test
    void aServerThatStaysInTroubleIsGivenUpAfterFiveAttempts() {
        webex.server().stubFor(get(urlPathEqualTo("/v1/licenses")).atPriority(1).willReturn(error(503, "down", null)));

        assertThat(export().exitCode()).isEqualTo(1);
        assertThat(exported.csv("failures"))
                .filteredOn(row -> row.get("module").equals("licenses"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("attempts", "5").containsEntry("http_status", "503"));
        webex.server().verify(5, getRequestedFor(urlPathEqualTo("/v1/licenses")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>login</html>", "{\"items\": [", "[]", "null", "", "{\"other\": []}"})
    void anAnswerThatIsNotWhatTheApiGivesIsAFailure(String body) {
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/licenses"))
                        .atPriority(1)
                        .willReturn(aResponse().withBody(body).withHeader("Content-Type", "application/json")));

        assertThat(export().exitCode()).isEqualTo(1);
        assertThat(exported.status("licenses").get("result")).isEqualTo("error");
        assertThat(exported.status("licenses").get("error")).containsAnyOf("not a JSON object", "no list 'items'");
    }

    @Test
    void anItemWithoutIdKeepsItsRowAndWhatHangsOnItIsSaidToBeMissing() {
        webex.server()
                .stubFor(
                        get(urlPathEqualTo("/v1/licenses"))
                                .atPriority(1)
                                .willReturn(
                                        json(
                                                "{\"items\": [{\"id\": \"L1\", \"name\": \"one\"}, {\"name\": \"two\"}, 3, {\"id\": \"\"}]}")));

        assertThat(export().exitCode()).isEqualTo(1);
        assertThat(exported.csv("licenses"))
                .extracting(row -> row.get("license_id"), row -> row.get("sku_or_name"))
                .containsExactly(tuple("L1", "one"), tuple("", "two"), tuple("", ""));
        assertThat(exported.csv("failures"))
                .filteredOn(row -> row.get("module").equals("licenses"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("cause", "answer_unusable")
                        .satisfies(line -> assertThat(line.get("message")).contains("no object")));
        assertThat(exported.csv("notes")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("module", "licenses")
                .containsEntry("count", "2")
                .containsEntry("note", "was answered without id; its row is here"));
        assertThat(exported.status("license_assigned_users"))
                .containsEntry("result", "partial")
                .satisfies(row -> assertThat(row.get("error")).contains("licenses"));
    }

    @Test
    void aNextPageThatPointsToItselfEndsTheListing() {
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/locations"))
                        .atPriority(1)
                        .willReturn(json("{\"items\": [{\"id\": \"X\"}]}")
                                .withHeader("Link", "<" + webex.baseUrl() + "/locations>; rel=\"next\"")));

        assertThat(export().exitCode()).isEqualTo(1);
        assertThat(exported.status("locations"))
                .containsEntry("result", "partial")
                .containsEntry("count", "1");
        assertThat(exported.status("locations").get("error")).contains("read already");
        webex.server().verify(1, getRequestedFor(urlPathEqualTo("/v1/locations")));
    }

    @Test
    void nothingIsAskedOfAnotherHost() {
        try (WebexStandIn other = WebexStandIn.start()) {
            webex.server()
                    .stubFor(get(urlPathEqualTo("/v1/locations"))
                            .atPriority(1)
                            .willReturn(json("{\"items\": [{\"id\": \"X\"}]}")
                                    .withHeader("Link", "<" + other.baseUrl() + "/locations?p=2>; rel=\"next\"")));
            webex.server()
                    .stubFor(get(urlPathEqualTo("/v1/licenses"))
                            .atPriority(1)
                            .willReturn(
                                    aResponse().withStatus(302).withHeader("Location", other.baseUrl() + "/licenses")));

            assertThat(export().exitCode()).isEqualTo(1);
            assertThat(exported.status("locations").get("error")).contains("another host");
            assertThat(exported.status("licenses").get("error")).contains("302");
            assertThat(other.server().getAllServeEvents()).isEmpty();
        }
    }

    @Test
    void relativeAndIndexedPagesAreFollowed() {
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/locations"))
                        .atPriority(2)
                        .willReturn(json("{\"items\": [{\"id\": \"A\"}]}")
                                .withHeader("Link", "</v1/locations?cursor=2>; rel=next")));
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/locations"))
                        .withQueryParam("cursor", equalTo("2"))
                        .atPriority(1)
                        .willReturn(json("{\"items\": [{\"id\": \"B\"}]}")));
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/groups"))
                        .atPriority(2)
                        .willReturn(json("{\"totalResults\": 2, \"startIndex\": 1, \"groups\": [{\"id\": \"G1\"}]}")));
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/groups"))
                        .withQueryParam("startIndex", equalTo("2"))
                        .atPriority(1)
                        .willReturn(json("{\"totalResults\": 2, \"startIndex\": 2, \"groups\": [{\"id\": \"G2\"}]}")));

        export();

        assertThat(exported.csv("locations"))
                .extracting(row -> row.get("location_id"))
                .containsExactly("A", "B");
        assertThat(exported.csv("groups"))
                .extracting(row -> row.get("group_id"))
                .containsExactly("G1", "G2");
    }

    @Test
    void anApiThatIsNotThereIsSaidAndNothingIsOverwritten() throws IOException {
        Path earlier = Files.createDirectories(folder.resolve("out/exports")).resolve("status.csv");
        Files.writeString(earlier, "earlier");
        Command command = webex.here(folder);
        webex.close();

        Finished run = command.run("inventory_run", "--out-dir", "out", "-q");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.stderr()).contains("cannot be reached").contains("connection was refused");
        assertThat(earlier).hasContent("earlier");
        exported.hasNoLeftovers();
    }

    @Test
    void somethingThatIsNotTheApiIsSaidAndNothingIsOverwritten() throws IOException {
        Path earlier = Files.createDirectories(folder.resolve("out/exports")).resolve("status.csv");
        Files.writeString(earlier, "earlier");
        webex.server()
                .stubFor(get(anyUrl()).atPriority(1).willReturn(aResponse().withBody("<html>Welcome</html>")));

        Finished run = export();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.stderr()).contains("not the Webex API");
        assertThat(webex.server().getAllServeEvents()).hasSizeLessThan(10);
        assertThat(earlier).hasContent("earlier");
    }

    @Test
    void aWaitThatIsLongerThanAnybodyWaitsIsSaidAndNobodyAsksOn() {
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/licenses"))
                        .atPriority(1)
                        .willReturn(error(429, "slow down", null).withHeader("Retry-After", "7200")));

        Finished run = export("--concurrent-requests", "1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(exported.status("licenses").get("result")).isEqualTo("error");
        assertThat(exported.status("devices").get("error")).contains("asks to wait");
        assertThat(webex.server().getAllServeEvents()).hasSize(4);
    }

    @Test
    void idsOfAnyFormTravelWhole() {
        String id = "a/b c?d#e%f&g=\u00e9";
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/licenses"))
                        .atPriority(1)
                        .willReturn(json("{\"items\": [{\"id\": \"" + id + "\"}]}")));
        webex.server()
                .stubFor(get(urlPathMatching("/v1/licenses/.+"))
                        .atPriority(1)
                        .willReturn(json("{\"users\": [{\"id\": \"U\"}]}")));

        assertThat(export().exitCode()).isZero();
        webex.server().verify(1, getRequestedFor(urlPathEqualTo("/v1/licenses/a%2Fb%20c%3Fd%23e%25f%26g%3D%C3%A9")));
        assertThat(exported.csv("license_assigned_users")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("license_id", id)
                .containsEntry("person_id", "U"));
    }

    @Test
    void anEmptyTenantIsCompleteAndEmpty() {
        for (String list : new String[] {"people", "groups", "locations", "licenses", "workspaces", "devices"}) {
            String key = list.equals("groups") ? "groups" : "items";
            webex.server()
                    .stubFor(
                            get(urlPathEqualTo("/v1/" + list)).atPriority(1).willReturn(json("{\"" + key + "\": []}")));
        }

        assertThat(export().exitCode()).isZero();
        assertThat(exported.status("person_numbers"))
                .containsEntry("result", "ok")
                .containsEntry("expected", "0");
        assertThat(exported.csv("people")).isEmpty();
        assertThat(exported.text("exports/people.csv").strip()).startsWith("person_id,email,");
    }

    @Test
    void hostileValuesStayDataInEveryFile() {
        String hostile = "<script>alert(1)</script>\\n=cmd|' /C calc'!A0,\\\"x";
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/locations"))
                        .atPriority(1)
                        .willReturn(json("{\"items\": [{\"id\": \"X\", \"name\": \"" + hostile + "\"}]}")));

        assertThat(export().exitCode()).isZero();
        assertThat(exported.csv("locations"))
                .extracting(row -> row.get("name"))
                .containsExactly("<script>alert(1)</script>\n=cmd|' /C calc'!A0,\"x");
        assertThat(exported.text("report/index.html")).doesNotContain("<script>alert(1)");
    }

    @Test
    void groupMembersCanBeLeftOut() {
        assertThat(export("--skip-group-members", "--no-cache", "--no-report").exitCode())
                .isZero();
        assertThat(exported.csv("status")).noneMatch(row -> row.get("module").equals("group_members"));
        assertThat(folder.resolve("out/cache.json")).doesNotExist();
        assertThat(folder.resolve("out/report/index.html")).doesNotExist();
        webex.server().verify(0, getRequestedFor(urlPathMatching(".*/members")));
    }

    private Finished export(String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"inventory_run", "--out-dir", "out", "--quiet"}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return webex.here(folder).run(arguments);
    }

    private void failOnce(ResponseDefinitionBuilder failure) {
        failOnce("/v1/licenses", failure);
    }

    private void failOnce(String path, ResponseDefinitionBuilder failure) {
        webex.server()
                .stubFor(get(urlPathEqualTo(path))
                        .inScenario("once")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .atPriority(1)
                        .willReturn(failure)
                        .willSetStateTo("mended"));
    }

    /** @return the id of the person at that place, whose read will be answered 404 */
    private String exported404On(String suffix, int place) {
        String id = webex.server().getStubMappings().stream()
                .filter(stub -> "/v1/people".equals(stub.getRequest().getUrlPathPattern()))
                .map(stub -> stub.getResponse().getBody())
                .map(body -> readId(body, place))
                .findFirst()
                .orElseThrow();
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/people/" + id + suffix))
                        .atPriority(1)
                        .willReturn(error(404, "gone for good", null)));
        return id;
    }

    private static String readId(String body, int place) {
        try {
            return new ObjectMapper()
                    .readTree(body)
                    .at("/items/" + place + "/id")
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When the requests for that path came, in milliseconds since 1970. */
    private List<Long> arrivals(String path) {
        return webex.server().getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .filter(request -> request.getUrl().split("\\?")[0].equals(path))
                .map(request -> request.getLoggedDate().getTime())
                .sorted()
                .toList();
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    private static ResponseDefinitionBuilder error(int status, String description, Integer code) {
        String errorCode = code == null ? "" : "\"errorCode\":" + code + ",";
        return json("{\"message\":\"" + description + "\",\"errors\":[{" + errorCode + "\"description\":\""
                        + description + "\"}],\"trackingId\":\"ROUTER_1\"}")
                .withStatus(status);
    }
}
