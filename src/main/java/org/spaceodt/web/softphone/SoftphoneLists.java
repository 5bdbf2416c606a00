package org.spaceodt.web.softphone;

import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.job.JobView;
import org.spaceodt.text.Visible;
import org.spaceodt.web.part.StateView;

/** Runs as lines of a list. */
@Singleton
class SoftphoneLists {
    /** However many jobs there are, so many of the newest are looked at. */
    private static final int AMONG = 300;

    private static final int SHOWN = 20;

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
                StateView.of(view, language),
                !job.undoOf().isEmpty(),
                NumberFormat.getIntegerInstance(language).format(job.rows()),
                Visible.onPage(view.job().origin().operator().orElse("")),
                SoftphoneWords.when(view.createdAt(), language),
                SoftphoneWords.exactly(view.createdAt()));
    }
}
