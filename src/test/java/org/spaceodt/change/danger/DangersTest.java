package org.spaceodt.change.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangersTest {
    @Test
    void theyAreSaidByCodeAndCountInAFixedOrder() {
        Dangers some = new Dangers(0, 12, 40, 1, Optional.of(0.31), 0.1);

        assertThat(some.line())
                .isEqualTo("danger: emergency 0, premium 12, international 40, main_number 1, share 0.31 of 0.10");
        assertThat(Dangers.of(some.text())).hasValue(some);
        assertThat(some.any()).isTrue();
    }

    @Test
    void aShareThatNobodyKnowsIsSaidAsSuch() {
        Dangers none = new Dangers(0, 0, 0, 0, Optional.empty(), 0.25);

        assertThat(none.line()).endsWith("share ? of 0.25");
        assertThat(Dangers.of(none.text())).hasValue(none);
        assertThat(none.any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "danger: emergency 0",
                "emergency x, premium 0, international 0, main_number 0, share 0.1 of 0.1"
            })
    void otherTextsAreNone(String text) {
        assertThat(Dangers.of(text)).isEmpty();
    }
}
