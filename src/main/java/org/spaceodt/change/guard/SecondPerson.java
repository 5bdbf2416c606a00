package org.spaceodt.change.guard;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.job.StoredPlan;

/**
 * What one person planned another applies, where that is asked for. People are told apart by their names alone, in small or capital
 * letters: a key and a user of one name are one person, for whoever is both would else apply what they planned.
 *
 * @param asked whether it is asked for
 */
public record SecondPerson(boolean asked) {
    public static final SecondPerson NOT_ASKED = new SecondPerson(false);

    /** Somebody may not apply this, or nobody knows who planned it. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Optional<Planned> planned;

        Refused(Optional<Planned> planned) {
            super("a second person is needed", null, false, false);
            this.planned = planned;
        }

        /** What they planned themselves; empty for what was not planned. */
        public Optional<Planned> planned() {
            return planned;
        }
    }

    /**
     * What waits for another person.
     *
     * @param page where that person looks at it, below the address of the server
     */
    public record Planned(String by, Instant at, String page) {}

    /** @throws Refused whatever it is: it was not planned */
    public void refuseUnplanned() {
        if (asked) {
            throw new Refused(Optional.empty());
        }
    }

    /** @throws Refused when who asks now planned it, or nobody knows who did */
    public void checkApplying(StoredPlan plan, Origin now) {
        check(plan.head().origin().operator(), plan.createdAt(), pageOf(plan), now);
    }

    /** Whether who asks now may apply it. */
    public boolean maybeApplied(StoredPlan plan, Origin now) {
        return isAnother(plan.head().origin().operator(), now);
    }

    private static String pageOf(StoredPlan plan) {
        return "/plans/" + plan.id();
    }

    /**
     * Of a job by stages: its rows are what was planned.
     *
     * @throws Refused when who asks now gave its rows
     */
    public void checkDeciding(JobView job, Origin now) {
        check(planner(job), job.createdAt(), "/softphones/" + job.id(), now);
    }

    /** Whether who asks now may decide its stages. */
    public boolean maybeDecided(JobView job, Origin now) {
        return isAnother(planner(job), now);
    }

    /**
     * Of a job that was made before, such as one of the time when nobody asked for a second person. One by stages may be started by
     * anybody: nothing of it is written that nobody decided.
     *
     * @throws Refused when it was not planned, or neither who made it of the plan nor who asks now is another person
     */
    public void checkStarting(JobView job, Origin now) {
        if (!asked || job.job().holdFrom().isPresent()) {
            return;
        }
        Origin made = job.job().origin();
        if (made.plan().isEmpty()) {
            refuseUnplanned();
        }
        if (!isAnother(made.plannedBy(), made)) {
            check(made.plannedBy(), job.createdAt(), "/jobs/" + job.id(), now);
        }
    }

    private static Optional<String> planner(JobView job) {
        Origin made = job.job().origin();
        return made.plannedBy().or(made::operator);
    }

    private void check(Optional<String> planner, Instant at, String page, Origin now) {
        if (!isAnother(planner, now)) {
            throw new Refused(planner.filter(name -> !name.isBlank()).map(name -> new Planned(name, at, page)));
        }
    }

    private boolean isAnother(Optional<String> planner, Origin now) {
        return !asked
                || planner.map(SecondPerson::plain)
                        .filter(name -> !name.isEmpty())
                        .filter(name -> !name.equals(
                                now.operator().map(SecondPerson::plain).orElse(name)))
                        .isPresent();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
