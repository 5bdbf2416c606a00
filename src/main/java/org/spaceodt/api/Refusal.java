package org.spaceodt.api;

import java.util.List;
import org.spaceodt.sheet.Diagnostic;
import org.spaceodt.sheet.Diagnostics;

/** A request is not done, and why. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final String[] values;
    private final transient List<Diagnostic> faults;
    private final long more;

    private Refusal(ProblemKind kind, String[] values, List<Diagnostic> faults, long more) {
        super(kind.id(), null, false, false);
        this.kind = kind;
        this.values = values;
        this.faults = faults;
        this.more = more;
    }

    /** @param values of its detail; never a secret */
    static Refusal of(ProblemKind kind, String... values) {
        return new Refusal(kind, values, List.of(), 0);
    }

    static Refusal unknownJob(String jobId) {
        return of(ProblemKind.UNKNOWN_JOB, jobId);
    }

    static Refusal badFile(Diagnostics found) {
        return new Refusal(
                ProblemKind.BAD_FILE, new String[] {String.valueOf(found.errorCount())}, found.list(), found.more());
    }

    ProblemKind kind() {
        return kind;
    }

    String[] values() {
        return values.clone();
    }

    List<Diagnostic> faults() {
        return faults;
    }

    long more() {
        return more;
    }
}
