package org.spaceodt.job.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.spaceodt.job.act.About;
import org.spaceodt.job.act.Act;

/** Adds lines to the trail of what was done. */
public final class ActLines {
    private ActLines() {}

    /**
     * In the transaction that stores it: both are there, or neither. Nothing where no act is known, as while an engine works on a
     * job.
     */
    public static void tell(Connection connection, long now, About about) throws SQLException {
        Optional<Act> act = Act.current();
        if (act.isPresent()) {
            add(connection, now, act.get(), about, null, null);
        }
    }

    public static void begun(Connection connection, long now, Act act) throws SQLException {
        add(connection, now, act, About.NOTHING, null, null);
    }

    public static void ended(Connection connection, long now, Act act, About about, String result, Integer code)
            throws SQLException {
        add(connection, now, act, about, result, code);
    }

    private static void add(Connection connection, long now, Act act, About about, String result, Integer code)
            throws SQLException {
        Sql.update(
                connection,
                "insert into audit (id, act, began, at, who, how, address, operation, named, job_id, plan_id, digest,"
                        + " row_count, result, code, planned_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID().toString(),
                act.id(),
                act.began().toEpochMilli(),
                now,
                act.who(),
                act.how().name(),
                act.address(),
                act.operation(),
                act.named().isEmpty() ? null : act.named(),
                about.job().orElse(null),
                about.plan().orElse(null),
                about.digest().orElse(null),
                about.rows().isPresent() ? about.rows().getAsInt() : null,
                result,
                code,
                about.plannedBy().orElse(null));
    }
}
