package org.spaceodt.candidate;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import org.spaceodt.text.Text;

/** The words of this package. */
@RegisterResourceBundle(bundleName = Said.BUNDLE)
final class Said {
    static final String BUNDLE = "org.spaceodt.candidate.texts";

    private Said() {}

    static Text text(String key, String... values) {
        return Text.of(BUNDLE, key, values);
    }
}
