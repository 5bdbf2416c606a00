package org.spaceodt.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginRateTest {
    private final AtomicLong clock = new AtomicLong(1_000);
    private final LoginRate rate = new LoginRate(clock::get);

    @Test
    void aNameHasTenAttemptsFromOneAddressAndOneMoreEachHalfMinute() {
        for (int n = 0; n < 10; n++) {
            assertThat(rate.attempt("192.0.2.1", n % 2 == 0 ? "Ana" : " ana")).isEmpty();
        }
        assertThat(rate.attempt("192.0.2.1", "ana")).contains(Duration.ofSeconds(30));
        clock.addAndGet(29_999);
        assertThat(rate.attempt("192.0.2.1", "ana")).contains(Duration.ofMillis(1));
        clock.addAndGet(1);
        assertThat(rate.attempt("192.0.2.1", "ana")).isEmpty();
        assertThat(rate.attempt("192.0.2.1", "ana")).isPresent();
        assertThat(rate.attempt("192.0.2.1", "pere")).isEmpty();
    }

    @Test
    void whoGuessesANameKeepsItsOwnerOutNowhereElse() {
        for (int minute = 0; minute < 60; minute++) {
            for (int n = 0; n < 30; n++) {
                rate.attempt("192.0.2.1", "ana");
            }
            assertThat(rate.attempt("192.0.2.1", "ana")).isPresent();
            assertThat(rate.attempt("198.51.100." + minute, "ana"))
                    .as("minute " + minute)
                    .isEmpty();
            rate.succeeded("198.51.100." + minute, "ana");
            clock.addAndGet(60_000);
        }
    }

    @Test
    void aNameHasAHundredAttemptsFromAllAddressesTogether() {
        int taken = 0;
        for (int n = 0; n < 200; n++) {
            taken += rate.attempt("192.0.2." + n, "ana").isEmpty() ? 1 : 0;
        }
        assertThat(taken).isEqualTo(100);
        clock.addAndGet(60_000);
        assertThat(rate.attempt("192.0.2.201", "ana")).isEmpty();
        assertThat(rate.attempt("192.0.2.202", "ana")).isEmpty();
        assertThat(rate.attempt("192.0.2.203", "ana")).isPresent();
    }

    @Test
    void guessesOfOthersDoNotCountWhereItsOwnerHasLoggedInBefore() {
        rate.attempt("198.51.100.1", "ana");
        rate.succeeded("198.51.100.1", "ana");
        for (int n = 0; n < 200; n++) {
            rate.attempt("192.0.2." + n, "ana");
        }
        assertThat(rate.attempt("198.51.100.2", "ana")).isPresent();
        for (int n = 0; n < 10; n++) {
            assertThat(rate.attempt("198.51.100.1", "ANA")).isEmpty();
        }
        assertThat(rate.attempt("198.51.100.1", "ana"))
                .as("itself it is bounded")
                .isPresent();
    }

    @Test
    void onlyTheLatestThousandPlacesAreRemembered() {
        rate.attempt("198.51.100.1", "ana");
        rate.succeeded("198.51.100.1", "ana");
        for (int n = 0; n < 1_000; n++) {
            rate.attempt("192.0.2." + n, "user" + n);
            rate.succeeded("192.0.2." + n, "user" + n);
        }
        for (int n = 0; n < 100; n++) {
            rate.attempt("203.0.113." + n, "ana");
        }
        assertThat(rate.attempt("198.51.100.1", "ana")).isPresent();
    }

    @Test
    void oneNetworkOfVersionSixIsOneAddress() {
        for (int n = 0; n < 20; n++) {
            assertThat(rate.attempt("2001:db8:0:7::" + Integer.toHexString(n + 1), "user" + n))
                    .isEmpty();
        }
        assertThat(rate.attempt("2001:db8:0:7:ffff::1", "another")).isPresent();
        assertThat(rate.attempt("2001:db8:0:8::1", "another")).isEmpty();
    }

    @Test
    void aNameThatIsWrittenWithAccentsInAnotherWayIsTheSame() {
        for (int n = 0; n < 10; n++) {
            rate.attempt("192.0.2.1", n % 2 == 0 ? "n\u00fairia" : "nu\u0301iria");
        }
        assertThat(rate.attempt("192.0.2.1", "n\u00fairia")).isPresent();
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

    @Test
    void whoSaysNoNameHasTwentyAttemptsFromAnAddressAndGetsThoseOfALogInBack() {
        for (int n = 0; n < 20; n++) {
            assertThat(rate.attempt("192.0.2.1")).isEmpty();
        }
        assertThat(rate.attempt("192.0.2.1")).contains(Duration.ofSeconds(30));
        assertThat(rate.attempt("192.0.2.1", "ana")).isPresent();
        assertThat(rate.attempt("192.0.2.2")).isEmpty();
        rate.succeeded("192.0.2.1", 2);
        assertThat(rate.attempt("192.0.2.1")).isEmpty();
        assertThat(rate.attempt("192.0.2.1")).isEmpty();
        assertThat(rate.attempt("192.0.2.1")).isPresent();
    }
}
