package org.spaceodt.webex.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Families that do have limits of their own, in simulated time. */
class FamiliesTest {
    @ParameterizedTest
    @CsvSource({
        "20, 20, 100, 50, 1",
        "20, 20, 100, 50, 2",
        "50, 50, 100, 50, 1",
        "50, 50, 100, 50, 2",
        "5, 5, 100, 50, 1",
        "30, 30, 200, 100, 1"
    })
    void theSlowOneIsSplitOffAndThenEachRunsAtItsOwn(
            double slow, double slowBurst, double fast, double fastBurst, int seed) {
        Map<String, Bucket> buckets = Map.of("slow", new Bucket(slow, slowBurst), "fast", new Bucket(fast, fastBurst));
        Simulation run = new Simulation(new SeparateBuckets(buckets), seed)
                .families("slow", "fast")
                .run(300);
        long slowBefore = run.count("slow").accepted();
        long fastBefore = run.count("fast").accepted();
        run.run(200);

        assertThat(run.limits().split()).containsOnlyKeys("slow");
        assertThat((run.count("slow").accepted() - slowBefore) / (200 * slow)).isGreaterThan(0.95);
        assertThat((run.count("fast").accepted() - fastBefore) / (200 * fast)).isGreaterThan(0.95);
        assertThat(run.count().refusedShare()).isLessThan(0.02);
    }

    @Test
    void theNextRunKeepsThemApartFromTheBeginning() {
        Map<String, Bucket> buckets = Map.of("slow", new Bucket(20, 20), "fast", new Bucket(100, 50));
        Simulation first = new Simulation(new SeparateBuckets(buckets), 1)
                .families("slow", "fast")
                .run(300);
        Simulation next = new Simulation(
                        new SeparateBuckets(Map.of("slow", new Bucket(20, 20), "fast", new Bucket(100, 50))), 2)
                .families("slow", "fast");
        next.limits().resume(first.limits().learned(), next.now());
        next.run(20);

        assertThat(next.limits().split()).containsOnlyKeys("slow");
        assertThat(next.count("slow").accepted() / (20 * 20.0)).isGreaterThan(0.95);
        assertThat(next.count("fast").accepted() / (20 * 100.0)).isGreaterThan(0.95);
        assertThat(next.count().refusedShare()).isLessThan(0.005);
    }
}
