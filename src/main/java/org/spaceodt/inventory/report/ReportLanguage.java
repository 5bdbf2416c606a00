package org.spaceodt.inventory.report;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.spaceodt.text.Moments;
import org.spaceodt.text.Words;

/** One language of the report: its words, its numbers, its dates. */
@RegisterResourceBundle(bundleName = ReportLanguage.BUNDLE)
record ReportLanguage(Words words) {
    static final String BUNDLE = "org.spaceodt.inventory.report.words";

    /** What stands where a number is not known; a 0 would be a statement. */
    static final String UNKNOWN = "—";

    /** Keeps a number and its unit on one line. */
    private static final String NO_BREAK = "\u00A0";

    /** The language of the locale, English where it is not one of the report's. */
    static ReportLanguage of(Locale locale) {
        return new ReportLanguage(Words.of(BUNDLE, locale));
    }

    Locale locale() {
        return words.locale();
    }

    String get(String key, Object... values) {
        return words.get(key, values);
    }

    /** A count with the language's thousands separator, also in numbers of four digits. */
    String count(long number) {
        return format("#,##0", number);
    }

    String decimal(double number) {
        return format("#,##0.0", number);
    }

    /** A time in the two units that matter. */
    String time(long milliseconds) {
        if (milliseconds == 0) {
            return "0";
        }
        if (milliseconds < 1_000) {
            return milliseconds + NO_BREAK + "ms";
        }
        if (milliseconds < 9_950) {
            return decimal(milliseconds / 1_000.0) + NO_BREAK + "s";
        }
        Duration duration = Duration.ofSeconds(Math.round(milliseconds / 1_000.0));
        if (duration.toHours() > 0) {
            return units(duration.toHours(), "h", duration.toMinutesPart(), "min");
        }
        return duration.toMinutes() > 0
                ? units(duration.toMinutes(), "min", duration.toSecondsPart(), "s")
                : duration.toSeconds() + NO_BREAK + "s";
    }

    private String units(long great, String greatUnit, int small, String smallUnit) {
        String first = count(great) + NO_BREAK + greatUnit;
        return small == 0 ? first : first + " " + small + NO_BREAK + smallUnit;
    }

    String moment(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        String day = Moments.day(FormatStyle.LONG, locale(), local);
        return day + ", " + DateTimeFormatter.ofPattern("HH:mm zzz", locale()).format(local);
    }

    private String format(String pattern, double number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale())).format(number);
    }
}
