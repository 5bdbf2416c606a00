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
import org.spaceodt.change.job.StoredPlans;
import org.spaceodt.change.plan.SavedPlan;

/** A plan that was kept in the store, until somebody applies it. */
final class KeptPlan {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private KeptPlan() {}

    /** @throws Refusal when there is none with that id, of that action and for whom this server works */
    static SavedPlan find(JobContext place, Description action, String id) throws IOException {
        if (!ID.matcher(id).matches()) {
            throw Refusal.unknownPlan(id);
        }
        Optional<SavedPlan> stored = new StoredPlans(place).find(id, RowKind.ACTION);
        return (stored.isPresent() ? stored : earlier(place, id))
                .filter(plan -> plan.head().account().equals(place.account())
                        && plan.head().undoOf().isEmpty()
                        && plan.head().subject().equals(action.id()))
                .orElseThrow(() -> Refusal.unknownPlan(id));
    }

    /** Versions before this one kept them in the out-dir of the server. */
    private static Optional<SavedPlan> earlier(JobContext place, String id) throws IOException {
        Path file = place.transformacion().resolve("plans").resolve(id + ".jsonl");
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(SavedPlan.open(file, place.webex().json(), RowKind.ACTION))
                    : Optional.empty();
        } catch (SavedPlan.Unusable e) {
            return Optional.empty();
        }
    }
}
