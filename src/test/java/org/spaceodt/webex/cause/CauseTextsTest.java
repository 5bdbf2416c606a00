package org.spaceodt.webex.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CauseTextsTest {
    private static final Causes CAUSES = Causes.load();

    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_ca"})
    void everyCauseHasItsTextsAndEveryTextHasItsCause(String suffix) throws IOException {
        Set<String> texts = load(suffix).stringPropertyNames();
        Set<String> needed = CAUSES.all().stream()
                .flatMap(cause -> Stream.of(cause.id() + ".summary", cause.id() + ".next"))
                .collect(Collectors.toSet());
        assertThat(texts).containsAll(needed);
        Set<String> ids = CAUSES.all().stream().map(Cause::id).collect(Collectors.toSet());
        assertThat(texts)
                .filteredOn(key ->
                        !needed.contains(key) && !Set.of("list.any", "list.all").contains(key))
                .allMatch(key -> key.endsWith(".nextScopes") && ids.contains(key.substring(0, key.indexOf('.'))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_es", "_ca"})
    void theLanguagesHaveTheSameTexts(String suffix) throws IOException {
        assertThat(load(suffix).stringPropertyNames()).isEqualTo(load("").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_ca"})
    void everyTextIsASentenceThatTakesWhatItIsGiven(String suffix) throws IOException {
        load(suffix).forEach((key, text) -> {
            int taken = new MessageFormat(text.toString()).getFormatsByArgumentIndex().length;
            assertThat(taken).as("%s", key).isEqualTo(valuesOf(key.toString()));
            if (!key.toString().startsWith("list.")) {
                assertThat(text.toString().replace("''", ""))
                        .as("%s", key)
                        .endsWith(".")
                        .doesNotContainPattern("'|\\s{2}");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"_es", "_ca"})
    void noTextWasLeftInEnglish(String suffix) throws IOException {
        Properties english = load("");
        load(suffix).forEach((key, text) -> {
            if (!key.toString().startsWith("list.")) {
                assertThat(text).as("%s", key).isNotEqualTo(english.get(key));
            }
        });
    }

    @Test
    void aLanguageThatWeDoNotSpeakGetsEnglish() {
        Cause cause = Cause.of("rate_limited", Remedy.WAIT);
        assertThat(cause.summary(Locale.FRENCH))
                .isEqualTo(cause.summary(Locale.ENGLISH))
                .contains("too many requests");
        assertThat(cause.summary(Locale.forLanguageTag("ca-ES"))).contains("peticions");
        assertThat(cause.summary(Locale.forLanguageTag("es-MX"))).contains("peticiones");
    }

    private static int valuesOf(String key) {
        return key.startsWith("list.") ? 2 : key.endsWith(".nextScopes") ? 1 : 0;
    }

    private static Properties load(String suffix) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                CauseTextsTest.class.getResourceAsStream("/org/spaceodt/webex/causes" + suffix + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
