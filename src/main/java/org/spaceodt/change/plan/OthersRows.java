package org.spaceodt.change.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.guard.Busy;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.text.Text;

/** Refuses the rows of a plan whose object an unfinished job of somebody has. Thread-safe. */
public final class OthersRows {
    private final Busy busy;
    private final Locale language;

    private OthersRows(Busy busy, Locale language) {
        this.busy = busy;
        this.language = language;
    }

    /** @param others the jobs that count */
    public static OthersRows of(List<JobView> others, JobContext place) {
        return new OthersRows(place.others().busy(others), place.language());
    }

    /**
     * For a job that is to be made.
     *
     * @param own what it does with which rows: a job of the same is the same
     * @param undoOf the job that it undoes; empty text for none
     */
    public static OthersRows beside(Origin.Key own, String undoOf, JobContext place) {
        return of(place.others().but(Optional.of(own), undoOf), place);
    }

    /** @param row all its steps: it is refused as a whole */
    public List<PlanRow> passed(List<PlanRow> row) {
        Optional<Text> why = row.stream()
                .filter(OthersRows::isOpen)
                .flatMap(step -> busy.refusal(step.input()).stream())
                .findFirst();
        return why.isEmpty()
                ? row
                : row.stream()
                        .map(step -> isOpen(step) ? step.refused(why.get(), language) : step)
                        .toList();
    }

    private static boolean isOpen(PlanRow step) {
        return step.mode().writes() || step.mode() == PlanRow.Mode.LATER;
    }
}
