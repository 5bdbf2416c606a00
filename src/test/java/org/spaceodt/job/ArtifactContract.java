package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.console.ArtifactRepository;
import org.spaceodt.job.store.console.StoredArtifact;
import org.spaceodt.job.store.console.StoredArtifact.State;

/** What every store promises of modules of the inventory that somebody asks for. */
interface ArtifactContract {
    Duration LONG = Duration.ofMinutes(5);

    JobStore store();

    /** The same store, as another process sees it: with connections of its own. */
    JobStore another();

    private static StoredArtifact the(ArtifactRepository from, String account, String name) {
        return from.all(account).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void whatIsAskedForIsReadOneAfterTheOtherWhicheverProcessReads() {
        String account = UUID.randomUUID().toString();
        ArtifactRepository here = new ArtifactRepository(store());
        ArtifactRepository there = new ArtifactRepository(another());
        here.ask(account, "people", "ana");
        there.ask(account, "people", "berta");
        there.ask(account, "trunks", "berta");
        assertThat(the(here, account, "people").askedBy()).isEqualTo("ana");

        assertThat(here.take(account, "one", LONG)).contains("people");
        assertThat(there.take(account, "other", LONG)).isEmpty();
        assertThat(the(there, account, "people").state()).isEqualTo(State.RUNNING);
        assertThat(here.done(account, "people", "one", 12)).isTrue();
        assertThat(there.take(account, "other", LONG)).contains("trunks");
        assertThat(there.failed(account, "trunks", "other", "403")).isTrue();
        assertThat(here.take(account, "one", LONG)).isEmpty();

        assertThat(the(there, account, "people")).satisfies(people -> {
            assertThat(people.state()).isEqualTo(State.DONE);
            assertThat(people.rows()).isEqualTo(12);
            assertThat(people.ended()).isPresent();
        });
        assertThat(the(here, account, "trunks").error()).isEqualTo("403");
        here.ask(account, "trunks", "carla");
        assertThat(the(there, account, "trunks")).satisfies(again -> {
            assertThat(again.state()).isEqualTo(State.QUEUED);
            assertThat(again.askedBy()).isEqualTo("carla");
            assertThat(again.error()).isEmpty();
            assertThat(again.ended()).isEmpty();
        });
    }

    @Test
    default void whatAProcessHadThatIsGoneAnotherTakesAndTheFirstCanEndItNoMore() {
        String account = UUID.randomUUID().toString();
        ArtifactRepository here = new ArtifactRepository(store());
        ArtifactRepository there = new ArtifactRepository(another());
        here.ask(account, "people", "ana");
        here.ask(account, "trunks", "ana");
        assertThat(here.take(account, "gone", Duration.ofMillis(-1))).contains("people");
        assertThat(there.take(account, "other", LONG)).contains("people");
        assertThat(here.hold(account, "people", "gone", LONG)).isFalse();
        assertThat(here.done(account, "people", "gone", 1)).isFalse();
        here.giveBack(account, "people", "gone");
        assertThat(there.hold(account, "people", "other", LONG)).isTrue();
        there.giveBack(account, "people", "other");
        assertThat(here.take(account, "next", LONG)).contains("people");
    }

    @Test
    default void ofManyThatWantToTakeOneOneDoes() {
        String account = UUID.randomUUID().toString();
        IntStream.range(0, 5).forEach(i -> new ArtifactRepository(store()).ask(account, "module" + i, "ana"));
        ExecutorService processes = Executors.newFixedThreadPool(6);
        try {
            List<String> taken = IntStream.range(0, 6)
                    .mapToObj(i -> processes.submit(() -> new ArtifactRepository(i % 2 == 0 ? store() : another())
                            .take(account, "process" + i, LONG)))
                    .toList()
                    .stream()
                    .map(ArtifactContract::result)
                    .map(found -> found.orElse(null))
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(taken).containsExactly("module0");
        } finally {
            processes.shutdownNow();
        }
    }

    @Test
    default void ofManyWhoAskForOneAtOnceOneIsFirstAndTheOthersAreToldWhoThatIs() throws Exception {
        String account = UUID.randomUUID().toString();
        ExecutorService processes = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> asked = IntStream.range(0, 8)
                    .mapToObj(i -> processes.submit(() -> new ArtifactRepository(i % 2 == 0 ? store() : another())
                            .ask(account, "people", "operator" + i)))
                    .toList();
            List<Integer> first = new ArrayList<>();
            for (int i = 0; i < asked.size(); i++) {
                if (asked.get(i).get()) {
                    first.add(i);
                }
            }
            assertThat(first).hasSize(1);
            ArtifactRepository here = new ArtifactRepository(store());
            assertThat(here.all(account)).hasSize(1);
            assertThat(the(here, account, "people").askedBy()).isEqualTo("operator" + first.get(0));
            assertThat(here.take(account, "one", LONG)).contains("people");
            assertThat(here.ask(account, "people", "late"))
                    .as("while it is read")
                    .isFalse();
            assertThat(here.done(account, "people", "one", 1)).isTrue();
            assertThat(here.take(account, "one", LONG)).as("it was read once").isEmpty();
            assertThat(here.ask(account, "people", "late")).isTrue();
        } finally {
            processes.shutdownNow();
        }
    }

    private static Optional<String> result(Future<Optional<String>> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
