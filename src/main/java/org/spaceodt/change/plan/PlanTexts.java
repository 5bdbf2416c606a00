package org.spaceodt.change.plan;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import org.spaceodt.text.Text;

/** The words of this package. */
@RegisterResourceBundle(bundleName = PlanTexts.BUNDLE)
final class PlanTexts {
    static final String BUNDLE = "org.spaceodt.change.plan.texts";

    private PlanTexts() {}

    static Text text(String key, String... values) {
        return Text.of(BUNDLE, key, values);
    }
}
