package org.spaceodt.access.user;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Text;

/** The words of this package: a fault has {@code code.summary} and {@code code.next}. */
@RegisterResourceBundle(bundleName = UserTexts.BUNDLE)
final class UserTexts {
    static final String BUNDLE = "org.spaceodt.access.user.texts";

    private UserTexts() {}

    static Diagnostic error(int row, String column, String code, String... values) {
        return Diagnostic.error(
                row, column, Text.of(BUNDLE, code + ".summary", values), Text.of(BUNDLE, code + ".next", values));
    }
}
