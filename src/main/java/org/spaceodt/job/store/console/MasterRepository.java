package org.spaceodt.job.store.console;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.sql.Sql;

/**
 * Tables that people load once and work on with many actions, and how their columns are called. Every method may throw
 * {@link org.spaceodt.job.StoreUnavailable}. Thread-safe.
 */
public final class MasterRepository {
    /** Documents that nothing was made of yet; old ones are removed. */
    public static final String SENT = "master";

    /** So many of each are kept, to say who loaded what before. */
    private static final int KEPT = 20;

    private final JobStore store;

    public MasterRepository(JobStore store) {
        this.store = store;
    }

    /** Somebody else has changed something since. */
    public static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Outdated() {
            super("", null, false, false);
        }
    }

    /** As it stands now. */
    public StoredMasters of(String account) {
        return store.read(connection -> of(connection, account));
    }

    private static StoredMasters of(Connection connection, String account) throws SQLException {
        long version = Sql.first(
                        connection,
                        "select version from master_state where account = ?",
                        line -> line.getLong(1),
                        account)
                .orElse(0L);
        // What is stored a moment later has a higher version.
        List<StoredMaster> tables = Sql.query(
                connection,
                "select * from master m where account = ? and version = (select max(version) from master"
                        + " where account = m.account and dataset = m.dataset and version <= ?) order by dataset",
                MasterRepository::master,
                account,
                version);
        Optional<StoredMasters.Mapping> mapping = Sql.first(
                connection,
                "select * from master_mapping where account = ? and version <= ? order by version desc limit 1",
                line -> new StoredMasters.Mapping(
                        line.getLong("version"),
                        line.getString("columns"),
                        line.getString("mapped_by"),
                        Instant.ofEpochMilli(line.getLong("mapped_at"))),
                account,
                version);
        return new StoredMasters(version, tables, mapping);
    }

    private static StoredMaster master(ResultSet line) throws SQLException {
        Optional<String> document = Optional.ofNullable(line.getString("document_id"));
        int rows = line.getInt("row_count");
        Optional<String> sheet = Optional.ofNullable(line.getString("sheet"));
        String headings = line.getString("headings");
        String preview = line.getString("preview");
        return new StoredMaster(
                line.getString("dataset"),
                line.getLong("version"),
                document.map(id -> new StoredMaster.Content(id, sheet, rows, headings, preview)),
                line.getString("file_name"),
                line.getString("loaded_by"),
                Instant.ofEpochMilli(line.getLong("loaded_at")));
    }

    /**
     * Loads tables, all of them or none; others stay as they are.
     *
     * @param expected the version that they are to follow on; empty for whichever there is
     * @return what there was before
     * @throws Outdated when it is another
     */
    public StoredMasters load(String account, OptionalLong expected, List<StoredMaster.Given> tables, String by) {
        return change(account, expected, (connection, version) -> {
            for (StoredMaster.Given table : tables) {
                insert(connection, account, version, table, by);
            }
        });
    }

    private void insert(Connection connection, String account, long version, StoredMaster.Given given, String by)
            throws SQLException {
        Optional<StoredMaster.Content> table = given.table();
        Sql.update(
                connection,
                "insert into master (account, dataset, version, document_id, file_name, sheet, row_count, headings, preview,"
                        + " loaded_by, loaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                account,
                given.dataset(),
                version,
                table.map(StoredMaster.Content::documentId).orElse(null),
                given.fileName(),
                table.flatMap(StoredMaster.Content::sheet).orElse(null),
                table.map(StoredMaster.Content::rows).orElse(0),
                table.map(StoredMaster.Content::headings).orElse("[]"),
                table.map(StoredMaster.Content::preview).orElse("[]"),
                by,
                store.now());
        Sql.update(
                connection,
                "delete from master where account = ? and dataset = ? and version not in (select version from master"
                        + " where account = ? and dataset = ? order by version desc limit " + KEPT + ")",
                account,
                given.dataset(),
                account,
                given.dataset());
        if (table.isPresent()) {
            // The newest of a name is never removed: of two that were sent at the same time, that is the one that
            // holds.
            Sql.update(
                    connection,
                    "update document set name = ?, created_at = ? where id = ?",
                    SENT + "/" + given.dataset(),
                    store.now(),
                    table.get().documentId());
        }
    }

    /**
     * Says what columns are called, in place of what was said before.
     *
     * @param columns canonical name -> column, as a JSON object
     * @return what there was before
     * @throws Outdated as {@link #load} does
     */
    public StoredMasters map(String account, OptionalLong expected, String columns, String by) {
        return change(account, expected, (connection, version) -> {
            Sql.update(
                    connection,
                    "insert into master_mapping (account, version, columns, mapped_by, mapped_at) values (?, ?, ?, ?, ?)",
                    account,
                    version,
                    columns,
                    by,
                    store.now());
            Sql.update(
                    connection,
                    "delete from master_mapping where account = ? and version not in (select version from master_mapping"
                            + " where account = ? order by version desc limit " + KEPT + ")",
                    account,
                    account);
        });
    }

    private interface Stored {
        void in(Connection connection, long version) throws SQLException;
    }

    private StoredMasters change(String account, OptionalLong expected, Stored what) {
        try {
            return store.transaction(connection -> {
                Sql.update(
                        connection,
                        "insert into master_state (account, version) values (?, 0) on conflict (account) do nothing",
                        account);
                // Whoever else changes something waits here until this is stored.
                Sql.update(connection, "update master_state set version = version + 1 where account = ?", account);
                long version = Sql.first(
                                connection,
                                "select version from master_state where account = ?",
                                line -> line.getLong(1),
                                account)
                        .orElseThrow();
                StoredMasters found = of(connection, account);
                if (expected.isPresent() && expected.getAsLong() != version - 1) {
                    throw new Outdated();
                }
                what.in(connection, version);
                return new StoredMasters(version - 1, found.tables(), found.mapping());
            });
        } catch (SQLException e) {
            throw store.unavailable(e);
        }
    }
}
