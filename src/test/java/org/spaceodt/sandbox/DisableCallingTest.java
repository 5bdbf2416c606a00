package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.tenant.time.Lags;

/** A location with Webex Calling is deleted when that was disabled by a job, and a while has gone by. */
class DisableCallingTest {
    private static final String JOBS = "/telephony/config/jobs/locations/deleteCallingLocation";
    private static final String CALLING = "/telephony/config/locations";
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final String ADDRESS = "'timeZone': 'Europe/Madrid', 'preferredLanguage': 'es_ES',"
            + " 'announcementLanguage': 'es_es', 'address': {'address1': 'Calle Ejemplo 1', 'city': 'Madrid',"
            + " 'state': 'MD', 'postalCode': '28001', 'country': 'ES'}}";

    private final MovedClock clock = new MovedClock();
    private final Rehearsal stage = new Rehearsal(SandboxOptions.defaults().withLags(Lags.all(STEP)), clock);

    @AfterEach
    void close() {
        stage.close();
    }

    /** With premises PSTN, a main number and one more. */
    private String site() {
        String id = stage.done(201, "POST", "/locations", "{'name': 'Sede Nueva', " + ADDRESS)
                .json()
                .path("id")
                .asText();
        stage.done(201, "POST", CALLING, "{'id': '" + id + "', 'name': 'Sede Nueva', " + ADDRESS);
        String group = stage.get("/telephony/config/premisePstn/routeGroups")
                .at("/routeGroups/0/id")
                .asText();
        stage.done(
                204,
                "PUT",
                "/telephony/pstn/locations/" + id + "/connection",
                "{'premiseRouteType': 'ROUTE_GROUP', 'premiseRouteId': '" + group + "'}");
        stage.done(201, "POST", CALLING + "/" + id + "/numbers", "{'phoneNumbers': ['+34555010155', '+34555010156']}");
        stage.done(204, "PUT", CALLING + "/" + id, "{'callingLineId': {'phoneNumber': '+34555010155'}}");
        return id;
    }

    private JsonNode start(String id, String more) {
        return stage.done(202, "POST", JOBS, "{'locationId': '" + id + "'" + more + "}")
                .json();
    }

    private JsonNode ended(JsonNode job) {
        clock.move(STEP.multipliedBy(2));
        return stage.get(JOBS + "/" + job.path("id").asText());
    }

    private List<String> errors(JsonNode job) {
        return stage.get(JOBS + "/" + job.path("id").asText() + "/errors")
                .path("items")
                .findValuesAsText("code");
    }

    private JsonNode check(String id) {
        return stage.done(200, "POST", CALLING + "/" + id + "/actions/precheckForDeletion/invoke", "")
                .json();
    }

    @Test
    void aLocationIsDeletedWhenCallingWasDisabledAndAWhileHasGoneBy() {
        String id = site();
        stage.refused(409, "DELETE", "/locations/" + id, "");
        assertThat(check(id).path("locationDeleteStatus").asText()).isEqualTo("UNBLOCKED");
        assertThat(check(id).at("/nonBlocking/numbersPresent").asBoolean()).isTrue();

        JsonNode job = start(id, ", 'locationName': 'Sede Nueva'");

        assertThat(job.path("latestExecutionStatus").asText()).isEqualTo("STARTING");
        stage.refused(409, "POST", JOBS, "{'locationId': '" + id + "'}");
        clock.move(STEP);
        String path = JOBS + "/" + job.path("id").asText();
        assertThat(stage.get(path).path("latestExecutionStatus").asText()).isEqualTo("STARTED");
        stage.get(CALLING + "/" + id);
        clock.move(STEP);
        JsonNode done = stage.get(path);
        assertThat(done.path("latestExecutionStatus").asText()).isEqualTo("COMPLETED");
        assertThat(done.path("latestExecutionExitCode").asText()).isEqualTo("COMPLETED");
        assertThat(done.path("locationName").asText()).isEqualTo("Sede Nueva");
        assertThat(errors(job)).isEmpty();
        assertThat(stage.running().ids(JOBS, "items"))
                .containsExactly(job.path("id").asText());
        assertThat(stage.running().get(CALLING + "/" + id).code()).isEqualTo(4152);
        assertThat(stage.get("/telephony/config/numbers?phoneNumber=34555010155")
                        .path("phoneNumbers"))
                .isEmpty();
        assertThat(stage.running().sandbox().writes().history(id))
                .extracting(record -> record.operation())
                .contains("POST /telephony/config/jobs/locations/deleteCallingLocation");
        stage.refused(404, 4152, "POST", JOBS, "{'locationId': '" + id + "'}");

        stage.refused(409, "DELETE", "/locations/" + id, "");
        clock.move(STEP);
        stage.done(204, "DELETE", "/locations/" + id, "");
        assertThat(stage.running().get("/locations/" + id).status()).isEqualTo(404);
    }

    @Test
    void aLocationThatWasDisabledCanBeEnabledAgainAndHasNothingOfBefore() {
        String id = site();
        ended(start(id, ""));

        stage.done(201, "POST", CALLING, "{'id': '" + id + "', 'name': 'Sede Nueva', " + ADDRESS);

        assertThat(stage.get(CALLING + "/" + id)
                        .at("/callingLineId/phoneNumber")
                        .asText())
                .isEmpty();
        assertThat(stage.running()
                        .get("/telephony/pstn/locations/" + id + "/connection")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsInTheLocationHindersTheJobWhichSaysWhatItIs() {
        String id = site();
        String person = stage.create("Ada", id, "45001");
        assertThat(check(id).path("locationDeleteStatus").asText()).isEqualTo("BLOCKED");
        assertThat(check(id).at("/blocking/usersInUseCount").asInt()).isEqualTo(1);

        JsonNode job = start(id, ", 'forceDelete': true");

        assertThat(ended(job).path("latestExecutionStatus").asText()).isEqualTo("FAILED");
        assertThat(errors(job)).containsExactly("BATCH-1012004", "BATCH-1012007");
        stage.get(CALLING + "/" + id);
        stage.done(204, "DELETE", "/people/" + person, "");
        assertThat(ended(start(id, "")).path("latestExecutionStatus").asText()).isEqualTo("COMPLETED");
    }

    @Test
    void featuresAreDeletedWithCallingWhenThatIsForced() {
        JsonNode queue = stage.get("/telephony/config/queues").at("/queues/0");
        String id = queue.path("locationId").asText();
        empty(id);
        JsonNode check = check(id);
        assertThat(check.at("/blockingUnlessForced/nonUserEntitiesInUse").asBoolean())
                .isTrue();
        if (check.path("locationDeleteStatus").asText().equals("FORCE_REQUIRED")) {
            JsonNode refused = start(id, "");
            assertThat(ended(refused).path("latestExecutionStatus").asText()).isEqualTo("FAILED");
            assertThat(errors(refused)).contains("BATCH-1012011");
            JsonNode forced = ended(start(id, ", 'forceDelete': true"));
            assertThat(forced.at("/counts/featureAccountsDeleted").asInt()).isPositive();
            assertThat(stage.get("/telephony/config/queues").path("queues").findValuesAsText("id"))
                    .doesNotContain(queue.path("id").asText());
        } else {
            assertThat(errors(ended(start(id, ", 'forceDelete': true")))).contains("BATCH-1012006");
        }
    }

    private void empty(String id) {
        stage.running()
                .ids("/people?locationId=" + id, "items")
                .forEach(person -> stage.done(204, "DELETE", "/people/" + person, ""));
        stage.running()
                .ids("/workspaces?locationId=" + id, "items")
                .forEach(place -> stage.done(204, "DELETE", "/workspaces/" + place, ""));
    }

    @Test
    void aJobThatIsPausedStandsStillUntilItIsResumed() {
        String id = site();
        JsonNode job = start(id, "");
        String path = JOBS + "/" + job.path("id").asText();
        stage.refused(409, "POST", path + "/actions/resume/invoke", "");
        clock.move(STEP);

        stage.done(202, "POST", path + "/actions/pause/invoke", "");

        clock.move(STEP.multipliedBy(5));
        assertThat(stage.get(path).path("latestExecutionStatus").asText()).isEqualTo("PAUSED");
        stage.refused(409, "POST", path + "/actions/pause/invoke", "");
        stage.get(CALLING + "/" + id);
        stage.done(202, "POST", path + "/actions/resume/invoke", "");
        assertThat(stage.get(path).path("latestExecutionStatus").asText()).isEqualTo("STARTED");
        clock.move(STEP);
        assertThat(stage.get(path).path("latestExecutionStatus").asText()).isEqualTo("COMPLETED");
        stage.refused(409, "POST", path + "/actions/pause/invoke", "");
        stage.refused(404, "POST", JOBS + "/none/actions/pause/invoke", "");
    }

    @Test
    void whereALocalGatewayIsAndWhereTheLastLocationIsCallingStays() {
        String home = stage.get("/telephony/config/premisePstn/trunks")
                .at("/trunks/0/location/id")
                .asText();
        assertThat(check(home).at("/blocking/trunksInUseCount").asInt()).isPositive();
        assertThat(errors(ended(startAnd(home)))).contains("BATCH-1012006");
        try (Rehearsal one =
                new Rehearsal(SandboxOptions.defaults().withLocations(1).withLags(Lags.all(Duration.ZERO)), clock)) {
            String id = one.locations().get(0);
            assertThat(one.done(200, "POST", CALLING + "/" + id + "/actions/precheckForDeletion/invoke", "")
                            .json()
                            .at("/blocking/lastLocation")
                            .asBoolean())
                    .isTrue();
        }
    }

    private JsonNode startAnd(String id) {
        JsonNode job = start(id, "");
        ended(job);
        return job;
    }
}
