package org.spaceodt.job.act;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an act is about.
 *
 * @param digest of the plan, or of what was decided
 * @param rows how many it is about
 * @param plannedBy who had planned what is applied, or decided, now
 */
public record About(
        Optional<String> job,
        Optional<String> plan,
        Optional<String> digest,
        OptionalInt rows,
        Optional<String> plannedBy) {
    public static final About NOTHING =
            new About(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());

    public About(Optional<String> job, Optional<String> plan, Optional<String> digest, OptionalInt rows) {
        this(job, plan, digest, rows, Optional.empty());
    }

    public static About ofJob(String id) {
        return new About(Optional.of(id), Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    public About of(String decided) {
        return new About(job, plan, Optional.of(decided), rows, plannedBy);
    }

    public About plannedBy(Optional<String> who) {
        return new About(job, plan, digest, rows, who);
    }

    /** Whether both say something of the same: a plan, and the job that is made of it, are one. */
    public boolean isOf(About other) {
        return job.isPresent() && job.equals(other.job) || plan.isPresent() && plan.equals(other.plan);
    }

    /** What both say; what is said later counts. */
    public About and(About later) {
        return new About(
                job.or(later::job),
                plan.or(later::plan),
                later.digest.or(() -> digest),
                later.rows.isPresent() ? later.rows : rows,
                later.plannedBy.or(() -> plannedBy));
    }
}
