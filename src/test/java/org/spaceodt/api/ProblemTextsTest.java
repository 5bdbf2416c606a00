package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.ProblemKind;

class ProblemTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"_es", "_ca"})
    void everyTextIsThereInEveryLanguage(String language) throws IOException {
        assertThat(keys(language)).containsExactlyInAnyOrderElementsOf(keys(""));
    }

    @Test
    void everyProblemHasATitleAndADetailAndEveryFaultOfAPartANextStep() throws IOException {
        Set<String> keys = keys("");
        for (ProblemKind kind : ProblemKind.values()) {
            assertThat(keys).contains(kind.id() + ".title", kind.id() + ".detail");
        }
        List<String> faults = keys.stream()
                .filter(key -> key.startsWith("part.") && key.endsWith(".summary"))
                .toList();
        assertThat(faults).isNotEmpty();
        assertThat(keys)
                .containsAll(faults.stream()
                        .map(key -> key.replace(".summary", ".next"))
                        .toList());
    }

    private static Set<String> keys(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Problem.class.getResourceAsStream("/org/spaceodt/api/problems" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties.stringPropertyNames();
    }
}
