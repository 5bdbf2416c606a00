package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.console.MasterRepository;
import org.spaceodt.job.store.console.StoredMaster;
import org.spaceodt.job.store.console.StoredMasters;

/** What every store promises of tables that are loaded once. */
interface MasterContract {
    JobStore store();

    /** The same store, as another process sees it: with connections of its own. */
    JobStore another();

    private StoredMaster.Given table(String account, String dataset, int rows) {
        try {
            String id = new Jobs(store())
                    .documents()
                    .put(account, MasterRepository.SENT, "text/csv", new ByteArrayInputStream(new byte[] {1}))
                    .id();
            return new StoredMaster.Given(
                    dataset, Optional.of(new StoredMaster.Content(id, Optional.empty(), rows, "[]", "[]")), "a.csv");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    default void aTableIsThereForEveryProcessAndTheOthersStay() {
        String account = UUID.randomUUID().toString();
        MasterRepository masters = new MasterRepository(store());
        assertThat(masters.of(account)).isEqualTo(new StoredMasters(0, List.of(), Optional.empty()));
        masters.load(
                account,
                OptionalLong.of(0),
                List.of(table(account, "locations", 1), table(account, "users", 2)),
                "ana");
        masters.map(account, OptionalLong.of(1), "{}", "berta");
        StoredMasters before =
                masters.load(account, OptionalLong.empty(), List.of(table(account, "users", 3)), "carla");
        assertThat(before.version()).isEqualTo(2);
        assertThat(before.of("users").orElseThrow().loadedBy()).isEqualTo("ana");
        StoredMasters now = new MasterRepository(another()).of(account);
        assertThat(now.version()).isEqualTo(3);
        assertThat(now.last().orElseThrow().by()).isEqualTo("carla");
        assertThat(now.mapping().orElseThrow().mappedBy()).isEqualTo("berta");
        assertThat(now.of("users").orElseThrow().table().orElseThrow().rows()).isEqualTo(3);
        assertThat(now.of("locations").orElseThrow().version()).isEqualTo(1);
        assertThat(masters.of("another " + account).tables()).isEmpty();
    }

    @Test
    default void whoKnowsAnOlderVersionChangesNothing() {
        String account = UUID.randomUUID().toString();
        MasterRepository masters = new MasterRepository(store());
        masters.map(account, OptionalLong.empty(), "{}", "ana");
        StoredMaster.Given given = table(account, "users", 2);
        assertThatThrownBy(() -> masters.load(account, OptionalLong.of(0), List.of(given), "berta"))
                .isInstanceOf(MasterRepository.Outdated.class);
        assertThatThrownBy(() -> masters.map(account, OptionalLong.of(2), "[]", "berta"))
                .isInstanceOf(MasterRepository.Outdated.class);
        assertThat(masters.of(account).version()).isEqualTo(1);
        assertThat(masters.of(account).tables()).isEmpty();
        assertThat(masters.of(account).mapping().orElseThrow().columns()).isEqualTo("{}");
    }

    @Test
    default void ofManyAtOnceWhoKnowTheSameVersionOneIsRight() throws Exception {
        String account = UUID.randomUUID().toString();
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            MasterRepository masters = new MasterRepository(i % 2 == 0 ? store() : another());
            String who = "operadora " + i;
            tries.add(() -> {
                try {
                    masters.map(account, OptionalLong.of(0), "{}", who);
                    return true;
                } catch (MasterRepository.Outdated e) {
                    return false;
                }
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            int right = 0;
            for (Future<Boolean> one : pool.invokeAll(tries)) {
                right += one.get() ? 1 : 0;
            }
            assertThat(right).isEqualTo(1);
            assertThat(new MasterRepository(store()).of(account).version()).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    default void theTableThatHoldsIsTheNewestDocumentOfItsName() {
        String account = UUID.randomUUID().toString();
        MasterRepository masters = new MasterRepository(store());
        StoredMaster.Given first = table(account, "numbers", 1);
        StoredMaster.Given second = table(account, "numbers", 2);
        masters.load(account, OptionalLong.empty(), List.of(second), "ana");
        masters.load(account, OptionalLong.empty(), List.of(first), "berta");
        for (int i = 0; i < 25; i++) {
            masters.map(account, OptionalLong.empty(), "{}", "ana");
        }
        assertThat(new Jobs(store())
                        .documents()
                        .newest(account, "master/numbers")
                        .orElseThrow()
                        .createdAt())
                .isEqualTo(new Jobs(store())
                        .documents()
                        .find(first.table().orElseThrow().documentId())
                        .orElseThrow()
                        .createdAt());
        assertThat(masters.of(account).of("numbers").orElseThrow().table()).isEqualTo(first.table());
    }
}
