package org.spaceodt.webex.pace.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FitTest {
    @Test
    void aRefusalBeforeAnythingWasSentLeavesFiniteFigures() {
        Fit fit = new Fit();
        fit.expectBurst(10, 5);
        fit.add(fromFull(0, 0));
        fit.add(fromFull(0, 0));

        assertThat(fit.estimate().rate()).isFinite().isPositive();
        assertThat(fit.estimate().burst()).isFinite().isGreaterThanOrEqualTo(1);
        assertThat(fit.estimate().rateError()).isFinite();
    }

    @Test
    void twoStretchesOfUnequalLengthTellRateAndBurst() {
        Fit fit = new Fit();
        fit.addFirst(fromFull(0.1, 60));
        fit.add(fromFull(3, 350));

        assertThat(fit.estimate().rate()).isBetween(98.0, 102.0);
        assertThat(fit.estimate().burst()).isBetween(48.0, 52.0);
    }

    private static Stretch fromFull(double seconds, double calls) {
        Profile profile = new Profile(new double[] {seconds}, new double[] {calls});
        return new Stretch(true, 0, 0, profile, 0);
    }
}
