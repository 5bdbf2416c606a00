package org.spaceodt.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.sheet.Tables;

class DiagnosticTextsTest {
    private static final Pattern CODE =
            Pattern.compile("\"((?:file|header|column|mapping|row|json|cell|list|excel|text|phone|extension|postal"
                    + "|email|boolean|id|workbook)\\.[a-z_]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_ca"})
    void everyCodeHasItsTextsAndEveryTextHasItsCode(String suffix) throws IOException {
        Set<String> written = codes();
        assertThat(written).hasSizeGreaterThan(50);
        Set<String> needed = written.stream()
                .flatMap(code -> code.matches("list\\.(error|warning|row|rows|rows_more|first|line|column|more)")
                        ? Stream.of(code)
                        : Stream.of(code + ".summary", code + ".next"))
                .collect(Collectors.toSet());
        assertThat(load(suffix).stringPropertyNames()).isEqualTo(needed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_es", "_ca"})
    void theTextsOfALanguageTakeTheSameValues(String suffix) throws IOException {
        Properties english = load("");
        load(suffix).forEach((key, text) -> assertThat(places(text.toString()))
                .as("%s", key)
                .isEqualTo(places(english.getProperty(key.toString()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_ca"})
    void everyTextIsAWellFormedSentence(String suffix) throws IOException {
        load(suffix).forEach((key, text) -> {
            // Passages that are left out where there is nothing to say are part of the sentence here.
            String whole = text.toString().replace("[[", "").replace("]]", "");
            String said = new MessageFormat(whole).format(new Object[] {"a", "b", "c"});
            assertThat(said).as("%s", key).doesNotContainPattern("\\s{2}|\\{\\d");
            assertThat(text.toString().replace("''", "").replaceAll("'[\\[{}\\]]+'", ""))
                    .as("%s", key)
                    .doesNotContain("'");
            if (!key.toString().matches("list\\.(error|warning|row|rows|rows_more|first|line|column|more)")) {
                assertThat(said).as("%s", key).endsWith(".");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"_es", "_ca"})
    void noTextWasLeftInEnglish(String suffix) throws IOException {
        Properties english = load("");
        load(suffix).forEach((key, text) -> {
            if (!key.equals("list.error")) {
                assertThat(text).as("%s", key).isNotEqualTo(english.get(key));
            }
        });
    }

    @Test
    void aReaderIsToldInTheirLanguage() {
        Diagnostic found =
                Tables.cell("extension", "12-mar").diagnostics().list().get(0);
        assertThat(found.summary().in(Locale.ENGLISH))
                .isEqualTo("12-mar is a date: Excel probably made it of a number.");
        assertThat(found.summary().in(Locale.forLanguageTag("es")))
                .isEqualTo("12-mar es una fecha: seguramente Excel la hizo a partir de un número.");
        assertThat(found.nextStep().in(Locale.forLanguageTag("ca"))).startsWith("Doneu format de text a la columna");
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String room : List.of("sheet", "change/cell", "diagnostic")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/spaceodt", room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = CODE.matcher(Files.readString(file));
                    while (matcher.find()) {
                        codes.add(matcher.group(1));
                    }
                }
            }
        }
        return codes;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    private static Properties load(String suffix) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                DiagnosticTextsTest.class.getResourceAsStream(
                        "/org/spaceodt/sheet/diagnostics" + suffix + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
