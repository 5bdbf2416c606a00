package org.spaceodt.action.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.NotPossible;
import org.spaceodt.sandbox.tenant.Lags;
import org.spaceodt.webex.resource.Licenses;
import org.spaceodt.webex.resource.MoveUsersJobs;
import org.spaceodt.webex.resource.MoveUsersJobs.MovingUser;
import org.spaceodt.webex.resource.People;
import org.spaceodt.webex.resource.Watch;

/** Jobs that take their time. */
class MovingTest {
    @RegisterExtension
    static final ActionStage STAGE = new ActionStage(new Lags(Duration.ZERO, Duration.ofMillis(100), Duration.ZERO));

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

    private static Watch watch(Duration total, Watch.Pause pause) {
        return new Watch(Duration.ofMillis(5), Duration.ofMillis(50), total, pause);
    }

    private String locationOf(String id) {
        return new People(STAGE.webex()).get(id).path("locationId").asText();
    }

    @Test
    void twoWhoMoveAtTheSameTimeMoveOneAfterTheOther() {
        new MoveUsersJobs(STAGE.webex()).start(target, List.of(MovingUser.of(other)));

        new Moving(STAGE.webex(), watch(Duration.ofSeconds(20), Watch.Pause.SLEEP)).move(person, target);

        assertThat(locationOf(person)).isEqualTo(target);
        assertThat(locationOf(other)).isEqualTo(target);
    }

    @Test
    void whatTheJobFindsIsSaidWithItsCode() {
        AtomicInteger pauses = new AtomicInteger();
        Watch.Pause takingTheExtension = time -> {
            if (pauses.getAndIncrement() == 0) {
                office.hireWithLine("tercera.ejemplo@example.com", target, "2971");
            }
            Watch.Pause.SLEEP.pause(time);
        };

        Moving moving = new Moving(STAGE.webex(), watch(Duration.ofSeconds(20), takingTheExtension));

        assertThatThrownBy(() -> moving.move(person, target))
                .isInstanceOfSatisfying(NotPossible.class, refused -> assertThat(
                                refused.reason().in(Locale.ENGLISH))
                        .contains("4202"));
    }

    @Test
    void aJobThatDoesNotEndInTimeIsNamed() {
        Moving moving = new Moving(STAGE.webex(), watch(Duration.ZERO, Watch.Pause.SLEEP));

        assertThatThrownBy(() -> moving.move(person, target))
                .isInstanceOfSatisfying(
                        NotPossible.class,
                        late -> assertThat(late.reason().key()).endsWith("running"));
        assertThatThrownBy(() -> moving.move(other, target))
                .isInstanceOfSatisfying(
                        NotPossible.class,
                        late -> assertThat(late.reason().key()).endsWith("busy"));
    }

    /** A number alone does not say that somebody calls; Webex does. */
    @Test
    void whoDoesNotCallHasNothingToCheck() {
        ObjectNode withALine = new People(STAGE.webex()).get(person);
        new Licenses(STAGE.webex())
                .assign(withALine, List.of(Licenses.LicenseChange.remove(office.license(Office.CALLING))));

        Moving moving = new Moving(STAGE.webex(), watch(Duration.ZERO, Watch.Pause.SLEEP));

        assertThat(moving.hindrance(withALine, target)).isEmpty();
    }
}
