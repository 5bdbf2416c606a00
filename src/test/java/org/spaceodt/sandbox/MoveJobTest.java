package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.tenant.time.Lags;

class MoveJobTest {
    private static final String JOBS = "/telephony/config/jobs/person/moveLocation";
    private static final Duration STEP = Duration.ofSeconds(10);

    private final MovedClock clock = new MovedClock();
    private final Rehearsal stage = new Rehearsal(SandboxOptions.defaults().withLags(Lags.all(STEP)), clock);
    private JsonNode person;
    private String id;
    private String target;

    @BeforeEach
    void choose() {
        person = stage.callers().stream()
                .filter(one -> one.has("phoneNumbers"))
                .findFirst()
                .orElseThrow();
        id = person.path("id").asText();
        target = stage.locations().stream()
                .filter(location -> !location.equals(person.path("locationId").asText()))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aJobTakesItsTimeAndMovesThePersonAtItsEnd() {
        String free = stage.freeNumbers(target).get(0);
        String user = user(id, ", 'extension': '45001', 'phoneNumber': '" + free + "'");
        JsonNode job =
                stage.done(201, "POST", JOBS, body(target, false, user)).json().path("response");
        String path = JOBS + "/" + job.path("id").asText();

        assertThat(status(path)).isEqualTo("STARTING");
        assertThat(stage.get(path).at("/counts/pending").asInt()).isEqualTo(1);
        clock.move(STEP);
        assertThat(status(path)).isEqualTo("STARTED");
        assertThat(stage.person(id).path("locationId")).isEqualTo(person.path("locationId"));
        clock.move(STEP);
        JsonNode done = stage.get(path);
        assertThat(done.path("latestExecutionStatus").asText()).isEqualTo("COMPLETED");
        assertThat(done.path("latestExecutionExitCode").asText()).isEqualTo("COMPLETED");
        assertThat(done.at("/counts/moved").asInt()).isEqualTo(1);
        assertThat(done.at("/jobExecutionStatus/0/timeElapsed").asText()).isEqualTo("PT20S");
        assertThat(stage.get(path + "/errors").path("items")).isEmpty();
        assertThat(stage.running().ids(JOBS, "items"))
                .containsExactly(job.path("id").asText());

        JsonNode now = stage.person(id);
        assertThat(now.path("locationId").asText()).isEqualTo(target);
        assertThat(now.path("extension").asText()).isEqualTo("45001");
        assertThat(now.at("/phoneNumbers/0/value").asText()).isEqualTo(free);
        assertThat(stage.freeNumbers(person.path("locationId").asText()))
                .contains(person.at("/phoneNumbers/0/value").asText());
        assertThat(stage.running().sandbox().writes().history(id))
                .extracting(record -> record.operation())
                .containsExactly("POST /telephony/config/jobs/person/moveLocation");
    }

    @Test
    void aNumberOfPremisesPstnDoesNotMoveAlong() {
        JsonNode refused = validated(target, "");
        assertThat(refused.at("/response/0/errors"))
                .extracting(error -> error.path("code").asInt())
                .contains(10050010);
        String path = JOBS + "/"
                + stage.done(201, "POST", JOBS, body(target, false, user(id, "")))
                        .json()
                        .at("/response/id")
                        .asText();
        clock.move(STEP.multipliedBy(2));

        assertThat(stage.get(path + "/errors").at("/items/0/error/message"))
                .extracting(message -> message.path("code").asText())
                .contains("10050010");
        assertThat(stage.person(id).path("locationId")).isEqualTo(person.path("locationId"));
    }

    @Test
    void aNumberIsTakenAwayByAnEmptyText() {
        stage.done(201, "POST", JOBS, body(target, false, user(id, ", 'extension': '45001', 'phoneNumber': ''")));
        clock.move(STEP.multipliedBy(2));

        assertThat(stage.person(id).path("locationId").asText()).isEqualTo(target);
        assertThat(stage.person(id).has("phoneNumbers")).isFalse();
        assertThat(stage.freeNumbers(person.path("locationId").asText()))
                .contains(person.at("/phoneNumbers/0/value").asText());
    }

    @Test
    void aSecondJobHasToWaitForTheFirst() {
        JsonNode other = stage.caller(7);
        String away = stage.locations().stream()
                .filter(location -> !location.equals(other.path("locationId").asText()))
                .findFirst()
                .orElseThrow();
        String second = body(away, false, user(other.path("id").asText(), ", 'extension': '45002'"));
        stage.done(201, "POST", JOBS, body(target, false, user(id, ", 'extension': '45001'")));

        stage.refused(409, "POST", JOBS, second);
        clock.move(STEP.multipliedBy(2));
        stage.done(201, "POST", JOBS, second);
    }

    @Test
    void whomSomethingHindersStaysAndTheJobSaysWhy() {
        String taken = stage.callers().stream()
                .filter(one -> one.path("locationId").asText().equals(target))
                .map(one -> one.path("extension").asText())
                .findFirst()
                .orElseThrow();
        JsonNode other = stage.callers().stream()
                .filter(one -> !one.path("locationId").asText().equals(target)
                        && !one.path("id").equals(person.path("id")))
                .findFirst()
                .orElseThrow();
        String users = user(id, ", 'extension': '45001', 'phoneNumber': ''") + ","
                + user(other.path("id").asText(), ", 'phoneNumber': '', 'extension': '" + taken + "'");
        String path = JOBS + "/"
                + stage.done(201, "POST", JOBS, body(target, false, users))
                        .json()
                        .at("/response/id")
                        .asText();
        clock.move(STEP.multipliedBy(2));

        JsonNode done = stage.get(path);
        assertThat(done.path("latestExecutionExitCode").asText()).isEqualTo("COMPLETED_WITH_ERRORS");
        assertThat(done.at("/counts/failed").asInt()).isEqualTo(1);
        JsonNode error = stage.get(path + "/errors").at("/items/0");
        assertThat(error.path("item")).isEqualTo(other.path("id"));
        assertThat(error.path("itemNumber").asInt()).isEqualTo(1);
        assertThat(error.at("/error/message/0/code").asText()).isEqualTo("4202");
        assertThat(stage.person(other.path("id").asText()).path("locationId")).isEqualTo(other.path("locationId"));
        assertThat(stage.person(id).path("locationId").asText()).isEqualTo(target);
    }

    @Test
    void aValidationSaysWhatWouldHappenAndDoesNothing() {
        String here = person.path("locationId").asText();
        String taken = stage.callers().stream()
                .filter(one -> one.path("locationId").asText().equals(target))
                .map(one -> one.path("extension").asText())
                .findFirst()
                .orElseThrow();
        String foreign = stage.freeNumbers(here).get(0);

        JsonNode good = validated(target, ", 'extension': '45001', 'phoneNumber': ''");
        assertThat(good.at("/response/0/userId").asText()).isEqualTo(id);
        assertThat(good.at("/response/0/impacts/0/code").asInt()).isEqualTo(19722);
        assertThat(good.at("/response/0/errors")).isEmpty();
        assertThat(error(target, ", 'phoneNumber': '', 'extension': '" + taken + "'"))
                .isEqualTo(4202);
        assertThat(error(target, ", 'extension': '45001', 'phoneNumber': '" + foreign + "'"))
                .isEqualTo(27966);
        assertThat(error(here, "")).isEqualTo(25378);
        assertThat(error("none", "")).isEqualTo(5620);
        assertThat(error(stage.plainLocation(), "")).isEqualTo(5620);
        assertThat(stage.running().ids(JOBS, "items")).isEmpty();
    }

    @Test
    void aRequestThatMakesNoSenseIsRefusedInTheShapeOfTheseJobs() {
        String nobody = stage.withoutCalling().get(0).path("id").asText();
        String many = IntStream.range(0, 101).mapToObj(n -> user(id, "")).collect(Collectors.joining(","));

        refused(1026011, "{}");
        refused(1026011, "{'usersList': []}");
        refused(1026012, body(target, false, ""));
        refused(1026006, "{'usersList': [{'locationId': '" + target + "', 'users': [" + user(id, "") + "]}]}");
        refused(1026021, "{'usersList': [{'validate': false, 'users': [" + user(id, "") + "]}]}");
        refused(2150012, body(target, false, user("none", "")));
        refused(1026018, body(target, false, many));
        refused(1026019, body(target, false, user(id, "") + "," + user(id, "")));
        refused(1026020, body(target, true, user(id, "") + "," + user(nobody, "")));
        refused(1026010, body(target, false, user(id, "") + "," + user(nobody, "")));
        refused(1026022, body(target, true, user(nobody, "")));
        refused(1026023, body(target, false, user(nobody, ", 'extension': '45001'")));
        refused(1026017, body(target, false, user(id, ", 'phoneNumber': '934000'")));
        refused(1026013, body(person.path("locationId").asText(), false, user(id, "")));
        refused(5620, body("none", false, user(id, "")));
        assertThat(stage.running().get(JOBS + "/none").status()).isEqualTo(404);
        assertThat(stage.running().get(JOBS + "/none/errors").status()).isEqualTo(404);
    }

    @Test
    void somebodyWithoutCallingIsMovedAtOnce() {
        JsonNode nobody = stage.withoutCalling().get(0);
        JsonNode answer = stage.done(
                        200,
                        "POST",
                        JOBS,
                        body(target, false, user(nobody.path("id").asText(), "")))
                .json();

        assertThat(answer.at("/response/0/errors")).isEmpty();
        assertThat(stage.person(nobody.path("id").asText()).path("locationId").asText())
                .isEqualTo(target);
    }

    @Test
    void aJobSurvivesASnapshot() {
        stage.done(201, "POST", JOBS, body(target, false, user(id, ", 'extension': '45001', 'phoneNumber': ''")));
        byte[] snapshot = stage.running().sandbox().snapshot().take();
        clock.move(STEP.multipliedBy(2));
        assertThat(stage.person(id).path("locationId").asText()).isEqualTo(target);

        stage.running().sandbox().snapshot().restore(snapshot);

        assertThat(stage.running().sandbox().snapshot().take()).isEqualTo(snapshot);
        assertThat(stage.person(id).path("locationId").asText()).isEqualTo(target);
        assertThat(stage.get(JOBS).at("/items/0/latestExecutionStatus").asText())
                .isEqualTo("COMPLETED");
    }

    private String status(String path) {
        return stage.get(path).path("latestExecutionStatus").asText();
    }

    private JsonNode validated(String location, String more) {
        return stage.done(200, "POST", JOBS, body(location, true, user(id, more)))
                .json();
    }

    private int error(String location, String more) {
        return validated(location, more).at("/response/0/errors/0/code").asInt();
    }

    private void refused(int code, String body) {
        JsonNode answer = stage.refused(400, "POST", JOBS, body).json();
        assertThat(answer.at("/error/0/code").asInt()).as(answer.toString()).isEqualTo(code);
    }

    private static String user(String id, String more) {
        return "{'userId': '" + id + "'" + more + "}";
    }

    private static String body(String location, boolean validate, String users) {
        return String.format(
                "{'usersList': [{'locationId': '%s', 'validate': %s, 'users': [%s]}]}", location, validate, users);
    }
}
