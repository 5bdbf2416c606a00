package org.spaceodt.change.lookup;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Text;

/** The words of this package. Each code has {@code code.summary} and {@code code.next}; both get the same values. */
@RegisterResourceBundle(bundleName = LookUpTexts.BUNDLE)
final class LookUpTexts {
    static final String BUNDLE = "org.spaceodt.change.lookup.texts";

    private LookUpTexts() {}

    static Diagnostic warning(String code, String... values) {
        return Diagnostic.warning(0, "", text(code + ".summary", values), text(code + ".next", values));
    }

    static Diagnostic error(String code, String... values) {
        return Diagnostic.error(0, "", text(code + ".summary", values), text(code + ".next", values));
    }

    private static Text text(String key, String... values) {
        return Text.of(BUNDLE, key, values);
    }
}
