package org.spaceodt.text;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Something to say, in no language yet: it is kept and sent as it is, and said to each reader in theirs.
 *
 * @param bundle a resource bundle in English, Spanish and Catalan, such as {@code org.spaceodt.sheet.diagnostics}
 * @param key of the bundle
 * @param values fill {@code {0}}, {@code {1}} and so on; never a secret
 */
@RegisterForReflection
public record Text(String bundle, String key, List<String> values) {
    private static final Set<String> LANGUAGES = Set.of("en", "es", "ca");

    public Text {
        values = List.copyOf(values);
    }

    public static Text of(String bundle, String key, String... values) {
        return new Text(bundle, key, List.of(values));
    }

    /** In that language, or in English where we do not speak it. */
    public String in(Locale language) {
        // A language without a bundle would get that of the system, whatever it is.
        Locale spoken = LANGUAGES.contains(language.getLanguage()) ? language : Locale.ENGLISH;
        String pattern = ResourceBundle.getBundle(bundle, spoken).getString(key);
        return new MessageFormat(pattern, spoken).format(values.toArray());
    }
}
