package org.spaceodt.job.store.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.sql.Sql;

/** The processes in the store. Every method may throw {@link org.spaceodt.job.StoreUnavailable}. Thread-safe. */
public final class ProcessRepository {
    /** Who says nothing so long is dead, as for jobs. */
    private static final Duration SILENT = Duration.ofSeconds(10);

    private final JobStore store;

    public ProcessRepository(JobStore store) {
        this.store = store;
    }

    /** It is there, from now on or still. */
    public void put(JobProcess process) {
        store.change(connection -> {
            int known = Sql.update(
                    connection, "update job_process set seen_at = ? where name = ?", store.now(), process.name());
            return known > 0
                    ? known
                    : Sql.update(
                            connection,
                            "insert into job_process (name, account, host, pid, command, began_at, seen_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?)",
                            process.name(),
                            process.account(),
                            process.host(),
                            process.pid(),
                            process.command(),
                            process.began().toEpochMilli(),
                            store.now());
        });
    }

    /** It is there no more; with it go those that are dead. */
    public void remove(String name) {
        store.change(connection ->
                Sql.update(connection, "delete from job_process where name = ? or seen_at < ?", name, oldest()));
    }

    /** Those that run jobs of the account now, the one that began last first. */
    public List<JobProcess> alive(String account) {
        store.refreshClock();
        return store.read(connection -> Sql.query(
                connection,
                "select * from job_process where account = ? and seen_at >= ? order by began_at desc, name",
                line -> new JobProcess(
                        line.getString("name"),
                        line.getString("account"),
                        line.getString("host"),
                        line.getLong("pid"),
                        line.getString("command"),
                        Instant.ofEpochMilli(line.getLong("began_at"))),
                account,
                oldest()));
    }

    private long oldest() {
        return store.now() - SILENT.toMillis();
    }
}
