package org.spaceodt.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"_es", "_ca"})
    void everyTextIsThereInEveryLanguage(String language) throws IOException {
        assertThat(load(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(load("").stringPropertyNames());
    }

    private static Properties load(String suffix) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                TextsTest.class.getResourceAsStream("texts" + suffix + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
