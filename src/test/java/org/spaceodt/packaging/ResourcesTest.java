package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each of our files that the program reads is in the native binary, and each bundle of texts: what is not listed is missing there, and only there. */
class ResourcesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path CLASSES = Path.of("target/classes");

    /** Of these the container knows itself: pages and their texts, tables of the store, what is served, what describes the HTTP API, its own settings. */
    private static final List<String> OF_THE_CONTAINER = List.of(
            "templates/",
            "messages/",
            "db/migration/",
            "META-INF/resources/",
            "META-INF/openapi.yaml",
            "application.properties");

    @Test
    void everyFileIsListedOrABundleOrKnownToTheContainer() throws IOException {
        Set<String> bundles = bundles();
        List<PathMatcher> listed = Stream.of(settings()
                        .getProperty("quarkus.native.resources.includes")
                        .split(","))
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();

        assertThat(files().filter(file -> OF_THE_CONTAINER.stream().noneMatch(file::startsWith))
                        .filter(file -> !bundles.contains(bundle(file)))
                        .filter(file -> listed.stream().noneMatch(one -> one.matches(Path.of(file)))))
                .isEmpty();
    }

    @Test
    void everyBundleIsThereInEachLanguage() throws IOException {
        Set<String> files = files().collect(Collectors.toSet());
        List<String> languages =
                List.of(settings().getProperty("quarkus.locales").split(","));

        assertThat(languages).containsExactlyInAnyOrder("en", "es", "ca");
        assertThat(bundles()).hasSizeGreaterThan(20).allSatisfy(bundle -> assertThat(languages)
                .allSatisfy(language ->
                        assertThat(files).contains(bundle.replace('.', '/') + "_" + language + ".properties")));
    }

    private static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        }
    }

    private static String bundle(String file) {
        return file.replaceAll("(_[a-z]{2})?\\.properties$", "").replace('/', '.');
    }

    private static Properties settings() throws IOException {
        Properties settings = new Properties();
        try (var in = Files.newInputStream(RESOURCES.resolve("application.properties"))) {
            settings.load(in);
        }
        return settings;
    }

    /** Those that say so in our code. */
    private static Set<String> bundles() throws IOException {
        Set<String> bundles = new TreeSet<>();
        for (Class<?> type : Registered.classes(CLASSES)) {
            for (RegisterResourceBundle one : type.getAnnotationsByType(RegisterResourceBundle.class)) {
                bundles.add(one.bundleName());
            }
        }
        return bundles;
    }
}
