package org.spaceodt.job.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a job may be worked on, by moments that are given. */
class WorkingHoursTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    /** None of them turns its clocks then. */
    private static final LocalDate QUIET = LocalDate.of(2026, 12, 1);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MADRID).toInstant();
    }

    private static WorkingHours hours(String start, String stop) {
        return WorkingHours.of(
                Optional.of(start).filter(text -> !text.isEmpty()),
                Optional.of(stop).filter(text -> !text.isEmpty()),
                MADRID);
    }

    private static GivenHours given(String start, String stop, String now) throws HoursFault {
        return GivenHours.of(
                        Optional.of(start).filter(text -> !text.isEmpty()),
                        Optional.of(stop).filter(text -> !text.isEmpty()),
                        Optional.of("Europe/Madrid"),
                        MADRID,
                        at(now))
                .orElseThrow();
    }

    private static HoursFault.Why fault(String start, String stop, String now) {
        try {
            throw new AssertionError("taken: " + given(start, stop, now));
        } catch (HoursFault e) {
            return e.why();
        }
    }

    @Test
    void aNightIsOpenFromItsStartToTheMomentBeforeItsStop() {
        WorkingHours night = hours("22:00", "06:00");
        assertThat(night.isOpen(at("2026-12-01T21:59:59.999"))).isFalse();
        assertThat(night.isOpen(at("2026-12-01T22:00"))).isTrue();
        assertThat(night.isOpen(at("2026-12-02T05:59:59.999"))).isTrue();
        assertThat(night.isOpen(at("2026-12-02T06:00"))).isFalse();
        assertThat(night.opens(at("2026-12-02T06:00"))).contains(at("2026-12-02T22:00"));
        assertThat(night.closes(at("2026-12-01T23:00"))).contains(at("2026-12-02T06:00"));
        assertThat(night.closes(at("2026-12-01T12:00"))).isEmpty();
    }

    @Test
    void aDayHasItsHoursToo() {
        WorkingHours day = hours("09:30", "13:00");
        assertThat(day.isOpen(at("2026-12-01T09:29"))).isFalse();
        assertThat(day.isOpen(at("2026-12-01T12:59"))).isTrue();
        assertThat(day.opens(at("2026-12-01T13:00"))).contains(at("2026-12-02T09:30"));
    }

    @Test
    void nightsMayBeginOnADate() {
        WorkingHours nights = hours("2026-12-05T22:00", "06:00");
        assertThat(nights.isOpen(at("2026-12-04T23:00"))).isFalse();
        assertThat(nights.isOpen(at("2026-12-05T05:00"))).isFalse();
        assertThat(nights.opens(at("2026-12-01T12:00"))).contains(at("2026-12-05T22:00"));
        assertThat(nights.opens(at("2026-12-06T12:00"))).contains(at("2026-12-06T22:00"));
    }

    @Test
    void aStartAloneHasNoEndAndAStopAloneBeginsAtOnce() {
        WorkingHours late = hours("2026-12-01T22:00", "");
        assertThat(late.isOpen(at("2026-12-01T21:59"))).isFalse();
        assertThat(late.opens(at("2026-12-01T12:00"))).contains(at("2026-12-01T22:00"));
        assertThat(late.isOpen(at("2027-12-01T12:00"))).isTrue();
        assertThat(late.closes(at("2026-12-02T12:00"))).isEmpty();
        assertThat(late.isOver(at("2027-12-01T12:00"))).isFalse();
        WorkingHours early = hours("", "2026-12-02T06:00");
        assertThat(early.isOpen(at("2026-12-01T12:00"))).isTrue();
        assertThat(early.closes(at("2026-12-01T12:00"))).contains(at("2026-12-02T06:00"));
        assertThat(early.isOver(at("2026-12-02T05:59"))).isFalse();
        assertThat(early.isOver(at("2026-12-02T06:00"))).isTrue();
    }

    @Test
    void theNightOnWhichClocksAreTurnedBackIsAnHourLonger() {
        WorkingHours night = hours("22:00", "06:00");
        Instant begins = at("2026-10-24T22:00");
        assertThat(Duration.between(begins, night.closes(begins).orElseThrow())).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void theNightOnWhichClocksAreTurnedForwardIsAnHourShorter() {
        WorkingHours night = hours("22:00", "06:00");
        Instant begins = at("2027-03-27T22:00");
        assertThat(Duration.between(begins, night.closes(begins).orElseThrow())).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void anHourThatComesTwiceCountsTheFirstTime() {
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        WorkingHours starts = hours("02:30", "05:00");
        assertThat(starts.opens(at("2026-10-25T01:00"))).contains(first);
        assertThat(starts.isOpen(first)).isTrue();
        assertThat(starts.isOpen(first.plus(Duration.ofHours(1)))).isTrue();
        WorkingHours stops = hours("22:00", "02:30");
        assertThat(stops.closes(at("2026-10-25T01:00"))).contains(first);
        // 02:00 the second time.
        assertThat(stops.isOpen(Instant.parse("2026-10-25T01:00:00Z"))).isFalse();
    }

    @Test
    void anHourThatDoesNotExistIsAsMuchLater() {
        WorkingHours starts = hours("02:30", "05:00");
        assertThat(starts.opens(at("2027-03-28T01:00"))).contains(at("2027-03-28T03:30"));
        WorkingHours stops = hours("22:00", "02:30");
        assertThat(stops.closes(at("2027-03-28T01:00"))).contains(at("2027-03-28T03:30"));
    }

    @Test
    void aNightThatWouldEndBeforeItBeginsIsLeftOut() {
        WorkingHours short_ = hours("02:30", "03:15");
        assertThat(short_.opens(at("2027-03-28T00:00"))).contains(at("2027-03-29T02:30"));
        assertThat(short_.isOpen(at("2027-03-28T03:10"))).isFalse();
        assertThat(short_.isOpen(at("2027-03-28T03:35"))).isFalse();
        assertThat(short_.isOpen(at("2027-03-29T03:00"))).isTrue();
    }

    @Test
    void aTimeThatHasPassedTodayIsThatOfTomorrowAndIsSaid() throws HoursFault {
        GivenHours start = given("09:00", "", "2026-12-01T09:00");
        assertThat(start.hours().opens(at("2026-12-01T09:00"))).contains(at("2026-12-02T09:00"));
        assertThat(start.notes())
                .containsExactly(new GivenHours.Note(GivenHours.Kind.START_TOMORROW, List.of("09:00")));
        assertThat(given("09:01", "", "2026-12-01T09:00").notes()).isEmpty();
        GivenHours stop = given("", "06:00", "2026-12-01T22:00");
        assertThat(stop.hours().closes(at("2026-12-01T22:00"))).contains(at("2026-12-02T06:00"));
        assertThat(stop.notes()).containsExactly(new GivenHours.Note(GivenHours.Kind.STOP_TOMORROW, List.of("06:00")));
    }

    @Test
    void nightsThatWereGivenInOneOfThemBeginAtOnce() throws HoursFault {
        GivenHours nights = given("22:00", "06:00", "2026-12-01T23:30");
        assertThat(nights.hours().isOpen(at("2026-12-01T23:30"))).isTrue();
        assertThat(nights.hours().isNightly()).isTrue();
        assertThat(nights.notes()).isEmpty();
    }

    @Test
    void aStopWithADateMakesOneStretchOfIt() throws HoursFault {
        WorkingHours stretch =
                given("22:00", "2026-12-03T06:00", "2026-12-01T12:00").hours();
        assertThat(stretch.isNightly()).isFalse();
        assertThat(stretch.isOpen(at("2026-12-02T12:00"))).isTrue();
        assertThat(stretch.isOver(at("2026-12-03T06:00"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T22:00,,START_PASSED",
        "2026-11-30T22:00,06:00,START_PASSED",
        ",2026-12-01T11:59,STOP_PASSED",
        "22:00,22:00,EQUAL",
        "2026-12-05T22:00,22:00,EQUAL",
        "2026-12-05T22:00,2026-12-05T22:00,EQUAL",
        "2026-12-05T22:00,2026-12-05T06:00,ORDER",
        "22:00,2026-12-01T20:00,ORDER",
        "24:00,,NO_TIME",
        "22:60,,NO_TIME",
        "10pm,,NO_TIME",
        "2026-02-30T22:00,,NO_TIME",
        "22,06,NO_TIME",
        "2026-12-01,,NO_TIME"
    })
    void whatCannotBeIsRefused(String start, String stop, HoursFault.Why why) {
        assertThat(fault(start == null ? "" : start, stop == null ? "" : stop, "2026-12-01T12:00"))
                .isEqualTo(why);
    }

    @Test
    void aZoneIsForATimeAndHasToExist() throws HoursFault {
        Instant now = at("2026-12-01T12:00");
        assertThatThrownBy(() ->
                        GivenHours.of(Optional.empty(), Optional.empty(), Optional.of("Europe/Madrid"), MADRID, now))
                .isInstanceOf(HoursFault.class);
        assertThatThrownBy(() -> GivenHours.of(
                        Optional.of("22:00"), Optional.empty(), Optional.of("Europe/Madird"), MADRID, now))
                .satisfies(e -> assertThat(((HoursFault) e).why()).isEqualTo(HoursFault.Why.NO_ZONE));
        assertThat(GivenHours.of(Optional.empty(), Optional.empty(), Optional.empty(), MADRID, now))
                .isEmpty();
        assertThat(GivenHours.of(Optional.of("22:00"), Optional.empty(), Optional.empty(), ZoneId.of("UTC"), now)
                        .orElseThrow()
                        .hours()
                        .opens(now))
                .contains(Instant.parse("2026-12-01T22:00:00Z"));
    }

    @Test
    void anHourThatDoesNotExistOnItsDateIsSaid() throws HoursFault {
        assertThat(given("2027-03-28T02:30", "", "2026-12-01T12:00").notes())
                .containsExactly(new GivenHours.Note(
                        GivenHours.Kind.NO_SUCH_HOUR, List.of("2027-03-28T02:30", "2027-03-28T03:30")));
    }

    @Test
    void anHourThatComesTwiceOnItsDateIsSaidWhereItIsOnlyThat() throws HoursFault {
        GivenHours.Note twice = new GivenHours.Note(GivenHours.Kind.TWICE, List.of("2027-10-31T02:30"));
        assertThat(given("2027-10-31T02:30", "", "2026-12-01T12:00").notes()).containsExactly(twice);
        assertThat(given("", "02:30", "2027-10-30T12:00").notes())
                .containsExactly(new GivenHours.Note(GivenHours.Kind.STOP_TOMORROW, List.of("02:30")), twice);
        assertThat(given("2027-10-31T03:00", "", "2026-12-01T12:00").notes()).isEmpty();
    }

    @Test
    void whatIsKeptIsReadAsItWas() throws HoursFault {
        for (String[] one : new String[][] {
            {"22:00", "06:00"},
            {"2026-12-05T22:00", "06:00"},
            {"9:05", ""},
            {"", "06:00"},
            {"22:00", "2026-12-09T06:00"}
        }) {
            WorkingHours hours = given(one[0], one[1], "2026-12-01T12:00").hours();
            assertThat(WorkingHours.of(
                            hours.start().map(HourMark::text), hours.stop().map(HourMark::text), hours.zone()))
                    .isEqualTo(hours);
        }
    }

    /** On days without a change of clocks the time of day says it all. */
    @Test
    void nightsAreOpenByTheTimeOfDayWhateverTheyAreAndWherever() {
        Random random = new Random(20);
        for (int i = 0; i < 2_000; i++) {
            LocalTime start = LocalTime.of(random.nextInt(24), random.nextInt(60));
            LocalTime stop = LocalTime.of(random.nextInt(24), random.nextInt(60));
            ZoneId zone = ZoneId.of(Stream.of("Europe/Madrid", "Asia/Kolkata", "America/Bogota", "Pacific/Apia", "UTC")
                    .toList()
                    .get(random.nextInt(5)));
            if (start.equals(stop)) {
                continue;
            }
            WorkingHours nights = new WorkingHours(
                    Optional.of(new HourMark(Optional.empty(), start)),
                    Optional.of(new HourMark(Optional.empty(), stop)),
                    zone);
            LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
            boolean after = !time.isBefore(start);
            boolean before = time.isBefore(stop);
            assertThat(nights.isOpen(QUIET.atTime(time).atZone(zone).toInstant()))
                    .as("%s at %s", nights, time)
                    .isEqualTo(start.isBefore(stop) ? after && before : after || before);
        }
    }

    /** Also where clocks are turned: what is said of the next change holds, and nothing changes before. */
    @Test
    void openingAndClosingFollowEachOther() {
        Random random = new Random(26);
        List<ZoneId> zones = Stream.of("Europe/Madrid", "Australia/Lord_Howe", "America/Sao_Paulo", "Africa/Casablanca")
                .map(ZoneId::of)
                .toList();
        for (int i = 0; i < 2_000; i++) {
            LocalTime start = LocalTime.of(random.nextInt(24), random.nextInt(60));
            LocalTime stop = LocalTime.of(random.nextInt(24), random.nextInt(60));
            if (start.equals(stop)) {
                continue;
            }
            WorkingHours nights = new WorkingHours(
                    Optional.of(new HourMark(Optional.empty(), start)),
                    Optional.of(new HourMark(Optional.empty(), stop)),
                    zones.get(random.nextInt(zones.size())));
            Instant now = Instant.parse("2026-09-20T00:00:00Z").plusSeconds(random.nextInt(300 * 24 * 3600));
            Optional<Instant> next = nights.isOpen(now) ? nights.closes(now) : nights.opens(now);
            assertThat(next).as("%s at %s", nights, now).isPresent();
            assertThat(next.get()).isAfter(now);
            assertThat(nights.isOpen(next.get())).as("%s at %s", nights, next).isNotEqualTo(nights.isOpen(now));
            assertThat(nights.isOpen(next.get().minusMillis(1))).isEqualTo(nights.isOpen(now));
            Instant between = now.plusMillis((long)
                    (random.nextDouble() * Duration.between(now, next.get()).toMillis()));
            assertThat(nights.isOpen(between)).as("%s at %s", nights, between).isEqualTo(nights.isOpen(now));
            assertThat(nights.isOver(now)).isFalse();
        }
    }
}
