package org.spaceodt.web.location;

import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.job.JobView;
import org.spaceodt.text.Moments;
import org.spaceodt.text.Visible;
import org.spaceodt.text.Words;
import org.spaceodt.web.part.StateView;

/** The newest jobs of these kinds, as lines of a list. */
@Singleton
class PastLocationJobs {
    static final Set<String> ACTIONS = Set.of(LocationStep.PSTN.action(), LocationStep.NUMBERS.action());
    /** However many jobs there are, so many of the newest are looked at. */
    private static final int AMONG = 300;

    private static final int SHOWN = 10;
    private static final String WORDS = "org.spaceodt.change.report.words";

    private final Backend backend;

    PastLocationJobs(Backend backend) {
        this.backend = backend;
    }

    /** Empty when there is no such job, or it is not of these screens. */
    Optional<RowJob> find(String jobId) {
        RowJobs jobs = backend.rows();
        return jobs.find(jobId, RowKind.LOCATION)
                .or(() -> jobs.find(jobId, RowKind.ACTION).filter(job -> ACTIONS.contains(job.subject())));
    }

    List<PastLocationJob> of(LocationStep step, Locale language) {
        List<RowJob> newest = step.isOfLocations()
                ? backend.rows().newest(RowKind.LOCATION, AMONG)
                : backend.rows().newest(RowKind.ACTION, step.action(), SHOWN);
        return newest.stream().limit(SHOWN).map(job -> line(job, language)).toList();
    }

    PastLocationJob line(RowJob job, Locale language) {
        JobView view = backend.seen(job.view());
        Words words = Words.of(WORDS, language);
        StateView stands = StateView.of(view, language);
        ZoneId zone = ZoneId.systemDefault();
        return new PastLocationJob(
                job.id(),
                job.id().substring(0, Math.min(8, job.id().length())),
                what(job, words, language),
                Visible.onPage(job.source()),
                stands.word(),
                stands.style(),
                NumberFormat.getIntegerInstance(language).format(job.rows()),
                Visible.onPage(view.job().origin().operator().orElse("")),
                Moments.of(
                        FormatStyle.MEDIUM,
                        FormatStyle.SHORT,
                        language,
                        view.createdAt().atZone(zone)),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        view.createdAt().atZone(zone).withNano(0)));
    }

    private String what(RowJob job, Words words, Locale language) {
        String key = "subject." + job.subject();
        return words.has(key)
                ? words.get(key)
                : backend.place()
                        .catalogue()
                        .find(job.subject())
                        .map(action -> action.description().label(language))
                        .orElse(job.subject());
    }
}
