package org.spaceodt.webex.pace.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private final Random random = new Random(1);

    @Test
    void anOutlineHasFewSpansAndTellsTheSame() {
        Profile profile = profile(0.01);
        Profile outline = profile.outline();

        assertThat(outline.spans().length).isLessThanOrEqualTo(40);
        assertThat(outline.calls()).isEqualTo(profile.calls());
        assertThat(outline.seconds()).isCloseTo(profile.seconds(), within(1e-9));
        assertThat(outline.left(50, 100, 50)).isBetween(profile.left(50, 100, 50) - 3, profile.left(50, 100, 50) + 3);
    }

    @Test
    void spansOfNoLengthEndToo() {
        assertThat(profile(0).outline().spans().length).isLessThanOrEqualTo(40);
    }

    private Profile profile(double seconds) {
        double[] spans = new double[256];
        double[] counts = new double[256];
        for (int i = 0; i < spans.length; i++) {
            spans[i] = seconds;
            counts[i] = random.nextInt(3);
        }
        return new Profile(spans, counts);
    }
}
