package org.spaceodt.job.hours;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something begins or ends, as people say it: a time of day, to the minute, perhaps of one date.
 *
 * @param date empty for every day
 */
public record HourMark(Optional<LocalDate> date, LocalTime time) {
    private static final Pattern TEXT =
            Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})[Tt ])?(\\d{1,2}):(\\d{2})", Pattern.UNICODE_CHARACTER_CLASS);

    /** @return empty for what is neither {@code 22:00} nor {@code 2026-12-01T22:00} */
    public static Optional<HourMark> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HourMark(
                    Optional.ofNullable(matcher.group(1)).map(LocalDate::parse),
                    LocalTime.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same of one date. */
    HourMark on(LocalDate day) {
        return new HourMark(Optional.of(day), time);
    }

    /** On that day there: where clocks are turned forward, as much later; where they are turned back, the first time. */
    static ZonedDateTime at(LocalDate day, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(day, time, zone);
    }

    /** As it is read, too. */
    public String text() {
        String hour = time.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
        return date.map(day -> day + "T" + hour).orElse(hour);
    }
}
