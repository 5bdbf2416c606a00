package org.spaceodt.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The texts of a resource bundle in one language: English, Spanish or Catalan. */
public final class Words {
    private static final Set<String> LANGUAGES = Set.of("en", "es", "ca");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    public static Words of(String bundle, Locale wanted) {
        // A language without a bundle would get that of the system, whatever it is.
        Locale spoken = spoken(wanted);
        return new Words(spoken, ResourceBundle.getBundle(bundle, spoken));
    }

    /** A language that we do not speak becomes English; a country counts for nothing. */
    public static Locale spoken(Locale wanted) {
        return Locale.forLanguageTag(LANGUAGES.contains(wanted.getLanguage()) ? wanted.getLanguage() : "en");
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** All of them by key, for templates: those that need no values. */
    public Map<String, String> all() {
        return bundle.keySet().stream().collect(Collectors.toMap(Function.identity(), this::get));
    }

    /** @param values fill {@code {0}}, {@code {1}} and so on, numbers in the way of the language */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
