package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxOptions;

class RepeatabilityTest {
    private static final SandboxOptions SMALL = SandboxOptions.defaults().withPeople(30);

    @Test
    void equalOptionsGiveEqualBytesInWhateverOrderTheyAreAsked() {
        try (Running first = new Running(SMALL);
                Running second = new Running(SMALL)) {
            List<String> paths = Tour.of(first);
            Map<String, String> bodies = new HashMap<>();
            paths.forEach(path -> bodies.put(path, first.text(path)));
            List<String> shuffled = new ArrayList<>(paths);
            Collections.shuffle(shuffled, new Random(7));
            shuffled.parallelStream()
                    .forEach(path -> assertThat(second.text(path)).as(path).isEqualTo(bodies.get(path)));
        }
    }

    @Test
    void anotherSeedGivesOtherIdsNamesAndNumbers() {
        try (Running first = new Running(SMALL);
                Running second = new Running(SMALL.withSeed(2))) {
            assertThat(first.ids("/people", "items")).doesNotContainAnyElementsOf(second.ids("/people", "items"));
            assertThat(emails(first)).isNotEqualTo(emails(second));
            assertThat(second.get("/people/" + first.ids("/people", "items").get(0))
                            .status())
                    .isEqualTo(404);
        }
    }

    private static List<String> emails(Running running) {
        return running.all("/people", "items").stream()
                .map(person -> person.path("emails").path(0).asText())
                .toList();
    }
}
