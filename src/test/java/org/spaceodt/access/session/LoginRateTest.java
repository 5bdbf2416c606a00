package org.spaceodt.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginRateTest {
    private final AtomicLong clock = new AtomicLong(1_000);
    private final LoginRate rate = new LoginRate(clock::get);

    @Test
    void aNameHasTenAttemptsFromWhereverAndOneMoreEachHalfMinute() {
        for (int n = 0; n < 10; n++) {
            assertThat(rate.attempt("192.0.2." + n, n % 2 == 0 ? "Ana" : " ana"))
                    .isEmpty();
        }
        assertThat(rate.attempt("192.0.2.99", "ana")).contains(Duration.ofSeconds(30));
        clock.addAndGet(29_999);
        assertThat(rate.attempt("192.0.2.99", "ana")).contains(Duration.ofMillis(1));
        clock.addAndGet(1);
        assertThat(rate.attempt("192.0.2.99", "ana")).isEmpty();
        assertThat(rate.attempt("192.0.2.99", "ana")).isPresent();
        assertThat(rate.attempt("192.0.2.99", "pere")).isEmpty();
    }

    @Test
    void anAddressHasTwentyAttemptsWhateverTheNames() {
        for (int n = 0; n < 20; n++) {
            assertThat(rate.attempt("192.0.2.1", "user" + n)).isEmpty();
        }
        assertThat(rate.attempt("192.0.2.1", "another")).isPresent();
        assertThat(rate.attempt("192.0.2.2", "another")).isEmpty();
    }

    @Test
    void whoLogsInHasAllAttemptsOfTheNameAgain() {
        for (int n = 0; n < 100; n++) {
            assertThat(rate.attempt("192.0.2.1", "ana")).as("attempt " + n).isEmpty();
            rate.succeeded("192.0.2.1", "ana");
        }
    }

    @Test
    void tenThousandNamesFillTheMemoryOnceAndTheTimeEmptiesIt() {
        for (int n = 0; n < 20_000; n++) {
            rate.attempt("192.0.2." + n, "user" + n);
        }
        assertThat(rate.attempt("198.51.100.1", "ana")).isPresent();
        clock.addAndGet(30_000);
        assertThat(rate.attempt("198.51.100.1", "ana")).isEmpty();
    }
}
