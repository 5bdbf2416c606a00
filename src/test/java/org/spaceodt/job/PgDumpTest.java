package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.Migrations;
import org.spaceodt.support.Await;

/**
 * A PostgreSQL copied as docs/backup.md says, while a job is at work. The database that comes with the tests has no pg_dump: that of this
 * machine is taken, where it is as new as the database. Else all tables are copied as it does it, in one transaction that sees one moment.
 */
class PgDumpTest {
    private static final int ITEMS = 40;
    private static final int BEFORE = 15;

    @TempDir
    Path folder;

    @Test
    void aJobThatWasAtWorkWhenTheCopyWasMadeGoesOnFromThere() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Way way = hasDump(server) ? this::dump : PgDumpTest::copy;
            execute(server.getPostgresDatabase(), "create database restored");
            String id;
            try (AgroalDataSource source = Stores.postgres(server.getJdbcUrl("postgres", "postgres"))) {
                JobStore store = Stores.migrated(source, Database.POSTGRESQL);
                Jobs jobs = new Jobs(store);
                Scripted work = new Scripted();
                id = EngineContract.create(
                        jobs,
                        "o",
                        EngineContract.ALL,
                        Stream.generate(() -> "gate").limit(ITEMS).toArray(String[]::new));
                try (JobEngine engine = JobEngine.start(store, "o", List.of(work), EngineContract.FAST)) {
                    jobs.move(id, JobMove.START);
                    work.gate.release(BEFORE);
                    Await.until("items", () -> done(jobs, id) == BEFORE);

                    AutoCloseable restore = way.copy(server);

                    work.gate.release(ITEMS);
                    Await.state(jobs, id, JobState.COMPLETED);
                    restore.close();
                }
            }
            try (AgroalDataSource copy = Stores.postgres(server.getJdbcUrl("postgres", "restored"))) {
                JobStore store = Stores.migrated(copy, Database.POSTGRESQL);
                Jobs jobs = new Jobs(store);
                assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(JobState.RUNNING);
                assertThat(done(jobs, id)).isEqualTo(BEFORE);
                Scripted work = new Scripted();
                work.gate.release(ITEMS);
                try (JobEngine engine = JobEngine.start(store, "o", List.of(work), EngineContract.FAST)) {
                    Await.state(jobs, id, JobState.COMPLETED);
                }
                assertThat(work.order).as("what had ended is not done again").hasSize(ITEMS - BEFORE);
            }
        }
    }

    /** Makes a copy of the database, which its answer puts into another. */
    private interface Way {
        AutoCloseable copy(EmbeddedPostgres server) throws Exception;
    }

    private AutoCloseable dump(EmbeddedPostgres server) throws Exception {
        String file = folder.resolve("spaceodt.dump").toString();
        run("pg_dump", "--format=custom", "--file=" + file, url(server, "postgres"));
        return () -> run("pg_restore", "--clean", "--if-exists", "--dbname=" + url(server, "restored"), file);
    }

    private static AutoCloseable copy(EmbeddedPostgres server) throws Exception {
        Map<String, byte[]> tables = new LinkedHashMap<>();
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables(connection)) {
                ByteArrayOutputStream lines = new ByteArrayOutputStream();
                copies.copyOut("copy " + table + " to stdout", lines);
                tables.put(table, lines.toByteArray());
            }
        }
        return () -> {
            DataSource target = server.getDatabase("postgres", "restored");
            Migrations.apply(Flyway.configure().dataSource(target).load());
            try (Connection connection = target.getConnection();
                    Statement statement = connection.createStatement()) {
                // As pg_restore does it: what refers to another table comes before that, perhaps.
                statement.execute("set session_replication_role = replica");
                statement.execute("truncate " + String.join(", ", tables.keySet()) + " cascade");
                CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
                for (Map.Entry<String, byte[]> table : tables.entrySet()) {
                    copies.copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
                }
            }
        };
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'"
                        + " and tablename not like 'flyway%' order by 1")) {
            List<String> tables = new ArrayList<>();
            while (found.next()) {
                tables.add(found.getString(1));
            }
            return tables;
        }
    }

    private static void execute(DataSource database, String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static int done(Jobs jobs, String id) {
        return jobs.find(id).orElseThrow().counts().done();
    }

    private static String url(EmbeddedPostgres server, String database) {
        return "postgresql://postgres:postgres@127.0.0.1:" + server.getPort() + "/" + database;
    }

    private static boolean hasDump(EmbeddedPostgres server) throws Exception {
        int version;
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            version = connection.getMetaData().getDatabaseMajorVersion();
        }
        return major("pg_dump") >= version && major("pg_restore") >= version;
    }

    /** 0 where it is not there. */
    private static int major(String program) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(program, "--version").start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Integer.parseInt(said.replaceAll("(?s)\\D*(\\d+).*", "$1")) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
