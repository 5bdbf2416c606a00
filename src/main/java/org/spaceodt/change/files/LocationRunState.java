package org.spaceodt.change.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.KeptRows;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.RowTally;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.recipe.Stage;
import org.spaceodt.job.ItemView;

/** {@code run_state.json} of a job: what was done of each step. */
final class LocationRunState {
    private final JobContext place;
    private final ObjectMapper json;

    LocationRunState(JobContext place) {
        this.place = place;
        this.json = place.webex().json();
    }

    void write(RowJob job) throws IOException {
        RowTally tally = new RowTally();
        ResultWords words = place.words();
        LocationPlanFiles.Run run = new LocationPlanFiles.Run(
                job.id(), job.view().startedAt().orElse(job.view().createdAt()), "apply");
        try (LocationPlanFiles files = LocationPlanFiles.ofRun(place, run)) {
            new RowJobs(place).rows(job).each(steps -> {
                tally.add(RowEnd.of(steps, words));
                for (ItemView step : steps) {
                    try {
                        files.write(done(job, steps, step, words));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
            files.publish(tally.good(), tally.bad());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private PlanRow done(RowJob job, List<ItemView> steps, ItemView step, ResultWords words) {
        ActionInput input = new KeptRows(json).input(step);
        Optional<Result> result = words.result(step);
        PlanRow.Mode mode = PlanRow.Mode.LATER;
        String details = "";
        if (result.isPresent()) {
            Result ended = result.get();
            if (ended instanceof Result.Done done) {
                mode = PlanRow.Mode.valueOf(done.effect().name());
                details = Stream.of(words.inWords(done.differences()), words.reason(done))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(". "));
            } else if (ended instanceof Result.Unchanged unchanged) {
                mode = PlanRow.Mode.NOTHING;
                details = unchanged.reason().in(place.language());
            } else {
                mode = ended instanceof Result.Refused ? PlanRow.Mode.REFUSED : PlanRow.Mode.FAILED;
                details = words.inWords(ended);
            }
        } else if (step.state() == ItemView.State.FAILED) {
            mode = PlanRow.Mode.FAILED;
            details = LocationResult.of(steps, words).error();
        } else if (step.state() == ItemView.State.PERHAPS_WRITTEN) {
            details = words.perhapsWritten();
        }
        return new PlanRow(
                step.item().row(),
                job.subject(),
                step.item().key(),
                Stage.of(input.action()).id(),
                mode,
                details,
                input,
                step.item().dependsOn().isPresent());
    }
}
