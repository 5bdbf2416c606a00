package org.spaceodt.action.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.NotPossible;
import org.spaceodt.sandbox.tenant.time.Lags;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.person.MoveCheck;
import org.spaceodt.webex.resource.person.MoveUsersJobs;
import org.spaceodt.webex.resource.person.MoveUsersJobs.MovingUser;
import org.spaceodt.webex.resource.person.People;

/** Jobs that take their time. */
class MovingTest {
    @RegisterExtension
    static final ActionStage STAGE =
            new ActionStage(new Lags(Duration.ZERO, Duration.ofMillis(100), Duration.ZERO, Duration.ZERO));

    private final Office office = new Office(STAGE);
    private String target;
    private String person;
    private String other;

    @BeforeEach
    void people() {
        String origin = office.open("Sede de Origen", "+34555010150");
        target = office.open("Sede de Destino", "+34555010160");
        person = office.hireWithLine("mar.ejemplo@example.com", origin, "2971");
        other = office.hireWithLine("otra.ejemplo@example.com", origin, "2972");
    }

    private static MoveQueue queue(Duration total, Polling.Pause pause) {
        Polling watch = new Polling(Duration.ofMillis(5), Duration.ofMillis(50), total, pause);
        return new MoveQueue(STAGE.webex(), watch, Duration.ofMillis(5));
    }

    private static Moving moving() {
        return new Moving(STAGE.webex());
    }

    private String locationOf(String id) {
        return new People(STAGE.webex()).get(id).path("locationId").asText();
    }

    @Test
    void twoWhoMoveAtTheSameTimeMoveOneAfterTheOther() {
        new MoveUsersJobs(STAGE.webex()).start(target, List.of(MovingUser.of(other)));

        moving().move(MovingUser.of(person), target, queue(Duration.ofSeconds(20), Polling.Pause.SLEEP));

        assertThat(locationOf(person)).isEqualTo(target);
        assertThat(locationOf(other)).isEqualTo(target);
    }

    @Test
    void whatTheJobFindsIsSaidWithItsCode() {
        AtomicInteger pauses = new AtomicInteger();
        Polling.Pause takingTheExtension = time -> {
            // The first one lets others come; the next waits for the job.
            if (pauses.getAndIncrement() == 1) {
                office.hireWithLine("tercera.ejemplo@example.com", target, "2971");
            }
            Polling.Pause.SLEEP.pause(time);
        };

        MoveQueue queue = queue(Duration.ofSeconds(20), takingTheExtension);

        assertThatThrownBy(() -> moving().move(MovingUser.of(person), target, queue))
                .isInstanceOfSatisfying(NotPossible.class, refused -> assertThat(
                                refused.reasons().get(0).in(Locale.ENGLISH))
                        .contains("4202"));
    }

    @Test
    void aJobThatDoesNotEndInTimeIsNamed() {
        MoveQueue queue = queue(Duration.ZERO, Polling.Pause.SLEEP);

        assertThatThrownBy(() -> moving().move(MovingUser.of(person), target, queue))
                .isInstanceOfSatisfying(
                        NotPossible.class,
                        late -> assertThat(late.reasons().get(0).key()).endsWith("running"));
        assertThatThrownBy(() -> moving().move(MovingUser.of(other), target, queue))
                .isInstanceOfSatisfying(
                        NotPossible.class,
                        late -> assertThat(late.reasons().get(0).key()).endsWith("busy"));
    }

    /** A number alone does not say that somebody calls; Webex does. */
    @Test
    void whoDoesNotCallHasNothingToCheck() {
        ObjectNode withALine = new People(STAGE.webex()).get(person);
        new Licenses(STAGE.webex())
                .assign(withALine, List.of(Licenses.LicenseChange.remove(office.license(Office.CALLING))));

        assertThat(moving().check(withALine, target, MovingUser.of(person))).isEmpty();
    }

    @Test
    void manyWhoGoToOneLocationGoInFewJobs() throws Exception {
        List<String> people = whoCanMove(20);
        MoveQueue queue = queue(Duration.ofSeconds(60), Polling.Pause.SLEEP);
        STAGE.forgetCalls();

        List<Future<Written>> moves = atOnce(10, people, one -> moving().move(withoutNumber(one), target, queue));

        for (Future<Written> move : moves) {
            assertThat(move.get().status()).isEqualTo(201);
        }
        assertThat(people).allSatisfy(one -> assertThat(locationOf(one)).isEqualTo(target));
        assertThat(STAGE.writes()).hasSizeBetween(2, 6);
    }

    @Test
    void oneWhoIsRefusedDoesNotKeepTheOthersFromMoving() throws Exception {
        String there = office.hireWithLine("alli.ejemplo@example.com", target, "2973");
        MoveQueue queue = queue(Duration.ofSeconds(60), Polling.Pause.SLEEP);
        List<String> people = List.of(person, there, other);

        List<Future<Written>> moves = atOnce(3, people, one -> queue.move(MovingUser.of(one), target));

        assertThat(moves.get(0).get().status()).isEqualTo(201);
        assertThat(moves.get(2).get().status()).isEqualTo(201);
        assertThatThrownBy(() -> moves.get(1).get())
                .hasRootCauseInstanceOf(WebexException.Rejected.class)
                .hasMessageContaining("Source and target location are the same");
        assertThat(locationOf(person)).isEqualTo(target);
        assertThat(locationOf(other)).isEqualTo(target);
    }

    @Test
    void whatTheJobFindsOfOneIsNotSaidOfTheOthers() throws Exception {
        AtomicBoolean taken = new AtomicBoolean();
        Polling.Pause takingTheExtension = time -> {
            boolean started = !new MoveUsersJobs(STAGE.webex()).list().isEmpty();
            if (started && taken.compareAndSet(false, true)) {
                office.hireWithLine("tercera.ejemplo@example.com", target, "2971");
            }
            Polling.Pause.SLEEP.pause(time);
        };
        MoveQueue queue = new MoveQueue(
                STAGE.webex(),
                new Polling(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(60), takingTheExtension),
                Duration.ofMillis(300));

        List<Future<Written>> moves = atOnce(2, List.of(person, other), one -> queue.move(MovingUser.of(one), target));

        assertThatThrownBy(() -> moves.get(0).get())
                .hasCauseInstanceOf(NotPossible.class)
                .satisfies(thrown -> assertThat(((NotPossible) thrown.getCause())
                                .reasons()
                                .get(0)
                                .in(Locale.ENGLISH))
                        .contains("4202"));
        assertThat(moves.get(1).get().status()).isEqualTo(201);
        assertThat(locationOf(other)).isEqualTo(target);
        assertThat(locationOf(person)).isNotEqualTo(target);
    }

    private List<String> whoCanMove(int count) {
        List<String> ids = new ArrayList<>();
        new People(STAGE.webex()).each(one -> ids.add(one.path("id").asText()));
        Set<String> extensions = new HashSet<>();
        List<String> chosen = ids.stream()
                .map(id -> new People(STAGE.webex()).get(id))
                .filter(one -> one.hasNonNull("extension")
                        && !one.path("locationId").asText().equals(target))
                .filter(one -> extensions.add(one.path("extension").asText()))
                .filter(one -> moving().check(
                                one, target, withoutNumber(one.path("id").asText()))
                        .filter(MoveCheck::refused)
                        .isEmpty())
                .map(one -> one.path("id").asText())
                .limit(count)
                .toList();
        assertThat(chosen).hasSize(count);
        return chosen;
    }

    /** The numbers of the sandbox do not move along. */
    private static MovingUser withoutNumber(String id) {
        return new MovingUser(id, Optional.empty(), Optional.of(""));
    }

    private static List<Future<Written>> atOnce(int threads, List<String> people, Function<String, Written> move)
            throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            return workers.invokeAll(people.stream()
                    .<Callable<Written>>map(one -> () -> move.apply(one))
                    .toList());
        } finally {
            workers.shutdownNow();
        }
    }
}
