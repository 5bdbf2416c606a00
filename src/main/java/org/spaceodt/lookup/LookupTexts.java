package org.spaceodt.lookup;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.spaceodt.text.Text;
import org.spaceodt.text.Visible;
import org.spaceodt.text.Words;

/** The words of this room: what is wrong with a question, what columns and kinds are called. */
@RegisterResourceBundle(bundleName = LookupTexts.BUNDLE)
public final class LookupTexts {
    static final String BUNDLE = "org.spaceodt.lookup.texts";

    private LookupTexts() {}

    public static Text text(String key, String... values) {
        return Text.of(BUNDLE, key, values);
    }

    /** Why a question cannot be answered. @param commands makes what is typed of the words of a command */
    public static String said(WrongLookup wrong, Locale language, Function<List<String>, String> commands) {
        Text reason = wrong.reason();
        return in(language)
                .get(
                        commands,
                        value -> Visible.of(String.valueOf(value)),
                        reason.key(),
                        reason.values().toArray());
    }

    public static Words in(Locale language) {
        return Words.of(BUNDLE, language);
    }
}
