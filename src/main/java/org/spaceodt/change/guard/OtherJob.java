package org.spaceodt.change.guard;

import java.time.Instant;
import java.util.function.Function;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.text.Text;

/** What is said of an unfinished job of somebody. */
final class OtherJob {
    /** So much of an id as commands need. */
    private static final int SHOWN = 8;

    private OtherJob() {}

    /** Who does what, how far it is, and since when. */
    static Text line(JobView job, Function<Instant, String> time) {
        boolean works = job.state().inWork() && !job.unattended();
        return GuardTexts.text(
                works ? "others.applying" : "others.unfinished",
                who(job),
                what(job),
                String.valueOf(job.counts().ended()),
                String.valueOf(job.counts().total()),
                time.apply(job.startedAt().orElse(job.createdAt())),
                shortId(job));
    }

    static Text refusal(JobView job) {
        return GuardTexts.text("others.row", who(job), what(job), shortId(job));
    }

    private static String who(JobView job) {
        Origin origin = job.job().origin();
        String operator = origin.operator().orElse("?");
        return origin.host().map(host -> operator + " (" + host + ")").orElse(operator);
    }

    /** Without what its input is called. */
    private static String what(JobView job) {
        return job.job().title().replaceFirst(": .*", "");
    }

    private static String shortId(JobView job) {
        return job.id().substring(0, Math.min(SHOWN, job.id().length()));
    }
}
