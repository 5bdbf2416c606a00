package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.access.Role;
import org.spaceodt.access.key.ApiKeys;
import org.spaceodt.access.session.Sessions;
import org.spaceodt.access.user.Users;
import org.spaceodt.access.user.UsersFile;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.access.ApiKeyRepository;
import org.spaceodt.job.store.access.SessionRepository;
import org.spaceodt.job.store.sql.Sql;

/** Two replicas whose clocks are five minutes before and behind: sessions and keys end by the clock of the database that they share. */
class AccessClocksTest {
    private static final String HASH = "$2a$10$pH3c.fYYWksf8qJTglHcvul5ZXxMXDOcu5vb0xpcKI/tFTt92pV8C";
    private static final Duration APART = Duration.ofMinutes(5);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;
    private static AgroalDataSource dataSource;
    private static JobStore ahead;
    private static JobStore behind;
    private static Users users;

    @BeforeAll
    static void open() throws Exception {
        Path file = Files.writeString(folder.resolve("users.csv"), "name,role,hash\nana,operator," + HASH + "\n");
        users = new Users(UsersFile.at(file), fault -> {});
        server = EmbeddedPostgres.start();
        dataSource = Stores.postgres(server.getJdbcUrl("postgres", "postgres"));
        Stores.migrated(dataSource, Database.POSTGRESQL);
        ahead = JobStore.of(dataSource, Database.POSTGRESQL, Clock.offset(Clock.systemUTC(), APART));
        behind = JobStore.of(dataSource, Database.POSTGRESQL, Clock.offset(Clock.systemUTC(), APART.negated()));
        ahead.refreshClock();
        behind.refreshClock();
    }

    @AfterAll
    static void close() throws Exception {
        dataSource.close();
        server.close();
    }

    private static Sessions sessions(JobStore store) {
        return new Sessions(new SessionRepository(store), users);
    }

    private static ApiKeys keys(JobStore store) {
        return new ApiKeys(new ApiKeyRepository(store));
    }

    @Test
    void aSessionOfOneIsGoodAtTheOtherAndEndsAtBothAtTheSameTime() throws SQLException {
        for (JobStore first : new JobStore[] {ahead, behind}) {
            JobStore second = first == ahead ? behind : ahead;
            String session = sessions(first).begin(users.named("ana").orElseThrow());
            assertThat(sessions(second).caller(session)).isPresent();
            seen(second, Sessions.IDLE.minusMinutes(4));
            assertThat(sessions(first).caller(session)).isPresent();
            seen(first, Sessions.IDLE.minusMinutes(4));
            assertThat(sessions(second).caller(session)).isPresent();
            seen(first, Sessions.IDLE.plusSeconds(1));
            assertThat(sessions(first).stillThere(session)).isEmpty();
            assertThat(sessions(second).caller(session)).isEmpty();
        }
    }

    /** As if nobody had asked for so long, by the clock of the database. */
    private static void seen(JobStore store, Duration ago) throws SQLException {
        store.transaction(connection -> Sql.update(
                connection,
                "update login_session set seen_at = cast(extract(epoch from clock_timestamp()) * 1000 as bigint) - ?",
                ago.toMillis()));
    }

    @Test
    void aKeyEndsAtBothAtTheSameTime() {
        Instant now = Instant.now();
        String good = keys(ahead)
                .make("good", Role.VIEWER, Optional.of(now.plus(APART.minusMinutes(1))), "marta")
                .orElseThrow()
                .secret();
        String ended = keys(behind)
                .make("ended", Role.VIEWER, Optional.of(now.minus(APART.minusMinutes(1))), "marta")
                .orElseThrow()
                .secret();
        for (JobStore store : new JobStore[] {ahead, behind}) {
            assertThat(keys(store).caller(good)).isPresent();
            assertThat(keys(store).caller(ended)).isEmpty();
        }
    }
}
