package org.spaceodt.api.rehearsal;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.told.JobTexts;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.StoredPlans;
import org.spaceodt.rehearsal.PlanRehearsal;
import org.spaceodt.rehearsal.RehearsalRefused;
import org.spaceodt.text.Visible;
import org.spaceodt.text.Words;

/** Rehearsals, as whoever asks over HTTP gets them. */
@Singleton
public class RehearsalRequests {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final Backend backend;

    RehearsalRequests(Backend backend) {
        this.backend = backend;
    }

    /**
     * Begins one, and does not wait for it.
     *
     * @param language of whoever asks
     * @throws Refusal when there is no such plan, or none can be begun now
     */
    public PlanRehearsal begin(String planId, Locale language) throws IOException {
        JobContext place = backend.place();
        SavedPlan plan = new StoredPlans(place).find(planId).orElseThrow(() -> Refusal.unknownPlan(planId));
        try {
            return backend.rehearsals().begin(plan, place);
        } catch (RehearsalRefused e) {
            throw said(e, language);
        }
    }

    /** @throws Refusal when there is none */
    public PlanRehearsal find(String id) throws IOException {
        return backend.rehearsals()
                .find(id)
                .orElseThrow(() -> Refusal.of(ProblemKind.UNKNOWN_REHEARSAL, Refusal.excerpt(id)));
    }

    private static Refusal said(RehearsalRefused refused, Locale language) {
        return switch (refused.reason()) {
            case NO_EXPORT -> Refusal.of(ProblemKind.NO_EXPORT);
            case FOREIGN_EXPORT ->
                Refusal.of(
                        ProblemKind.FOREIGN_EXPORT,
                        WHEN.format(Instant.parse(refused.values().get(0))));
            case TOO_LARGE ->
                Refusal.of(ProblemKind.EXPORT_TOO_LARGE, refused.values().toArray(String[]::new));
            case AT_WORK -> atWork(refused.other().orElseThrow(), language);
        };
    }

    private static Refusal atWork(PlanRehearsal other, Locale language) {
        String who = other.by().isEmpty()
                ? Words.of(Problem.BUNDLE, language).get("rehearsing.nobody")
                : Visible.onPage(other.by());
        return Refusal.of(
                ProblemKind.REHEARSING,
                who,
                JobTexts.shortId(other.plan().id()),
                WHEN.format(other.startedAt()),
                other.id());
    }
}
