package org.spaceodt.app;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/** What people read, in their language: English, Spanish or Catalan. */
@RegisterResourceBundle(bundleName = Messages.BUNDLE)
public final class Messages {
    public static final String BUNDLE = "org.spaceodt.cli.messages";
    private static final Set<String> LANGUAGES = Set.of("en", "es", "ca");

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    /** In the language of {@code SPACE_ODT_LANG}, else of the system; English where we do not speak it. */
    public static Messages of(Map<String, String> environment) {
        return new Messages(language(environment));
    }

    static Locale language(Map<String, String> environment) {
        String wanted = Stream.of("SPACE_ODT_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElseGet(() -> Locale.getDefault().getLanguage());
        String language = wanted.trim().toLowerCase(Locale.ROOT).split("[_.@-]")[0];
        return Locale.forLanguageTag(LANGUAGES.contains(language) ? language : "en");
    }

    public Locale locale() {
        return locale;
    }

    /** Date and time on this machine, in the way of the language. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(moment);
    }

    /** A text without values; empty where there is none of that key. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /** @param values fill {@code {0}}, {@code {1}} and so on, numbers in the way of the language */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
