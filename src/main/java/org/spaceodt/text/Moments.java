package org.spaceodt.text;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Dates and times as a language writes them, the same on every Java: from 20 on (<a href="https://bugs.openjdk.org/browse/JDK-8284840">CLDR
 * 42</a>) there is a narrow no-break space before AM and PM, which terminals show as a box and nobody finds by searching.
 */
public final class Moments {
    private static final char NARROW = '\u202f';

    private Moments() {}

    public static String of(FormatStyle day, FormatStyle time, Locale language, TemporalAccessor moment) {
        return plain(DateTimeFormatter.ofLocalizedDateTime(day, time)
                .withLocale(language)
                .format(moment));
    }

    public static String day(FormatStyle day, Locale language, TemporalAccessor moment) {
        return plain(DateTimeFormatter.ofLocalizedDate(day).withLocale(language).format(moment));
    }

    public static String time(FormatStyle time, Locale language, TemporalAccessor moment) {
        return plain(
                DateTimeFormatter.ofLocalizedTime(time).withLocale(language).format(moment));
    }

    static String plain(String written) {
        return written.replace(NARROW, ' ');
    }
}
