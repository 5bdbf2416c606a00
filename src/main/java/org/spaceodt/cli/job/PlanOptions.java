package org.spaceodt.cli.job;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.StoredPlans;
import org.spaceodt.change.plan.UnusablePlan;
import org.spaceodt.cli.terminal.Console;
import picocli.CommandLine.Option;

/** Whether to plan only, and which plan to apply. */
public class PlanOptions {
    @Option(names = "--plan")
    boolean plan;

    @Option(names = "--save-plan", paramLabel = "FILE")
    Path savePlan;

    @Option(names = "--apply-plan", paramLabel = "ID|FILE")
    String applyPlan;

    /** Whether nothing is to be applied. */
    public boolean planAlone() {
        return plan || savePlan != null;
    }

    /** Whether a plan is to be applied that is there already. */
    public boolean isNamed() {
        return applyPlan != null;
    }

    /** Where a copy of the plan is to be. */
    Optional<Path> copy() {
        return Optional.ofNullable(savePlan).map(Path::toAbsolutePath);
    }

    /** @throws UsageError when what was named cannot be applied */
    public SavedPlan open(JobContext place, RowKind kind, Console console) throws IOException, UsageError {
        Messages messages = console.messages();
        try {
            return new StoredPlans(place).open(applyPlan, console.folder(), kind);
        } catch (UnusablePlan e) {
            throw unusable(e.why(), applyPlan, messages);
        } catch (NoSuchFileException e) {
            throw unusable(UnusablePlan.Why.NONE, applyPlan, messages);
        }
    }

    static UsageError unusable(UnusablePlan.Why why, String named, Messages messages) {
        return new UsageError(messages.get("plan.unusable." + why, named));
    }
}
