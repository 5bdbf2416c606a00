package org.spaceodt.job.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.spaceodt.job.Moment;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.store.sql.Sql;

/**
 * The clock of the database, which all who share it have in common, whatever theirs say. It is asked now and then; in between it
 * is counted on by the clock of this machine that is never turned.
 */
final class DatabaseClock extends Clock {
    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final String NOW = "select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";

    private final DataSource dataSource;
    private final Supplier<Moment> moments;
    private volatile Sample last;

    DatabaseClock(DataSource dataSource, Supplier<Moment> moments) {
        this.dataSource = dataSource;
        this.moments = moments;
    }

    /** What the database said, and when. */
    private record Sample(Moment at, Instant time) {}

    /** Asks the database, unless it was asked a moment ago. One that cannot be asked is counted on for now. */
    void refresh() {
        Sample known = last;
        if (known != null && known.at.until(moments.get()).compareTo(OFTEN) < 0) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            last = asked(connection);
        } catch (SQLException e) {
            if (known == null) {
                throw new StoreUnavailable(false, String.valueOf(e.getMessage()), e);
            }
        }
    }

    /** The answer is of a moment after the question, which is the sooner the quicker it came. */
    private Sample asked(Connection connection) throws SQLException {
        Sample best = null;
        Duration took = Duration.ofDays(1);
        for (int i = 0; i < 2 && took.compareTo(Duration.ofMillis(100)) > 0; i++) {
            Moment before = moments.get();
            long micros = Sql.first(connection, NOW, line -> line.getLong(1)).orElseThrow();
            took = before.until(moments.get());
            best = new Sample(before, Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        }
        return best;
    }

    @Override
    public Instant instant() {
        if (last == null) {
            refresh();
        }
        Sample known = last;
        return known.time.plusNanos(moments.get().nanos() - known.at.nanos());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Only the time since 1970 is asked for. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
