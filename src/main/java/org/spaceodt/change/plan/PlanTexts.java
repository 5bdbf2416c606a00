package org.spaceodt.change.plan;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.util.Map;
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
        return written(step.cells()).entrySet().stream()
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .collect(Collectors.joining("; "));
    }

    /** By column: what is written, not of whom. */
    static Map<String, String> written(Map<String, String> cells) {
        Map<String, String> written = new TreeMap<>(cells);
        written.remove(WHOSE);
        return written;
    }

    static Text text(String key, String... values) {
        return Text.of(BUNDLE, key, values);
    }
}
