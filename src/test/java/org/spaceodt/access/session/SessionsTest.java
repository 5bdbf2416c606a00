package org.spaceodt.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.access.Caller;
import org.spaceodt.access.Role;
import org.spaceodt.access.user.User;
import org.spaceodt.access.user.Users;
import org.spaceodt.access.user.UsersFile;
import org.spaceodt.job.Stores;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.access.SessionRepository;

class SessionsTest {
    private static final String HASH = "$2a$10$pH3c.fYYWksf8qJTglHcvul5ZXxMXDOcu5vb0xpcKI/tFTt92pV8C";

    @TempDir
    Path folder;

    private AgroalDataSource database;
    private Instant now = Instant.parse("2026-11-30T08:00:00Z");
    private Sessions sessions;
    private Users users;

    @BeforeEach
    void open() throws Exception {
        Path file = folder.resolve("users.csv");
        Files.writeString(file, "name,role,hash\nana,operator," + HASH + "\n");
        users = new Users(UsersFile.at(file), fault -> {});
        database = Stores.configured(
                Map.of("quarkus.datasource.sqlite.jdbc.url", "jdbc:sqlite:" + folder.resolve("x.db")));
        sessions = new Sessions(new SessionRepository(Stores.migrated(database, Database.SQLITE, new Now())), users);
    }

    /** As late as the test says. */
    private final class Now extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private User ana() {
        return users.named("ana").orElseThrow();
    }

    @Test
    void aSessionEndsAfterEightHoursWithoutARequestAndNotBefore() {
        String session = sessions.begin(ana());
        for (int day = 0; day < 10; day++) {
            now = now.plus(Duration.ofHours(7).plusMinutes(58));
            assertThat(sessions.caller(session)).contains(new Caller("ana", Role.OPERATOR, Caller.How.SESSION));
        }
        now = now.plus(Duration.ofHours(8));
        assertThat(sessions.caller(session)).isEmpty();
    }

    @Test
    void whomAProviderKnowsItIsAskedAboutAgainAfterTwelveHours() {
        String session = sessions.begin("núria", Role.VIEWER);
        now = now.plus(Duration.ofHours(7));
        assertThat(sessions.caller(session)).contains(new Caller("núria", Role.VIEWER, Caller.How.OIDC));
        now = now.plus(Duration.ofHours(5)).plusSeconds(1);
        assertThat(sessions.caller(session)).isEmpty();
    }

    @Test
    void theTwentyFirstSessionOfAUserEndsTheFirst() {
        List<String> all = new ArrayList<>();
        for (int n = 0; n < 21; n++) {
            now = now.plusSeconds(1);
            all.add(sessions.begin(ana()));
        }
        assertThat(sessions.caller(all.get(0))).isEmpty();
        assertThat(all.subList(1, 21))
                .allSatisfy(one -> assertThat(sessions.caller(one)).isPresent());
    }

    @Test
    void whoIsCalledSoAtAProviderEndsNoSessionOfAUser() {
        String session = sessions.begin(ana());
        for (int n = 0; n < 21; n++) {
            now = now.plusSeconds(1);
            sessions.begin("ana", Role.VIEWER);
        }
        assertThat(sessions.caller(session)).contains(new Caller("ana", Role.OPERATOR, Caller.How.SESSION));
    }

    @Test
    void aSessionThatWasEndedIsNone() {
        String session = sessions.begin(ana());
        sessions.end("something else");
        assertThat(sessions.caller(session)).isPresent();
        sessions.end(session);
        assertThat(sessions.caller(session)).isEmpty();
    }

    @Test
    void toAskWhetherASessionIsStillThereDoesNotProlongIt() {
        String session = sessions.begin(ana());
        for (int hour = 1; hour < 8; hour++) {
            now = now.plus(Duration.ofHours(1));
            assertThat(sessions.stillThere(session))
                    .as("hour " + hour)
                    .contains(new Caller("ana", Role.OPERATOR, Caller.How.SESSION));
        }
        now = now.plus(Duration.ofHours(1));
        assertThat(sessions.stillThere(session)).isEmpty();
        assertThat(sessions.stillThere("something else")).isEmpty();
    }
}
