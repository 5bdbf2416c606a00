package org.spaceodt.job.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a result was about. */
class ResultTargetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"kind\":\"done\",\"target\":{\"kind\":\"person\",\"id\":\"p1\",\"name\":\"Ana\"}}~p1",
                "{\"before\":{\"target\":{\"id\":\"no\"}},\"target\":{\"name\":\"x\",\"id\":\"p2\"}}~p2",
                "{\"target\":\"p3\"}~''",
                "{\"target\":{\"id\":7}}~''",
                "{\"done\":true}~''",
                "ok~''",
                "''~''"
            })
    void itIsTheIdOfTheTargetOrNothing(String result, String target) {
        assertThat(ResultTarget.in(result)).isEqualTo(target);
    }
}
