package org.spaceodt.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On a system in Spanish, a reader of English would get Spanish from a bundle that has no file for English. */
class BundlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void everyBundleHasAFileForEachLanguageThatWeSpeak() throws IOException {
        List<String> bundles;
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("org"))) {
            bundles = files.map(Path::toString)
                    .filter(file -> file.endsWith("_es.properties"))
                    .map(file -> file.substring(0, file.length() - "_es.properties".length()))
                    .toList();
        }

        assertThat(bundles).hasSizeGreaterThan(5).allSatisfy(bundle -> assertThat(List.of("", "_en", "_ca"))
                .allSatisfy(language ->
                        assertThat(Path.of(bundle + language + ".properties")).isRegularFile()));
    }
}
