package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.server.Hindsight;

/** What reads see of writes that are late. */
class HindsightTest {
    private static final String ID = "0a1b2c3d-0000-4000-8000-00000000abcd";
    private static final Duration LAG = Duration.ofMillis(900);

    private long now = Long.MAX_VALUE - 5;
    private final Hindsight hindsight = new Hindsight(() -> now);

    @Test
    void aReadThatWasAnsweredBeforeIsAnsweredTheSameUntilTheLagIsOver() {
        ApiResponse before = answer("before");
        hindsight.keep("/v1/people/" + ID + "?callingData=true", before);
        hindsight.written(changed(ID), LAG);

        now += LAG.toNanos() - 1;
        assertThat(look("/people/" + ID, "?callingData=true").earlier()).contains(before);
        assertThat(look("/people/" + ID, "").earlier()).isEmpty();
        now += 1;
        assertThat(look("/people/" + ID, "?callingData=true").earlier()).isEmpty();
    }

    @Test
    void whatWasCreatedIsNotThereYet() {
        hindsight.written(new Hindsight.Footprint(Set.of(ID), Set.of(ID)), LAG);

        assertThat(look("/people/" + ID, "").notYet()).isTrue();
        assertThat(look("/people/" + ID + "/features/numbers", "").notYet()).isTrue();
        assertThat(look("/people", "").notYet()).isFalse();
        now += LAG.toNanos();
        assertThat(look("/people/" + ID, "").notYet()).isFalse();
    }

    @Test
    void aListIsAsBeforeWhenAPartOfItChanged() {
        hindsight.keep("/v1/people?max=5", answer("list"));
        hindsight.keep("/v1/locations", answer("locations"));
        hindsight.written(changed("/people"), LAG);

        assertThat(look("/people", "?max=5").earlier()).isPresent();
        assertThat(look("/locations", "").earlier()).isEmpty();
    }

    @Test
    void anAnswerFromBeforeAnEarlierWriteThatWasSeenIsNotRepeated() {
        hindsight.keep("/v1/people/" + ID, answer("long ago"));
        hindsight.written(changed(ID));
        hindsight.written(changed(ID), LAG);

        assertThat(look("/people/" + ID, "").earlier()).isEmpty();
    }

    @Test
    void onlyTheLatestAnswersAreKept() {
        for (int n = 0; n < 600; n++) {
            hindsight.keep("/v1/people?start=" + n, answer("page " + n));
        }
        hindsight.written(changed("/people"), LAG);

        assertThat(look("/people", "?start=99").earlier()).isEmpty();
        assertThat(look("/people", "?start=100").earlier()).isPresent();
    }

    @Test
    void anErrorIsNotRepeated() {
        hindsight.keep("/v1/people/" + ID, new ApiResponse(404, new byte[0]));
        hindsight.written(changed(ID), LAG);

        assertThat(look("/people/" + ID, "").earlier()).isEmpty();
    }

    private Hindsight.Seen look(String path, String query) {
        return hindsight.look("/v1" + path, "/v1" + path + query);
    }

    private static Hindsight.Footprint changed(String... names) {
        return new Hindsight.Footprint(Set.of(names), Set.of());
    }

    private static ApiResponse answer(String text) {
        return new ApiResponse(200, text.getBytes(StandardCharsets.UTF_8));
    }
}
