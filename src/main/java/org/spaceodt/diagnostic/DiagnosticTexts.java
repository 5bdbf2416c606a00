package org.spaceodt.diagnostic;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import org.spaceodt.text.Text;

/** The words of this package. Each code has {@code code.summary} and {@code code.next}; both get the same values. */
@RegisterResourceBundle(bundleName = DiagnosticTexts.BUNDLE)
public final class DiagnosticTexts {
    static final String BUNDLE = "org.spaceodt.sheet.diagnostics";

    private DiagnosticTexts() {}

    public static Diagnostic error(int row, String column, String code, String... values) {
        return Diagnostic.error(row, column, summary(code, values), next(code, values));
    }

    public static Diagnostic warning(int row, String column, String code, String... values) {
        return Diagnostic.warning(row, column, summary(code, values), next(code, values));
    }

    public static Text text(String key, String... values) {
        return Text.of(BUNDLE, key, values);
    }

    private static Text summary(String code, String... values) {
        return text(code + ".summary", values);
    }

    private static Text next(String code, String... values) {
        return text(code + ".next", values);
    }
}
