package org.spaceodt.change.stage;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import org.spaceodt.text.Text;

/** The words of this package. */
@RegisterResourceBundle(bundleName = StageTexts.BUNDLE)
final class StageTexts {
    static final String BUNDLE = "org.spaceodt.change.stage.texts";

    private StageTexts() {}

    static Text text(String key, String... values) {
        return Text.of(BUNDLE, key, values);
    }
}
