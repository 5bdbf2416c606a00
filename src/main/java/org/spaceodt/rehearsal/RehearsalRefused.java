package org.spaceodt.rehearsal;

import java.util.List;
import java.util.Optional;

/** No rehearsal is begun, and why. */
public final class RehearsalRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is no export to make an organization of. */
        NO_EXPORT,
        /** The export is another organization's; its value: when it was read. */
        FOREIGN_EXPORT,
        /** An organization of it does not fit into memory; its values: rows, MB that are needed, MB that are free. */
        TOO_LARGE,
        /** Another rehearsal is at work. */
        AT_WORK
    }

    private final Reason reason;
    private final transient List<String> values;
    private final transient Optional<PlanRehearsal> other;

    private RehearsalRefused(Reason reason, List<String> values, Optional<PlanRehearsal> other) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.values = values;
        this.other = other;
    }

    static RehearsalRefused of(Reason reason, String... values) {
        return new RehearsalRefused(reason, List.of(values), Optional.empty());
    }

    static RehearsalRefused atWork(PlanRehearsal other) {
        return new RehearsalRefused(Reason.AT_WORK, List.of(), Optional.of(other));
    }

    public Reason reason() {
        return reason;
    }

    public List<String> values() {
        return values;
    }

    /** The one that is at work. */
    public Optional<PlanRehearsal> other() {
        return other;
    }
}
