package org.spaceodt.job.store.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.job.store.sql.Sql;

/**
 * Which acts are asked for: those for which all of it holds.
 *
 * @param since began then or later
 * @param until began before
 * @param who the whole name, in small or capital letters
 * @param operation the same
 * @param job its id, or the beginning of it
 */
public record AuditQuery(
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<String> who,
        Optional<String> operation,
        Optional<String> job) {
    public static final AuditQuery ALL =
            new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Those of them that began before. */
    public AuditQuery before(Instant end) {
        Instant earlier = until.filter(end::isAfter).orElse(end);
        return new AuditQuery(since, Optional.of(earlier), who, operation, job);
    }

    /** What comes behind {@code from audit}. */
    String where() {
        List<String> conditions = new ArrayList<>();
        since.ifPresent(time -> conditions.add("began >= ?"));
        until.ifPresent(time -> conditions.add("began < ?"));
        who.ifPresent(name -> conditions.add("lower(who) = lower(?)"));
        operation.ifPresent(name -> conditions.add("lower(operation) = lower(?)"));
        job.ifPresent(id -> conditions.add("act in (select act from audit where substr(job_id, 1, ?) = ?)"));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** For the marks of {@link #where}, and behind them more. */
    Object[] values(Object... more) {
        List<Object> values = new ArrayList<>();
        since.ifPresent(time -> values.add(time.toEpochMilli()));
        until.ifPresent(time -> values.add(time.toEpochMilli()));
        who.ifPresent(values::add);
        operation.ifPresent(values::add);
        job.ifPresent(id -> values.addAll(List.of(id.length(), id)));
        return Sql.together(more, values.toArray());
    }
}
