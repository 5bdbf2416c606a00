package org.spaceodt.cli.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchedTest {
    @TempDir
    Path folder;

    Path java;

    @BeforeEach
    void programs() throws IOException {
        java = program("jdk/bin/java");
        program("opt/bin/space-odt");
    }

    @Test
    void aJarIsNamedAsItWasGiven() {
        assertThat(jar("target/space-odt.jar", "jdk/bin")).containsExactly("java", "-jar", "target/space-odt.jar");
        assertThat(jar("/srv/my tools/space-odt.jar", "jdk/bin"))
                .containsExactly("java", "-jar", "/srv/my tools/space-odt.jar");
    }

    @Test
    void aJavaThatIsNotTheOneOnThePathIsNamedInFull() throws IOException {
        program("other/java");

        assertThat(jar("space-odt.jar", "other:jdk/bin")).containsExactly(java.toString(), "-jar", "space-odt.jar");
    }

    @Test
    void aLinkOnThePathIsThatJava() throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("bin/java"), java);

        assertThat(jar("space-odt.jar", "bin")).containsExactly("java", "-jar", "space-odt.jar");
    }

    @Test
    void theScriptIsCalledByItsNameWhereThatLeadsToIt() {
        String script = folder.resolve("opt/bin/space-odt").toString();

        assertThat(script(script, "opt/bin")).containsExactly("space-odt");
        assertThat(script(script, "jdk/bin")).as("not on the path").containsExactly("opt/bin/space-odt");
        assertThat(script("opt/bin/space-odt", "jdk/bin")).containsExactly("opt/bin/space-odt");
        assertThat(script("./space-odt", "jdk/bin")).containsExactly("./space-odt");
        assertThat(script("../elsewhere/space-odt", "jdk/bin")).containsExactly("../elsewhere/space-odt");
        assertThat(script("space-odt", "jdk/bin")).as("found here").containsExactly("./space-odt");
    }

    @Test
    void anotherProgramOfThatNameOnThePathIsNotThisOne() throws IOException {
        program("first/space-odt");

        assertThat(script(folder.resolve("opt/bin/space-odt").toString(), "first:opt/bin"))
                .containsExactly("opt/bin/space-odt");
    }

    @Test
    void aNativeBinaryIsCalledAsTheScriptIs() {
        Path binary = folder.resolve("opt/bin/space-odt");

        assertThat(launched(new Properties(), "opt/bin", binary)).containsExactly("space-odt");
        assertThat(launched(new Properties(), "jdk/bin", binary)).containsExactly("opt/bin/space-odt");
    }

    @Test
    void whatWasStartedInNoKnownWayIsCalledByItsName() {
        Properties classes = new Properties();
        classes.setProperty("java.class.path", "target/classes:lib/one.jar");

        assertThat(launched(classes, "jdk/bin", java)).containsExactly("space-odt");
    }

    private List<String> jar(String jar, String path) {
        Properties properties = new Properties();
        properties.setProperty("java.class.path", jar);
        return launched(properties, path, java);
    }

    private List<String> script(String script, String path) {
        Properties properties = new Properties();
        properties.setProperty("java.class.path", "/opt/space-odt.jar");
        properties.setProperty(Launched.SCRIPT, script);
        return launched(properties, path, java);
    }

    private List<String> launched(Properties properties, String path, Path executable) {
        return new Launched(properties, Map.of("PATH", path), Optional.of(executable), folder).words();
    }

    private Path program(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
