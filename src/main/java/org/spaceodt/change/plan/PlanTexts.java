package org.spaceodt.change.plan;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.text.Text;

/** The words of this package. */
@RegisterResourceBundle(bundleName = PlanTexts.BUNDLE)
public final class PlanTexts {
    static final String BUNDLE = "org.spaceodt.change.plan.texts";

    /** Whose row it is, which is said beside. */
    private static final String WHOSE = "person_id";

    private PlanTexts() {}

    /** What a step is to write, as it was given. */
    public static String wanted(ActionInput step) {
        return new TreeMap<>(step.cells())
                .entrySet().stream()
                        .filter(cell -> !cell.getKey().equals(WHOSE))
                        .map(cell -> cell.getKey() + ": " + cell.getValue())
                        .collect(Collectors.joining("; "));
    }

    static Text text(String key, String... values) {
        return Text.of(BUNDLE, key, values);
    }
}
