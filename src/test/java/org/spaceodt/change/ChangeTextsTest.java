package org.spaceodt.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTextsTest {
    @ParameterizedTest
    @CsvSource({
        "texts,_es",
        "texts,_ca",
        "input/texts,_es",
        "input/texts,_ca",
        "recipe/texts,_es",
        "recipe/texts,_ca",
        "lookup/texts,_es",
        "lookup/texts,_ca",
        "preflight/texts,_es",
        "preflight/texts,_ca",
        "softphone/texts,_es",
        "softphone/texts,_ca",
        "launch/texts,_es",
        "launch/texts,_ca",
        "report/words,_es",
        "report/words,_ca"
    })
    void everyTextIsThereInEveryLanguage(String bundle, String language) throws IOException {
        assertThat(load(bundle, language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(load(bundle, "").stringPropertyNames());
    }

    private static Properties load(String bundle, String suffix) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                ChangeTextsTest.class.getResourceAsStream(bundle + suffix + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
