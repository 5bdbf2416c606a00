package org.spaceodt.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as people give it: a day, a moment with or without a zone, or how long ago ({@code 90m}, {@code 12h}, {@code 7d}). */
public final class AuditTime {
    private static final Pattern AGO = Pattern.compile("(\\d{1,5})([mhd])");

    private AuditTime() {}

    /** The first moment of it; empty for what is none. */
    public static Optional<Instant> first(String text, ZoneId zone, Instant now) {
        return day(text).map(day -> day.atStartOfDay(zone).toInstant()).or(() -> moment(text, zone, now));
    }

    /** The first moment behind it: a day is meant as a whole. */
    public static Optional<Instant> behind(String text, ZoneId zone, Instant now) {
        return day(text)
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .or(() -> moment(text, zone, now));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip())).filter(AuditTime::isOurs);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Years that milliseconds can count, and people can mean. */
    private static boolean isOurs(LocalDate day) {
        return day.getYear() > 0 && day.getYear() < 10_000;
    }

    private static Optional<Instant> moment(String text, ZoneId zone, Instant now) {
        Matcher ago = AGO.matcher(text.strip());
        if (ago.matches()) {
            long count = Long.parseLong(ago.group(1));
            return Optional.of(now.minus(
                    switch (ago.group(2)) {
                        case "m" -> Duration.ofMinutes(count);
                        case "h" -> Duration.ofHours(count);
                        default -> Duration.ofDays(count);
                    }));
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()))
                    .filter(moment -> isOurs(moment.toLocalDate()))
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException e) {
            return local(text, zone);
        }
    }

    private static Optional<Instant> local(String text, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip().replace(' ', 'T')))
                    .filter(moment -> isOurs(moment.toLocalDate()))
                    .map(moment -> moment.atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
