package org.spaceodt.rehearsal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.plan.PlanRow;

/**
 * A step of a plan, and what came of it.
 *
 * @param planned as the plan has it
 * @param asPlanned whether that is what the plan says
 * @param result empty for a step that was left out, and after a fault of the program
 * @param fault of the program; empty text for none
 */
@RegisterForReflection
public record RehearsedStep(PlanRow planned, CameOut end, boolean asPlanned, Optional<Result> result, String fault) {
    static RehearsedStep of(PlanRow planned, Optional<Result> result, String fault) {
        return of(planned, CameOut.of(result), result, fault);
    }

    static RehearsedStep leftOut(PlanRow planned) {
        return of(planned, CameOut.LEFT_OUT, Optional.empty(), "");
    }

    private static RehearsedStep of(PlanRow planned, CameOut end, Optional<Result> result, String fault) {
        return new RehearsedStep(planned, end, PlanComparison.agree(planned, end, result), result, fault);
    }
}
