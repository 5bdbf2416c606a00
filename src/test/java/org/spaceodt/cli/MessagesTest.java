package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"es", "ca"})
    void everyMessageIsThereInEveryLanguage(String language) throws IOException {
        Set<String> missing = new HashSet<>(load("").stringPropertyNames());
        missing.removeAll(load("_" + language).stringPropertyNames());
        // Commands to type and the lines around them are the same in every language.
        missing.removeIf(key -> key.matches(".*\\.footer\\.[012]") || key.endsWith("descriptionHeading"));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "ca"})
    void noLanguageHasAMessageThatEnglishDoesNotHave(String language) throws IOException {
        assertThat(load("").stringPropertyNames())
                .containsAll(load("_" + language).stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_ca"})
    void everyFormatTakesTheSameValuesAsInEnglish(String suffix) throws IOException {
        Properties english = load("");
        load(suffix).forEach((key, text) -> {
            if (!key.toString().startsWith("space-odt.")) {
                assertThat(new MessageFormat(text.toString()).getFormatsByArgumentIndex().length)
                        .as(key.toString())
                        .isEqualTo(new MessageFormat(english.getProperty(key.toString()))
                                .getFormatsByArgumentIndex()
                                .length);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"es_ES.UTF-8,es", "ca_ES.UTF-8@valencia,ca", "C.UTF-8,en", "fr_FR,en", "en_GB,en", "ES,es"})
    void theLanguageIsTheSystemsWhereWeSpeakIt(String lang, String language) {
        assertThat(Messages.language(Map.of("LANG", lang)).getLanguage()).isEqualTo(language);
    }

    @Test
    void theProgramsOwnSettingComesFirst() {
        assertThat(Messages.language(Map.of("LANG", "es_ES", "SPACE_ODT_LANG", "ca"))
                        .getLanguage())
                .isEqualTo("ca");
    }

    private static Properties load(String suffix) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("messages" + suffix + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
