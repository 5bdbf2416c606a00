package org.spaceodt.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldsPageTest {
    @Test
    void thePageHasEveryFieldAsTheProgramCallsIt() throws IOException {
        List<Properties> languages = List.of(names(""), names("_es"), names("_ca"));

        List<String> lines = Files.readAllLines(Path.of("docs/fields.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(languages.get(0).stringPropertyNames()).hasSizeGreaterThan(100);
        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(languages.get(0).stringPropertyNames().stream()
                        .map(field -> "| `" + field + "` | "
                                + String.join(
                                        " | ",
                                        languages.stream()
                                                .map(language -> language.getProperty(field))
                                                .toList())
                                + " |")
                        .toList());
        assertThat(Stream.of("_es", "_ca"))
                .allSatisfy(language -> assertThat(names(language).keySet())
                        .isEqualTo(languages.get(0).keySet()));
    }

    private static Properties names(String language) throws IOException {
        Properties names = new Properties();
        try (var in = FieldsPageTest.class.getResourceAsStream("fields" + language + ".properties")) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return names;
    }
}
