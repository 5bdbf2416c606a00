package org.spaceodt.api.action;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spaceodt.action.Description;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.StoredPlans;
import org.spaceodt.change.plan.UnusablePlan;

/** A plan that was kept in the store, until somebody applies it. */
public final class KeptPlan {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{1,36}");

    private KeptPlan() {}

    /**
     * @param id the whole id, or its beginning if no other's is the same
     * @throws Refusal when there is none with that id, of that action and for whom this server works
     */
    public static SavedPlan find(JobContext place, Description action, String id) throws IOException {
        if (!ID.matcher(id).matches()) {
            throw Refusal.unknownPlan(id);
        }
        StoredPlans plans = new StoredPlans(place);
        // Versions before this one kept them in the out-dir of the server.
        Path earlier = place.transformacion().resolve("plans").resolve(id + ".jsonl");
        try {
            return (Files.isRegularFile(earlier)
                            ? Optional.of(plans.open(earlier, RowKind.ACTION))
                            : plans.find(id, RowKind.ACTION))
                    .filter(plan -> plan.head().undoOf().isEmpty()
                            && plan.head().subject().equals(action.id()))
                    .orElseThrow(() -> Refusal.unknownPlan(id));
        } catch (UnusablePlan e) {
            throw Refusal.unknownPlan(id);
        }
    }
}
