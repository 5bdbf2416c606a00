package org.spaceodt.webex.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spaceodt.support.Await;

/** When tokens are fetched, against a clock that the test moves. */
class RefreshedTokensTest {
    private static final Duration LIFE = Duration.ofHours(10);

    private final AtomicInteger fetched = new AtomicInteger();
    private final Moving clock = new Moving();
    private final Remembered store = new Remembered();
    private final Credentials.Refreshed credentials =
            new Credentials.Refreshed("client", Secret.of("client-secret"), Secret.of("first-refresh"), store);
    private final RefreshedTokens tokens = new RefreshedTokens(credentials, this::exchange, clock);

    private Optional<RuntimeException> failure = Optional.empty();
    private Optional<CountDownLatch> gate = Optional.empty();

    @Test
    void aTokenIsFetchedAtTheFirstUseAndUsedUntilShortlyBeforeItsEnd() {
        AccessToken first = tokens.current();
        clock.move(LIFE.minus(Duration.ofMinutes(31)));
        assertThat(tokens.current()).isEqualTo(first);
        clock.move(Duration.ofMinutes(2));
        assertThat(tokens.current()).isNotEqualTo(first);
        assertThat(fetched).hasValue(2);
    }

    @Test
    void aThousandCallersWithARefusedTokenFetchOnce() throws Exception {
        AccessToken old = tokens.current();
        clock.move(Duration.ofHours(1));
        ExecutorService callers = Executors.newFixedThreadPool(1000);
        CountDownLatch all = new CountDownLatch(1000);
        List<Future<Boolean>> renewed = IntStream.range(0, 1000)
                .mapToObj(i -> callers.submit(() -> {
                    all.countDown();
                    all.await();
                    return tokens.renew(old);
                }))
                .toList();
        for (Future<Boolean> one : renewed) {
            assertThat(one.get(Await.LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
        callers.shutdown();

        assertThat(fetched).hasValue(2);
    }

    @Test
    void whoeverComesLateWithAnOldTokenGetsTheNewOneWithoutACall() {
        AccessToken old = tokens.current();
        clock.move(Duration.ofHours(1));
        tokens.renew(old);
        assertThat(tokens.renew(old)).isTrue();
        assertThat(fetched).hasValue(2);
    }

    @Test
    void afterANewTokenWasRefusedTooNoMoreAreFetchedForAWhile() {
        assertThat(tokens.renew(tokens.current())).isTrue();
        tokens.refusedAgain();
        assertThat(tokens.renew(tokens.current())).isFalse();
        assertThat(fetched).hasValue(2);
        clock.move(Duration.ofMinutes(2));
        assertThat(tokens.renew(tokens.current())).isTrue();
    }

    @Test
    void whileATokenIsStillGoodNobodyWaitsForTheNextOne() throws Exception {
        AccessToken old = tokens.current();
        clock.move(LIFE.minus(Duration.ofMinutes(10)));
        CountDownLatch closed = new CountDownLatch(1);
        gate = Optional.of(closed);
        Thread fetching = new Thread(tokens::current);
        fetching.start();
        while (fetched.get() < 2) {
            Thread.onSpinWait();
        }

        assertThat(tokens.current()).isEqualTo(old);
        closed.countDown();
        fetching.join();
        assertThat(tokens.current()).isNotEqualTo(old);
        assertThat(fetched).hasValue(2);
    }

    @Test
    void aFailureIsToldAndTheNextCallerTriesAgain() {
        failure = Optional.of(new IllegalStateException("no"));
        assertThatThrownBy(tokens::current).hasMessage("no");
        failure = Optional.empty();
        assertThat(tokens.current()).isNotNull();
    }

    @Test
    void aNewRefreshTokenIsKeptAndUsedTheNextTime() {
        tokens.current();
        assertThat(store.latest).contains(Secret.of("refresh-1"));
        assertThat(tokens.end()).contains(clock.instant().plus(Duration.ofDays(90)));
        assertThat(tokens.scopes()).containsExactly("spark-admin:people_read");

        clock.move(LIFE.plusSeconds(1));
        tokens.current();
        assertThat(store.latest).contains(Secret.of("refresh-2"));

        RefreshedTokens nextProcess = new RefreshedTokens(credentials, this::exchange, clock);
        nextProcess.current();
        assertThat(store.used).isEqualTo(Secret.of("refresh-2"));
    }

    private Grant exchange(Credentials.Refreshed as, Secret refreshToken) {
        int number = fetched.incrementAndGet();
        store.used = refreshToken;
        gate.ifPresent(RefreshedTokensTest::await);
        failure.ifPresent(e -> {
            throw e;
        });
        return new Grant(
                AccessToken.of("access-" + number),
                LIFE,
                Optional.of(Secret.of("refresh-" + number)),
                Optional.of(Duration.ofDays(90)),
                List.of("spark-admin:people_read"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Remembered implements RefreshTokenStore {
        private Optional<Secret> latest = Optional.empty();
        private Secret used;

        @Override
        public Optional<Secret> latestOf(Secret given) {
            return latest;
        }

        @Override
        public void keep(Secret given, Secret newest) {
            latest = Optional.of(newest);
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }
    }

    private static final class Moving extends Clock {
        private volatile Instant now = Instant.parse("2026-11-24T22:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
