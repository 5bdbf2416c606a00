package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program built again from its sources: twice in two folders, where both jars hold the same, and as what GraalVM would compile, which needs no
 * GraalVM and says what is registered.
 */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BuiltAgainIT {
    private static final List<String> SOURCES = List.of("pom.xml", "mvnw", ".mvn", "src/main");

    /** Quarkus writes these in the order in which its steps of the build end, which run at the same time: docs/native.md. */
    private static final List<String> IN_ANY_ORDER = List.of(
            "io/quarkus/arc/setup/",
            "io/quarkus/qute/runtime/extensions/",
            "io/quarkus/runner/recorded/",
            "io/quarkus/runtime/generated/");

    @TempDir
    static Path folder;

    private static Path first;
    private static Path second;

    @BeforeAll
    static void copy() throws IOException {
        first = folder.resolve("one");
        second = folder.resolve("another/place");
        for (Path copy : List.of(first, second)) {
            for (String source : SOURCES) {
                copy(Path.of(source), copy.resolve(source));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(from)) {
            all = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static void build(Path where, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                where.resolve("mvnw").toString(),
                "-o",
                "-q",
                "-B",
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip=true"));
        words.addAll(List.of(options));
        words.add("package");
        Path said = where.resolve("said");
        where.resolve("mvnw").toFile().setExecutable(true);
        Process maven = new ProcessBuilder(words)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(maven.waitFor()).as(() -> read(said)).isZero();
    }

    private static String read(Path said) {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    @Order(1)
    void twoBuildsInTwoFoldersDifferOnlyInTheOrderOfWhatTheContainerIsToDo() throws Exception {
        build(first);
        build(second);

        assertThat(different(first.resolve("target/space-odt.jar"), second.resolve("target/space-odt.jar")))
                .allMatch(name -> IN_ANY_ORDER.stream().anyMatch(name::startsWith));
    }

    /** Names of what is not the same in both; what is only in one of them ends the test. */
    private static TreeSet<String> different(Path one, Path other) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (JarFile a = new JarFile(one.toFile());
                JarFile b = new JarFile(other.toFile())) {
            a.stream().forEach(entry -> names.add(entry.getName()));
            assertThat(b.stream().map(JarEntry::getName)).containsExactlyInAnyOrderElementsOf(names);
            List<String> same = new ArrayList<>();
            for (String name : names) {
                if (Arrays.equals(content(a, name), content(b, name))) {
                    same.add(name);
                }
            }
            same.forEach(names::remove);
        }
        return names;
    }

    private static byte[] content(JarFile jar, String name) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    /** Whoever means what differs copies what is said to be in {@code target/reflection.txt}. */
    @Test
    @Order(2)
    void whatIsRegisteredForReflectionIsWhatTheListSays() throws Exception {
        build(first, "-Dnative", "-Dquarkus.native.sources-only=true");

        Registered registered = Registered.in(first.resolve("target/native-sources/space-odt.jar"));
        Files.writeString(Path.of("target/reflection.txt"), registered.text());
        assertThat(registered.text()).isEqualTo(Files.readString(Registered.LIST));
    }
}
