package org.spaceodt.job.hours;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.job.hours.HoursFault.Why;

/**
 * Hours as somebody gave them, checked once, when they were given.
 *
 * @param notes what they may not have expected
 */
public record GivenHours(WorkingHours hours, List<Note> notes) {
    /** What somebody may not have expected. */
    public enum Kind {
        /** The start has passed today, so that it is tomorrow: the time. */
        START_TOMORROW,
        /** The same of the stop. */
        STOP_TOMORROW,
        /** There is no such time on that date: what was given, and the time that it becomes. */
        NO_SUCH_HOUR,
        /** It comes twice on that date: what was given. */
        TWICE
    }

    public record Note(Kind kind, List<String> values) {}

    /**
     * @param start such as {@code 22:00} or {@code 2026-12-01T22:00}; empty for now
     * @param stop the same; empty for no end
     * @param zone the name of a zone; empty for the usual one
     * @return empty when nothing was given
     */
    public static Optional<GivenHours> of(
            Optional<String> start, Optional<String> stop, Optional<String> zone, ZoneId usual, Instant now)
            throws HoursFault {
        if (start.isEmpty() && stop.isEmpty()) {
            if (zone.isPresent()) {
                throw new HoursFault(Why.ZONE_ALONE, zone.get());
            }
            return Optional.empty();
        }
        ZoneId where = zone.isPresent() ? zone(zone.get()) : usual;
        return Optional.of(new Reading(where, now.atZone(where)).read(start, stop));
    }

    private static ZoneId zone(String name) throws HoursFault {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new HoursFault(Why.NO_ZONE, name);
        }
    }

    /** Reads them at one moment, in one place. */
    private static final class Reading {
        private final ZoneId zone;
        private final ZonedDateTime now;
        private final List<Note> notes = new ArrayList<>();

        Reading(ZoneId zone, ZonedDateTime now) {
            this.zone = zone;
            this.now = now;
        }

        GivenHours read(Optional<String> startText, Optional<String> stopText) throws HoursFault {
            Optional<HourMark> start = mark(startText, Why.START_PASSED);
            Optional<HourMark> stop = mark(stopText, Why.STOP_PASSED);
            boolean nightly =
                    start.isPresent() && stop.isPresent() && stop.get().date().isEmpty();
            if (nightly && start.get().time().equals(stop.get().time())) {
                throw new HoursFault(Why.EQUAL, start.get().text(), stop.get().text());
            }
            if (!nightly) {
                start = start.map(mark -> dated(mark, Kind.START_TOMORROW));
                stop = stop.map(mark -> dated(mark, Kind.STOP_TOMORROW));
                if (start.isPresent() && stop.isPresent()) {
                    checkOrder(start.get(), stop.get());
                }
            }
            return new GivenHours(new WorkingHours(start, stop, zone), List.copyOf(notes));
        }

        private Optional<HourMark> mark(Optional<String> text, Why passed) throws HoursFault {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            HourMark mark = HourMark.parse(text.get()).orElseThrow(() -> new HoursFault(Why.NO_TIME, text.get()));
            if (mark.date().isPresent()) {
                ZonedDateTime at = HourMark.at(mark.date().get(), mark.time(), zone);
                if (at.isBefore(now)) {
                    throw new HoursFault(passed, mark.text());
                }
                sayTurned(mark, at);
            }
            return Optional.of(mark);
        }

        /** Where clocks are turned there, just then. */
        private void sayTurned(HourMark mark, ZonedDateTime at) {
            if (!at.toLocalTime().equals(mark.time())) {
                HourMark becomes = new HourMark(Optional.of(at.toLocalDate()), at.toLocalTime());
                notes.add(new Note(Kind.NO_SUCH_HOUR, List.of(mark.text(), becomes.text())));
            } else if (zone.getRules().getValidOffsets(at.toLocalDateTime()).size() > 1) {
                notes.add(new Note(Kind.TWICE, List.of(mark.text())));
            }
        }

        /** The next time that it is so late. */
        private HourMark dated(HourMark mark, Kind tomorrow) {
            if (mark.date().isPresent()) {
                return mark;
            }
            LocalDate today = now.toLocalDate();
            boolean passed = !HourMark.at(today, mark.time(), zone).isAfter(now);
            if (passed) {
                notes.add(new Note(tomorrow, List.of(mark.text())));
            }
            HourMark dated = mark.on(passed ? today.plusDays(1) : today);
            sayTurned(dated, HourMark.at(dated.date().orElseThrow(), dated.time(), zone));
            return dated;
        }

        private void checkOrder(HourMark start, HourMark stop) throws HoursFault {
            ZonedDateTime from = HourMark.at(start.date().orElseThrow(), start.time(), zone);
            ZonedDateTime until = HourMark.at(stop.date().orElseThrow(), stop.time(), zone);
            if (!from.isBefore(until)) {
                throw new HoursFault(from.isEqual(until) ? Why.EQUAL : Why.ORDER, start.text(), stop.text());
            }
        }
    }
}
