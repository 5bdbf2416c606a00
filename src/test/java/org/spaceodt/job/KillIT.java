package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.job.engine.EngineSettings;
import org.spaceodt.job.hours.HoursChange;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.support.Await;
import org.spaceodt.support.KilledRuns;

/** Processes that are killed while they work. */
@Tag("kill")
class KillIT {
    private static final String ACCOUNT = "killed";
    private static final int KILLS = KilledRuns.count(3, 25);

    /** What {@link EngineSettings} says of a process that is silent. */
    private static final int HEARTBEATS_UNTIL_DEAD = 6;

    private static final Duration AHEAD = Duration.ofHours(1);

    private static final int ITEMS = 120 * KILLS;

    @TempDir
    Path folder;

    @Test
    void aMachineThatDiesAgainAndAgainLosesNothingAndAppliesNothingTwice() throws Exception {
        Path file = folder.resolve("space-odt.db");
        try (AgroalDataSource dataSource = Stores.sqlite(file)) {
            JobStore store = Stores.migrated(dataSource, Database.SQLITE);
            Jobs jobs = new Jobs(store);
            String id = create(jobs, ITEMS);
            Random random = new Random(20261125);
            jobs.move(id, JobMove.START);
            int kills = 0;
            while (kills < KILLS) {
                int before = jobs.find(id).orElseThrow().counts().ended();
                try (Replica replica = Replica.start(file.toString(), ACCOUNT, folder)) {
                    int some = random.nextInt(40);
                    Await.until(
                            "progress",
                            () -> jobs.find(id).orElseThrow().counts().ended() > before + some);
                    replica.kill();
                    kills++;
                }
                assertThat(jobs.find(id).orElseThrow().state())
                        .as("it lasts for all kills")
                        .isEqualTo(JobState.RUNNING);
            }
            try (Replica last = Replica.start(file.toString(), ACCOUNT, folder)) {
                Await.until("the rest", () -> jobs.find(id).orElseThrow().state() == JobState.COMPLETED);
            }
            checkAll(jobs, id, ITEMS);
            assertThat(new Remote(folder, 0).doubts()).isPositive();
        }
    }

    /** By the clock of the machine, which is turned for each process. */
    @Test
    void aJobThatIsKilledAtNightGoesOnInTheNextNightAndNotByDay() throws Exception {
        Path file = folder.resolve("space-odt.db");
        TurnedClock clock = new TurnedClock();
        try (AgroalDataSource dataSource = Stores.sqlite(file)) {
            Stores.migrated(dataSource, Database.SQLITE);
            Jobs jobs = new Jobs(JobStore.of(dataSource, Database.SQLITE, clock));
            turn(clock, "2026-12-01T23:00:00Z");
            String id = create(jobs, 120);
            jobs.move(id, JobMove.START, HoursChange.to(HoursContract.NIGHT));
            try (Replica night = startAt("2026-12-01T23:00:00Z", file)) {
                Await.until(
                        "progress", () -> jobs.find(id).orElseThrow().counts().ended() > 10);
                night.kill();
            }
            int before = jobs.find(id).orElseThrow().counts().ended();
            turn(clock, "2026-12-02T12:00:00Z");
            try (Replica day = startAt("2026-12-02T12:00:00Z", file)) {
                Await.until("it waits", () -> jobs.find(id)
                        .orElseThrow()
                        .goesOn()
                        .equals(Optional.of(Instant.parse("2026-12-02T22:00:00Z"))));
            }
            assertThat(jobs.find(id).orElseThrow().counts().ended()).isEqualTo(before);
            turn(clock, "2026-12-02T22:00:00Z");
            try (Replica next = startAt("2026-12-02T22:00:00Z", file)) {
                Await.state(jobs, id, JobState.COMPLETED);
            }
            checkAll(jobs, id, 120);
        }
    }

    private static void turn(TurnedClock clock, String now) {
        clock.turn(Duration.between(Instant.now(), Instant.parse(now)));
    }

    private Replica startAt(String now, Path file) throws IOException {
        return Replica.start(file.toString(), ACCOUNT, folder, Duration.between(Instant.now(), Instant.parse(now)));
    }

    @Test
    void whatAReplicaLeavesWhoseClockIsAnHourAheadAnotherGoesOnWithAfterTenSecondsOfSilenceAtMost() throws Exception {
        assertThat(EngineSettings.usual().heartbeat().multipliedBy(HEARTBEATS_UNTIL_DEAD))
                .isLessThan(Duration.ofSeconds(10));
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                AgroalDataSource dataSource = Stores.postgres(server.getJdbcUrl("postgres", "postgres"))) {
            Jobs jobs = new Jobs(Stores.migrated(dataSource, Database.POSTGRESQL));
            String url = server.getJdbcUrl("postgres", "postgres");
            List<String> ids = List.of(create(jobs, 900), create(jobs, 900), create(jobs, 900));
            ids.forEach(id -> jobs.move(id, JobMove.START));
            Replica[] replicas = {start(url, AHEAD), start(url, Duration.ZERO)};
            try {
                Random random = new Random(1);
                for (int kill = 0; kill < KilledRuns.count(2, 8); kill++) {
                    killAnOwner(jobs, ids, replicas, url, random.nextInt(60));
                }
                for (String id : ids) {
                    Await.state(jobs, id, JobState.COMPLETED);
                    checkAll(jobs, id, 900);
                }
            } finally {
                replicas[0].close();
                replicas[1].close();
            }
        }
    }

    private void killAnOwner(Jobs jobs, List<String> ids, Replica[] replicas, String url, int some) throws Exception {
        int before = ended(jobs, ids);
        Await.until("progress", () -> ended(jobs, ids) > before + some || over(jobs, ids));
        for (String id : ids) {
            JobView job = jobs.find(id).orElseThrow();
            for (int i = 0; i < replicas.length; i++) {
                if (job.state() == JobState.RUNNING && job.owner().orElse("").contains(":" + replicas[i].pid() + ":")) {
                    replicas[i].kill();
                    int then = jobs.find(id).orElseThrow().counts().ended();
                    Await.until(
                            "taken over",
                            () -> jobs.find(id).orElseThrow().counts().ended() > then);
                    replicas[i] = start(url, i == 0 ? AHEAD : Duration.ZERO);
                    return;
                }
            }
        }
    }

    private static boolean over(Jobs jobs, List<String> ids) {
        return ids.stream().allMatch(id -> jobs.find(id).orElseThrow().state().ended());
    }

    private static int ended(Jobs jobs, List<String> ids) {
        return ids.stream()
                .mapToInt(id -> jobs.find(id).orElseThrow().counts().ended())
                .sum();
    }

    private Replica start(String url, Duration ahead) throws IOException {
        return Replica.start(url, ACCOUNT, folder, ahead);
    }

    private static String create(Jobs jobs, int count) {
        NewJob.Limits limits = new NewJob.Limits(8, false, 0, 1, 0);
        return jobs.create(new NewJob(Scripted.KIND, ACCOUNT, "t", "{}", limits), items -> {
            for (int i = 0; i < count; i++) {
                OptionalInt before = i % 3 == 0 ? OptionalInt.empty() : OptionalInt.of(i - 1);
                items.accept(new NewJob.NewItem(2 + i / 3, "item " + i, before, "x"));
            }
        });
    }

    private void checkAll(Jobs jobs, String id, int count) throws IOException {
        JobView job = jobs.find(id).orElseThrow();
        assertThat(job.counts()).isEqualTo(new JobView.Counts(0, 0, count, 0, 0));
        Remote remote = new Remote(folder, 0);
        assertThat(EngineContract.items(jobs, id)).hasSize(count).allSatisfy(item -> {
            assertThat(item.state()).isEqualTo(ItemView.State.DONE);
            assertThat(remote.applied(item.item())).isEqualTo(1);
        });
        assertThat(Files.readString(folder.resolve("replica.log"))).doesNotContain("failed:");
    }
}
