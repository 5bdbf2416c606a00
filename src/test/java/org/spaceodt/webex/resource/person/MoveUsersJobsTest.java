package org.spaceodt.webex.resource.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.resource.FakeApi.LOST;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.refusal;
import static org.spaceodt.webex.resource.FakeApi.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.person.MoveUsersJobs.MovingUser;

class MoveUsersJobsTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final String START = "jobs.moveUsers.start";
    private static final String LIST = "jobs.moveUsers.list";
    private static final List<MovingUser> TWO =
            List.of(MovingUser.of("p1"), new MovingUser("p2", Optional.of("2199"), Optional.of("+34555010155")));
    private static final ObjectNode OLD = job("j0", "COMPLETED", "COMPLETED");
    private static final ObjectNode NEW = job("j1", "STARTED", "UNKNOWN");

    private MoveUsersJobs jobs;

    @BeforeEach
    void jobs() {
        jobs = new MoveUsersJobs(API.client());
    }

    @Test
    void aCheckThatFindsSomethingIsARefusalAlthoughItIsA200() {
        API.answer(START, json(FakeApi.example(START)));

        MoveCheck check = jobs.validate("l2", MovingUser.of("p1"));

        assertThat(check.refused()).isTrue();
        assertThat(check.errors()).extracting(MoveCheck.Issue::code).containsExactly("4202");
        assertThat(check.impacts()).hasSize(1);
        assertThat(API.lastBody())
                .isEqualTo(
                        parse("{'usersList': [{'locationId': 'l2', 'validate': true, 'users': [{'userId': 'p1'}]}]}"));
    }

    @Test
    void aCheckThatFindsNothingIsNone() {
        API.answer(START, json(parse("{'response': [{'userId': 'p1', 'impacts': [], 'errors': []}]}")));

        assertThat(jobs.validate("l2", MovingUser.of("p1")).refused()).isFalse();
    }

    @Test
    void aCheckMayBeMadeAgain() {
        API.answer(START, LOST, json(parse("{'response': [{'userId': 'p1'}]}")));

        jobs.validate("l2", MovingUser.of("p1"));

        assertThat(API.written()).containsExactly(START, START);
    }

    @Test
    void aJobIsStarted() {
        API.answer(START, json(201, response(NEW)));

        MoveStart start = jobs.start("l2", TWO);

        assertThat(start).isInstanceOfSatisfying(MoveStart.Started.class, started -> {
            assertThat(started.state().jobId()).isEqualTo("j1");
            assertThat(started.state().ended()).isFalse();
        });
        assertThat(API.lastBody())
                .isEqualTo(parse("{'usersList': [{'locationId': 'l2', 'validate': false, 'users': [{'userId': 'p1'},"
                        + "{'userId': 'p2', 'extension': '2199', 'phoneNumber': '+34555010155'}]}]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'response': [{'userId': 'p1', 'errors': [{'code': 4202, 'message': 'taken'}]}]}",
                "{'response': {'usersList': [{'userId': 'p1', 'errors': [{'code': 4202, 'message': 'taken'}]}]}}"
            })
    void aCheckIsUnderstoodInBothItsForms(String answer) {
        API.answer(START, json(parse(answer)));

        MoveCheck check = jobs.validate("l2", MovingUser.of("p1"));

        assertThat(check.errors()).extracting(MoveCheck.Issue::code).containsExactly("4202");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'response': []}",
                "{'response': {}}",
                "{'response': 'done'}",
                "{'response': {'usersList': []}}",
                "{'response': {'users': [{'userId': 'p1'}]}}",
                "{'response': [{'userId': 'p9'}]}",
                "{'response': [{'impacts': [], 'errors': []}]}"
            })
    void aCheckThatSaysNothingOfThePersonIsAFailureAndNoPass(String answer) {
        API.answer(START, json(parse(answer)));

        assertThatThrownBy(() -> jobs.validate("l2", MovingUser.of("p1")))
                .isInstanceOfSatisfying(WebexException.Unreadable.class, failed -> {
                    assertThat(failed.failure().isCausedBy("answer_unusable")).isTrue();
                    assertThat(failed.failure().message()).contains("does not say whether the person can move");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'response': %s}", "{'response': {'jobDetails': %s}}", "{'response': {'job': %s}}"})
    void aJobIsFoundInAllItsForms(String answer) {
        API.answer(START, json(201, parse(String.format(answer, NEW))));

        assertThat(jobs.start("l2", TWO)).isInstanceOfSatisfying(MoveStart.Started.class, started -> assertThat(
                        started.state().jobId())
                .isEqualTo("j1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'response': {}}",
                "{'response': []}",
                "{'response': {'jobDetails': {'name': 'moveusers'}}}",
                "{'response': {'id': ''}}",
                "{'response': {'usersList': [{'userId': 'p1'}]}}"
            })
    void anAnswerWithoutAJobIsAFailureWhereNoneWasStarted(String answer) {
        API.answer(START, json(201, parse(answer)));
        API.answer(LIST, list(OLD));

        assertThatThrownBy(() -> jobs.start("l2", TWO))
                .isInstanceOfSatisfying(WebexException.Unreadable.class, failed -> assertThat(
                                failed.failure().isCausedBy("answer_unusable"))
                        .isTrue());
        assertThat(API.written()).containsExactly(START);
    }

    @Test
    void aJobThatWasStartedIsFoundAlthoughTheAnswerDoesNotNameIt() {
        API.answer(START, json(201, parse("{'response': {'jobDetails': {'name': 'moveusers'}}}")));
        API.answer(LIST, list(OLD), list(NEW, OLD));

        assertThat(jobs.start("l2", TWO)).isInstanceOfSatisfying(MoveStart.Started.class, started -> assertThat(
                        started.state().jobId())
                .isEqualTo("j1"));
    }

    @Test
    void aJobThatDoesNotSayHowFarItIsIsAFailure() {
        API.answer("jobs.moveUsers.get", json(parse("{'id': 'j1'}")));

        assertThatThrownBy(() -> jobs.lookUp("j1")).isInstanceOf(WebexException.Unreadable.class);
    }

    @Test
    void aNumberThatIsTakenAwayIsSentAsAnEmptyText() {
        API.answer(START, json(201, response(NEW)));

        jobs.start("l2", List.of(new MovingUser("p1", Optional.empty(), Optional.of(""))));

        assertThat(API.lastBody().at("/usersList/0/users/0")).isEqualTo(parse("{'userId': 'p1', 'phoneNumber': ''}"));
    }

    @Test
    void a200WithErrorsMovedNobody() {
        API.answer(START, json(FakeApi.example(START)));

        assertThat(jobs.start("l2", TWO)).isInstanceOf(MoveStart.Refused.class);
    }

    @Test
    void a200WithoutErrorsMovedAtOnce() {
        API.answer(START, json(parse("{'response': [{'userId': 'p1'}]}")));

        assertThat(jobs.start("l2", List.of(MovingUser.of("p1")))).isInstanceOf(MoveStart.Moved.class);
    }

    @Test
    void aJobStartedByALostCallIsNotStartedAgain() {
        API.answer(START, LOST);
        API.answer(LIST, list(OLD), list(NEW, OLD));

        assertThat(jobs.start("l2", TWO)).isInstanceOfSatisfying(MoveStart.Started.class, started -> assertThat(
                        started.state().jobId())
                .isEqualTo("j1"));
        assertThat(API.written()).containsExactly(START);
    }

    @Test
    void aJobThatALostCallDidNotStartIsStartedOnceMore() {
        API.answer(START, LOST, json(201, response(NEW)));
        API.answer(LIST, list(OLD));

        jobs.start("l2", TWO);

        assertThat(API.written()).containsExactly(START, START);
    }

    @Test
    void ourOwnJobInTheWayIsFound() {
        API.answer(START, LOST, refusal(409, 1, "a job is running"));
        API.answer(LIST, list(OLD), list(OLD), list(NEW, OLD));

        assertThat(jobs.start("l2", TWO)).isInstanceOf(MoveStart.Started.class);
    }

    @Test
    void somebodyElsesJobInTheWayIsARefusal() {
        API.answer(START, refusal(409, 1, "a job is running"));
        API.answer(LIST, list(OLD), list(NEW, OLD));

        assertThatThrownBy(() -> jobs.start("l2", TWO))
                .isInstanceOfSatisfying(WebexException.Rejected.class, refused -> assertThat(
                                refused.failure().isCausedBy("job_running"))
                        .isTrue());
    }

    @Test
    void severalNewJobsAreUncertain() {
        API.answer(START, LOST);
        API.answer(LIST, list(), list(OLD, NEW));

        assertThatThrownBy(() -> jobs.start("l2", TWO)).isInstanceOf(WebexException.Uncertain.class);
        assertThat(API.written()).containsExactly(START);
    }

    @Test
    void whenNobodyCanTellItIsUncertain() {
        API.answer(START, LOST);
        API.answer(LIST, list(), status(403));

        assertThatThrownBy(() -> jobs.start("l2", TWO)).isInstanceOf(WebexException.Uncertain.class);
    }

    @Test
    void onePersonMovedAtOnceByALostCallIsFoundAtTheNewPlace() {
        API.answer(START, LOST);
        API.answer(LIST, list());
        API.answer("people.get", json(parse("{'id': 'p1', 'locationId': 'l2'}")));

        assertThat(jobs.start("l2", List.of(MovingUser.of("p1")))).isInstanceOf(MoveStart.Moved.class);
        assertThat(API.written()).containsExactly(START);
    }

    @Test
    void limitsAreToldBeforeAnythingIsSent() {
        assertThatThrownBy(() -> jobs.start("l2", Collections.nCopies(101, MovingUser.of("p1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100");
        assertThatThrownBy(() -> jobs.start("l2", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(API.requests()).isEmpty();
    }

    @Test
    void aJobIsWatchedWithGrowingPausesUntilItHasEnded() {
        API.answer("jobs.moveUsers.get", json(NEW), json(NEW), json(NEW), json(job("j1", "COMPLETED", "COMPLETED")));
        List<Duration> pauses = new ArrayList<>();

        MoveState end = jobs.watch("j1", watch(Duration.ofHours(1), pauses));

        assertThat(end.movedEverybody()).isTrue();
        assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4));
    }

    @Test
    void aJobThatDoesNotEndIsLeftAfterTheTimeAllowed() {
        API.answer("jobs.moveUsers.get", json(NEW));
        List<Duration> pauses = new ArrayList<>();

        MoveState state = jobs.watch("j1", watch(Duration.ofSeconds(8), pauses));

        assertThat(state.ended()).isFalse();
        assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    @Test
    void anInterruptedWatchSaysWhatItSawLast() {
        API.answer("jobs.moveUsers.get", json(NEW));
        Polling watch = new Polling(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofHours(1), time -> {
            throw new InterruptedException();
        });

        MoveState state = jobs.watch("j1", watch);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(state.ended()).isFalse();
    }

    @Test
    void aJobThatEndedWithErrorsOrPendingOrdersDidNotMoveEverybody() {
        assertThat(state("COMPLETED", "COMPLETED").movedEverybody()).isTrue();
        assertThat(state("COMPLETED", "COMPLETED_WITH_ERRORS").movedEverybody()).isFalse();
        assertThat(state("COMPLETED", "COMPLETED_WITH_PENDING_ORDERS").movedEverybody())
                .isFalse();
        assertThat(state("FAILED", "FAILED").ended()).isTrue();
        assertThat(state("FAILED", "FAILED").movedEverybody()).isFalse();
        assertThat(state("ABANDONED", "STOPPED").ended()).isTrue();
        assertThat(state("UNKNOWN", "UNKNOWN").ended()).isFalse();
        ObjectNode failed = job("j1", "COMPLETED", "COMPLETED");
        failed.putObject("counts").put("failed", 1).put("moved", 2);
        assertThat(MoveState.of(failed).movedEverybody()).isFalse();
        assertThat(MoveState.of(failed).moved()).isEqualTo(2);
    }

    @Test
    void whatWentWrongIsListedByPerson() {
        assertThat(jobs.errorsByUser("j1"))
                .hasSize(2)
                .hasEntrySatisfying("0ad12ad2-fa5e-5761-8c6c-2ed23f2cd925", issues -> assertThat(issues)
                        .extracting(MoveCheck.Issue::inWords)
                        .containsExactly("4202 The extension is not available"));
    }

    private static Polling watch(Duration total, List<Duration> pauses) {
        return new Polling(Duration.ofSeconds(2), Duration.ofSeconds(4), total, pauses::add);
    }

    private static MoveState state(String status, String exitCode) {
        return MoveState.of(job("j1", status, exitCode));
    }

    private static ObjectNode job(String id, String status, String exitCode) {
        return parse("{'id': '" + id + "', 'latestExecutionStatus': '" + status + "', 'latestExecutionExitCode': '"
                + exitCode + "', 'counts': {'failed': 0}}");
    }

    private static ObjectNode response(ObjectNode job) {
        return FakeApi.JSON.createObjectNode().set("response", job);
    }

    private static ResponseDefinitionBuilder list(ObjectNode... jobs) {
        ObjectNode list = FakeApi.JSON.createObjectNode();
        list.putArray("items").addAll(List.of(jobs));
        return json(list);
    }
}
