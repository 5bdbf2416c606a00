package org.spaceodt.change.job;

import java.util.Set;
import java.util.TreeSet;
import org.spaceodt.change.input.RowKind;

/** The rows of a table that failed, or were refused, in its last job: those that are worth another try, or were corrected. */
public final class FailedRows {
    private final RowJobs jobs;

    public FailedRows(RowJobs jobs) {
        this.jobs = jobs;
    }

    /** Why there are none to speak of. */
    public enum Why {
        NO_JOB,
        OTHER_SOURCE,
        AT_WORK
    }

    /** The last job is not of that table, or not at its end. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final Why why;
        private final String jobId;
        private final String source;

        Unusable(Why why, String jobId, String source) {
            super(why.name(), null, false, false);
            this.why = why;
            this.jobId = jobId;
            this.source = source;
        }

        public Why why() {
            return why;
        }

        /** Of the last job; empty text for none. */
        public String jobId() {
            return jobId;
        }

        /** What its input was called. */
        public String source() {
            return source;
        }
    }

    /**
     * @param subject what is done with the rows
     * @param source what the table is called
     * @param chosen rows that somebody asks for; empty for all
     * @return their numbers; none when all went well
     */
    public Set<Integer> of(RowKind kind, String subject, String source, Set<Integer> chosen) throws Unusable {
        RowJob last = jobs.latest(kind, subject).orElseThrow(() -> new Unusable(Why.NO_JOB, "", ""));
        if (!last.source().equals(source)) {
            throw new Unusable(Why.OTHER_SOURCE, last.id(), last.source());
        }
        if (!Undoing.mayBeUndone(last.view())) {
            throw new Unusable(Why.AT_WORK, last.id(), last.source());
        }
        Set<Integer> failed = new TreeSet<>(jobs.failedRows(last));
        if (!chosen.isEmpty()) {
            failed.retainAll(chosen);
        }
        return failed;
    }
}
