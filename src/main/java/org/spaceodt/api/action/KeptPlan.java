package org.spaceodt.api.action;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.spaceodt.action.Description;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.ActionPlanning;
import org.spaceodt.change.plan.RowKind;
import org.spaceodt.change.plan.SavedPlan;

/** A plan that is kept in the out-dir of this server, under {@code v21/transformacion/plans}, until somebody applies it. */
record KeptPlan(String id, Path file) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static KeptPlan begin(JobContext place, Description action) {
        String id = UUID.randomUUID().toString();
        return new KeptPlan(id, file(place, action, id));
    }

    /** @throws Refusal when there is none with that id, of that action and for whom this server works */
    static SavedPlan find(JobContext place, Description action, String id) throws IOException {
        Path file = ID.matcher(id).matches() ? file(place, action, id) : null;
        if (file == null || !Files.isRegularFile(file)) {
            throw unknown(id);
        }
        try {
            SavedPlan plan = SavedPlan.open(file, place.webex().json(), RowKind.ACTION);
            if (!plan.head().account().equals(place.account())
                    || !plan.head().subject().equals(action.id())) {
                throw unknown(id);
            }
            return plan;
        } catch (SavedPlan.Unusable e) {
            throw unknown(id);
        }
    }

    private static Refusal unknown(String id) {
        return Refusal.of(ProblemKind.UNKNOWN_PLAN, Refusal.excerpt(id));
    }

    private static Path file(JobContext place, Description action, String id) {
        return new ActionPlanning(place).file(action).resolveSibling("plans").resolve(id + ".jsonl");
    }
}
