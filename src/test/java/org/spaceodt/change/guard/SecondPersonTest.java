package org.spaceodt.change.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Origin;
import org.spaceodt.job.StoredPlan;

/** Who may apply what somebody planned. */
class SecondPersonTest {
    private static final Instant NIGHT = Instant.parse("2026-11-30T01:05:00Z");
    private static final SecondPerson ASKED = new SecondPerson(true);

    private static Origin by(String name) {
        return name == null ? Origin.UNKNOWN : Origin.UNKNOWN.by(name);
    }

    private static StoredPlan planOf(String name) {
        return new StoredPlan(
                "a-plan", new StoredPlan.Head("account", "ACTION", "x", "x.csv", "0", 1, "", by(name)), "1", NIGHT);
    }

    private static JobView job(Origin origin, boolean staged) {
        NewJob job = new NewJob(
                "rows",
                "account",
                "x: x.csv",
                "{}",
                new NewJob.Limits(1, false, 0, 1, 0),
                origin,
                staged ? OptionalInt.of(0) : OptionalInt.empty());
        return new JobView(
                "a-job",
                job,
                JobState.CREATED,
                new JobView.Counts(1, 0, 0, 0, 0),
                NIGHT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    @ParameterizedTest
    @CsvSource({
        "ana, marta, true",
        "ana, ana, false",
        "ana, ANA, false",
        "Ana, ' ana ', false",
        "ﬁona, FIONA, false",
        "'', marta, false",
        ", marta, false",
        "ana, , false",
    })
    void anotherPersonIsOneOfAnotherName(String planner, String asks, boolean may) {
        assertThat(ASKED.maybeApplied(planOf(planner), by(asks))).isEqualTo(may);
        assertThat(SecondPerson.NOT_ASKED.maybeApplied(planOf(planner), by(asks)))
                .isTrue();
    }

    @Test
    void whoPlannedItWhenAndWhereAnotherDoesItIsTold() {
        assertThatThrownBy(() -> ASKED.checkApplying(planOf("ana"), by("ana")))
                .isInstanceOfSatisfying(SecondPerson.Refused.class, refused -> assertThat(refused.planned())
                        .contains(new SecondPerson.Planned("ana", NIGHT, "/plans/a-plan")));
        assertThatThrownBy(() -> ASKED.checkApplying(planOf(null), by("ana")))
                .isInstanceOfSatisfying(SecondPerson.Refused.class, refused -> assertThat(refused.planned())
                        .isEmpty());
    }

    @Test
    void whatWasNotPlannedIsRefusedWhereTwoPeopleAreAskedFor() {
        assertThatThrownBy(ASKED::refuseUnplanned).isInstanceOf(SecondPerson.Refused.class);
        assertThatCode(SecondPerson.NOT_ASKED::refuseUnplanned).doesNotThrowAnyException();
    }

    @Test
    void whoGaveTheRowsOfARunDoesNotDecideItsStages() {
        assertThat(ASKED.maybeDecided(job(by("ana"), true), by("ana"))).isFalse();
        assertThat(ASKED.maybeDecided(job(by("ana"), true), by("marta"))).isTrue();
        JobView begunByAnother = job(by("marta").ofPlan(planOf("ana")), true);
        assertThat(ASKED.maybeDecided(begunByAnother, by("ana"))).isFalse();
        assertThat(ASKED.maybeDecided(begunByAnother, by("marta"))).isTrue();
    }

    @Test
    void aJobIsStartedOnceTwoPeopleHaveHadToDoWithIt() {
        JobView planned = job(by("marta").ofPlan(planOf("ana")), false);
        assertThatCode(() -> ASKED.checkStarting(planned, by("ana"))).doesNotThrowAnyException();
        JobView alone = job(by("ana").ofPlan(planOf("ana")), false);
        assertThatThrownBy(() -> ASKED.checkStarting(alone, by("ana"))).isInstanceOf(SecondPerson.Refused.class);
        assertThatCode(() -> ASKED.checkStarting(alone, by("marta"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> ASKED.checkStarting(job(by("ana"), false), by("marta")))
                .isInstanceOf(SecondPerson.Refused.class);
        assertThatCode(() -> ASKED.checkStarting(job(by("ana"), true), by("ana")))
                .doesNotThrowAnyException();
    }
}
