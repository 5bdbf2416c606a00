package org.spaceodt.text;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Something to say, in no language yet: it is kept and sent as it is, and said to each reader in theirs.
 *
 * @param bundle a resource bundle in English, Spanish and Catalan, such as {@code org.spaceodt.sheet.diagnostics}
 * @param key of the bundle
 * @param values fill {@code {0}}, {@code {1}} and so on; never a secret
 */
@RegisterForReflection
public record Text(String bundle, String key, List<String> values) {
    public Text {
        values = List.copyOf(values);
    }

    public static Text of(String bundle, String key, String... values) {
        return new Text(bundle, key, List.of(values));
    }

    /** In that language, or in English where we do not speak it. */
    public String in(Locale language) {
        return in(language, Text::plain);
    }

    /** @param commands makes what is typed of the words of a command of this program, which stands between backticks in the text */
    public String in(Locale language, Function<List<String>, String> commands) {
        return Words.of(bundle, language).get(commands, value -> value, key, values.toArray());
    }

    /** For whoever reads it elsewhere: as the program is called where it is on the PATH. */
    private static String plain(List<String> command) {
        return "space-odt " + String.join(" ", command);
    }
}
