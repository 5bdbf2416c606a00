package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.DatabaseRetry;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.journal.Entry;
import org.spaceodt.job.store.journal.HoldCheck;
import org.spaceodt.job.store.journal.Holding;
import org.spaceodt.job.store.journal.Journal;
import org.spaceodt.job.store.journal.Lease;
import org.spaceodt.support.Await;

/** Who may write for a job, by clocks that stand still until they are moved. */
class HeldJobTest {
    private static final Duration CALL = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final AtomicInteger questions = new AtomicInteger();
    private volatile Duration monotonic = Duration.ofSeconds(-5);
    private volatile Duration wall = Duration.ofDays(20_000);
    private volatile Runnable beforeQuestion = () -> {};
    private AgroalDataSource dataSource;
    private JobStore store;
    private Jobs jobs;
    private Holding holding;
    private HoldCheck check;
    private String job;

    @BeforeEach
    void open() {
        dataSource = Stores.sqlite(folder.resolve("space-odt.db"));
        Stores.migrated(dataSource, Database.SQLITE);
        store = new JobStore(
                counted(), Database.SQLITE, Clock.systemUTC(), () -> new Moment(monotonic.toNanos(), wall.toMillis()));
        jobs = new Jobs(store);
        DatabaseRetry retry = EngineContract.FAST.retry(Database.SQLITE, () -> false);
        holding = new Holding(store, retry, CALL);
        check = new HoldCheck(store, retry);
        job = EngineContract.create(jobs, "held", EngineContract.ALL, "ok", "ok", "ok");
        jobs.move(job, JobMove.START);
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    /** Counts how often a connection is asked for. */
    private DataSource counted() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    beforeQuestion.run();
                    questions.incrementAndGet();
                    return method.invoke(dataSource, arguments);
                });
    }

    private Lease take(String owner) {
        return holding.take(job, owner).orElseThrow().lease();
    }

    private int askedBy(Runnable what) {
        int before = questions.get();
        what.run();
        return questions.get() - before;
    }

    private void pass(Duration time) {
        monotonic = monotonic.plus(time);
        wall = wall.plus(time);
    }

    @Test
    void anAnswerThatIsYoungerThanTwoSecondsIsEnough() {
        Lease lease = take("a");
        assertThat(askedBy(() -> check.confirm(lease))).isZero();
        pass(Duration.ofMillis(1999));
        assertThat(askedBy(() -> check.confirm(lease))).isZero();
        pass(Duration.ofMillis(1));
        assertThat(askedBy(() -> check.confirm(lease))).isEqualTo(1);
        assertThat(askedBy(() -> check.confirm(lease))).isZero();
    }

    @Test
    void theClockThatSaysMoreDecides() {
        Lease lease = take("a");
        wall = wall.plusHours(1);
        assertThat(askedBy(() -> check.confirm(lease))).isEqualTo(1);
        wall = wall.minusHours(1);
        assertThat(askedBy(() -> check.confirm(lease))).isZero();
        monotonic = monotonic.plusSeconds(2);
        assertThat(askedBy(() -> check.confirm(lease))).isEqualTo(1);
    }

    @Test
    void whoWasHaltedFindsOutThatAnotherHasTakenTheJob() {
        Lease halted = take("a");
        take("b");
        pass(Duration.ofSeconds(2));
        assertThatThrownBy(() -> check.confirm(halted)).isInstanceOf(Work.Superseded.class);
        assertThat(halted.isLost()).isTrue();
        assertThat(askedBy(() -> assertThatThrownBy(() -> check.confirm(halted)).isInstanceOf(Work.Superseded.class)))
                .isZero();
    }

    @Test
    void anAnswerCountsFromBeforeItsQuestionWasSent() {
        Lease lease = take("a");
        pass(Duration.ofSeconds(5));
        AtomicInteger slow = new AtomicInteger(2);
        beforeQuestion = () -> {
            if (slow.getAndDecrement() > 0) {
                pass(Duration.ofSeconds(2));
            }
        };
        assertThat(askedBy(() -> check.confirm(lease))).isEqualTo(3);
    }

    @Test
    void whatIsStoredOfTheJobIsAnAnswerToo() {
        Lease lease = take("a");
        try (Journal journal = new Journal(store, EngineContract.FAST.retry(Database.SQLITE, () -> false))) {
            pass(Duration.ofSeconds(9));
            journal.store(lease, new Entry.Claim(0));
            pass(Duration.ofSeconds(1));
            assertThat(askedBy(() -> check.confirm(lease))).isZero();
        }
    }

    @Test
    void allWritesOfAJobShareOneQuestion() throws InterruptedException {
        Lease lease = take("a");
        pass(Duration.ofSeconds(3));
        int before = questions.get();
        List<Thread> writers = new ArrayList<>();
        CountDownLatch confirmed = new CountDownLatch(20);
        CountDownLatch gate = new CountDownLatch(1);
        beforeQuestion = () -> Await.until("the others wait", () -> blocked(writers) == 19);
        for (int i = 0; i < 20; i++) {
            writers.add(new Thread(() -> {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                check.confirm(lease);
                confirmed.countDown();
            }));
        }
        writers.forEach(Thread::start);
        gate.countDown();
        for (Thread writer : writers) {
            writer.join(Await.LONGEST.toMillis());
        }
        assertThat(confirmed.getCount()).isZero();
        assertThat(questions.get() - before).isEqualTo(1);
    }

    private static long blocked(List<Thread> threads) {
        return threads.stream()
                .filter(thread -> thread.getState() == Thread.State.BLOCKED)
                .count();
    }

    @Test
    void aJobThatIsGoneIsNobodysToWriteFor() {
        Lease lease = take("a");
        jobs.move(job, JobMove.CANCEL);
        store.read(connection -> connection.createStatement().executeUpdate("delete from item"));
        store.read(connection -> connection.createStatement().executeUpdate("delete from job"));
        pass(Duration.ofSeconds(3));
        assertThatThrownBy(() -> check.confirm(lease)).isInstanceOf(Work.Superseded.class);
    }

    @Test
    void whatWasInDoubtWhenAProcessDiedWaitsUntilItsCallsHaveEnded() {
        take("a");
        Lease second = take("b");
        assertThat(holding.isQuiet(second)).isFalse();
        wall = wall.plusDays(1);
        monotonic = monotonic.plus(CALL).plusMillis(1999);
        assertThat(holding.isQuiet(second)).isFalse();
        monotonic = monotonic.plusMillis(1);
        assertThat(holding.isQuiet(second)).isTrue();
    }

    @Test
    void aJobThatNobodyHadOrThatWasLeftInOrderIsQuietAtOnce() {
        Lease first = take("a");
        assertThat(holding.isQuiet(first)).isTrue();
        holding.leave(first);
        assertThat(holding.isQuiet(take("b"))).isTrue();
    }

    @Test
    void whoLeavesBeforeItIsQuietLeavesTheWaitToTheNext() {
        take("a");
        Lease second = take("b");
        holding.leave(second);
        Lease third = take("c");
        assertThat(holding.isQuiet(third)).isFalse();
        pass(CALL.plus(HoldCheck.FRESH));
        holding.leave(third);
        assertThat(holding.isQuiet(take("d"))).isTrue();
    }

    @Test
    void whoLostTheJobCannotSayThatItLeftInOrder() {
        Lease first = take("a");
        take("b");
        holding.leave(first);
        assertThat(holding.isQuiet(take("c"))).isFalse();
    }
}
