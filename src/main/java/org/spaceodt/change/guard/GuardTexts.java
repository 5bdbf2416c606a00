package org.spaceodt.change.guard;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Text;

/** The words of this package. A fault has {@code code.summary} and {@code code.next}; both get the same values. */
@RegisterResourceBundle(bundleName = GuardTexts.BUNDLE)
final class GuardTexts {
    static final String BUNDLE = "org.spaceodt.change.guard.texts";

    private GuardTexts() {}

    static Text text(String key, String... values) {
        return Text.of(BUNDLE, key, values);
    }

    static Diagnostic error(int row, String column, String code, String... values) {
        return Diagnostic.error(row, column, text(code + ".summary", values), text(code + ".next", values));
    }
}
