package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.RateLimit;
import org.spaceodt.sandbox.server.TokenBucket;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000L;

    private long now = 17;

    private final TokenBucket bucket = new TokenBucket(new RateLimit(2, 3), () -> now);

    @Test
    void aBurstIsServedAtOnceAndNoMore() {
        assertThat(taken(10)).isEqualTo(3);
    }

    @Test
    void tokensComeBackAtTheRate() {
        taken(10);
        now += SECOND / 2 - 1;
        assertThat(bucket.take()).isFalse();
        now += 1;
        assertThat(bucket.take()).isTrue();
        assertThat(bucket.take()).isFalse();
    }

    @Test
    void aRefusalTakesNothing() {
        taken(1000);
        now += SECOND;
        assertThat(taken(10)).isEqualTo(2);
    }

    @Test
    void theBucketNeverHoldsMoreThanItsSize() {
        now += 1000 * SECOND;
        assertThat(taken(10)).isEqualTo(3);
    }

    @Test
    void theWaitIsToldInWholeSecondsRoundedUp() {
        TokenBucket slow = new TokenBucket(new RateLimit(0.4, 1), () -> now);
        assertThat(slow.secondsToNext()).isZero();
        slow.take();
        assertThat(slow.secondsToNext()).isEqualTo(3);
        now += 2 * SECOND;
        assertThat(slow.secondsToNext()).isEqualTo(1);
    }

    @Test
    void whatTrickledInBeforeAChangeDidSoAtTheOldRate() {
        taken(3);
        now += SECOND;
        bucket.change(new RateLimit(10, 100));
        assertThat(bucket.read().tokens()).isEqualTo(2);
        now += SECOND / 2;
        assertThat(taken(100)).isEqualTo(7);
    }

    @Test
    void aLargerBucketIsNotFullerAndASmallerOneSpills() {
        bucket.change(new RateLimit(2, 50));
        assertThat(bucket.read().tokens()).isEqualTo(3);
        bucket.change(new RateLimit(2, 1));
        assertThat(taken(10)).isEqualTo(1);
    }

    @Test
    void withoutALimitEverythingIsTakenAndTheNextLimitBeginsFull() {
        bucket.change(new RateLimit(0, 3));
        assertThat(taken(100)).isEqualTo(100);
        bucket.change(new RateLimit(2, 5));
        assertThat(taken(100)).isEqualTo(5);
    }

    @Test
    void thePermittedRequestsAreTheRatesTimesTheirTimes() {
        now += 3 * SECOND;
        bucket.change(new RateLimit(50, 10));
        now += SECOND / 2;
        bucket.change(new RateLimit(0, 10));
        now += 9 * SECOND;
        bucket.change(new RateLimit(1, 10));
        now += SECOND;

        TokenBucket.Reading reading = bucket.read();
        assertThat(reading.permitted()).isEqualTo(3 * 2 + 25 + 0 + 1);
        assertThat(reading.periods())
                .extracting(period -> period.limit().rate())
                .containsExactly(2.0, 50.0, 0.0, 1.0);
        assertThat(reading.periods()).extracting(TokenBucket.Period::seconds).containsExactly(3.0, 0.5, 9.0, 1.0);
    }

    @Test
    void anEqualLimitChangesNothing() {
        now += SECOND;
        bucket.change(new RateLimit(2, 3));
        assertThat(bucket.read().periods()).hasSize(1);
    }

    @Test
    void aRestartFillsTheBucketAndForgets() {
        taken(3);
        now += SECOND;
        bucket.change(new RateLimit(4, 7));
        bucket.restart();

        assertThat(bucket.read().permitted()).isZero();
        assertThat(bucket.read().periods()).hasSize(1);
        assertThat(taken(10)).isEqualTo(7);
    }

    private int taken(int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += bucket.take() ? 1 : 0;
        }
        return taken;
    }
}
