package org.spaceodt.job.store.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.spaceodt.job.hours.HourMark;
import org.spaceodt.job.hours.WorkingHours;

/**
 * When a job may be worked on, in the columns of its table. What has hours is stored as another kind of work: a version that knows no
 * hours runs no such kind, so that it does not begin it before its time.
 */
public final class HoursColumns {
    private HoursColumns() {}

    /** As it is stored. */
    public static String kind(String kind, boolean hours) {
        return hours ? kind + WorkingHours.KIND : kind;
    }

    /** Of the work, whether it has hours or not. */
    public static String kindOf(String stored) {
        return stored.endsWith(WorkingHours.KIND)
                ? stored.substring(0, stored.length() - WorkingHours.KIND.length())
                : stored;
    }

    static Optional<WorkingHours> read(ResultSet line) throws SQLException {
        String zone = line.getString("hours_zone");
        return zone == null
                ? Optional.empty()
                : Optional.of(WorkingHours.of(
                        Optional.ofNullable(line.getString("hours_start")),
                        Optional.ofNullable(line.getString("hours_stop")),
                        ZoneId.of(zone)));
    }

    /**
     * From now on a job has these hours. An execution of before goes: it has another name, or another time.
     *
     * @param kind of its work
     * @param hours empty for any time
     */
    public static void store(Connection connection, String jobId, String kind, Optional<WorkingHours> hours)
            throws SQLException {
        Sql.update(
                connection,
                "update job set kind = ?, hours_start = ?, hours_stop = ?, hours_zone = ?, waits_until = null where id = ?",
                kind(kind, hours.isPresent()),
                hours.flatMap(WorkingHours::start).map(HourMark::text).orElse(null),
                hours.flatMap(WorkingHours::stop).map(HourMark::text).orElse(null),
                hours.map(WorkingHours::zone).map(ZoneId::getId).orElse(null),
                jobId);
        Sql.update(connection, "delete from scheduled_tasks where task_instance = ?", jobId);
    }

    /** @param until empty while it does not wait for its hours */
    public static void waits(Connection connection, String jobId, Optional<Instant> until) throws SQLException {
        Sql.update(
                connection,
                "update job set waits_until = ? where id = ?",
                until.map(Instant::toEpochMilli).orElse(null),
                jobId);
    }
}
