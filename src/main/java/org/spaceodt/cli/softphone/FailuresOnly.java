package org.spaceodt.cli.softphone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.softphone.SoftphoneRecipe;
import org.spaceodt.change.softphone.files.FailedPeople;

/**
 * {@code --only-failures}: the people of a table whom the last run left undone, as {@code run_state.json} has them: ours, or
 * one that the original wrote.
 *
 * @param rows their numbers in the table
 * @param stages the stage at which each goes on, by address; empty text for the first
 */
record FailuresOnly(Set<Integer> rows, Map<String, String> stages) {
    private static final String RUN_STATE = "run_state.json";

    static FailuresOnly of(JobContext place, GivenRows given, SoftphoneRecipe recipe, Messages messages)
            throws IOException, UsageError {
        Optional<RowJob> open = new RowJobs(place)
                .latest(RowKind.SOFTPHONE, SoftphoneRecipe.SUBJECT)
                .filter(job -> !job.view().state().ended());
        if (open.isPresent()) {
            throw new UsageError(messages.get("action.lastAtWork", open.get().id()));
        }
        Path file = SoftphoneRecipe.folder(place).resolve(RUN_STATE);
        if (!Files.exists(file)) {
            throw new UsageError(messages.get("softphones.noRunState", file.toString()));
        }
        try {
            Map<String, String> stages = FailedPeople.read(file).stages();
            Map<String, Integer> numbers = new HashMap<>(recipe.numbers(given));
            numbers.keySet().retainAll(stages.keySet());
            return new FailuresOnly(new TreeSet<>(numbers.values()), stages);
        } catch (FailedPeople.NoRunState e) {
            throw new UsageError(messages.get("softphones.badRunState", file.toString()));
        }
    }
}
