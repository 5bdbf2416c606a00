package org.spaceodt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
            if (isFormat(key.toString())) {
                assertThat(new MessageFormat(text.toString()).getFormatsByArgumentIndex().length)
                        .as(key.toString())
                        .isEqualTo(new MessageFormat(english.getProperty(key.toString()))
                                .getFormatsByArgumentIndex()
                                .length);
            }
        });
    }

    /** Between backticks it is printed as the program was started, and quoted: {@code See: `jobs list`}. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_ca"})
    void commandsStandBetweenBackticks(String suffix) throws IOException {
        load(suffix).forEach((key, text) -> {
            if (isFormat(key.toString())) {
                assertThat(text.toString().replaceAll("`[^`]*`", ""))
                        .as(key.toString())
                        .doesNotContain("`", "space-odt ")
                        .doesNotContainPattern("jobs (?:list|show|watch|pause|resume|cancel|retry|undo)\\b");
            }
        });
    }

    @Test
    void aCommandTakesValuesAsTheyAreAndAListAsSoManyWords() {
        List<List<String>> asked = new ArrayList<>();
        Messages messages = Messages.of(Map.of("LANG", "es"), words -> {
            asked.add(words);
            return "<" + String.join("|", words) + ">";
        });

        assertThat(messages.get("candidates.next", "my @|files"))
                .endsWith("<v21_action|ubicacion_actualizar_cabecera|--input-dir|my @|files>");
        assertThat(messages.get("jobs.more", 1000, 3000, List.of("jobs", "list", "--offset", 1000)))
                .isEqualTo("1.000 de 3.000 trabajos. Siga con: <jobs|list|--offset|1000>");
        assertThat(asked).hasSize(2);
    }

    /** What the command line's help says of commands and options is plain text. */
    private static boolean isFormat(String key) {
        return !key.matches("space-odt\\..*|[^.]+|usage\\.\\w+Heading");
    }

    /** The later of two would silently be said in the place of the first. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_ca"})
    void noKeyIsThereTwice(String suffix) throws IOException {
        Set<Object> twice = new HashSet<>();
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object text) {
                if (containsKey(key)) {
                    twice.add(key);
                }
                return super.put(key, text);
            }
        };
        load(suffix, properties);
        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"es_ES.UTF-8,es", "ca_ES.UTF-8@valencia,ca", "C.UTF-8,en", "fr_FR,en", "en_GB,en", "ES,es"})
    void theLanguageIsTheSystemsWhereWeSpeakIt(String lang, String language) {
        assertThat(Messages.language(Map.of("LANG", lang)).getLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ca"})
    void noTimeIsWiderThanItsColumn(String language) {
        Messages messages = Messages.in(Locale.forLanguageTag(language));

        for (int month = 1; month <= 12; month++) {
            Instant late = Instant.parse(String.format("2027-%02d-27T23:59:59Z", month));
            assertThat(messages.time(late)).hasSizeLessThanOrEqualTo(messages.timeWidth());
        }
        assertThat(messages.timeWidth()).isBetween(20, 40);
    }

    @Test
    void theProgramsOwnSettingComesFirst() {
        assertThat(Messages.language(Map.of("LANG", "es_ES", "SPACE_ODT_LANG", "ca"))
                        .getLanguage())
                .isEqualTo("ca");
    }

    private static Properties load(String suffix) throws IOException {
        return load(suffix, new Properties());
    }

    private static Properties load(String suffix, Properties properties) throws IOException {
        try (InputStreamReader in = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/org/spaceodt/cli/messages" + suffix + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
