package org.spaceodt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.SelectClasses;

/** Tests in the program's container are run by the suites, each once, and by nothing else. */
class SuitesTest {
    private static final Path TESTS = Path.of("src/test/java");

    private List<String> inContainer;

    @BeforeEach
    void find() throws IOException {
        try (Stream<Path> all = Files.walk(TESTS)) {
            inContainer = all.filter(file -> file.toString().endsWith("Test.java") && inContainer(file))
                    .map(file -> TESTS.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
        assertThat(inContainer).isNotEmpty();
    }

    private static boolean inContainer(Path test) {
        try {
            return Files.readAllLines(test).contains("@QuarkusTest");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theyAreLeftToTheSuites() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/test/suites.txt")))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactlyInAnyOrderElementsOf(inContainer);
    }

    @Test
    void eachIsRunByOneOfTheSuites() {
        assertThat(Stream.of(ChangeSuiteTest.class, CommandSuiteTest.class, UndoSuiteTest.class)
                        .flatMap(suite -> Stream.of(
                                suite.getAnnotation(SelectClasses.class).names()))
                        .map(name -> name.replace('.', '/') + ".java"))
                .containsExactlyInAnyOrderElementsOf(inContainer);
    }
}
