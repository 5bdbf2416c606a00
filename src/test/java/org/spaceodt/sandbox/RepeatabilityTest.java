package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepeatabilityTest {
    private static final SandboxOptions SMALL = SandboxOptions.defaults().withPeople(30);

    @Test
    void equalOptionsGiveEqualBytesInWhateverOrderTheyAreAsked() {
        try (Running first = new Running(SMALL);
                Running second = new Running(SMALL)) {
            List<String> paths = Tour.of(first);
            Map<String, String> bodies = new HashMap<>();
            paths.forEach(path -> bodies.put(path, body(first, path)));
            List<String> shuffled = new ArrayList<>(paths);
            Collections.shuffle(shuffled, new Random(7));
            shuffled.parallelStream()
                    .forEach(path -> assertThat(body(second, path)).as(path).isEqualTo(bodies.get(path)));
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

    /** A SCIM user has an address of its own, which is below that of the sandbox. */
    private static String body(Running running, String path) {
        String origin = "http://127.0.0.1:" + running.sandbox().port() + "/";
        return new String(running.get(path).body(), StandardCharsets.UTF_8).replace(origin, "/");
    }

    private static List<String> emails(Running running) {
        return running.all("/people", "items").stream()
                .map(person -> person.path("emails").path(0).asText())
                .toList();
    }
}
