package org.spaceodt.web.softphone;

import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.text.Visible;
import org.spaceodt.text.Words;
import org.spaceodt.web.part.StateView;

/** Runs as lines of a list. */
@Singleton
class SoftphoneLists {
    /** However many jobs there are, so many of the newest are looked at. */
    private static final int AMONG = 300;

    private static final int SHOWN = 20;
    private static final String WORDS = "org.spaceodt.change.report.words";

    private final Backend backend;

    SoftphoneLists(Backend backend) {
        this.backend = backend;
    }

    List<SoftphoneRunLine> newest(Locale language) {
        return backend.rows().newest(RowKind.SOFTPHONE, AMONG).stream()
                .limit(SHOWN)
                .map(job -> line(job, language))
                .toList();
    }

    SoftphoneRunLine line(RowJob job, Locale language) {
        JobView view = backend.seen(job.view());
        return new SoftphoneRunLine(
                job.id(),
                job.id().substring(0, Math.min(8, job.id().length())),
                Visible.onPage(job.source()),
                state(view, language),
                !job.undoOf().isEmpty(),
                NumberFormat.getIntegerInstance(language).format(job.rows()),
                Visible.onPage(view.job().origin().operator().orElse("")),
                SoftphoneWords.when(view.createdAt(), language),
                SoftphoneWords.exactly(view.createdAt()));
    }

    private static StateView state(JobView view, Locale language) {
        JobState state = view.state();
        String word = Words.of(WORDS, language).get("state." + state.name().toLowerCase(Locale.ROOT));
        return switch (state) {
            case CREATED -> StateView.waiting(word);
            case RUNNING, PAUSING, CANCELLING -> StateView.running(word);
            case PAUSED -> StateView.paused(word);
            case COMPLETED -> StateView.good(word);
            case COMPLETED_WITH_FAILURES, FAILED -> StateView.bad(word);
            case CANCELLED -> StateView.refused(word);
        };
    }
}
