package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000L;

    private long now = 17;

    private final TokenBucket bucket = new TokenBucket(2, 3, () -> now);

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
        TokenBucket slow = new TokenBucket(0.4, 1, () -> now);
        assertThat(slow.secondsToNext()).isZero();
        slow.take();
        assertThat(slow.secondsToNext()).isEqualTo(3);
        now += 2 * SECOND;
        assertThat(slow.secondsToNext()).isEqualTo(1);
    }

    private int taken(int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += bucket.take() ? 1 : 0;
        }
        return taken;
    }
}
