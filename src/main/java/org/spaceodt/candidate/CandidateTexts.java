package org.spaceodt.candidate;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import org.spaceodt.text.Text;

/** The words of this package. */
@RegisterResourceBundle(bundleName = CandidateTexts.BUNDLE)
final class CandidateTexts {
    static final String BUNDLE = "org.spaceodt.candidate.texts";

    private CandidateTexts() {}

    static Text text(String key, String... values) {
        return Text.of(BUNDLE, key, values);
    }
}
