package org.spaceodt.change.softphone.files;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowPlace;
import org.spaceodt.change.job.RowTally;
import org.spaceodt.change.report.PlaceCounts;
import org.spaceodt.change.report.RunReport;
import org.spaceodt.change.report.StageReport;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.job.ItemView;

/** What the page about a run shows, row by row. */
public final class ShownRun {
    private final JobContext place;
    private final ResultWords words;
    private final Set<String> leftOut;
    private final RowPlace at;
    private final RowTally tally = new RowTally();
    private final PlaceCounts places = new PlaceCounts();
    private final StageRows shown = new StageRows();

    /**
     * @param words of the language of the page
     * @param stages of the job; none for an undo
     */
    public ShownRun(JobContext place, ResultWords words, List<JobStage> stages) {
        this.place = place;
        this.words = words;
        this.leftOut = RunFiles.leftOut(stages);
        this.at = new RowPlace(place.webex().json(), words);
    }

    /** @param items all of one row */
    public List<StageStep> add(List<ItemView> items) {
        List<StageStep> steps =
                items.stream().map(item -> StageStep.of(item, leftOut, words)).toList();
        String key = items.get(0).item().key();
        List<Result> results = at.results(items);
        String called = RowPlace.called(results, key);
        steps.forEach(step -> shown.add(step, called, words));
        RowEnd end = RowEnd.of(items, words);
        tally.add(end);
        places.add(at.of(results, items, key), end.id());
        return steps;
    }

    /** How its rows ended. */
    public RowTally tally() {
        return tally;
    }

    /** Where its rows are, and how they ended there. */
    public List<RunReport.Placed> places() {
        return places.all();
    }

    /**
     * @param run about the whole
     * @param as makes what is shown of all that there is
     */
    public void write(Writer page, RunReport run, List<JobStage> stages, UnaryOperator<StageReport> as)
            throws IOException {
        place.reportPage().write(as.apply(StagePages.report(run, stages, shown, place)), place.language(), page);
    }
}
