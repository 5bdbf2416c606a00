package org.spaceodt.change.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowView;
import org.spaceodt.change.report.RunReport;

/** The rows that a report shows: not more than a page can hold. */
final class ReportRows {
    private static final int MOST = 1_000;
    private static final Set<RowEnd> BAD = Set.of(RowEnd.REFUSED, RowEnd.FAILED, RowEnd.PERHAPS_WRITTEN);

    private final List<RunReport.Bad> bad = new ArrayList<>();
    private final List<RunReport.Changed> changed = new ArrayList<>();

    /** @param words of the language of the report */
    void add(RowView row, ResultWords words) {
        if (BAD.contains(row.end()) && bad.size() < MOST) {
            bad.add(new RunReport.Bad(
                    row.number(),
                    row.key(),
                    row.end().id(),
                    row.retryable(),
                    words.readable(row.reason()),
                    row.nextStep(),
                    ChangedFields.once(row.fields())));
        } else if (row.end() == RowEnd.CHANGED && changed.size() < MOST) {
            changed.add(new RunReport.Changed(row.number(), row.key(), ChangedFields.once(row.fields())));
        }
    }

    List<RunReport.Bad> bad() {
        return bad;
    }

    List<RunReport.Changed> changed() {
        return changed;
    }
}
