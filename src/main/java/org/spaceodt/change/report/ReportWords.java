package org.spaceodt.change.report;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words, numbers and dates of one language. */
@RegisterResourceBundle(bundleName = ReportWords.BUNDLE)
final class ReportWords {
    static final String BUNDLE = "org.spaceodt.change.report.words";
    private static final Set<String> LANGUAGES = Set.of("en", "es", "ca");

    private final Locale locale;
    private final ResourceBundle bundle;

    private ReportWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    static ReportWords in(Locale locale) {
        String language = locale.getLanguage();
        return new ReportWords(LANGUAGES.contains(language) ? Locale.forLanguageTag(language) : Locale.ENGLISH);
    }

    Locale locale() {
        return locale;
    }

    /** Those without values, by key. */
    Map<String, String> all() {
        return bundle.keySet().stream().collect(Collectors.toMap(Function.identity(), this::get));
    }

    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atOffset(ZoneOffset.UTC))
                + " UTC";
    }
}
