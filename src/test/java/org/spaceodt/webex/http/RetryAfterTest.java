package org.spaceodt.webex.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "' 30 ',30", "999999999999999999999,999999999"})
    void secondsAreTakenAsTheyAre(String header, long seconds) {
        assertThat(RetryAfter.parse(Optional.ofNullable(header), NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void anHttpDateIsCountedFromNow() {
        assertThat(RetryAfter.parse(Optional.of("Sun, 22 Nov 2026 10:00:07 GMT"), NOW))
                .isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void aDateThatHasPassedIsNoWait() {
        assertThat(RetryAfter.parse(Optional.of("Sun, 22 Nov 2026 09:59:00 GMT"), NOW))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({",", "soon,", "-5,", "1.5,", "'',"})
    void whatNobodyCanReadIsFiveSeconds(String header, String nothing) {
        assertThat(RetryAfter.parse(Optional.ofNullable(header), NOW)).isEqualTo(Duration.ofSeconds(5));
    }
}
