package org.spaceodt.change.input;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Text;

/** The words of this package. A fault has {@code code.summary} and {@code code.next}; both get the same values. */
@RegisterResourceBundle(bundleName = InputTexts.BUNDLE)
final class InputTexts {
    static final String BUNDLE = "org.spaceodt.change.input.texts";

    private InputTexts() {}

    static Text text(String key, String... values) {
        return Text.of(BUNDLE, key, values);
    }

    static Diagnostic error(int row, String column, String code, String... values) {
        return Diagnostic.error(row, column, text(code + ".summary", values), text(code + ".next", values));
    }
}
