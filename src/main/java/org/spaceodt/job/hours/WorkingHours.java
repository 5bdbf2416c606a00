package org.spaceodt.job.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * When a job may be worked on. A start and a stop that are times of day are those of every night, from the date of the start on if
 * it has one. A stop with a date ends it for good; without a start it begins at once, without a stop it has no end.
 *
 * @param start with a date, unless the stop is a time of day
 * @param stop with a date, unless there is a start
 * @param zone whose times of day are meant
 */
public record WorkingHours(Optional<HourMark> start, Optional<HourMark> stop, ZoneId zone) {
    /** Behind the kind of a job with hours, where it is stored. */
    public static final String KIND = ".hours";

    /** So far two days may be apart in one place, where the date line moved. */
    private static final int DAYS = 2;

    /** A night that does not exist, since clocks are turned forward, is followed by one that does. */
    private static final int NIGHTS = 5;

    /** @param stop empty for one without an end */
    private record Span(Instant start, Optional<Instant> stop) {
        boolean has(Instant now) {
            return !now.isBefore(start) && stop.map(now::isBefore).orElse(true);
        }
    }

    /** As it is kept; the texts are those of {@link HourMark#text}. */
    public static WorkingHours of(Optional<String> start, Optional<String> stop, ZoneId zone) {
        return new WorkingHours(start.flatMap(HourMark::parse), stop.flatMap(HourMark::parse), zone);
    }

    /** Such as {@code 22:00 – 06:00 Europe/Madrid}, in no language; what is not there is left out. */
    public String text() {
        return (start.map(HourMark::text).orElse("") + " – "
                                + stop.map(HourMark::text).orElse(""))
                        .strip() + " " + zone.getId();
    }

    /** Whether it comes again every day, until the job is done. */
    public boolean isNightly() {
        return start.isPresent() && stop.isPresent() && stop.get().date().isEmpty();
    }

    public boolean isOpen(Instant now) {
        return around(now).anyMatch(span -> span.has(now));
    }

    /**
     * Until when it is open.
     *
     * @return empty when it is not, or has no end
     */
    public Optional<Instant> closes(Instant now) {
        Optional<Instant> end = Optional.empty();
        Instant at = now;
        // One night may begin before the last has ended where clocks are turned.
        while (isOpen(at)) {
            Instant moment = at;
            Optional<Span> longest = around(at)
                    .filter(span -> span.has(moment))
                    .reduce(BinaryOperator.maxBy(
                            (one, other) -> one.stop.orElse(Instant.MAX).compareTo(other.stop.orElse(Instant.MAX))));
            end = longest.flatMap(Span::stop);
            if (end.isEmpty()) {
                return end;
            }
            at = end.get();
        }
        return end;
    }

    /**
     * When it is open next.
     *
     * @return after now; empty when it never is again
     */
    public Optional<Instant> opens(Instant now) {
        if (!isNightly()) {
            return Stream.of(once()).map(Span::start).filter(now::isBefore).findFirst();
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate first =
                start.get().date().filter(today::isBefore).orElse(today).minusDays(DAYS);
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(DAYS + 1L + NIGHTS)
                .flatMap(day -> night(day).stream())
                .map(Span::start)
                .filter(now::isBefore)
                .findFirst();
    }

    /** Whether it never comes again. */
    public boolean isOver(Instant now) {
        return !isOpen(now) && opens(now).isEmpty();
    }

    private Stream<Span> around(Instant now) {
        if (!isNightly()) {
            return Stream.of(once());
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        return Stream.iterate(today.minusDays(DAYS), day -> day.plusDays(1))
                .limit(2L * DAYS + 1)
                .flatMap(day -> night(day).stream());
    }

    /** The night that begins on that day; none where clocks are turned so that it would end before it begins. */
    private Optional<Span> night(LocalDate day) {
        if (start.orElseThrow().date().filter(day::isBefore).isPresent()) {
            return Optional.empty();
        }
        boolean sameDay = stop.orElseThrow().time().isAfter(start.get().time());
        Instant from = HourMark.at(day, start.get().time(), zone).toInstant();
        Instant until = HourMark.at(sameDay ? day : day.plusDays(1), stop.get().time(), zone)
                .toInstant();
        return from.isBefore(until) ? Optional.of(new Span(from, Optional.of(until))) : Optional.empty();
    }

    private Span once() {
        return new Span(start.map(this::instant).orElse(Instant.MIN), stop.map(this::instant));
    }

    private Instant instant(HourMark mark) {
        return HourMark.at(mark.date().orElseThrow(), mark.time(), zone).toInstant();
    }
}
