package org.spaceodt.change.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowPlace;
import org.spaceodt.change.job.RowView;
import org.spaceodt.change.report.PlaceCounts;
import org.spaceodt.change.report.RunReport;
import org.spaceodt.job.ItemView;

/** The rows that a report shows: not more than a page can hold. */
final class ReportRows {
    private static final int MOST = 1_000;
    private static final Set<RowEnd> BAD = Set.of(RowEnd.REFUSED, RowEnd.FAILED, RowEnd.PERHAPS_WRITTEN);

    private final ResultWords words;
    private final RowPlace place;
    private final PlaceCounts places = new PlaceCounts();
    private final List<RunReport.Bad> bad = new ArrayList<>();
    private final List<RunReport.Changed> changed = new ArrayList<>();

    /** @param words of the language of the report */
    ReportRows(ObjectMapper json, ResultWords words) {
        this.words = words;
        this.place = new RowPlace(json, words);
    }

    /** @param steps all of the row */
    void add(RowView row, List<ItemView> steps) {
        List<Result> results = place.results(steps);
        String at = place.of(results, steps, row.key());
        places.add(at, row.end().id());
        if (BAD.contains(row.end()) && bad.size() < MOST) {
            bad.add(new RunReport.Bad(
                    row.number(),
                    RowPlace.called(results, row.key()),
                    row.end().id(),
                    row.retryable(),
                    words.readable(row.reason()),
                    row.nextStep(),
                    ChangedFields.once(row.fields())));
        } else if (row.end() == RowEnd.CHANGED && changed.size() < MOST) {
            changed.add(new RunReport.Changed(
                    row.number(), RowPlace.called(results, row.key()), at, ChangedFields.once(row.fields())));
        }
    }

    List<RunReport.Placed> places() {
        return places.all();
    }

    List<RunReport.Bad> bad() {
        return bad;
    }

    List<RunReport.Changed> changed() {
        return changed;
    }
}
