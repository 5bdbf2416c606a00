package org.spaceodt.change.softphone;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Text;

/** The words of this package. A fault has {@code code.summary} and {@code code.next}; both get the same values. */
@RegisterResourceBundle(bundleName = SoftphoneTexts.BUNDLE)
final class SoftphoneTexts {
    static final String BUNDLE = "org.spaceodt.change.softphone.texts";

    private SoftphoneTexts() {}

    static Text text(String key, String... values) {
        return Text.of(BUNDLE, key, values);
    }

    static Diagnostic warning(int row, String column, String code, String... values) {
        return Diagnostic.warning(row, column, text(code + ".summary", values), text(code + ".next", values));
    }

    static Diagnostic error(int row, String column, String code, String... values) {
        return Diagnostic.error(row, column, text(code + ".summary", values), text(code + ".next", values));
    }
}
