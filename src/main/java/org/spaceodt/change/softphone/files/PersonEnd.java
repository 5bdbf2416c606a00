package org.spaceodt.change.softphone.files;

import java.util.List;
import java.util.Optional;

/**
 * How a person stands in a run, all stages together.
 *
 * @param status {@code success}, {@code failed} or, which the original did not know, {@code pending}
 * @param verified whether all that was written was read back
 */
public record PersonEnd(String status, Optional<String> failedStage, boolean verified) {
    /** @param steps all of one person */
    public static PersonEnd of(List<StageStep> steps) {
        Optional<StageStep> bad =
                steps.stream().filter(step -> step.end().isBad()).findFirst();
        boolean open = steps.stream()
                .anyMatch(step -> step.end() == StageStep.End.WAITING || step.end() == StageStep.End.PERHAPS_WRITTEN);
        boolean done = bad.isEmpty() && !open;
        return new PersonEnd(
                bad.isPresent() ? FailedPeople.FAILED : done ? "success" : "pending",
                bad.map(StageStep::stage),
                done && steps.stream().allMatch(StageStep::isVerified));
    }
}
