package org.spaceodt.change.preflight;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Text;

/** The words of this package. A finding has {@code code.summary} and {@code code.next}; both get the same values. */
@RegisterResourceBundle(bundleName = PreflightTexts.BUNDLE)
final class PreflightTexts {
    static final String BUNDLE = "org.spaceodt.change.preflight.texts";

    private PreflightTexts() {}

    static Diagnostic error(int row, RowFacts.Fact fact, String code, String... values) {
        return Diagnostic.error(row, fact.column(), text(code + ".summary", values), text(code + ".next", values))
                .ofCell(fact.text());
    }

    static Diagnostic warning(int row, RowFacts.Fact fact, String code, String... values) {
        return Diagnostic.warning(row, fact.column(), text(code + ".summary", values), text(code + ".next", values))
                .ofCell(fact.text());
    }

    /** About no row. */
    static Diagnostic error(String code, String... values) {
        return Diagnostic.error(0, "", text(code + ".summary", values), text(code + ".next", values));
    }

    private static Text text(String key, String... values) {
        return Text.of(BUNDLE, key, values);
    }
}
