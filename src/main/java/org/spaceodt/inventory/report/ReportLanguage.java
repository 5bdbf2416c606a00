package org.spaceodt.inventory.report;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** One language of the report: its words, its numbers, its dates. */
record ReportLanguage(Locale locale, ReportMessages words) {
    /** What stands where a number is not known; a 0 would be a statement. */
    static final String UNKNOWN = "—";

    /** Keeps a number and its unit on one line. */
    private static final String NO_BREAK = "\u00A0";

    /** The language of the locale, English where it is not one of the report's. */
    static ReportLanguage of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "es", "ca" -> {
                Locale language = Locale.forLanguageTag(locale.getLanguage());
                yield new ReportLanguage(
                        language,
                        MessageBundles.get(ReportMessages.class, Localized.Literal.of(language.getLanguage())));
            }
            default -> new ReportLanguage(Locale.ENGLISH, MessageBundles.get(ReportMessages.class));
        };
    }

    /** A count with the language's thousands separator, also in numbers of four digits. */
    String count(long number) {
        return format("#,##0", number);
    }

    String decimal(double number) {
        return format("#,##0.0", number);
    }

    String time(long milliseconds) {
        if (milliseconds < 1_000) {
            return milliseconds + NO_BREAK + "ms";
        }
        if (milliseconds < 59_950) {
            return decimal(milliseconds / 1_000.0) + NO_BREAK + "s";
        }
        Duration duration = Duration.ofSeconds(Math.round(milliseconds / 1_000.0));
        return duration.toHours() > 0
                ? count(duration.toHours()) + NO_BREAK + "h " + duration.toMinutesPart() + NO_BREAK + "min"
                : duration.toMinutes() + NO_BREAK + "min " + duration.toSecondsPart() + NO_BREAK + "s";
    }

    String moment(Instant instant) {
        var utc = instant.atOffset(ZoneOffset.UTC);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(utc);
        return day + ", " + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(utc) + " UTC";
    }

    private String format(String pattern, double number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(number);
    }
}
