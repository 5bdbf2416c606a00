package org.spaceodt.webex.cause;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The causes in words. The keys of a cause: {@code id.summary}, {@code id.next} and, with scopes, {@code id.nextScopes}. */
@RegisterResourceBundle(bundleName = CauseTexts.BUNDLE)
final class CauseTexts {
    static final String BUNDLE = "org.spaceodt.webex.causes";
    private static final Set<String> LANGUAGES = Set.of("en", "es", "ca");

    private final ResourceBundle bundle;
    private final Locale locale;

    private CauseTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    static CauseTexts in(Locale locale) {
        // A language that has no bundle would get the one of the system, whatever that is.
        return new CauseTexts(LANGUAGES.contains(locale.getLanguage()) ? locale : Locale.ENGLISH);
    }

    String summary(Cause cause) {
        return format(cause.id() + ".summary");
    }

    String nextStep(Cause cause) {
        String naming = cause.id() + ".nextScopes";
        return cause.scopes().isEmpty() || !bundle.containsKey(naming)
                ? format(cause.id() + ".next")
                : format(naming, listed(cause.scopes(), cause.everyScope() ? "list.all" : "list.any"));
    }

    private String listed(List<String> names, String joint) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : format(joint, String.join(", ", names.subList(0, last)), names.get(last));
    }

    private String format(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
